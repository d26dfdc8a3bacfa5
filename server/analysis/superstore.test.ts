import { existsSync, readFileSync } from "node:fs";
import { parseAmount } from "../core/money";
import { testWorld, type World } from "../testing/world";
import { askGraph, testWarehouse } from "../testing/analysis";
import type { Figure } from "./semantic/figure";
import { fifthsScores } from "./statistics/fifths";
import { rfmSegment } from "./profiling/rfm-segments";
import { groupBy, ownerOfSuperstore, superstorePeriod, writeSuperstore, type SuperstoreLine } from "../testing/superstore";
import type { Warehouse } from "./warehouse/warehouse";

/** What is published of the Superstore; where the file is absent the checks against our own recomputation remain. */
const file = "../shared/data/superstore/expected.json";
interface Totals {
  lines: number;
  orders: number;
  customers: number;
  sales: number;
  profit: number;
  margin: number;
  discount_given: number;
}
type Published = { total: Totals } & Record<"by_region" | "by_category" | "by_sub_category" | "by_segment" | "by_year" | "by_month", Record<string, Totals>>;
const published = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Published) : undefined;
const withPublished = published ? test : test.skip;

let world: World;
let warehouse: Warehouse;
let lines: SuperstoreLine[];
beforeAll(async () => {
  world = await testWorld();
  lines = await writeSuperstore(world);
  warehouse = testWarehouse(world);
});
afterAll(async () => {
  await warehouse.stop();
  await world.close();
});

async function ask<T>(field: string, filter: object = {}, person: "ada" | "amy" = "ada"): Promise<T> {
  const { data, errors } = await askGraph<{ answer: T }>(world, warehouse, person, `query ($filter: AnalysisFilter) { answer: ${field} }`, { filter: { ...superstorePeriod, ...filter } });
  expect(errors).toEqual([]);
  return data.answer;
}

const units = (amount: string): bigint => parseAmount(amount) ?? -1n;
const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const figure = (figures: readonly Figure[], key: string): number | null => figures.find((each) => each.key === key)?.value ?? null;
interface Head {
  rowCount: number;
  figures: Figure[];
}
const head = "rowCount figures { key value previous }";

describe("totals", () => {
  withPublished("are the published ones", async () => {
    const { rowCount, figures } = await ask<Head>(`profitability(filter: $filter) { ${head} }`);
    const expected = published?.total;
    expect(rowCount).toBe(expected?.lines);
    expect(figure(figures, "revenue")).toBe(expected?.sales);
    expect(figure(figures, "profit")).toBe(expected?.profit);
    expect(figure(figures, "margin")).toBeCloseTo(expected?.margin ?? NaN, 12);
    expect(figure(figures, "discount")).toBeCloseTo(expected?.discount_given ?? NaN, 2);
    const { figures: more } = await ask<Head>(`profiling(filter: $filter) { ${head} }`);
    expect(figure(more, "customers")).toBe(expected?.customers);
    expect(figure(more, "averageOrder")).toBeCloseTo((expected?.sales ?? 0) / (expected?.orders ?? 1), 9);
  });

  test("of the source and of every partition are the same, to the last ten-thousandth", async () => {
    const [row] = await world.database.sql.rows<{ total: number }>("SELECT SUM(`total`) AS `total` FROM `order_line`");
    const whole = BigInt(row?.total ?? 0);
    const dimensions = ["CATEGORY", "SUBCATEGORY", "CHANNEL", "REGION", "OWNER", "TEAM", "SEGMENT"];
    for (const [index, rows] of dimensions.entries()) {
      const columns = dimensions[(index + 3) % dimensions.length] ?? "";
      const { pivot, months } = await ask<{ pivot: { revenue: { amount: string }; share: number }[]; months: { revenue: { amount: string } }[] }>(
        `performance(filter: $filter, rows: ${rows}, columns: ${columns}) { pivot { revenue { amount } share } months { revenue { amount } } }`,
      );
      expect([rows, columns, sum(pivot.map(({ revenue }) => units(revenue.amount)))]).toEqual([rows, columns, whole]);
      expect(sum(months.map(({ revenue }) => units(revenue.amount)))).toBe(whole);
      expect(pivot.reduce((total, { share }) => total + share, 0)).toBeCloseTo(1, 10);
    }
    const { discountBands } = await ask<{ discountBands: { lines: number; revenue: { amount: string } }[] }>("promotion(filter: $filter) { discountBands { lines revenue { amount } } }");
    expect(sum(discountBands.map(({ revenue }) => units(revenue.amount)))).toBe(whole);
    expect(discountBands.reduce((total, band) => total + band.lines, 0)).toBe(lines.length);
    const { abc } = await ask<{ abc: { revenue: { amount: string }; products: number }[] }>("productAnalysis(filter: $filter) { abc { products revenue { amount } } }");
    expect(sum(abc.map(({ revenue }) => units(revenue.amount)))).toBe(whole);
  });
});

