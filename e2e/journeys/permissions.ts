import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { see, settled } from "../support/see";
import type { Journey } from "../support/world";

const absent = async (page: Page, names: readonly string[]): Promise<void> => {
  for (const name of names) assert.equal(await page.getByRole("tab", { name: new RegExp(`^${name}`) }).count(), 0, `There is no tab ${name}.`);
};

/** What a role has no part in is not there: for Tsunghan of service no orders, for Wenpin of finance no talks. */
export const journey: Journey = {
  name: "permissions",
  async run(world) {
    const { orders } = await (await world.as("wenpin")).ask<{ orders: { edges: { node: { customer: { id: string } | null } }[] } }>("query Ordered { orders(first: 1) { edges { node { customer { id } } } } }");
    const customer = orders.edges[0]?.node.customer;
    assert.ok(customer, "Somebody has ordered.");
    const path = `/customers/${customer.id}`;

    await world.step("given Tsunghan of service, when he opens a customer, then there are neither orders nor amounts", async () => {
      const page = await world.visit("tsunghan", path);
      await settled(page);
      await see(page.getByRole("tab", { name: /^Timeline/ }));
      await see(page.getByRole("tab", { name: /^Tickets/ }));
      await absent(page, ["Orders", "Deals"]);
      const figures = await page.getByRole("region", { name: "Figures" }).innerText();
      assert.doesNotMatch(figures, /Value so far|Orders|Last order|\$|元/);
    });
    await world.step("given Wenpin of finance, when he opens it, then there are orders but no timeline", async () => {
      const page = await world.visit("wenpin", path);
      await settled(page);
      await see(page.getByRole("tab", { name: /^Orders/ }));
      await absent(page, ["Timeline"]);
      assert.equal(await page.getByRole("form", { name: "Add to the timeline" }).count(), 0);
      await see(page.getByRole("region", { name: "Figures" }).getByText("Value so far"));
    });
    await world.step("when each looks at the navigation, then only their own work is in it", async () => {
      const service = await world.visit("tsunghan", "/");
      await settled(service);
      const rail = service.getByRole("navigation", { name: "Main navigation" }).first();
      await see(rail.getByRole("link", { name: "Desk" }));
      assert.equal(await rail.getByRole("link", { name: "Pipeline" }).count(), 0);
      assert.equal(await service.getByRole("region", { name: "My deals closing soon" }).count(), 0);
    });
    await world.step("when Tsunghan types the address of the pipeline, then he is told that it is not his", async () => {
      const service = await world.visit("tsunghan", "/pipeline");
      await see(service.locator("main"));
      await see(service.getByText(/not part of your work|could not be loaded|no pipeline/i));
    });
    await world.step("given Mei leads the team and Chihhao does not, when both open his customer, then only she may hand it over", async () => {
      const { customers } = await (await world.as("chihhao")).ask<{ customers: { edges: { node: { id: string } }[] } }>("query One { customers(first: 1) { edges { node { id } } } }");
      const [one] = customers.edges;
      assert.ok(one);
      const mei = await world.visit("mei", `/customers/${one.node.id}`);
      await see(mei.getByRole("button", { name: "Hand over" }));
      const chihhao = await world.visit("chihhao", `/customers/${one.node.id}`);
      await settled(chihhao);
      const { customer: abilities } = await (await world.as("chihhao")).ask<{ customer: { abilities: string[] } }>("query May($id: ID!) { customer(id: $id) { abilities } }", { id: one.node.id });
      assert.equal((await chihhao.getByRole("button", { name: "Hand over" }).count()) > 0, abilities.abilities.includes("assign"));
    });
  },
};
