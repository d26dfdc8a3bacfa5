import { day } from "../../core/clock";
import { monday } from "../../testing/world";
import { pipelineWorld, refusal, type PipelineWorld } from "../../testing/pipeline-world";

let world: PipelineWorld;
beforeAll(async () => {
  world = await pipelineWorld();
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const typesOf = async (id: string): Promise<string[]> => (await world.events()).filter(({ recordId }) => recordId === id).map(({ type }) => type);

describe("moveOpportunity", () => {
  test("through the stages to won, and back; the history keeps the days", async () => {
    const deal = await world.givenDeal("amy", "On its way");
    world.clock.advance(2 * day);
    const proposed = await world.moveDeal("amy", deal, "proposal", { value: { amount: "400" } });
    expect(proposed.data?.moveOpportunity).toMatchObject({ version: 2, status: "OPEN", stage: { name: "Proposal" }, probability: 0.5, closedAt: null });
    world.clock.advance(1.5 * day);
    const won = await world.moveDeal("amy", { ...deal, version: 2 }, "won");
    expect(won.data?.moveOpportunity).toMatchObject({ version: 3, status: "WON", probability: 1, closedAt: "2026-03-05T21:00:00.000Z" });
    const reopened = await world.moveDeal("amy", { ...deal, version: 3 }, "qualified");
    expect(reopened.data?.moveOpportunity).toMatchObject({ version: 4, status: "OPEN", probability: 0.25, closedAt: null });
    world.clock.advance(22 * day);
    const { data } = await world.query("amy", `query ($id: ID!) { opportunity(id: $id) { ageInStageDays isRotten stageHistory { stage { name } days leftAt } } }`, { id: deal.id });
    expect(data).toEqual({
      opportunity: {
        ageInStageDays: 22,
        isRotten: true,
        stageHistory: [
          { stage: { name: "Lead" }, days: 2, leftAt: "2026-03-04T09:00:00.000Z" },
          { stage: { name: "Proposal" }, days: 1.5, leftAt: "2026-03-05T21:00:00.000Z" },
          { stage: { name: "Won" }, days: 0, leftAt: "2026-03-05T21:00:00.000Z" },
          { stage: { name: "Qualified" }, days: 22, leftAt: null },
        ],
      },
    });
    expect(await typesOf(deal.id)).toEqual([
      "opportunity.created",
      "opportunity.moved",
      "opportunity.moved",
      "opportunity.won",
      "opportunity.moved",
      "opportunity.reopened",
    ]);
  });

  test("the event names both stages and the owner", async () => {
    const deal = await world.givenDeal("amy", "Told");
    await world.moveDeal("amy", deal, "lost", { lostReason: "price" });
    const rows = await world.database.sql.rows<{ type: string; subject: string }>("SELECT `type`, `subject` FROM `event` WHERE `recordId` = ? ORDER BY `id`", [deal.id]);
    const subject = { stageId: world.stages.lost, previousStageId: world.stages.lead, ownerId: world.ids.amy };
    expect(rows.slice(1).map((row) => [row.type, JSON.parse(row.subject) as unknown])).toEqual([
      ["opportunity.moved", subject],
      ["opportunity.lost", subject],
    ]);
  });

  test("what the stage requires must be there or come along; nothing is saved otherwise", async () => {
    const deal = await world.givenDeal("amy", "Bare");
    const refused = await world.moveDeal("amy", deal, "negotiation");
    expect(refusal(refused)).toEqual({ code: "BAD_USER_INPUT", fields: [["input.value", "requiredByStage"], ["input.expectedCloseOn", "requiredByStage"]] });
    expect(refusal(await world.moveDeal("amy", deal, "lost", { lostReason: "  " })).fields).toEqual([["input.lostReason", "requiredByStage"]]);
    expect(await typesOf(deal.id)).toEqual(["opportunity.created"]);
    const { data, errors } = await world.moveDeal("amy", deal, "negotiation", { value: { amount: "1" }, expectedCloseOn: "2026-04-01" });
    expect(errors).toEqual([]);
    expect(data?.moveOpportunity).toMatchObject({ version: 2, stage: { name: "Negotiation" } });
  });

  test("only by the declared steps", async () => {
    const deal = await world.givenDeal("amy", "Rules", { value: { amount: "1" } });
    expect(refusal(await world.moveDeal("amy", deal, "lead")).fields).toEqual([["input.stageId", "sameStage"]]);
    expect(refusal(await world.moveDeal("amy", deal, "won", { lostReason: "none" })).fields).toEqual([["input.lostReason", "notAllowed"]]);
    expect(refusal(await world.moveDeal("amy", deal, "won", { stageId: "sta_nowhere" })).fields).toEqual([["input.stageId", "notFound"]]);
    await world.moveDeal("amy", deal, "won");
    expect(refusal(await world.moveDeal("amy", { ...deal, version: 2 }, "lost", { lostReason: "x" })).fields).toEqual([["input.stageId", "transition"]]);
  });

  test("not by service or finance, and not somebody else's", async () => {
    const deal = await world.givenDeal("amy", "Hers");
    for (const person of ["sue", "fin"] as const) expect(refusal(await world.moveDeal(person, deal, "qualified")).code).toBe("FORBIDDEN");
    expect(refusal(await world.moveDeal("ben", deal, "qualified")).code).toBe("NOT_FOUND");
    expect((await world.moveDeal("mia", deal, "qualified")).errors).toEqual([]);
  });

  test("of two people who move the same deal at once exactly one wins, and the other sees the deal as it is", async () => {
    for (let round = 0; round < 5; round += 1) {
      const deal = await world.givenDeal("amy", `Raced ${round}`, { value: { amount: "1" } });
      const answers = await Promise.all([world.moveDeal("amy", deal, "qualified"), world.moveDeal("mia", deal, "won"), world.moveDeal("ada", deal, "proposal")]);
      const winners = answers.filter(({ errors }) => errors.length === 0);
      expect(winners).toHaveLength(1);
      const stage = winners[0]?.data?.moveOpportunity.stage.name;
      for (const { errors } of answers.filter((answer) => answer !== winners[0])) expect(errors[0]?.extensions).toMatchObject({ code: "CONFLICT", current: { version: 2, stage: { name: stage } } });
      const { data } = await world.query("ada", `query ($id: ID!) { opportunity(id: $id) { version stage { name } stageHistory { stage { name } leftAt } } }`, { id: deal.id });
      expect(data).toMatchObject({ opportunity: { version: 2, stage: { name: stage }, stageHistory: [{ stage: { name: "Lead" } }, { stage: { name: stage }, leftAt: null }] } });
    }
  });
});

describe("availableMoves", () => {
  test("are those that a move accepts, with what is missing for each", async () => {
    const deal = await world.givenDeal("amy", "Options", { value: { amount: "1" } });
    const text = `query ($id: ID!) { opportunity(id: $id) { availableMoves { stage { name } missing } } }`;
    expect((await world.query("amy", text, { id: deal.id })).data).toEqual({
      opportunity: {
        availableMoves: [
          { stage: { name: "Qualified" }, missing: [] },
          { stage: { name: "Proposal" }, missing: [] },
          { stage: { name: "Negotiation" }, missing: ["expectedCloseOn"] },
          { stage: { name: "Won" }, missing: [] },
          { stage: { name: "Lost" }, missing: ["lostReason"] },
        ],
      },
    });
    await world.moveDeal("amy", deal, "won");
    expect((await world.query<{ opportunity: { availableMoves: { stage: { name: string } }[] } }>("amy", text, { id: deal.id })).data.opportunity.availableMoves.map(({ stage }) => stage.name)).toEqual([
      "Lead",
      "Qualified",
      "Proposal",
      "Negotiation",
    ]);
  });

  test("a stage may require products", async () => {
    await world.database.transact(({ sql }) => sql.run("UPDATE `stage` SET `requirements` = ? WHERE `id` = ?", ['["products"]', world.stages.qualified]));
    const productId = await world.givenProduct("REQ", "1");
    const [bare, filled] = [await world.givenDeal("amy", "Bare"), await world.givenDeal("amy", "Filled", { products: [{ productId, quantity: 1 }] })];
    const text = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Opportunity { availableMoves { stage { name } missing } } } }`;
    const { data } = await world.query<{ nodes: { availableMoves: { missing: string[] }[] }[] }>("amy", text, { ids: [bare.id, filled.id] });
    expect(data.nodes.map(({ availableMoves }) => availableMoves[0]?.missing)).toEqual([["products"], []]);
    expect(refusal(await world.moveDeal("amy", bare, "qualified")).fields).toEqual([["input.products", "requiredByStage"]]);
    expect((await world.moveDeal("amy", filled, "qualified")).errors).toEqual([]);
    await world.database.transact(({ sql }) => sql.run("UPDATE `stage` SET `requirements` = '[]' WHERE `id` = ?", [world.stages.qualified]));
  });
});
