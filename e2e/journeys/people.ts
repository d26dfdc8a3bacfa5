import assert from "node:assert/strict";
import { people } from "../support/people";
import { see, settled } from "../support/see";
import type { Journey } from "../support/world";

/** Somebody leaves: An Ku sees what a colleague has at hand, hands it over and lets her go; teams are formed and moved by keyboard. */
export const journey: Journey = {
  name: "people",
  async run(world) {
    const { users } = await (await world.as("an")).ask<{ users: { edges: { node: { id: string; name: string } }[] } }>("query Who { users(first: 9, filter: { role: [SERVICE], active: true }) { edges { node { id name } } } }");
    const leaver = users.edges.find(({ node }) => node.name !== people.tsunghan.name)?.node;
    assert.ok(leaver, "Tsunghan has a colleague.");

    await world.step("given a colleague of service, when An opens her beside the list, then her work at hand is counted", async () => {
      const page = await world.visit("an", `/settings/people?open=${leaver.id}`);
      await settled(page);
      const panel = page.getByRole("complementary", { name: leaver.name });
      await see(panel.getByText(/open tickets/));
      await see(panel.getByRole("link", { name: "Let go…" }));
    });
    await world.step("when An hands everything to the team in turn and types her name, then she has left and everybody's share is said", async () => {
      const page = await world.visit("an", `/settings/people/${leaver.id}/leaving`);
      await settled(page);
      await page.getByRole("radio", { name: "The team, in turn" }).check();
      await page.getByRole("button", { name: `Let ${leaver.name} go` }).click();
      await page.getByRole("textbox", { name: /to confirm/ }).fill(leaver.name);
      await page.getByRole("button", { name: "Let go", exact: true }).click();
      await see(page.getByRole("heading", { name: `${leaver.name} has left`, level: 2 }));
      const { node, ownedBy } = await (await world.as("an")).ask<{ node: { active: boolean }; ownedBy: unknown[] }>("query Left($id: ID!) { node(id: $id) { ... on User { active } } ownedBy(userId: $id) { type } }", { id: leaver.id });
      assert.deepEqual([node.active, ownedBy], [false, []]);
    });
    await world.step("when An forms a team and goes through the tree by keyboard, then the team opens beside it", async () => {
      const page = await world.visit("an", "/settings/teams");
      await settled(page);
      await page.getByRole("button", { name: "New team", exact: true }).click();
      await page.getByRole("textbox", { name: "Name" }).fill("Aardvark desk");
      await page.getByRole("button", { name: "Form team" }).click();
      await see(page.getByRole("complementary", { name: "Aardvark desk" }));
      await page.keyboard.press("Escape");
      const [first, second] = [page.getByRole("treeitem").nth(0), page.getByRole("treeitem").nth(1)];
      await first.focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await see(page.getByRole("complementary", { name: (await second.locator("span").first().innerText()).trim() }));
    });
    await world.step("when Chihhao of sales types the address, then it is not part of his work", async () => {
      const page = await world.visit("chihhao", "/settings/people");
      await see(page.getByText("This is not part of your work"));
    });
  },
};
