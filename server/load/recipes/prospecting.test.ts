import { readFileSync } from "node:fs";
import { join } from "node:path";
import { askGraph, testWarehouse } from "../../testing/analysis";
import { testWorld, type World } from "../../testing/world";
import type { Warehouse } from "../../analysis/warehouse/warehouse";
import { describeData, loadFiles } from "../fixture";

jest.setTimeout(120_000);

let world: World;
let warehouse: Warehouse;

/** Loads a data set as `npm run load` does, once for all of its tests. */
function loaded(name: string, folder: string): void {
  beforeAll(async () => {
    world = await testWorld();
    const { steps } = await loadFiles(world.database, name, folder);
    expect(steps.filter(({ tally }) => tally.refused > 0)).toEqual([]);
    warehouse = testWarehouse(world);
  });
  afterAll(async () => {
    await warehouse.stop();
    await world.close();
  });
}

async function ask<T>(fields: string, filter: object): Promise<T> {
  const { data, errors } = await askGraph<{ prospecting: T }>(world, warehouse, "ada", `query ($filter: AnalysisFilter) { prospecting(filter: $filter) { ${fields} } }`, { filter });
  expect(errors).toEqual([]);
  return data.prospecting;
}

const publishedIn = <T>(folder: string): T => JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as T;

describeData("olist_leads", (folder) => {
  loaded("olist_leads", folder);

  interface Conversion {
    leads: number;
    won: number;
    conversion: number;
    low: number;
    high: number;
    meanDays: number;
    medianDays: number;
  }
  interface Rate {
    leads: number;
    won: number;
    rate: number;
  }
  const conversion = "leads won conversion low high meanDays medianDays";
  const rates = (groups: readonly (Conversion & { key: string })[]): Record<string, Rate> => Object.fromEntries(groups.map(({ key, leads, won, conversion: rate }) => [key, { leads, won, rate }]));
  const all = { from: "2017-06-01", to: "2018-06-01" };

  test("leads, won and the days it took are as published, by origin and by month of the first contact", async () => {
    const published = publishedIn<{ leads: number; conversion: number; days_to_win_median: number; by_origin: Record<string, Rate>; by_first_contact_month: Record<string, Rate> }>(folder);
    const { figures, leadSources, leadMonths } = await ask<{ figures: { key: string; value: number }[]; leadSources: (Conversion & { source: string })[]; leadMonths: (Conversion & { month: string })[] }>(
      `figures { key value } leadSources { source ${conversion} } leadMonths { month ${conversion} }`, all,
    );
    const figure = Object.fromEntries(figures.map(({ key, value }) => [key, value]));
    expect(figure).toMatchObject({ leads: published.leads, leadConversion: published.conversion, medianDaysToWin: published.days_to_win_median });
    expect(rates(leadSources.map((each) => ({ key: each.source || "(blank)", ...each })))).toEqual(published.by_origin);
    expect(rates(leadMonths.map((each) => ({ key: each.month.slice(0, 7), ...each })))).toEqual(published.by_first_contact_month);
    for (const { low, high, conversion: rate } of [...leadSources, ...leadMonths]) expect(low <= rate && rate <= high).toBe(true);
  });

  test("the mean of the days too, one deal won before its first contact and all", async () => {
    const { days_to_win_mean: mean } = publishedIn<{ days_to_win_mean: number }>(folder);
    const { leadSources } = await ask<{ leadSources: Conversion[] }>(`leadSources { ${conversion} }`, all);
    const won = leadSources.reduce((sum, each) => sum + each.won, 0);
    expect(leadSources.reduce((sum, each) => sum + each.won * each.meanDays, 0) / won).toBeCloseTo(mean, 9);
  });

  test("what was won in a month is as published", async () => {
    const { won_by_month: months } = publishedIn<{ won_by_month: Record<string, number> }>(folder);
    const starts = [...Object.keys(months).map((month) => `${month}-01`), "2018-12-01"];
    for (const [index, [month, won]] of Object.entries(months).entries()) {
      const { figures } = await ask<{ figures: { key: string; value: number }[] }>("figures { key value }", { from: starts[index], to: starts[index + 1] });
      expect([month, figures.find(({ key }) => key === "wonDeals")?.value]).toEqual([month, won]);
    }
  });
});

