import assert from "node:assert/strict";
import { people } from "../support/people";
import { see, settled } from "../support/see";
import { phone, type Journey } from "../support/world";

/** An keeps the workspace safe: makes a backup, sees it made, has it checked; nobody else finds the page. */
export const journey: Journey = {
  name: "backups",
  async run(world) {
    const page = await world.visit("an", "/settings/backups");
    // The plan makes backups too: An's own one is told by her name.
    const hers = page.getByRole("row").filter({ hasText: people.an.name });
    await world.step("when An asks for a backup, then it is made and stands in the list with its rows and size", async () => {
      await settled(page);
      await page.getByRole("button", { name: "Back up now" }).click();
      await see(hers.getByText("Made"));
      await see(hers.getByText(/MB|KB/));
    });
    await world.step("when An has it checked, then the list says when it passed", async () => {
      await hers.getByRole("button", { name: "Check" }).click();
      await hers.getByRole("button", { name: "Check again" }).waitFor({ timeout: 60_000 });
    });
    await world.check("when the page is opened on a phone, then it fits the screen", async () => {
      const small = await world.visit("an", "/settings/backups", phone);
      await settled(small);
      await see(small.getByText("Made"));
      const width = await small.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
      assert.ok(width <= 390, `The content is ${width} pixels wide.`);
    });
    await world.step("given Mei leads a team, when she types the address, then she is told that it is not hers", async () => {
      const mei = await world.visit("mei", "/settings/backups");
      await see(mei.getByText(/not part of your work/i));
    });
  },
};
