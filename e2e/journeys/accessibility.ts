import { AxeBuilder } from "@axe-core/playwright";
import { screensOf } from "../support/screens";
import { settled } from "../support/see";
import type { Journey } from "../support/world";

/** What axe finds that hinders people seriously or wholly, in words. */
async function nothingSerious(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const found = serious.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map((node) => `${id} (${help}): ${node.html.slice(0, 160)} ${id === "color-contrast" ? node.any[0]?.message : ""}`));
  if (found.length > 0) throw new Error(found.join("\n"));
}

/** Every screen, judged by axe in light; in dark only its colours differ. */
export const journey: Journey = {
  name: "accessibility",
  async run(world) {
    const signIn = await world.visit(undefined, "/sign-in", { theme: "auto" });
    const inside = await world.visit("an", "/", { theme: "auto" });
    const screens = [{ name: "sign-in", path: "/sign-in" }, ...(await screensOf(await world.as("an")))];
    for (const { name, path } of screens) {
      const page = path === "/sign-in" ? signIn : inside;
      await world.check(`when ${name} is opened in light, then axe finds nothing serious`, async () => {
        await page.emulateMedia({ colorScheme: "light" });
        await page.goto(world.base + path);
        await settled(page);
        await nothingSerious(new AxeBuilder({ page }));
      });
      await world.check(`when ${name} turns dark, then its colours still stand apart`, async () => {
        await page.emulateMedia({ colorScheme: "dark" });
        await page.locator("html[data-mantine-color-scheme=dark]").waitFor();
        await settled(page);
        await nothingSerious(new AxeBuilder({ page }).withRules(["color-contrast"]));
      });
    }
  },
};
