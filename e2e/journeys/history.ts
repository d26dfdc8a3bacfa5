import assert from "node:assert/strict";
import { gone, see, settled } from "../support/see";
import type { Journey } from "../support/world";

const make = "mutation Make($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }";

/** What changed is told, set back by a click, and what the customer lets us do is noted. */
export const journey: Journey = {
  name: "history",
  async run(world) {
    const mei = await world.as("mei");
    const { createCustomer } = await mei.ask<{ createCustomer: { id: string } }>(make, { input: { kind: "COMPANY", name: "Changed Again Ltd", industry: "Tea" } });
    const page = await world.visit("mei", `/customers/${createCustomer.id}?tab=history`);
    const facts = page.getByRole("region", { name: "Profile" });
    const entries = page.getByRole("tabpanel", { name: "History" }).getByRole("listitem");

    await world.step("given the history beside the facts, when a fact changes, then the history tells before and after", async () => {
      await settled(page);
      await facts.getByRole("button", { name: /^Industry/ }).click();
      await facts.getByRole("textbox", { name: "Industry" }).fill("Coffee");
      await page.keyboard.press("Enter");
      await see(entries.filter({ hasText: "Tea" }).filter({ hasText: "Coffee" }));
    });
    await world.step("given the choices of the beginning, then the history tells them in words", async () => {
      await see(entries.filter({ hasText: "created it" }).filter({ hasText: "Company" }));
      assert.equal(await entries.filter({ hasText: /COMPANY/ }).count(), 0);
    });
    await world.step("when the change is undone, then the fact is what it was, without loading the page again", async () => {
      await entries.getByRole("button", { name: "Undo: Industry" }).first().click();
      await see(facts.getByRole("button", { name: /^Industry Tea/ }));
      await see(page.getByText("Set back"));
    });
    await world.step("given nobody ever asked, when a yes is recorded with where it was said, then it shows as given", async () => {
      const consent = page.getByRole("region", { name: "Consent" });
      const row = consent.getByRole("listitem").filter({ hasText: "Text messages" });
      await see(row.getByText("Never asked"));
      await consent.getByRole("button", { name: "Record" }).click();
      const dialog = page.getByRole("dialog", { name: "Record consent" });
      await dialog.getByLabel("Purpose").selectOption("SMS");
      await dialog.getByLabel("Given").check();
      await dialog.getByLabel("Where it was said").fill("Fair in Taipei");
      await dialog.getByRole("button", { name: "Record" }).click();
      await gone(dialog);
      await see(row.getByText("Given"));
      await see(row.getByText("Fair in Taipei"));
    });
  },
};
