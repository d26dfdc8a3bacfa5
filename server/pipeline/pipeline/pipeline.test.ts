import fc from "fast-check";
import { day } from "../../core/clock";
import { divideRounded, formatAmount, scale } from "../../core/money";
import { monday } from "../../testing/world";
import { OpportunityStatus } from "../opportunity/opportunity.enums";
import * as opportunities from "../opportunity/opportunity.service";
import { pipelineWorld, refusal, stageNames, type PipelineWorld } from "../../testing/pipeline-world";
import { forecasts } from "./pipeline.figures";
import { createPipeline, type DefaultStage } from "./pipeline.service";
import { StageKind } from "../stage/stage.entity";

let world: PipelineWorld;
beforeAll(async () => {
  world = await pipelineWorld();
});
afterAll(() => world.close());

const figures = `query ($id: ID!, $filter: OpportunityFilter, $from: Date!, $months: Int!) { pipeline(id: $id) {
  summary(filter: $filter) { stage { name } count value { amount currency } weightedValue { amount } averageAgeDays enteredCount }
  forecast(from: $from, months: $months, filter: $filter) { month count value { amount } weightedValue { amount } wonValue { amount currency } } } }`;

interface Figures {
  pipeline: {
    summary: { stage: { name: string }; count: number; value: { amount: string; currency: string }; weightedValue: { amount: string }; averageAgeDays: number | null; enteredCount: number }[];
    forecast: { month: string; count: number; value: { amount: string }; weightedValue: { amount: string }; wonValue: { amount: string; currency: string } }[];
  };
}

/** A deal of the property test, as given. */
interface Sold {
  stage: Exclude<DefaultStage, "lost">;
  cents: bigint | null;
  currency: string;
  probability: number | null;
  closeOn: string | null;
  closedAt: Date;
  owner: "amy" | "ben";
}

const deals: fc.Arbitrary<Sold> = fc.record({
  stage: fc.constantFrom("lead", "qualified", "proposal", "negotiation", "won"),
  cents: fc.option(fc.bigInt(0n, 10n ** 15n), { nil: null }),
  currency: fc.constantFrom("USD", "USD", "EUR"),
  probability: fc.option(fc.integer({ min: 0, max: 10_000 }).map((share) => share / 10_000), { nil: null }),
  closeOn: fc.option(fc.constantFrom("2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01", "2026-12-31", "2027-01-01"), { nil: null }),
  closedAt: fc.constantFrom("2026-02-28T23:59:59.999Z", "2026-03-01T00:00:00.000Z", "2026-04-30T23:59:59.999Z").map((text) => new Date(text)),
  owner: fc.constantFrom("amy", "ben"),
});

const stageShares: Readonly<Record<string, number>> = { lead: 0.1, qualified: 0.25, proposal: 0.5, negotiation: 0.75, won: 1 };

/** The share in ten-thousandths that a deal was weighed with. */
const shareOf = ({ stage, probability }: Sold): bigint => BigInt(Math.round((stage === "won" ? 1 : (probability ?? stageShares[stage] ?? 0)) * 10_000));

/** The sums in plain TypeScript: exact, rounded once. */
function sums(sold: readonly Sold[]): { count: number; value: { amount: string }; weightedValue: { amount: string } } {
  const priced = sold.filter(({ currency }) => currency === "USD");
  const value = priced.reduce((sum, { cents }) => sum + (cents ?? 0n), 0n);
  const weighted = priced.reduce((sum, deal) => sum + (deal.cents ?? 0n) * shareOf(deal), 0n);
  return { count: sold.length, value: { amount: formatAmount(value) }, weightedValue: { amount: formatAmount(divideRounded(weighted, scale)) } };
}

