import { parseAmount } from "../core/money";
import { testWorld, type World } from "../testing/world";
import { askGraph, testWarehouse } from "../testing/analysis";
import type { Figure } from "./semantic/figure";
import { fifthsScores } from "./statistics/fifths";
import { rfmSegment } from "./profiling/rfm-segments";
import { groupBy, ownerOfSuperstore, publishedSuperstore, superstorePeriod, withPublishedSuperstore, writeSuperstore, type SuperstoreLine } from "../testing/superstore";
import type { Warehouse } from "./warehouse/warehouse";

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
  withPublishedSuperstore("are the published ones", async () => {
    const { rowCount, figures } = await ask<Head>(`profitability(filter: $filter) { ${head} }`);
    const expected = publishedSuperstore?.total;
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
    const { months } = await ask<{ months: { revenue: { amount: string } }[] }>("performance(filter: $filter, rows: REGION) { months { revenue { amount } } }");
    expect(sum(months.map(({ revenue }) => units(revenue.amount)))).toBe(whole);
    const { discountBands } = await ask<{ discountBands: { lines: number; revenue: { amount: string } }[] }>("promotion(filter: $filter) { discountBands { lines revenue { amount } } }");
    expect(sum(discountBands.map(({ revenue }) => units(revenue.amount)))).toBe(whole);
    expect(discountBands.reduce((total, band) => total + band.lines, 0)).toBe(lines.length);
    const { abc } = await ask<{ abc: { revenue: { amount: string }; products: number }[] }>("productAnalysis(filter: $filter) { abc { products revenue { amount } } }");
    expect(sum(abc.map(({ revenue }) => units(revenue.amount)))).toBe(whole);
  });
});

describe("parts", () => {
  withPublishedSuperstore("by category with profit, margin and discount, and a filter for one of them", async () => {
    const { byCategory } = await ask<{ byCategory: { category: string; parent: string | null; profit: { amount: string }; margin: number }[] }>(
      "profitability(filter: $filter) { byCategory { category parent profit { amount } margin } }",
    );
    for (const { category, parent, profit, margin } of byCategory) {
      const expected = publishedSuperstore?.[parent === null ? "by_category" : "by_sub_category"][category];
      expect([category, Number(profit.amount)]).toEqual([category, expected?.profit]);
      expect(margin).toBeCloseTo(expected?.margin ?? NaN, 12);
    }
    expect(byCategory).toHaveLength(20);
    const { figures } = await ask<Head>(`profitability(filter: $filter) { ${head} }`, { categoryId: "cat_Furniture" });
    expect(figure(figures, "revenue")).toBe(publishedSuperstore?.by_category["Furniture"]?.sales);
    const { figures: west } = await ask<Head>(`profitability(filter: $filter) { ${head} }`, { region: "West" });
    expect(figure(west, "profit")).toBe(publishedSuperstore?.by_region["West"]?.profit);
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
    const { rfm: shown } = await ask<{ rfm: { segments: { segment: string; count: number; value: { amount: string }; averageFrequency: number; averageRecencyDays: number }[] } }>(
      "profiling(filter: $filter) { rfm { segments { segment count value { amount } averageFrequency averageRecencyDays } } }",
    );
    const rfm = shown.segments;
    expect(rfm.reduce((total, { count }) => total + count, 0)).toBe(793);
    for (const { segment, count, value, averageFrequency, averageRecencyDays } of rfm) {
      const mine = expected.get(segment as never) ?? [];
      expect([segment, count, units(value.amount)]).toEqual([segment, mine.length, sum(mine.map(({ revenue }) => revenue))]);
      expect(averageFrequency).toBeCloseTo(mine.reduce((total, each) => total + each.frequency, 0) / mine.length, 9);
      expect(averageRecencyDays).toBeCloseTo(mine.reduce((total, { last }) => total + (Date.parse("2017-12-31") - last) / 86_400_000, 0) / mine.length, 9);
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
      if (count < 2) return [];
      const shared = { count, lift: (count * baskets.length) / (a * b), support: count / baskets.length };
      return [{ ...shared, names: [`prd_${one}`, `prd_${other}`], confidence: count / a }, { ...shared, names: [`prd_${other}`, `prd_${one}`], confidence: count / b }];
    });
    const { rules, minSupport } = await ask<{ minSupport: number; rules: { left: { id: string }[]; right: { id: string }; orders: number; lift: number; support: number; confidence: number }[] }>(
      "associationRules(filter: $filter, minConfidence: 0, maxLength: 2, first: 500) { minSupport rules { left { id } right { id } orders lift support confidence } }",
    );
    expect(minSupport).toBe(2 / baskets.length);
    expect(expected.length).toBeGreaterThan(10);
    expect(rules).toHaveLength(Math.min(500, expected.length));
    for (const { left, right, orders, ...rule } of rules) {
      const same = expected.find(({ names }) => names.join() === [left[0]?.id, right.id].join());
      expect(same).toMatchObject({ count: orders });
      for (const key of ["lift", "support", "confidence"] as const) expect(rule[key]).toBeCloseTo(same?.[key] ?? NaN, 9);
    }
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
