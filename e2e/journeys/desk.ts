import assert from "node:assert/strict";
import { people } from "../support/people";
import { gone, see, settled } from "../support/see";
import type { Journey } from "../support/world";

/** Tsunghan takes a ticket from the first word to its solution; Chihhao of sales may read along and no more. */
export const journey: Journey = {
  name: "desk",
  async run(world) {
    const subject = `投影機無法開機 ${Date.now().toString(36)}`;
    const page = await world.visit("tsunghan", "/desk?view=open");
    const ticket = page.getByRole("main");
    const conversation = ticket.getByRole("log", { name: "Conversation" });

    await world.step("given tickets that wait, when the desk opens, then each shows its clock", async () => {
      await settled(page);
      const rows = page.getByRole("list", { name: "Tickets" }).getByRole("listitem");
      await see(rows);
      await see(rows.filter({ hasText: /left|late/ }));
      await see(page.getByRole("navigation", { name: "Queues" }).getByRole("button", { name: /^All open\s*\d+/ }));
    });
    await world.step("when a call comes in, then a new ticket without words is refused, and with words it opens", async () => {
      await page.getByRole("button", { name: "New ticket" }).click();
      const dialog = page.getByRole("dialog", { name: "New ticket" });
      const open = dialog.getByRole("button", { name: "Open ticket" });
      await open.click();
      await see(dialog.locator("[aria-invalid=true]"));
      await dialog.getByRole("textbox", { name: "Subject" }).fill(subject);
      await dialog.getByRole("textbox", { name: "What the customer said" }).fill("按下電源後紅燈閃三下。");
      await dialog.getByLabel("Priority").selectOption({ label: "Urgent" });
      await dialog.getByRole("checkbox", { name: "I take it" }).uncheck();
      await open.click();
      await gone(dialog);
      await see(ticket.getByRole("heading", { name: subject }));
      await see(conversation.getByText("按下電源後紅燈閃三下。"));
    });
    await world.step("when he takes it, then it is his", async () => {
      await ticket.getByRole("button", { name: "Take it" }).click();
      await see(page.getByText(`Assigned to ${people.tsunghan.name}`));
      await gone(ticket.getByRole("button", { name: "Take it" }));
    });
    await world.step("when he answers, then the answer stands in the conversation", async () => {
      const reply = ticket.getByRole("form", { name: "Reply to the customer" });
      await reply.getByRole("textbox", { name: "Reply to the customer" }).fill("請先拔下電源線一分鐘再試。");
      await reply.getByRole("button", { name: "Send reply" }).click();
      await see(conversation.getByText("請先拔下電源線一分鐘再試。"));
    });
    await world.step("when he writes a note for colleagues, then it is marked as internal", async () => {
      await ticket.getByRole("radiogroup", { name: "What to write" }).getByText("Internal note").click();
      const note = ticket.getByRole("form", { name: "Internal note" });
      await note.getByRole("textbox", { name: "Internal note" }).fill("疑似電源板，先備料。");
      await note.getByRole("button", { name: "Add note" }).click();
      await see(conversation.getByRole("listitem").filter({ hasText: "疑似電源板，先備料。" }).filter({ hasText: "Internal note" }));
    });
    await world.step("when he solves it, then its status says so", async () => {
      await ticket.getByRole("button", { name: /^Status: / }).click();
      await page.getByRole("menuitem", { name: "Resolve" }).click();
      await see(ticket.getByRole("button", { name: /^Status: Resolved/ }));
    });
    await world.step("given Chihhao of sales, when he looks at a ticket, then he can neither answer nor assign nor move it", async () => {
      const { tickets } = await (await world.as("chihhao")).ask<{ tickets: { edges: { node: { id: string } }[] } }>("query One { tickets(first: 1) { edges { node { id } } } }");
      const [one] = tickets.edges;
      assert.ok(one);
      const sales = await world.visit("chihhao", `/tickets/${one.node.id}`);
      await see(sales.getByRole("log", { name: "Conversation" }));
      for (const name of ["Send reply", "Take it", /^Status: /]) assert.equal(await sales.getByRole("button", { name }).count(), 0, `There is no button ${String(name)}.`);
    });
  },
};
