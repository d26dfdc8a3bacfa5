import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import type { NewRow } from "../../core/database/bulk";
import { askGraph, testWarehouse, write } from "../../testing/analysis";
import { testWorld, type World } from "../../testing/world";
import type { Warehouse } from "../warehouse/warehouse";
import { funnelSteps } from "./funnel";

/** 8,800 deals of a seller of computers; skipped where the file is absent. */
const folder = "../shared/data/crm_sales_opportunities";
const withData = existsSync(`${folder}/sales_pipeline.csv.gz`) ? describe : describe.skip;

interface Deal {
  opportunity_id: string;
  deal_stage: "Prospecting" | "Engaging" | "Won" | "Lost";
  engage_date: string;
  close_date: string;
  close_value: string;
}

const stages = [["Prospecting", "OPEN"], ["Engaging", "OPEN"], ["Won", "WON"], ["Lost", "LOST"]] as const;
const midnight = (day: string): string => `${day} 00:00:00.000`;
/** Deals that only prospect have no date; they are given the last day of the data. */
const lastDay = "2017-12-31";

async function writeDeals(world: World, deals: readonly Deal[]): Promise<void> {
  const { database, ids } = world;
  await write(database, "pipeline", [{ id: "pip_1", isDefault: 1 }]);
  await write(database, "stage", stages.map(([name, kind], index): NewRow => ({ id: `sta_${name}`, pipelineId: "pip_1", name, kind, position: index + 1 })));
  await write(database, "opportunity", deals.map((deal, index): NewRow => {
    const closed = deal.close_date !== "";
    return {
      id: `opp_${deal.opportunity_id}`, pipelineId: "pip_1", stageId: `sta_${deal.deal_stage}`, status: closed ? deal.deal_stage.toUpperCase() : "OPEN",
      value: deal.close_value === "" ? null : Number(deal.close_value) * 10_000, createdAt: midnight(deal.engage_date || lastDay), closedAt: closed ? midnight(deal.close_date) : null,
      ...(index % 2 === 0 ? { ownerId: ids.amy, teamId: ids.north } : { ownerId: ids.ben, teamId: ids.south }),
    };
  }));
  const stays = deals.flatMap((deal): NewRow[] => {
    const stay = (name: string, enteredAt: string, leftAt: string | null): NewRow => ({ id: `stc_${deal.opportunity_id}${name}`, opportunityId: `opp_${deal.opportunity_id}`, stageId: `sta_${name}`, enteredAt, leftAt });
    if (deal.deal_stage === "Prospecting") return [stay("Prospecting", midnight(lastDay), null)];
    const engaging = stay("Engaging", midnight(deal.engage_date), deal.close_date ? midnight(deal.close_date) : null);
    return deal.close_date ? [engaging, stay(deal.deal_stage, midnight(deal.close_date), null)] : [engaging];
  });
  await write(database, "stage_change", stays);
}

withData("deals of a seller of computers", () => {
  let world: World;
  let warehouse: Warehouse;
  const deals = (): Deal[] => parse(gunzipSync(readFileSync(`${folder}/sales_pipeline.csv.gz`)), { columns: true });
  const published = (): { total: Record<string, number> } => JSON.parse(readFileSync(`${folder}/expected.json`, "utf8")) as { total: Record<string, number> };

  beforeAll(async () => {
    world = await testWorld();
    await writeDeals(world, deals());
    warehouse = testWarehouse(world);
  });
  afterAll(async () => {
    await warehouse.stop();
    await world.close();
  });

  interface Answer {
    prospecting: { figures: { key: string; value: number }[]; funnel: { stage: string; entered: number; conversion: number | null; low: number | null; high: number | null; medianDays: number | null }[] };
  }
  async function ask(person: "ada" | "fin" | "amy" | "ben"): Promise<{ figures: Record<string, number>; funnel: Answer["prospecting"]["funnel"] }> {
    const { data, errors } = await askGraph<Answer>(
      world, warehouse, person, '{ prospecting(filter: { from: "2016-01-01", to: "2018-01-01" }) { figures { key value } funnel { stage entered conversion low high medianDays } } }',
    );
    expect(errors).toEqual([]);
    return { figures: Object.fromEntries(data.prospecting.figures.map(({ key, value }) => [key, value])), funnel: data.prospecting.funnel };
  }

  test("come to the published win rate, value and time", async () => {
    const { figures } = await ask("ada");
    const { total } = published();
    expect(figures).toMatchObject({ deals: total["opportunities"], wonDeals: total["won"], lostDeals: total["lost"], wonValue: total["won_value"] });
    expect(figures["winRate"]).toBeCloseTo(total["win_rate"] ?? NaN, 12);
    expect(figures["averageWonValue"]).toBeCloseTo(total["avg_won_value"] ?? NaN, 9);
    expect(figures["cycleDays"]).toBeCloseTo(total["avg_cycle_days_won"] ?? NaN, 9);
  });

  test("are worth nothing to finance, who sees no deals, and still counted", async () => {
    const { figures } = await ask("fin");
    expect(figures["wonDeals"]).toBe(published().total["won"]);
    expect(["wonValue", "averageWonValue", "weightedPipeline"].filter((key) => key in figures)).toEqual([]);
  });

  test("go through the funnel, skipped stages counted as reached", async () => {
    const { funnel } = await ask("ada");
    const { total } = published();
    const engaged = 8_800 - (total["prospecting"] ?? 0);
    expect(funnel.map(({ stage, entered }) => [stage, entered])).toEqual([["Prospecting", 8_800], ["Engaging", engaged], ["Won", total["won"]]]);
    expect(funnel[1]?.conversion).toBeCloseTo((total["won"] ?? 0) / engaged, 12);
    expect(funnel[1]?.medianDays).toBe(total["median_cycle_days_closed"]);
    expect(funnel[2]).toMatchObject({ conversion: null, low: null, high: null });
  });

  test("are added up for their owner alone; the parts make the whole", async () => {
    const [amy, ben, all] = [await ask("amy"), await ask("ben"), await ask("ada")];
    for (const key of ["deals", "wonDeals", "lostDeals", "wonValue"]) expect([key, (amy.figures[key] ?? 0) + (ben.figures[key] ?? 0)]).toEqual([key, all.figures[key]]);
    expect(amy.figures["deals"]).toBe(4_400);
  });
});

test("funnel steps are gathered from the end", () => {
  const step = (name: string, ended: number, medianDays: number | null = null) => ({ name, ended, medianDays, medianLow: null, medianHigh: null });
  const steps = funnelSteps([step("first", 6, 2), step("second", 3), step("won", 1)]);
  expect(steps.map(({ entered, conversion }) => [entered, conversion])).toEqual([[10, 0.4], [4, 0.25], [1, null]]);
  expect(funnelSteps([step("empty", 0), step("won", 0)])[0]).toMatchObject({ entered: 0, conversion: null, low: null });
  expect(funnelSteps([])).toEqual([]);
});
