import assert from "node:assert/strict";
import type { Session } from "../support/graph";
import { gone, see, settled } from "../support/see";
import type { Journey } from "../support/world";

async function followUp(session: Session, subject: string, dueAt: Date): Promise<void> {
  const { customers } = await session.ask<{ customers: { edges: { node: { id: string } }[] } }>("query One { customers(first: 1) { edges { node { id } } } }");
  const [customer] = customers.edges;
  assert.ok(customer);
  await session.ask("mutation Plan($input: PlanFollowUpInput!) { planFollowUp(input: $input) { id } }", { input: { customerId: customer.node.id, subject, dueAt: dueAt.toISOString(), channel: "PHONE" } });
}

/** What waits for Chihhao, done where it stands; what comes in meanwhile comes by itself. */
export const journey: Journey = {
  name: "my-day",
  async run(world) {
    const stamp = Date.now().toString(36);
    const chihhao = await world.as("chihhao");
    const planned = `回電談報價 ${stamp}`;
    await followUp(chihhao, planned, new Date(Date.now() - 90_000));
    const page = await world.visit("chihhao", "/");
    const waiting = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: `Done: ${planned}` }) });

    await world.step("given a follow-up that is late, when the day is opened, then it waits there with its reason", async () => {
      await settled(page);
      const all = page.getByRole("button", { name: /^Show all/ });
      for (const button of await all.all()) await button.click();
      await see(waiting.filter({ hasText: "Overdue" }));
    });
    await world.step("when it is done with its outcome, then it is gone and the customer's timeline knows", async () => {
      await page.getByRole("button", { name: `Done: ${planned}` }).first().click();
      const form = page.getByRole("form", { name: `Outcome: ${planned}` });
      await form.getByRole("textbox", { name: "Outcome" }).fill(`對方同意報價 ${stamp}`);
      await form.getByRole("button", { name: "Done" }).click();
      await see(page.getByText("Follow-up done"));
      await gone(waiting);
      const { activities } = await chihhao.ask<{ activities: { edges: { node: { subject: string; body: string | null } }[] } }>("query Last { activities(first: 5) { edges { node { subject body } } } }");
      assert.ok(activities.edges.some(({ node }) => `${node.subject} ${node.body}`.includes(`對方同意報價 ${stamp}`)));
    });

    const late = `補寄樣品 ${stamp}`;
    const alert = page.getByRole("region", { name: "Alerts" }).getByRole("listitem").filter({ hasText: late });
    await world.step("given the alerts are open, when another follow-up runs late, then its alert comes in by itself", async () => {
      await page.getByRole("button", { name: /open alerts?$/i }).click();
      await see(page.getByRole("region", { name: "Alerts" }));
      await followUp(chihhao, late, new Date(Date.now() - 60_000));
      await alert.waitFor({ timeout: 25_000 });
    });
    await world.step("when the alert is snoozed, then it is out of the way", async () => {
      await alert.getByRole("button", { name: `Snooze: ${late}` }).click();
      await page.getByRole("menuitem", { name: "In an hour" }).click();
      await see(page.getByText(/^Snoozed, back/));
      await gone(alert);
    });
    await world.step("when the inbox is asked for what is snoozed, then it is there", async () => {
      await page.goto(`${world.base}/alerts?status=SNOOZED`);
      await settled(page);
      await see(page.getByRole("row").filter({ hasText: late }));
    });
  },
};
