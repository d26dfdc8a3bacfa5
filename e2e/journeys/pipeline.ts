import assert from "node:assert/strict";
import { gone, see, settled, until } from "../support/see";
import type { Session } from "../support/graph";
import type { Journey } from "../support/world";

interface Stage {
  id: string;
  name: string;
  kind: "OPEN" | "WON" | "LOST";
  requirements: string[];
}

const stagesOf = async (session: Session): Promise<Stage[]> => {
  const { pipelines } = await session.ask<{ pipelines: { stages: Stage[] }[] }>("query Stages { pipelines { stages { id name kind requirements } } }");
  return pipelines[0]?.stages ?? [];
};

/** Gives Chihhao a deal in a stage; the largest of all, so that it stands where it is seen. */
async function deal(session: Session, name: string, stageId: string): Promise<void> {
  const { customers } = await session.ask<{ customers: { edges: { node: { id: string } }[] } }>("query One { customers(first: 1) { edges { node { id } } } }");
  const [customer] = customers.edges;
  assert.ok(customer);
  const input = { name, stageId, customerId: customer.node.id, value: { amount: "88000000" }, expectedCloseOn: "2031-01-15" };
  await session.ask("mutation Deal($input: CreateOpportunityInput!) { createOpportunity(input: $input) { id } }", { input });
}

/** Chihhao carries deals by keyboard while Mei, his manager, watches the same board. */
export const journey: Journey = {
  name: "pipeline",
  async run(world) {
    const chihhao = await world.as("chihhao");
    const stages = await stagesOf(chihhao);
    const [first, second] = stages.filter(({ kind }) => kind === "OPEN");
    const lost = stages.find(({ requirements }) => requirements.includes("lostReason"));
    assert.ok(first && second && lost);
    const name = `電梯更新案 ${Date.now().toString(36)}`;
    await deal(chihhao, name, first.id);

    const address = `/pipeline?search=${encodeURIComponent(name)}`;
    const page = await world.visit("chihhao", address);
    const column = (on: typeof page, stage: Stage) => on.getByRole("region", { name: stage.name, exact: true });
    const card = (on: typeof page, stage: Stage) => column(on, stage).getByRole("button", { name, exact: true });
    const mei = await world.visit("mei", address);

    await world.step("given a deal of Chihhao's, when both look at the board, then it stands in its stage for both", async () => {
      await see(card(page, first));
      await see(card(mei, first));
    });
    await world.step("when Chihhao carries it one stage on by keyboard, then it is there, and Mei sees it without a reload", async () => {
      await card(page, first).focus();
      await page.keyboard.press("Space");
      await until("it is in the air", async () => (await page.getByText(new RegExp(`Picked up ${name}|${name} is over ${first.name}`)).count()) > 0);
      await page.keyboard.press("ArrowRight");
      await until("it hangs over the next stage", async () => (await page.getByText(`${name} is over ${second.name}`).count()) > 0);
      await page.keyboard.press("Space");
      await see(card(page, second));
      await see(card(mei, second));
      await gone(card(mei, first));
    });
    await world.step("when he moves it to Lost, then the reason is asked for before it goes", async () => {
      await column(page, second).getByRole("button", { name: `Move ${name}` }).click();
      await page.getByRole("menuitem", { name: new RegExp(`^${lost.name}`) }).click();
      const dialog = page.getByRole("dialog", { name: `Move to ${lost.name}` });
      const move = dialog.getByRole("button", { name: `Move to ${lost.name}` });
      await move.click();
      const reason = dialog.getByRole("textbox", { name: "Why it was lost" });
      await until("the reason is asked for", async () => (await reason.getAttribute("aria-invalid")) === "true");
      await reason.fill("預算延後到明年");
      await move.click();
      await gone(dialog);
      await see(card(page, lost));
    });
    await world.step("when he undoes it, then it is back", async () => {
      await page.getByRole("button", { name: "Undo" }).last().click();
      await see(card(page, second));
    });
    for (const [view, title] of [["Forecast", "Forecast by month"], ["Funnel", "Funnel"]] as const) {
      await world.step(`when Mei looks at the ${view.toLowerCase()}, then it shows figures and a picture`, async () => {
        await mei.goto(`${world.base}/pipeline`);
        await settled(mei);
        await mei.getByRole("radiogroup", { name: "View" }).getByText(view, { exact: true }).click();
        const panel = mei.getByRole("region", { name: title });
        await see(panel.locator("canvas, svg[width]"));
        await until("there are figures", async () => /\d/.test((await mei.locator("main").innerText()).replaceAll(/\s/g, "")));
        await panel.getByRole("button", { name: "Show as table" }).click();
        assert.match(await panel.getByRole("table").innerText(), /\d{2,}/);
      });
    }
  },
};
