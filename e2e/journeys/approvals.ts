import { gone, see, settled } from "../support/see";
import type { Journey } from "../support/world";

const make = "mutation Make($input: CreateOpportunityInput!) { createOpportunity(input: $input) { id } }";

/** Chihhao puts a deal up for approval; Mei, who leads his team, says yes. */
export const journey: Journey = {
  name: "approvals",
  async run(world) {
    const chihhao = await world.as("chihhao");
    const { createOpportunity } = await chihhao.ask<{ createOpportunity: { id: string } }>(make, { input: { name: "Discounted deal" } });
    const page = await world.visit("chihhao", `/deals/${createOpportunity.id}`);
    const panel = page.getByRole("region", { name: "Approvals" });

    await world.step("given a deal, when Chihhao asks for approval, then it waits for whoever leads his team", async () => {
      await settled(page);
      await panel.getByRole("button", { name: "Ask for approval" }).click();
      const dialog = page.getByRole("dialog", { name: "Ask for approval" });
      await dialog.getByLabel("What is to be approved").fill("20 % for the first year");
      await dialog.getByRole("button", { name: "Ask for approval" }).click();
      await gone(dialog);
      await see(panel.getByRole("listitem").filter({ hasText: "20 % for the first year" }).filter({ hasText: "Waiting" }));
      await see(panel.getByRole("button", { name: "Take back: 20 % for the first year" }));
    });
    await world.step("when Mei looks at what waits for her and approves with a word, then it is hers to decide no more", async () => {
      const hers = await world.visit("mei", "/approvals");
      await settled(hers);
      await hers.getByRole("button", { name: "Approve: 20 % for the first year" }).click();
      const dialog = hers.getByRole("dialog", { name: "Approve" });
      await dialog.getByLabel("A word to whoever asked").fill("This year only");
      await dialog.getByRole("button", { name: "Approve" }).click();
      await gone(dialog);
      await gone(hers.getByRole("button", { name: "Approve: 20 % for the first year" }));
    });
    await world.step("then Chihhao sees the decision without loading the page again", async () => {
      await see(panel.getByRole("listitem").filter({ hasText: "Approved" }).filter({ hasText: "This year only" }));
    });
  },
};
