import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { people, samplePassword } from "../support/people";
import { see, settled } from "../support/see";
import type { Journey } from "../support/world";

/** The first attempt to change the policy is answered as if the last proof were too old; what follows is the server's own. */
async function proofIsOld(page: Page): Promise<void> {
  let said = false;
  await page.route("**/graphql", async (route) => {
    const asked = (route.request().postDataJSON() ?? {}) as { operationName?: string };
    if (said || asked.operationName !== "ChangePolicy") return route.fallback();
    said = true;
    return route.fulfill({ status: 200, contentType: "application/json", body: JSON.stringify({ data: null, errors: [{ message: "Prove who you are first.", extensions: { code: "STEP_UP_REQUIRED" } }] }) });
  });
}

async function nothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  assert.deepEqual(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`), []);
}

/** An Ku masks contact details from sales, proves who she is, puts it back from the history, and looks through a colleague's eyes. */
export const journey: Journey = {
  name: "policy",
  async run(world) {
    const an = await world.as("an");
    const { policy } = await an.ask<{ policy: { version: number } }>("query Before { policy { version } }");
    const comment = "Sales call through the switchboard";
    const page = await world.visit("an", "/settings/policy?type=Customer");
    const cell = page.getByRole("combobox", { name: "Sales: Contact details" });
    await settled(page);
    const before = await cell.inputValue();

    await world.step("when An masks contact details from sales and says why, then the difference is shown and her proof is asked for", async () => {
      await proofIsOld(page);
      await cell.selectOption("MASKED");
      await page.getByRole("button", { name: "Review and save" }).click();
      const dialog = page.getByRole("dialog", { name: "What will be different" });
      await see(dialog.getByText("Customers · Contact details"));
      await dialog.getByRole("textbox", { name: "Why" }).fill(comment);
      await nothingSerious(page);
      await dialog.getByRole("button", { name: "Put in force" }).click();
      const proof = page.getByRole("dialog", { name: "Is it you?" });
      await proof.getByLabel("Password").first().fill(samplePassword);
      await proof.locator("button[type=submit]").click();
      await see(page.getByText(`Version ${policy.version + 1}`));
    });
    await world.step("when she restores the version before from the history, then sales have what they had", async () => {
      await page.getByRole("button", { name: "History" }).click();
      const history = page.getByRole("complementary", { name: "History" });
      await see(history.getByText(comment));
      await nothingSerious(page);
      const earlier = history.getByRole("listitem").filter({ hasText: policy.version === 0 ? "As shipped" : `Version ${policy.version}` }).last();
      await earlier.getByRole("button", { name: "Restore" }).click();
      await earlier.getByRole("textbox", { name: "Why" }).fill("They do not");
      await earlier.getByRole("button", { name: "Restore" }).click();
      await see(page.locator("main").getByText(`Version ${policy.version + 2}`));
      assert.equal(await cell.inputValue(), before);
    });
    await world.step("when she looks as Mei, then Mei's rights and records are listed", async () => {
      await page.goto(`${world.base}/settings/policy?side=seeAs`);
      const panel = page.getByRole("complementary", { name: "See as…" });
      await panel.getByRole("textbox", { name: "Person" }).click();
      await panel.getByRole("textbox", { name: "Person" }).fill(people.mei.name);
      await page.getByRole("option", { name: people.mei.name }).click();
      await see(panel.getByRole("region", { name: "Records as this person sees them" }));
      await nothingSerious(page);
    });
  },
};
