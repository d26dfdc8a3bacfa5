import assert from "node:assert/strict";
import { gone, see, settled, until } from "../support/see";
import type { Journey } from "../support/world";

const views = ["Profiling", "Persistency", "Profitability", "Performance", "Prospecting", "Product", "Promotion"] as const;

/** Wenpin of finance reads all seven P; Chihhao of sales all but the profits. */
export const journey: Journey = {
  name: "seven-p",
  async run(world) {
    const page = await world.visit("wenpin", "/analysis/profiling");
    await settled(page);
    for (const view of views) {
      await world.check(`when Wenpin opens ${view}, then it shows figures and a picture`, async () => {
        await page.goto(`${world.base}/analysis/${view.toLowerCase()}`);
        await settled(page);
        const figures = page.locator("main dl dd");
        await until("a headline has a figure", async () => (await figures.allInnerTexts()).some((text) => /\d/.test(text)));
        const picture = page.locator("main [role=img] canvas, main [role=img] svg, main canvas").first();
        await see(picture);
        const box = await picture.boundingBox();
        assert.ok(box && box.width > 100 && box.height > 50, "The picture has a size.");
        assert.equal(await page.getByRole("button", { name: "Try again" }).count(), 0, "Nothing failed to load.");
      });
    }
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
  },
};
