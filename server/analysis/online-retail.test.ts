import { parseAmount } from "../core/money";
import { askGraph, write } from "../testing/analysis";
import { describeOnlineRetail, isCancellation, readOnlineRetail, replicaOfRetail, retailPeriod, retailZone, type RetailLine } from "../testing/online-retail";
import { hours, months, scoredBuyers } from "../testing/online-retail-reference";
import { askPersistency, expectPersistency, over } from "../testing/persistency-view";
import { countedRules } from "../testing/rules-reference";
import { groupBy } from "../testing/superstore";
import { testWorld, type World } from "../testing/world";
import type { Replica } from "./warehouse/replica";

describeOnlineRetail("Online Retail, half a million invoice lines", () => {
  let world: World;
  let replica: Replica;
  let all: RetailLine[];
  /** Without what was cancelled. */
  let sales: RetailLine[];
  beforeAll(async () => {
    world = await testWorld();
    world.clock.set(new Date("2019-06-01T09:00:00Z"));
    all = readOnlineRetail();
    sales = all.filter((line) => !isCancellation(line));
    replica = await replicaOfRetail(all, world.ctx().currency);
  }, 120_000);
  afterAll(async () => {
    await replica.close();
    await world.close();
  });

  async function ask<T>(field: string, filter: object = {}): Promise<T> {
    const text = `query ($filter: AnalysisFilter) { answer: ${field} }`;
    const { data, errors } = await askGraph<{ answer: T }>(world, over(replica), "ada", text, { filter: { ...retailPeriod, ...filter } }, { zone: retailZone });
    expect(errors).toEqual([]);
    return data.answer;
  }

  /** The lines that an answer is about, and the filter that asks for them: with cancellations, as returned goods, and without. */
  const both = [["with cancellations", {}, () => all], ["without", { channel: "sale" }, () => sales]] as const;
  const units = ({ amount }: { amount: string }): bigint => parseAmount(amount) ?? -1n;
  const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;

  test("the cleaned sales are the published ones, to the thousandth", async () => {
    const { rowCount, figures } = await ask<{ rowCount: number; figures: { key: string; value: number }[] }>("productAnalysis(filter: $filter) { rowCount figures { key value } }", { channel: "sale" });
    const { figures: more } = await ask<{ figures: { key: string; value: number }[] }>("performance(filter: $filter, rows: CHANNEL) { figures { key value } }", { channel: "sale" });
    const figure = Object.fromEntries([...figures, ...more].map(({ key, value }) => [key, value]));
    expect(rowCount).toBe(397_884);
    expect(figure).toMatchObject({ customers: 4_338, productsSold: 3_665, orders: 18_532, revenue: 8_911_407.904 });
  });

  test.each(both)("revenue, orders and customers month by month, %s", async (_which, filter, lines) => {
    const answer = await ask<{ months: { month: string; revenue: { amount: string }; orders: number; customers: number }[] }>("performance(filter: $filter, rows: CHANNEL) { months { month revenue { amount } orders customers } }", filter);
    expect(answer.months.map((each) => ({ ...each, revenue: units(each.revenue) }))).toEqual(months(lines()));
    expect(answer.months).toHaveLength(13);
  });

  test.each(both)("RFM: scores, segments and what they bought, %s", async (_which, filter, lines) => {
    interface Rfm {
      segments: { segment: string; count: number; value: { amount: string }; averageRecencyDays: number; averageFrequency: number; averageMonetaryScore: number }[];
      grid: { recency: number; frequency: number; value: { amount: string }; byMonetary: number[] }[];
    }
    const fields = "segments { segment count value { amount } averageRecencyDays averageFrequency averageMonetaryScore } grid { recency frequency value { amount } byMonetary }";
    const { rfm } = await ask<{ rfm: Rfm }>(`profiling(filter: $filter) { rfm { ${fields} } }`, filter);
    const buyers = scoredBuyers(lines(), "2011-12-09");
    expect(buyers).toHaveLength(4_338);
    const revenue = (some: readonly { revenue: bigint }[]): bigint => some.reduce((total, each) => total + each.revenue, 0n);

    const cells = groupBy(buyers, ({ r, f }) => `${r} ${f}`);
    expect(new Map(rfm.grid.map((cell) => [`${cell.recency} ${cell.frequency}`, [units(cell.value), ...cell.byMonetary]])))
      .toEqual(new Map([...cells].map(([key, mine]) => [key, [revenue(mine), ...[1, 2, 3, 4, 5].map((score) => mine.filter(({ m }) => m === score).length)]])));
    const segments = groupBy(buyers, ({ segment }) => segment);
    expect(new Map(rfm.segments.map(({ segment, count, value }) => [segment, [count, units(value)]]))).toEqual(new Map([...segments].map(([segment, mine]) => [segment, [mine.length, revenue(mine)]])));
    for (const { segment, averageRecencyDays, averageFrequency, averageMonetaryScore } of rfm.segments) {
      const mine = segments.get(segment) ?? [];
      expect(averageRecencyDays).toBeCloseTo(mean(mine.map(({ recencyDays }) => recencyDays)), 9);
      expect(averageFrequency).toBeCloseTo(mean(mine.map(({ frequency }) => frequency)), 9);
      expect(averageMonetaryScore).toBeCloseTo(mean(mine.map(({ m }) => m)), 9);
    }
  });

  test.each(both)("orders by weekday and hour of London, in summer and in winter, %s", async (_which, filter, lines) => {
    const { habits } = await ask<{ habits: { moments: { weekday: number; hour: number; count: number }[]; momentKnown: number; momentUnknown: number } }>("profiling(filter: $filter) { habits { moments { weekday hour count } momentKnown momentUnknown } }", filter);
    expect(new Map(habits.moments.map(({ weekday, hour, count }) => [`${weekday} ${hour}`, count]))).toEqual(hours(lines()));
    expect(habits).toMatchObject({ momentKnown: 18_532, momentUnknown: 0 });
  });

  test("persistency, with cancellations, and the cohorts of all thirteen months", async () => {
    const definition = { from: "2011-06-01", end: retailPeriod.to, previousFrom: "2010-11-21", churnAfterDays: 90, changePercent: 25 };
    const view = await askPersistency(world, replica, definition);
    expectPersistency(view, all, definition);
    expect(view.cohorts.at(-1)?.months.map(({ partial }) => partial)).toEqual([true]);
    const { cohorts } = await askPersistency(world, replica, { ...definition, from: retailPeriod.from, previousFrom: "2009-11-22" });
    expect([cohorts.length, cohorts.reduce((total, { size }) => total + size, 0)]).toEqual([13, 4_338]);
    expect(cohorts[0]?.months.map(({ customers }) => customers)).toEqual([885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445, 235]);
  }, 60_000);

  test("association rules of up to three products at one percent are those of plain counting", async () => {
    interface Rules {
      rowCount: number;
      totalCount: number;
      rules: { left: { id: string }[]; right: { id: string }; orders: number; lift: number }[];
    }
    const baskets = [...groupBy(sales, ({ order }) => order).values()].map((mine) => new Set(mine.map(({ product }) => product)));
    const expected = countedRules(baskets, Math.ceil(0.01 * baskets.length), 0.5);
    await write(world.database, "product", [...new Set(expected.map(({ right }) => right).concat(expected.flatMap(({ left }) => left)))].map((name) => ({ id: `prd_${name}` })));
    const { rowCount, totalCount, rules } = await ask<Rules>("associationRules(filter: $filter, minSupport: 0.01, minConfidence: 0.5, maxLength: 3, first: 500) { rowCount totalCount rules { left { id } right { id } orders lift } }");
    expect([rowCount, totalCount]).toEqual([18_532, expected.length]);
    expect(expected.length).toBeGreaterThan(50);
    const bare = ({ id }: { id: string }): string => id.replace("prd_", "");
    const found = new Map(rules.map((rule) => [`${rule.left.map(bare).join(" ")} > ${bare(rule.right)}`, rule]));
    expect(new Map([...found].map(([name, { orders }]) => [name, orders]))).toEqual(new Map(expected.map(({ left, right, orders }) => [`${left.join(" ")} > ${right}`, orders])));
    for (const { left, right, lift } of expected) expect(found.get(`${left.join(" ")} > ${right}`)?.lift).toBeCloseTo(lift, 9);
  }, 60_000);
});