describe("summary and forecast", () => {
  test("equal the sums in plain TypeScript over the same deals, within what each viewer sees", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deals, { maxLength: 30 }), async (sold) => {
        await world.database.transact(async ({ sql }) => {
          for (const table of ["opportunity", "stage_change", "event"]) await sql.run(`DELETE FROM \`${table}\``);
        });
        await world.ctx("ada").transact((tx) =>
          opportunities.createMany(
            tx,
            sold.map(({ stage, cents, currency, probability, closeOn, closedAt, owner }, index) => ({
              name: `Deal ${index}`,
              stageId: world.stages[stage],
              ownerId: world.ids[owner],
              value: cents === null ? null : { amount: formatAmount(cents), currency },
              probability,
              expectedCloseOn: closeOn,
              ...(stage === "won" ? { closedAt } : {}),
            })),
          ),
        );
        for (const person of ["ada", "amy"] as const) {
          const seen = sold.filter(({ owner }) => person === "ada" || owner === person);
          const { data, errors } = await world.query<Figures>(person, figures, { id: world.pipelineId, from: "2026-03-15", months: 10 });
          expect(errors).toEqual([]);
          const { summary, forecast } = data.pipeline;
          expect(summary.map(({ stage }) => stage.name)).toEqual(["Lead", "Qualified", "Proposal", "Negotiation", "Won", "Lost"]);
          for (const { stage, count, value, weightedValue, enteredCount } of summary) {
            const mine = seen.filter((deal) => stageNames[deal.stage] === stage.name);
            expect({ count, value: { amount: value.amount }, weightedValue }).toEqual(sums(mine));
            expect(enteredCount).toBe(mine.length);
          }
          expect(forecast.map(({ month }) => month)).toEqual(["03", "04", "05", "06", "07", "08", "09", "10", "11", "12"].map((month) => `2026-${month}-01`));
          for (const { month, count, value, weightedValue, wonValue } of forecast) {
            const inMonth = (text: string | null): boolean => text?.slice(0, 7) === month.slice(0, 7);
            expect({ count, value, weightedValue }).toEqual(sums(seen.filter((deal) => deal.stage !== "won" && inMonth(deal.closeOn))));
            expect(wonValue).toEqual({ ...sums(seen.filter((deal) => deal.stage === "won" && inMonth(deal.closedAt.toISOString()))).value, currency: "USD" });
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test("filters, ages and the funnel", async () => {
    const deal = await world.givenDeal("mia", "Funnel one", { value: { amount: "100" } });
    await world.moveDeal("mia", deal, "proposal");
    await world.moveDeal("mia", { ...deal, version: 2 }, "lead");
    await world.givenDeal("mia", "Funnel two", { source: "Fair" });
    world.clock.set(new Date(new Date(monday).getTime() + 3 * day));
    const filter = { ownerId: [world.ids.mia] };
    const of = async (more: object = {}): Promise<Figures["pipeline"]["summary"]> =>
      (await world.query<Figures>("mia", figures, { id: world.pipelineId, from: "2026-03-01", months: 1, filter: { ...filter, ...more } })).data.pipeline.summary;
    const [lead, qualified, proposal, , won] = await of();
    expect(lead).toEqual({ stage: { name: "Lead" }, count: 2, value: { amount: "100.00", currency: "USD" }, weightedValue: { amount: "10.00" }, averageAgeDays: 3, enteredCount: 2 });
    expect(qualified).toMatchObject({ count: 0, averageAgeDays: null, enteredCount: 0, value: { amount: "0.00" } });
    expect(proposal).toMatchObject({ count: 0, enteredCount: 1 });
    expect(won).toMatchObject({ count: 0, averageAgeDays: null });
    expect((await of({ source: ["Fair"] }))[0]).toMatchObject({ count: 1, value: { amount: "0.00" } });
    expect((await of({ search: "nobody at all" })).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0]);
    world.clock.set(monday);
  });

  test("counts the funnel under whatever name it is asked for, in a fragment too", async () => {
    const text = `query ($id: ID!) { pipeline(id: $id) { summary { ...counts } } } fragment counts on StageSummary { reached: enteredCount }`;
    const { data, statements } = await world.query<{ pipeline: { summary: { reached: number }[] } }>("mia", text, { id: world.pipelineId });
    expect(data.pipeline.summary[0]?.reached).toBeGreaterThan(0);
    const without = await world.query("mia", `query ($id: ID!) { pipeline(id: $id) { summary { count } } }`, { id: world.pipelineId });
    expect(without).toMatchObject({ errors: [], statements: statements - 1 });
  });

  test("months end where the viewer's day ends", async () => {
    const deal = await world.givenDeal("mia", "At the turn", { value: { amount: "7" } });
    world.clock.set("2026-06-30T17:00:00.000Z");
    await world.moveDeal("mia", deal, "won");
    world.clock.set(monday);
    const wonBy = async (zone: string): Promise<string[]> => {
      const filter = { ownerId: [world.ids.mia], status: [OpportunityStatus.WON] };
      const [months] = await forecasts([{ id: world.pipelineId }], "2026-06-01", 2, filter, world.ctx("mia", { viewer: { zone } }));
      return (months ?? []).map(({ wonValue }) => wonValue.amount);
    };
    expect(await wonBy("UTC")).toEqual(["7.00", "0.00"]);
    expect(await wonBy("Asia/Taipei")).toEqual(["0.00", "7.00"]);
  });

  test.each([0, 61])("refuses %d months", async (months) => {
    expect(refusal(await world.query("amy", figures, { id: world.pipelineId, from: "2026-03-01", months })).fields).toEqual([["months", "outOfRange"]]);
  });

  test("not for roles that may not read deals", async () => {
    for (const person of ["sue", "fin"] as const) expect(refusal(await world.query(person, figures, { id: world.pipelineId, from: "2026-03-01", months: 1 })).code).toBe("FORBIDDEN");
  });
});

describe("pipelines", () => {
  test("the default one first, each with its stages in order", async () => {
    const { pipeline } = await world.ctx("ada").transact((tx) => createPipeline(tx, { name: "Another", stages: [{ name: "Only", kind: StageKind.OPEN, probability: 0.5 }] }));
    const { data } = await world.query("sue", `{ pipelines { name isDefault stages { name position kind probability rottenAfterDays requirements } } }`);
    expect(data).toMatchObject({
      pipelines: [
        { name: "Sales", isDefault: true, stages: [{ name: "Lead", position: 1, kind: "OPEN", probability: 0.1, rottenAfterDays: 14, requirements: [] }, {}, { requirements: ["value"] }, {}, { kind: "WON", probability: 1 }, { kind: "LOST", probability: 0 }] },
        { name: "Another", isDefault: false, stages: [{ name: "Only", position: 1, rottenAfterDays: null }] },
      ],
    });
    const deal = await world.givenDeal("amy", "Elsewhere", { pipelineId: pipeline.id });
    expect(refusal(await world.moveDeal("amy", deal, "lead")).fields).toEqual([["input.stageId", "otherPipeline"]]);
  });

  test("a new default takes the place of the old one", async () => {
    await world.ctx("ada").transact((tx) => createPipeline(tx, { name: "New default", isDefault: true, stages: [{ name: "First", kind: StageKind.OPEN, probability: 0.5 }] }));
    const { data } = await world.query<{ pipelines: { name: string; isDefault: boolean }[] }>("ada", `{ pipelines { name isDefault } }`);
    expect(data.pipelines.filter(({ isDefault }) => isDefault)).toEqual([{ name: "New default", isDefault: true }]);
    expect(await world.query("amy", `mutation { createOpportunity(input: { name: "There" }) { stage { name } } }`)).toMatchObject({ data: { createOpportunity: { stage: { name: "First" } } } });
  });
});
