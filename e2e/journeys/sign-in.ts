import assert from "node:assert/strict";
import { people } from "../support/people";
import { gone, see, settled } from "../support/see";
import type { Journey } from "../support/world";

const { chihhao } = people;

/** In by a sample card or by password, language and appearance as chosen, and out again. */
export const journey: Journey = {
  name: "sign-in",
  async run(world) {
    const page = await world.visit(undefined, "/customers");
    const account = page.getByRole("button", { name: `${chihhao.name}: account` });

    await world.step("given nobody signed in, when a screen is opened, then sign-in is asked for first", async () => {
      await page.waitForURL("**/sign-in?**");
      await see(page.getByRole("heading", { name: "Sample workspace" }));
    });
    await world.step("when the password is wrong, then it says so and nobody is in", async () => {
      await page.getByLabel("E-mail").fill(chihhao.email);
      await page.getByLabel("Password", { exact: true }).fill("not-the-password");
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await see(page.getByRole("alert").filter({ hasText: "E-mail or password is wrong." }));
    });
    await world.step("when Chihhao's card is touched, then he is in, where he wanted to go", async () => {
      await page.getByRole("button", { name: chihhao.name }).click();
      await page.waitForURL("**/customers");
      await settled(page);
      await see(account);
    });
    await world.step("when he chooses simplified Chinese and dark, then both stay after a reload", async () => {
      await account.click();
      await page.getByRole("menuitem", { name: "简体中文" }).click();
      await see(page.getByRole("heading", { level: 1, name: "客户" }));
      await page.getByRole("button", { name: chihhao.name }).click();
      await page.getByRole("menuitem", { name: "深色" }).click();
      await page.reload();
      await see(page.getByRole("heading", { level: 1, name: "客户" }));
      assert.equal(await page.locator("html").getAttribute("lang"), "zh-Hans");
      assert.equal(await page.locator("html").getAttribute("data-mantine-color-scheme"), "dark");
    });
    await world.step("when he signs out, then his screens are closed to this browser", async () => {
      await page.getByRole("button", { name: chihhao.name }).click();
      await page.getByRole("menuitem", { name: "退出" }).click();
      await page.waitForURL("**/sign-in");
      await page.goto(`${world.base}/customers`);
      await page.waitForURL("**/sign-in?**");
      await gone(page.getByRole("navigation"));
    });
    // Language is kept with the person: others expect to find him as he was.
    await (await world.as("chihhao")).ask("mutation Restore($input: UpdateProfileInput!) { updateProfile(input: $input) { user { id } } }", { input: { locale: "ZH_HANT" } });
  },
};
