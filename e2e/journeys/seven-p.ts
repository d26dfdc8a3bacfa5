import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { gone, see, settled, until } from "../support/see";
import type { Journey, Look, World } from "../support/world";

const views = ["Profiling", "Persistency", "Profitability", "Performance", "Prospecting", "Product", "Promotion"] as const;

/** Wenpin of finance reads all seven P and shows them to others; Chihhao of sales all but the profits, Tsunghan of service none. */
export const journey: Journey = {
  name: "seven-p",
  async run(world) {
    const page = await world.visit("wenpin", "/analysis/profiling");
    await settled(page);
    for (const view of views) {
      await world.check(`when Wenpin opens ${view}, then it shows figures and a picture`, async () => {
        await open(world, page, view.toLowerCase());
        await hasFigures(page);
        await hasPicture(page);
        assert.equal(await page.getByRole("button", { name: "Try again" }).count(), 0, "Nothing failed to load.");
      });
    }
    await firstResponse(world);
    await chosen(world, page);
    await explained(world, page);
    await saved(world, page);
    await downToCustomers(world, page);
    await presented(world, page);
    await others(world);
  },
};

async function open(world: World, page: Page, place: string): Promise<void> {
  await page.goto(`${world.base}/analysis/${place}`);
  await settled(page);
}

async function hasFigures(page: Page): Promise<void> {
  await until("a headline has a figure", async () => (await page.locator("main dl dd").allInnerTexts()).some((text) => /\d/.test(text)));
  const names = await page.locator("main dl dt").allInnerTexts();
  assert.deepEqual(names.filter((name) => /^[a-z]+[A-Z]/.test(name)), [], "Every figure has words, not just a key.");
}

async function hasPicture(page: Page, picture = "main [role=img] :is(canvas, svg)"): Promise<void> {
  const first = page.locator(picture).locator("visible=true").first();
  await see(first);
  const box = await first.boundingBox();
  assert.ok(box && box.width > 100 && box.height > 50, "The picture has a size.");
}

/** What is there before any script has run: the first picture is drawn by the server. */
async function firstResponse(world: World): Promise<void> {
  const looks: [string, Look][] = [
    ["in English", {}],
    ["in Chinese and dark", { locale: "zh-Hant", theme: "dark" }],
  ];
  for (const [how, look] of looks) {
    const page = await world.visit("wenpin", "/analysis/profiling", { ...look, scripts: false });
    for (const view of look.locale ? views.slice(0, 2) : views) {
      await world.check(`given a browser without scripts, when ${view} is opened ${how}, then figures and the first picture are in the first response`, async () => {
        // A server that is too busy to answer in time leaves it to the browser to ask.
        await until("the first response has figures", async () => {
          await page.goto(`${world.base}/analysis/${view.toLowerCase()}`);
          return (await page.locator("main dl dd").allInnerTexts()).some((text) => /\d/.test(text));
        });
        await hasPicture(page, "main [role=img] svg");
        const words = (await page.locator("main [role=img] svg text").locator("visible=true").allTextContents()).join("");
        assert.ok(words.length > 0, "The picture has its words.");
      });
    }
    await page.context().close();
  }
}

async function chosen(world: World, page: Page): Promise<void> {
  await world.step("given a period and a comparison, when Wenpin turns to another view and loads it again, then both are kept", async () => {
    await open(world, page, "profiling");
    await page.getByLabel("Period", { exact: true }).selectOption("lastYear");
    await page.getByLabel("Compare with").selectOption("YEAR_BEFORE");
    await page.getByRole("navigation", { name: "Seven P" }).getByRole("link", { name: "Performance" }).click();
    await page.waitForURL(/performance.*period=lastYear/);
    await page.reload();
    await settled(page);
    assert.equal(await page.getByLabel("Period", { exact: true }).inputValue(), "lastYear");
    assert.equal(await page.getByLabel("Compare with").inputValue(), "YEAR_BEFORE");
  });
  await world.step("when he narrows to a channel, then the number of filters is said and a reset takes them all back", async () => {
    await page.getByRole("button", { name: "Channel" }).click();
    await page.getByRole("dialog").getByRole("radio").or(page.getByRole("dialog").getByRole("checkbox")).first().click();
    await page.waitForURL(/channel=/);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Reset filters (1)" }).click();
    await until("the address narrows nothing any more", async () => !page.url().includes("channel="));
  });
}

