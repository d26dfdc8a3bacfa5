import assert from "node:assert/strict";
import { gone, see, settled } from "../support/see";
import type { Journey } from "../support/world";

/** Mei makes a rule by clicking, looks at what it would do and switches it on; Chihhao, whose customer it finds, is told. */
export const journey: Journey = {
  name: "rules",
  async run(world) {
    const stamp = Date.now().toString(36);
    const [name, customer] = [`新客回訪 ${stamp}`, `規則驗收 ${stamp}`];
    const chihhao = await world.as("chihhao");
    const made = await chihhao.ask<{ createCustomer: { id: string } }>("mutation New($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }", { input: { kind: "COMPANY", name: customer } });
    assert.ok(made.createCustomer.id);
    const page = await world.visit("mei", "/settings/rules");
    const dialog = page.getByRole("dialog", { name: "New rule" });
    const card = page.getByRole("list", { name: "Rules", exact: true }).getByRole("listitem").filter({ hasText: name });

    await world.step("given a manager, when a rule is begun from scratch and saved without a condition, then the place is named", async () => {
      await settled(page);
      await page.getByRole("button", { name: "New rule" }).click();
      await dialog.getByRole("button", { name: "From scratch" }).click();
      await dialog.getByRole("textbox", { name: "Name" }).fill(name);
      await dialog.getByRole("button", { name: "Save" }).click();
      await see(dialog.getByRole("region", { name: "Reason 1" }).getByRole("alert"));
    });
    await world.step("when the condition is built by clicking, then the rule is read as a sentence and its simulation finds the customer", async () => {
      await dialog.getByRole("button", { name: "Add a condition" }).click();
      await dialog.getByLabel("Field", { exact: true }).selectOption({ label: "Name" });
      await dialog.getByLabel("Comparison", { exact: true }).selectOption({ label: "contains" });
      await dialog.getByLabel("Value", { exact: true }).fill(stamp);
      await dialog.getByRole("textbox", { name: "What to do" }).fill("打電話問候");
      await see(dialog.getByText(`if Name contains ${stamp}, then alert the owner.`));
      await dialog.getByRole("button", { name: "What would it do?" }).click();
      await see(dialog.getByRole("link", { name: customer }));
    });
    await world.step("when it is saved, then it is among the rules, off, and says what it does", async () => {
      await dialog.getByRole("button", { name: "Save" }).click();
      await gone(dialog);
      await page.getByRole("searchbox", { name: "Search rules" }).fill(stamp);
      await see(card.getByText(`if Name contains ${stamp}`));
      assert.equal(await card.getByRole("switch").isChecked(), false);
    });
    await world.step("when it is switched on, then its alert comes to whoever has the customer", async () => {
      await card.getByRole("switch").click();
      await see(page.getByText("Rule is on"));
      const inbox = await world.visit("chihhao", "/alerts");
      await inbox.getByRole("row").filter({ hasText: customer }).first().waitFor({ timeout: 25_000 });
    });
  },
};