describeData("crm_sales_opportunities", (folder) => {
  loaded("crm_sales_opportunities", folder);

  interface Group {
    deals: number;
    won: number;
    lost: number;
    wonValue: { amount: string };
    winRate: number;
    low: number;
    high: number;
    meanDaysToWin: number;
    medianDaysToClose: number;
  }
  type Published = Record<"opportunities" | "won" | "lost" | "won_value" | "win_rate" | "avg_cycle_days_won" | "median_cycle_days_closed", number>;
  const group = "deals won lost wonValue { amount } winRate low high meanDaysToWin medianDaysToClose";
  const asPublished = ({ deals, won, lost, wonValue, winRate, meanDaysToWin, medianDaysToClose }: Group) => [deals, won, lost, Number(wonValue.amount), winRate.toFixed(9), meanDaysToWin.toFixed(9), medianDaysToClose];
  const expectedOf = (each: Published) => [each.opportunities, each.won, each.lost, each.won_value, each.win_rate.toFixed(9), each.avg_cycle_days_won.toFixed(9), each.median_cycle_days_closed];

  test("deals of each person and team are as published, with intervals around their win rates", async () => {
    const { owners, teams } = await ask<{ owners: (Group & { owner: { name: string } | null })[]; teams: (Group & { team: { name: string } | null })[] }>(
      `owners { owner { name } ${group} } teams { team { name } ${group} }`, { from: "2016-01-01", to: "2027-01-01" },
    );
    const published = publishedIn<Record<"by_agent" | "by_manager", Record<string, Published>>>(folder);
    const named = (map: Record<string, Published>) => Object.fromEntries(Object.entries(map).map(([name, each]) => [name, expectedOf(each)]));
    expect(Object.fromEntries(owners.map((each) => [each.owner?.name, asPublished(each)]))).toEqual(named(published.by_agent));
    expect(Object.fromEntries(teams.map((each) => [each.team?.name.split(": ")[1], asPublished(each)]))).toEqual(named(published.by_manager));
    for (const { low, high, winRate } of [...owners, ...teams]) expect(low < winRate && winRate < high).toBe(true);
  });

  test("the whole too", async () => {
    const { total } = publishedIn<{ total: Published & { avg_cycle_days_closed: number } }>(folder);
    const { figures, funnel } = await ask<{ figures: { key: string; value: number }[]; funnel: { stage: string; medianDays: number | null; medianLow: number | null; medianHigh: number | null }[] }>(
      "figures { key value } funnel { stage medianDays medianLow medianHigh }", { from: "2016-01-01", to: "2027-01-01" },
    );
    const figure = Object.fromEntries(figures.map(({ key, value }) => [key, value]));
    expect(figure).toMatchObject({ deals: total.opportunities, wonDeals: total.won, lostDeals: total.lost, wonValue: total.won_value, medianCycleDays: total.median_cycle_days_closed });
    expect(figure["cycleDays"]).toBeCloseTo(total.avg_cycle_days_won, 9);
    const engaging = funnel.find(({ stage }) => stage === "Engaging");
    expect(engaging?.medianDays).toBe(total.median_cycle_days_closed);
    expect((engaging?.medianLow ?? 99) <= 45 && (engaging?.medianHigh ?? 0) >= 45).toBe(true);
  });
});

describeData("cdnow", (folder) => {
  loaded("cdnow", folder);

  test("as many customers and orders as published come in, and the models of the first 39 weeks are the published ones", async () => {
    await warehouse.scored();
    const [{ customers, orders } = { customers: 0, orders: 0 }] = await world.database.sql.rows<{ customers: number; orders: number }>("SELECT (SELECT COUNT(*) FROM `customer`) AS `customers`, (SELECT COUNT(*) FROM `sales_order`) AS `orders`");
    expect([Number(customers), Number(orders)]).toEqual([2_357, 6_696]);
    interface Holdout {
      expected: number;
      actual: number;
      model: { r: number; alpha: number; a: number; b: number; logLikelihood: number };
    }
    const { customerModel: { holdout } } = await ask<{ customerModel: { holdout: Holdout } }>("customerModel { holdout { expected actual model { r alpha a b logLikelihood } } }", {});
    const { r, alpha, a, b, logLikelihood } = holdout.model;
    expect([r, alpha, a, b].map((each) => each.toFixed(3))).toEqual(["0.243", "4.414", "0.793", "2.426"]);
    expect([logLikelihood.toFixed(1), holdout.expected.toFixed(1), holdout.actual]).toEqual(["-9582.4", "1653.4", 1_882]);
  });
});