describe("parts", () => {
  withPublished.each([
    ["CATEGORY", "by_category"],
    ["SUBCATEGORY", "by_sub_category"],
    ["REGION", "by_region"],
    ["SEGMENT", "by_segment"],
  ] as const)("by %s are the published ones", async (dimension, key) => {
    const { pivot } = await ask<{ pivot: { row: string; revenue: { amount: string } }[] }>(`performance(filter: $filter, rows: ${dimension}, columns: ${dimension}) { pivot { row revenue { amount } } }`);
    const found = Object.fromEntries(pivot.map(({ row, revenue }) => [row, Number(revenue.amount)]));
    expect(found).toEqual(Object.fromEntries(Object.entries(published?.[key] ?? {}).map(([name, { sales }]) => [name, sales])));
  });

  withPublished("by year, with the year before beside it", async () => {
    const years = Object.entries(published?.by_year ?? {});
    for (const [index, [year, expected]] of years.entries()) {
      const { figures } = await ask<Head>(`performance(filter: $filter, rows: REGION, columns: REGION) { ${head} }`, { from: `${year}-01-01`, to: `${Number(year) + 1}-01-01` });
      const revenue = figures.find(({ key }) => key === "revenue");
      expect([year, revenue?.value, revenue?.previous]).toEqual([year, expected.sales, years[index - 1]?.[1].sales ?? 0]);
      expect(figure(figures, "orders")).toBe(expected.orders);
      expect(figure(figures, "customers")).toBe(expected.customers);
    }
  });

  withPublished("by category with profit, margin and discount, and a filter for one of them", async () => {
    const { byCategory } = await ask<{ byCategory: { category: string; parent: string | null; profit: { amount: string }; margin: number }[] }>(
      "profitability(filter: $filter) { byCategory { category parent profit { amount } margin } }",
    );
    for (const { category, parent, profit, margin } of byCategory) {
      const expected = published?.[parent === null ? "by_category" : "by_sub_category"][category];
      expect([category, Number(profit.amount)]).toEqual([category, expected?.profit]);
      expect(margin).toBeCloseTo(expected?.margin ?? NaN, 12);
    }
    expect(byCategory).toHaveLength(20);
    const { figures } = await ask<Head>(`profitability(filter: $filter) { ${head} }`, { categoryId: "cat_Furniture" });
    expect(figure(figures, "revenue")).toBe(published?.by_category["Furniture"]?.sales);
    const { figures: west } = await ask<Head>(`profitability(filter: $filter) { ${head} }`, { region: "West" });
    expect(figure(west, "profit")).toBe(published?.by_region["West"]?.profit);
  });
});