async function explained(world: World, page: Page): Promise<void> {
  await world.step("when Wenpin points at the sign beside a figure or a picture, then it says how that is made and as of when", async () => {
    await open(world, page, "profiling");
    for (const sign of [page.locator("main dl").getByRole("button", { name: /How this figure is made/ }).first(), page.locator("main section").getByRole("button", { name: /How this figure is made/ }).first()]) {
      await sign.focus();
      const words = page.getByRole("tooltip");
      await see(words);
      assert.match(await words.innerText(), /order lines/);
      await sign.blur();
      await gone(words);
    }
  });
}

async function saved(world: World, page: Page): Promise<void> {
  const download = async (name: string): Promise<[string, Buffer]> => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator("main section").getByRole("button", { name }).first().click()]);
    return [file.suggestedFilename(), await readFile(await file.path())];
  };
  await world.step("when Wenpin saves a picture's figures, then a spreadsheet can read them, and the file says view and period", async () => {
    const [name, bytes] = await download("Save as CSV");
    assert.match(name, /Profiling.*20\d\d.*\.csv$/);
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "It begins with the mark that makes Excel read Chinese.");
    assert.ok(bytes.toString("utf8").split("\r\n").length > 2, "It has rows.");
  });
  await world.step("when he saves the picture, then it is a PNG with a title above it", async () => {
    const canvas = await page.locator("main [role=img] canvas").first().evaluate((drawn: HTMLCanvasElement) => drawn.clientHeight);
    const [name, bytes] = await download("Save as picture");
    assert.match(name, /Profiling.*\.png$/);
    assert.equal(bytes.subarray(1, 4).toString("latin1"), "PNG");
    assert.ok(bytes.readUInt32BE(20) > 2 * canvas + 60, "There is room for a title.");
  });
}

async function downToCustomers(world: World, page: Page): Promise<void> {
  const marked = `of=${encodeURIComponent(JSON.stringify({ level: "A" }))}&named=${encodeURIComponent("Level A")}`;
  await world.step("given the address of a mark's customers, when Wenpin opens it, then they stand beside the view and lead to their pages", async () => {
    await open(world, page, "profiling");
    await page.goto(`${world.base}/analysis/profiling?${marked}`);
    const drawer = page.getByRole("complementary", { name: "Level A" });
    await see(drawer.getByRole("row").nth(1));
    await drawer.getByRole("link").first().click();
    await page.waitForURL(/\/customers\//);
    await page.goBack();
    await see(drawer.getByRole("row").nth(1));
    await page.goBack();
    await gone(drawer);
  });
}

async function presented(world: World, page: Page): Promise<void> {
  await world.step("given a meeting, when Wenpin presses an arrow, then the next view is shown; Escape leaves", async () => {
    await open(world, page, "profiling");
    await page.getByRole("button", { name: "Full screen" }).click();
    const leave = page.getByRole("button", { name: "Leave full screen" });
    await see(leave);
    await page.locator("main h1").click();
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/persistency/);
    await see(leave);
    await leave.click();
    await gone(leave);
  });
}

async function others(world: World): Promise<void> {
  await world.step("given Chihhao of sales, when he opens the seven P, then profits are not among them", async () => {
    const sales = await world.visit("chihhao", "/analysis/profiling");
    await settled(sales);
    const tabs = sales.getByRole("navigation", { name: "Seven P" });
    await see(tabs.getByRole("link", { name: "Performance" }));
    assert.equal(await tabs.getByRole("link").count(), views.length - 1);
    await sales.goto(`${world.base}/analysis/profitability`);
    await see(sales.getByText("This is not part of your work"));
    await gone(sales.locator("main canvas"));
  });
  await world.step("given Chihhao, when he reads his revenue, then it is less than the company's", async () => {
    const revenue = async (who: "chihhao" | "wenpin") => {
      const answer = await (await world.as(who)).ask<{ performance: { figures: { key: string; value: number }[] } }>("{ performance(rows: CATEGORY) { figures { key value } } }");
      return answer.performance.figures.find(({ key }) => key === "revenue")?.value ?? 0;
    };
    const [his, all] = [await revenue("chihhao"), await revenue("wenpin")];
    assert.ok(his > 0 && his < all, `${his} of ${all}`);
  });
  await world.step("given Tsunghan of service, when he opens the seven P, then they are not part of his work", async () => {
    const service = await world.visit("tsunghan", "/analysis/performance");
    await see(service.getByText("This is not part of your work"));
    await gone(service.locator("main canvas"));
  });
}
