import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { screensOf } from "../support/screens";
import { see, settled } from "../support/see";
import { phone, type Journey } from "../support/world";

/** Nothing sticks out at the right. */
async function fits(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({ content: document.scrollingElement?.scrollWidth ?? 0, window: innerWidth }));
  assert.ok(content <= window, `The content is ${content} pixels wide, the screen ${window}.`);
}

/** A message's key where its words should be: "customers.filter.level". */
const rawKey = /\b(?:common|frame|list|errors|signIn|customers|pipeline|home|alerts|desk|analysis)\.[a-z]\w*(?:\.\w+)*/;

/** An, who may see everything, on a phone: every screen, the main ones by thumb, three languages. */
export const journey: Journey = {
  name: "phone",
  async run(world) {
    const page = await world.visit("an", "/", phone);
    const bar = page.getByRole("navigation", { name: "Main navigation" }).last();
    await world.step("when the day opens, then the way to everything is at the thumb", async () => {
      await settled(page);
      await bar.getByRole("link", { name: "Customers" }).tap();
      await page.waitForURL("**/customers");
      await settled(page);
    });
    await world.step("when a customer's card is touched, then the customer covers the screen", async () => {
      await page.getByRole("grid").getByRole("row").filter({ has: page.getByRole("gridcell") }).nth(1).tap({ position: { x: 300, y: 8 } });
      const panel = page.getByRole("complementary");
      await see(panel);
      await see(panel.getByRole("tab"));
      const box = await panel.boundingBox();
      assert.ok(box && box.width >= 380, "It is as wide as the screen.");
      await fits(page);
    });
    for (const screen of await screensOf(await world.as("an"))) {
      await world.check(`when ${screen.name} is opened, then it fits the screen`, async () => {
        await page.goto(world.base + screen.path);
        await settled(page);
        await fits(page);
        assert.match(await page.title(), /\S · Guanxi$/);
      });
    }
    for (const locale of ["zh-Hant", "zh-Hans", "en"] as const) {
      await world.check(`given ${locale}, when screens are opened, then every word is there`, async () => {
        const spoken = await world.visit("an", "/", { ...phone, locale });
        for (const path of ["/", "/customers", "/desk", "/pipeline", "/analysis/profiling"]) {
          await spoken.goto(world.base + path);
          await settled(spoken);
          assert.equal(await spoken.locator("html").getAttribute("lang"), locale);
          assert.doesNotMatch(await spoken.locator("body").innerText(), rawKey);
        }
        await spoken.close();
      });
    }
  },
};
