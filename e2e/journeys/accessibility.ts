import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { screensOf, type Screen } from "../support/screens";
import { settled } from "../support/see";
import type { Journey, World } from "../support/world";

/**
 * What axe finds that hinders people seriously or wholly, in words. It works out what is wrong only, not what it passed,
 * and within the page, for we have no frames: half the time.
 */
async function nothingSerious(page: Page, ...rules: string[]): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const found = serious.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map((node) => `${id} (${help}): ${node.html.slice(0, 160)} ${id === "color-contrast" ? node.any[0]?.message : ""}`));
  if (found.length > 0) throw new Error(found.join("\n"));
}

/** Browsers at work side by side: a page is judged in its own process. */
const sideBySide = 2;

/** Every screen, judged by axe in light; in dark only its colours differ. */
export const journey: Journey = {
  name: "accessibility",
  async run(world) {
    await judge(world, await world.visit(undefined, "/sign-in", { theme: "auto" }), { name: "sign-in", path: "/sign-in" });
    const left = await screensOf(await world.as("an"));
    const judgeAll = async (): Promise<void> => {
      const page = await world.visit("an", "/", { theme: "auto" });
      for (let screen = left.shift(); screen; screen = left.shift()) await judge(world, page, screen);
    };
    await Promise.all(Array.from({ length: sideBySide }, judgeAll));
  },
};

async function judge(world: World, page: Page, { name, path }: Screen): Promise<void> {
  await world.check(`when ${name} is opened in light, then axe finds nothing serious`, async () => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(world.base + path);
    await settled(page);
    await nothingSerious(page);
  });
  await world.check(`when ${name} turns dark, then its colours still stand apart`, async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.locator("html[data-mantine-color-scheme=dark]").waitFor();
    await settled(page);
    await nothingSerious(page, "color-contrast");
  });
}