describe("computed once more in TypeScript", () => {
  const byCustomer = (): SuperstoreLine[][] => [...groupBy(lines, (line) => line.customerId).values()];
  const ordersOf = (mine: readonly SuperstoreLine[]): SuperstoreLine[] => [...new Map(mine.map((line) => [line.orderId, line])).values()];

  test("RFM segments, whatever the order of the rows", async () => {
    const buyers = byCustomer().map((mine) => ({
      last: Math.max(...mine.map((line) => Date.parse(line.orderedOn))),
      frequency: ordersOf(mine).length,
      revenue: sum(mine.map((line) => line.sales)),
    }));
    const [recency, frequency] = [fifthsScores(buyers.map(({ last }) => last)), fifthsScores(buyers.map((buyer) => buyer.frequency))];
    const expected = groupBy(buyers, (buyer) => rfmSegment(recency[buyers.indexOf(buyer)] ?? 0, frequency[buyers.indexOf(buyer)] ?? 0));
    const { rfm } = await ask<{ rfm: { segment: string; count: number; value: { amount: string }; averageFrequency: number; averageRecencyDays: number }[] }>(
      "profiling(filter: $filter) { rfm { segment count value { amount } averageFrequency averageRecencyDays } }",
    );
    expect(rfm.reduce((total, { count }) => total + count, 0)).toBe(793);
    for (const { segment, count, value, averageFrequency, averageRecencyDays } of rfm) {
      const mine = expected.get(segment as never) ?? [];
      expect([segment, count, units(value.amount)]).toEqual([segment, mine.length, sum(mine.map(({ revenue }) => revenue))]);
      expect(averageFrequency).toBeCloseTo(mine.reduce((total, each) => total + each.frequency, 0) / mine.length, 9);
      expect(averageRecencyDays).toBeCloseTo(mine.reduce((total, { last }) => total + (Date.parse("2017-12-31") - last) / 86_400_000, 0) / mine.length, 9);
    }
  });

  test("cohorts, and how many customers came, came back and kept away", async () => {
    const quarter = (day: string): number => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
    const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
    const customers = byCustomer().map((mine) => ({ quarters: new Set(mine.map((line) => quarter(line.orderedOn))), months: new Set(mine.map((line) => month(line.orderedOn))) }));
    const { cohorts, activity } = await ask<{ cohorts: { cohort: string; size: number; retention: number[] }[]; activity: { month: string; newCustomers: number; returningCustomers: number; silentCustomers: number }[] }>(
      "persistency(filter: $filter) { cohorts { cohort size retention } activity { month newCustomers returningCustomers silentCustomers } }",
    );
    expect(cohorts.reduce((total, { size }) => total + size, 0)).toBe(793);
    for (const { cohort, size, retention } of cohorts) {
      const mine = customers.filter(({ quarters }) => Math.min(...quarters) === quarter(cohort));
      expect([cohort, size]).toEqual([cohort, mine.length]);
      expect(retention).toEqual(retention.map((_, k) => mine.filter(({ quarters }) => quarters.has(quarter(cohort) + k)).length / mine.length));
      expect(retention).toHaveLength(quarter("2017-12-31") - quarter(cohort) + 1);
    }
    expect(activity).toHaveLength(48);
    for (const { month: shown, ...counts } of activity) {
      const now = month(shown);
      const within = (months: ReadonlySet<number>): boolean => [...months].some((each) => each < now && each >= now - 12);
      expect([shown, counts]).toEqual([shown, {
        newCustomers: customers.filter(({ months }) => Math.min(...months) === now).length,
        returningCustomers: customers.filter(({ months }) => months.has(now) && Math.min(...months) < now).length,
        silentCustomers: customers.filter(({ months }) => !months.has(now) && within(months)).length,
      }]);
    }
  });

  test("products bought together", async () => {
    const baskets = [...groupBy(lines, (line) => line.orderId).values()].map((mine) => [...new Set(mine.map((line) => line.productId))].sort());
    const single = new Map<string, number>();
    const both = new Map<string, number>();
    for (const basket of baskets) {
      for (const [index, one] of basket.entries()) {
        single.set(one, (single.get(one) ?? 0) + 1);
        for (const other of basket.slice(index + 1)) both.set(`${one}|${other}`, (both.get(`${one}|${other}`) ?? 0) + 1);
      }
    }
    const expected = [...both].flatMap(([pair, count]) => {
      const [one = "", other = ""] = pair.split("|");
      const [a, b] = [single.get(one) ?? 0, single.get(other) ?? 0];
      const lift = (count * baskets.length) / (a * b);
      return count >= 3 && lift > 1 ? [{ names: [`prd_${one}`, `prd_${other}`], count, lift, support: count / baskets.length, confidence: count / Math.min(a, b) }] : [];
    });
    const { pairs } = await ask<{ pairs: { left: { name: string }; right: { name: string }; count: number; lift: number; support: number; confidence: number }[] }>(
      "productAnalysis(filter: $filter) { pairs { left { name } right { name } count lift support confidence } }",
    );
    expect(pairs).toHaveLength(Math.min(expected.length, 50));
    for (const { left, right, ...pair } of pairs) {
      const same = expected.find(({ names }) => names.includes(left.name) && names.includes(right.name));
      expect(same).toMatchObject({ count: pair.count });
      for (const key of ["lift", "support", "confidence"] as const) expect(pair[key]).toBeCloseTo(same?.[key] ?? NaN, 9);
    }
  });

  test("the whale curve ends at everything, and the best and the worst are at its ends", async () => {
    const profits = byCustomer().map((mine) => sum(mine.map((line) => line.profit))).sort((left, right) => (left < right ? 1 : -1));
    const { whale, best, worst } = await ask<{ whale: { customerShare: number; profitShare: number }[]; best: { profit: { amount: string } }[]; worst: { profit: { amount: string } }[] }>(
      "profitability(filter: $filter) { whale { customerShare profitShare } best { profit { amount } } worst { profit { amount } } }",
    );
    expect(whale).toHaveLength(100);
    expect(whale.at(-1)).toEqual({ customerShare: 1, profitShare: 1 });
    for (const { customerShare, profitShare } of whale) {
      const gathered = sum(profits.slice(0, Math.round(customerShare * profits.length)));
      expect(profitShare).toBeCloseTo(Number(gathered) / Number(sum(profits)), 9);
    }
    expect(best.map(({ profit }) => units(profit.amount))).toEqual(profits.slice(0, 10));
    expect(worst.map(({ profit }) => units(profit.amount))).toEqual(profits.slice(-10).reverse());
  });

  test("a sales person's figures are those of the own customers and nobody else's", async () => {
    const own = lines.filter((line) => ownerOfSuperstore(world, `${line.customerId}`).ownerId === world.ids.amy);
    const { rowCount, figures } = await ask<Head>(`profiling(filter: $filter) { ${head} }`, {}, "amy");
    expect(rowCount).toBe(own.length);
    expect(own.length).toBeLessThan(lines.length);
    expect(figure(figures, "revenue")).toBe(Number(sum(own.map((line) => line.sales))) / 10_000);
    expect(figure(figures, "knownCustomers")).toBe(new Set(own.map((line) => line.customerId)).size);
  });
});
