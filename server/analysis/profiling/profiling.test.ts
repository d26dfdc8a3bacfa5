import { DateTime } from "luxon";
import { parseAmount } from "../../core/money";
import { askGraph, testWarehouse } from "../../testing/analysis";
import { madeCompany, madeZone, writeMadeCompany, type MadeCustomer, type MadeOrder } from "../../testing/made-company";
import { testWorld, type PersonName, type World } from "../../testing/world";
import { fifthsScores } from "../statistics/fifths";
import type { Warehouse } from "../warehouse/warehouse";
import { rfmSegment } from "./rfm-segments";

/** Every figure of the view over a made-up company, worked out a second time in plain TypeScript. */
const period = { from: "2025-01-01", to: "2026-01-01" };
const previous = { from: "2024-01-01", to: "2025-01-01" };
const zone = madeZone;

let world: World;
let warehouse: Warehouse;
let customers: MadeCustomer[];
let orders: MadeOrder[];
beforeAll(async () => {
  world = await testWorld();
  ({ customers, orders } = madeCompany(world));
  await writeMadeCompany(world, customers, orders);
  warehouse = testWarehouse(world);
}, 60_000);
afterAll(async () => {
  await warehouse.stop();
  await world.close();
});

interface Money { amount: string }
interface Shape { key: string; label: string; isRest: boolean; count: number; value: Money; share: number }
interface Answer {
  profiling: {
    figures: { key: string; value: number }[];
    distributions: { dimension: string; customers: number; value: Money; overlapping: boolean; buckets: Shape[] }[];
    rfm: {
      segments: { segment: string; count: number; value: Money; averageRecencyDays: number; averageFrequency: number; averageMonetaryScore: number }[];
      grid: { recency: number; frequency: number; count: number; byMonetary: number[]; averageMonetaryScore: number }[];
      migration: { from: string; to: string; flows: { from: string | null; to: string | null; count: number }[] } | null;
    };
    concentration: { key: string; value: number; previous: number | null }[];
    habits: {
      zone: string; moments: { weekday: number; hour: number; count: number }[]; momentKnown: number; days: { weekday: number; count: number }[]; momentUnknown: number;
      lines: Band[]; pieces: Band[]; rhythm: Band[]; channels: Shape[]; categories: Shape[];
    };
    payments: {
      on: string; figures: { key: string; value: number }[]; ageing: { from: number; to: number | null; orders: number; customers: number; amount: Money }[];
      debtors: { customer: { id: string } | null; orders: number; overdue: Money; oldestDueOn: string }[]; byCreditGrade: { grade: string; customers: number; receivable: Money; overdue: Money }[] | null;
    } | null;
  };
}
interface Band { least: number; most: number | null; count: number }

const bucket = "{ key label isRest count value { amount } share }";
const text = `query ($filter: AnalysisFilter, $before: Date) { profiling(filter: $filter, rfmBefore: $before) {
  figures { key value } distributions { dimension customers value { amount } overlapping buckets ${bucket} }
  rfm { segments { segment count value { amount } averageRecencyDays averageFrequency averageMonetaryScore } grid { recency frequency count byMonetary averageMonetaryScore } migration { from to flows { from to count } } }
  concentration { key value previous }
  habits { zone moments { weekday hour count } momentKnown days { weekday count } momentUnknown lines { least most count } pieces { least most count } rhythm { least most count } channels ${bucket} categories ${bucket} }
  payments { on figures { key value } ageing { from to orders customers amount { amount } } debtors { customer { id } orders overdue { amount } oldestDueOn } byCreditGrade { grade customers receivable { amount } overdue { amount } } }
} }`;

async function ask(person: PersonName = "ada", filter: object = {}, before?: string): Promise<Answer["profiling"]> {
  const { data, errors } = await askGraph<Answer>(world, warehouse, person, text, { filter: { ...period, ...filter }, before }, { zone });
  expect(errors).toEqual([]);
  return data.profiling;
}

const units = ({ amount }: Money): bigint => parseAmount(amount) as bigint;
const sum = (values: readonly bigint[]): bigint => values.reduce((all, each) => all + each, 0n);
const counts = <K>(keys: readonly K[]): Map<K, number> => keys.reduce((found, key) => found.set(key, (found.get(key) ?? 0) + 1), new Map<K, number>());
const within = (days: { from: string; to: string }) => orders.filter(({ orderedOn, status }) => status !== "CANCELLED" && orderedOn >= days.from && orderedOn < days.to);
const revenueOf = (some: readonly MadeOrder[]): bigint => sum(some.flatMap(({ lines }) => lines.map(({ total }) => total)));
const isPurchase = ({ lines }: MadeOrder): boolean => lines.some(({ quantity }) => quantity > 0);
const by = <T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> => values.reduce((found, value) => found.set(keyOf(value), [...(found.get(keyOf(value)) ?? []), value]), new Map<string, T[]>());

function segmentsIn(days: { from: string; to: string }) {
  const buyers = [...by(within(days), ({ customerId }) => customerId)].flatMap(([id, mine]) => {
    const purchases = mine.filter(isPurchase);
    return purchases.length === 0 ? [] : [{ id, last: purchases.map(({ orderedOn }) => orderedOn).sort().at(-1) as string, frequency: purchases.length, revenue: revenueOf(mine) }];
  });
  const [r, f, m] = [buyers.map(({ last }) => Date.parse(last)), buyers.map(({ frequency }) => frequency), buyers.map(({ revenue }) => Number(revenue))].map(fifthsScores) as [number[], number[], number[]];
  return buyers.map((buyer, index) => ({ ...buyer, r: r[index] as number, f: f[index] as number, m: m[index] as number, segment: rfmSegment(r[index] as number, f[index] as number) }));
}

describe("distributions", () => {
  const told = (dimension: string, { distributions }: Answer["profiling"]) => distributions.find((each) => each.dimension === dimension) as Answer["profiling"]["distributions"][number];

  test("of every dimension count each customer once, and what was bought adds up to the whole", async () => {
    const view = await ask();
    const whole = revenueOf(within(period));
    expect(view.distributions.map(({ dimension }) => dimension)).toEqual(["REGION", "SEGMENT", "LEVEL", "KIND", "INDUSTRY", "SOURCE", "TAG", "AGE", "CREDIT_GRADE"]);
    for (const { dimension, customers: n, value, overlapping, buckets } of view.distributions) {
      expect([dimension, n, units(value), overlapping]).toEqual([dimension, 70, whole, dimension === "TAG"]);
      if (overlapping) continue;
      expect([dimension, buckets.reduce((all, { count }) => all + count, 0), sum(buckets.map((each) => units(each.value)))]).toEqual([dimension, 70, whole]);
    }
  });

  test.each([
    ["LEVEL", ({ level }: MadeCustomer) => level],
    ["KIND", ({ kind }: MadeCustomer) => kind],
    ["SOURCE", ({ source }: MadeCustomer) => source],
    ["CREDIT_GRADE", ({ creditGrade }: MadeCustomer) => creditGrade ?? ""],
  ])("by %s are those of the records", async (dimension, keyOf) => {
    const { buckets } = told(dimension, await ask());
    const expected = by(customers, keyOf);
    expect(buckets).toHaveLength(expected.size);
    for (const { key, count, value } of buckets) {
      const ids = (expected.get(key) ?? []).map(({ id }) => id);
      expect([key, count, units(value)]).toEqual([key, ids.length, revenueOf(within(period).filter(({ customerId }) => ids.includes(customerId)))]);
    }
  });

  test("tell fifty values apart and put the rest together", async () => {
    const { buckets } = told("INDUSTRY", await ask());
    expect(new Set(customers.map(({ industry }) => industry)).size).toBe(61);
    expect(buckets).toHaveLength(51);
    expect(buckets[0]).toMatchObject({ key: "", isRest: false, count: 10 });
    expect(buckets.filter(({ isRest }) => isRest)).toMatchObject([{ key: "", count: 11 }]);
    expect(buckets.reduce((all, { count }) => all + count, 0)).toBe(70);
  });

  test("by tag have a customer with two tags in both, and one without any apart", async () => {
    const { buckets } = told("TAG", await ask());
    for (const { key, label, count } of buckets) {
      expect([label, count]).toEqual([key.replace("tag_", ""), customers.filter(({ tags }) => (key === "" ? tags.length === 0 : tags.includes(label))).length]);
    }
    expect(buckets.reduce((all, { count }) => all + count, 0)).toBe(customers.reduce((all, { tags }) => all + Math.max(1, tags.length), 0));
    expect(buckets).toHaveLength(4);
  });

  test("by age begin with the first order or the record, whichever is older", async () => {
    const last = DateTime.fromISO("2025-12-31");
    const band = ({ createdAt, firstOrderOn }: MadeCustomer): string => {
      const since = [createdAt.slice(0, 10), firstOrderOn ?? "9999-12-31"].sort()[0] as string;
      const months = ([["OVER_5_YEARS", 60], ["3_TO_5_YEARS", 36], ["2_TO_3_YEARS", 24], ["1_TO_2_YEARS", 12], ["6_TO_12_MONTHS", 6], ["3_TO_6_MONTHS", 3], ["UNDER_3_MONTHS", 0]] as const).find(([, least]) => since <= (last.minus({ months: least }).toISODate() as string));
      return months?.[0] ?? "AFTER_THE_PERIOD";
    };
    const { buckets } = told("AGE", await ask());
    expect(Object.fromEntries(buckets.map(({ key, count }) => [key, count]))).toEqual(Object.fromEntries(counts(customers.map(band))));
  });
});

describe("RFM", () => {
  test("has segments, scores and a grid as worked out by hand", async () => {
    const { rfm } = await ask();
    const buyers = segmentsIn(period);
    const bySegment = by(buyers, ({ segment }) => segment);
    expect(rfm.segments.map(({ segment }) => segment).sort()).toEqual([...bySegment.keys()].sort());
    for (const { segment, count, value, averageMonetaryScore, averageRecencyDays } of rfm.segments) {
      const mine = bySegment.get(segment) ?? [];
      expect([segment, count, units(value)]).toEqual([segment, mine.length, sum(mine.map(({ revenue }) => revenue))]);
      expect(averageMonetaryScore).toBeCloseTo(mine.reduce((all, { m }) => all + m, 0) / mine.length, 9);
      expect(averageRecencyDays).toBeCloseTo(mine.reduce((all, { last }) => all + (Date.parse("2025-12-31") - Date.parse(last)) / 86_400_000, 0) / mine.length, 9);
    }
    for (const { recency, frequency, count, byMonetary } of rfm.grid) {
      const mine = buyers.filter(({ r, f }) => r === recency && f === frequency);
      expect([recency, frequency, count, byMonetary]).toEqual([recency, frequency, mine.length, [1, 2, 3, 4, 5].map((score) => mine.filter(({ m }) => m === score).length)]);
    }
    expect(rfm.grid.reduce((all, { count }) => all + count, 0)).toBe(buyers.length);
  });

  test("says who went from which segment to which, and both margins are the segments of their periods", async () => {
    const expectFlows = async (days: { from: string; to: string }, before?: string): Promise<void> => {
      const { migration } = (await ask("ada", {}, before)).rfm;
      expect(migration).toMatchObject(days);
      const [now, then] = [segmentsIn(period), segmentsIn(days)].map((buyers) => new Map(buyers.map(({ id, segment }) => [id, segment]))) as [Map<string, string>, Map<string, string>];
      const expected = counts([...new Set([...now.keys(), ...then.keys()])].map((id) => `${then.get(id) ?? null}>${now.get(id) ?? null}`));
      expect(new Map(migration?.flows.map(({ from, to, count }) => [`${from}>${to}`, count]))).toEqual(expected);
      for (const [margin, segments] of [["from", then], ["to", now]] as const) {
        const found = new Map<string, number>();
        for (const flow of migration?.flows ?? []) if (flow[margin] !== null) found.set(flow[margin], (found.get(flow[margin]) ?? 0) + flow.count);
        expect(found).toEqual(counts([...segments.values()]));
      }
    };
    await expectFlows(previous);
    await expectFlows({ from: "2024-09-15", to: "2025-09-15" }, "2025-09-15");
  });

  test("has no migration where nothing is compared, and refuses an earlier day that is none", async () => {
    expect((await ask("ada", { compare: "NONE" })).rfm.migration).toBeNull();
    const { errors } = await askGraph(world, warehouse, "ada", text, { filter: period, before: "2026-01-01" });
    expect(errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});

test("concentration is that of customers with revenue above zero", async () => {
  const { concentration } = await ask();
  const revenues = [...by(within(period), ({ customerId }) => customerId).values()].filter((mine) => mine.some(isPurchase)).map((mine) => Number(revenueOf(mine))).filter((revenue) => revenue > 0).sort((left, right) => right - left);
  const all = revenues.reduce((total, each) => total + each, 0);
  const best = (n: number): number => revenues.slice(0, n).reduce((total, each) => total + each, 0) / all;
  const differences = revenues.flatMap((one) => revenues.map((other) => Math.abs(one - other))).reduce((total, each) => total + each, 0);
  const expected = { concentration: best(Math.ceil(revenues.length / 5)), topTenShare: best(10), gini: differences / (2 * revenues.length * all), hhi: revenues.reduce((total, each) => total + (each / all) ** 2, 0) };
  for (const { key, value } of concentration) expect(value).toBeCloseTo(expected[key as keyof typeof expected], 9);
  expect(concentration.every(({ previous: before }) => before !== null && before > 0)).toBe(true);
});

describe("habits", () => {
  const purchases = () => within(period).filter(isPurchase);
  const bandOf = (bands: readonly Band[], value: number): number => bands.find(({ least, most }) => value >= least && (most === null || value < most + 1))?.least ?? -1;

  test("put orders with a known moment at the viewer's weekday and hour, and count the others by weekday", async () => {
    const { habits } = await ask();
    const at = purchases().filter(({ orderedAt }) => orderedAt !== null).map(({ orderedAt }) => DateTime.fromSQL(orderedAt as string, { zone: "UTC" }).setZone(zone));
    const expected = counts(at.map((time) => `${time.weekday} ${time.hour}`));
    expect(habits.zone).toBe(zone);
    expect(new Map(habits.moments.map(({ weekday, hour, count }) => [`${weekday} ${hour}`, count]))).toEqual(expected);
    const others = counts(purchases().filter(({ orderedAt }) => orderedAt === null).map(({ orderedOn }) => DateTime.fromISO(orderedOn).weekday));
    expect(new Map(habits.days.map(({ weekday, count }) => [weekday, count]))).toEqual(new Map([...others].sort(([left], [right]) => left - right)));
    expect(habits.momentKnown + habits.momentUnknown).toBe(purchases().length);
    const { habits: elsewhere } = (await askGraph<Answer>(world, warehouse, "ada", text, { filter: period }, { zone: "America/St_Johns" })).data.profiling;
    const there = counts(at.map((time) => time.setZone("America/St_Johns")).map((time) => `${time.weekday} ${time.hour}`));
    expect(new Map(elsewhere.moments.map(({ weekday, hour, count }) => [`${weekday} ${hour}`, count]))).toEqual(there);
  });

  test("have baskets by lines and by pieces, and customers by the median days between purchases", async () => {
    const { habits } = await ask();
    const sizes = purchases().map(({ lines }) => lines.filter(({ quantity }) => quantity > 0));
    const expectBands = (bands: readonly Band[], values: readonly number[]): void => {
      const expected = counts(values.map((value) => bandOf(bands, value)));
      expect(bands.map(({ least, count }) => [least, count])).toEqual(bands.map(({ least }) => [least, expected.get(least) ?? 0]));
      expect(bands.reduce((all, { count }) => all + count, 0)).toBe(values.length);
    };
    expectBands(habits.lines, sizes.map((lines) => lines.length));
    expectBands(habits.pieces, sizes.map((lines) => lines.reduce((all, { quantity }) => all + quantity, 0)));
    const medians = [...by(purchases(), ({ customerId }) => customerId).values()].flatMap((mine) => {
      const days = [...new Set(mine.map(({ orderedOn }) => Date.parse(orderedOn) / 86_400_000))].sort((left, right) => left - right);
      const gaps = days.slice(1).map((each, index) => each - (days[index] as number)).sort((left, right) => left - right);
      const middle = gaps.length / 2;
      return gaps.length === 0 ? [] : [gaps.length % 2 === 1 ? (gaps[Math.floor(middle)] as number) : ((gaps[middle - 1] as number) + (gaps[middle] as number)) / 2];
    });
    expectBands(habits.rhythm, medians);
  });

  test("know each customer's favourite channel and category, one for each", async () => {
    const { habits } = await ask();
    const favourites = (entries: readonly { customerId: string; key: string; revenue: bigint }[]): Map<string, number> =>
      counts([...by(entries, ({ customerId }) => customerId).values()].map((mine) => {
        const keys = [...by(mine, ({ key }) => key)].map(([key, some]) => ({ key, n: some.length, revenue: sum(some.map(({ revenue }) => revenue)) }));
        return keys.sort((left, right) => right.n - left.n || Number(right.revenue - left.revenue) || (left.key < right.key ? -1 : 1))[0]?.key ?? "";
      }));
    const boughtLines = purchases().flatMap(({ customerId, channel, lines }) => lines.filter(({ quantity }) => quantity > 0).map((line) => ({ customerId, channel: channel ?? "", ...line })));
    const byOrder = purchases().map(({ customerId, channel, lines }) => ({ customerId, key: channel ?? "", revenue: sum(lines.filter(({ quantity }) => quantity > 0).map(({ total }) => total)) }));
    expect(new Map(habits.channels.map(({ key, count }) => [key, count]))).toEqual(favourites(byOrder));
    expect(new Map(habits.categories.map(({ key, count }) => [key, count]))).toEqual(favourites(boughtLines.map(({ customerId, category, total }) => ({ customerId, key: category, revenue: total }))));
    expect(habits.channels.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 9);
  });
});

describe("payments", () => {
  const on = "2025-12-31";
  const owed = () =>
    orders.filter(({ status, orderedOn, paymentDueOn, paidOn }) => status !== "CANCELLED" && orderedOn <= on && paymentDueOn !== null && (paidOn === null || paidOn > on))
      .map((order) => ({ ...order, amount: revenueOf([order]), days: Math.round((Date.parse(on) - Date.parse(order.paymentDueOn as string)) / 86_400_000) }))
      .filter(({ amount }) => amount > 0n);

  test("are aged by the days past due on the last day of the period", async () => {
    const { payments } = await ask("fin");
    expect(payments?.on).toBe(on);
    for (const { from, to, orders: n, customers: who, amount } of payments?.ageing ?? []) {
      const mine = owed().filter(({ days }) => (from === 0 ? days <= 0 : days >= from) && (to === null || days <= to));
      expect([from, n, who, units(amount)]).toEqual([from, mine.length, new Set(mine.map(({ customerId }) => customerId)).size, sum(mine.map((order) => order.amount))]);
    }
    const late = owed().filter(({ days }) => days > 0);
    expect(late.length).toBeGreaterThan(20);
    const figure = (key: string) => payments?.figures.find((each) => each.key === key)?.value;
    expect([figure("receivable"), figure("overdue"), figure("overdueCustomers")]).toEqual([Number(sum(owed().map(({ amount }) => amount))) / 10_000, Number(sum(late.map(({ amount }) => amount))) / 10_000, new Set(late.map(({ customerId }) => customerId)).size]);
  });

  test("name who owes most, and what each credit grade owes", async () => {
    const { payments } = await ask("fin");
    const late = [...by(owed().filter(({ days }) => days > 0), ({ customerId }) => customerId)].map(([id, mine]) => ({ id, amount: sum(mine.map(({ amount }) => amount)), oldest: mine.map(({ paymentDueOn }) => paymentDueOn as string).sort()[0] }));
    late.sort((left, right) => Number(right.amount - left.amount));
    expect(payments?.debtors.map(({ customer, overdue, oldestDueOn }) => [customer?.id, units(overdue), oldestDueOn])).toEqual(late.slice(0, 20).map(({ id, amount, oldest }) => [id, amount, oldest]));
    const gradeOf = new Map(customers.map(({ id, creditGrade }) => [id, creditGrade ?? ""]));
    const expected = by(owed(), ({ customerId }) => gradeOf.get(customerId) ?? "");
    for (const { grade, receivable } of payments?.byCreditGrade ?? []) expect(units(receivable)).toBe(sum((expected.get(grade) ?? []).map(({ amount }) => amount)));
    expect(payments?.byCreditGrade).toHaveLength(expected.size);
  });

  test("are for finance and, without credit grades, for who leads; not for who sells", async () => {
    const [amy, mia, fin] = await Promise.all([ask("amy"), ask("mia"), ask("fin")]);
    expect(amy.payments).toBeNull();
    expect(mia.payments?.byCreditGrade).toBeNull();
    expect(fin.payments?.byCreditGrade).not.toBeNull();
    const shown = (view: Answer["profiling"]) => view.distributions.some(({ dimension }) => dimension === "CREDIT_GRADE");
    expect([amy, mia, fin].map(shown)).toEqual([false, false, true]);
  });
});

describe("the customers behind a mark", () => {
  const behind = async (of: object, person: PersonName = "fin") =>
    askGraph<{ analysisCustomers: { totalCount: number; customers: { customer: { id: string } }[] } }>(world, warehouse, person, `query ($of: CustomerSetInput!, $filter: AnalysisFilter) { analysisCustomers(of: $of, filter: $filter, first: 200) { totalCount customers { customer { id } } } }`, { of, filter: period }, { zone });
  const count = async (of: object): Promise<number> => {
    const { data, errors } = await behind(of);
    expect(errors).toEqual([]);
    return data.analysisCustomers.totalCount;
  };

  test("are as many as every bucket says", async () => {
    const names = { LEVEL: "level", KIND: "kind", INDUSTRY: "industry", SOURCE: "source", TAG: "tagId", AGE: "age", CREDIT_GRADE: "creditGrade", REGION: "region", SEGMENT: "segment" };
    for (const { dimension, buckets } of (await ask("fin")).distributions) {
      for (const { key, isRest, count: n } of buckets.filter((each, index) => !each.isRest && index < 8)) expect([dimension, key, isRest, await count({ [names[dimension as keyof typeof names]]: key })]).toEqual([dimension, key, false, n]);
    }
  });

  test("are those of the scores, the segments, the migration, the hours and the debts", async () => {
    const { rfm, habits, payments } = await ask("fin");
    for (const { recency, frequency, byMonetary } of rfm.grid.slice(0, 4)) expect(await count({ rfm: { recency, frequency, monetary: 3 } })).toBe(byMonetary[2]);
    for (const { segment, count: n } of rfm.segments.slice(0, 3)) expect(await count({ rfm: { segment } })).toBe(n);
    for (const { from, to, count: n } of rfm.migration?.flows.slice(-4) ?? []) expect(await count({ rfm: { segment: to ?? "NONE", previously: from ?? "NONE" } })).toBe(n);
    const [moment] = habits.moments;
    const there = within(period).filter(isPurchase).filter(({ orderedAt }) => orderedAt !== null).filter(({ orderedAt }) => {
      const time = DateTime.fromSQL(orderedAt as string, { zone: "UTC" }).setZone(zone);
      return time.weekday === moment?.weekday && time.hour === moment.hour;
    });
    expect(await count({ ordered: { weekday: moment?.weekday, hour: moment?.hour } })).toBe(new Set(there.map(({ customerId }) => customerId)).size);
    for (const { from, customers: n } of payments?.ageing ?? []) expect(await count({ owing: from })).toBe(n);
  });

  test("are refused where the mark is not to be seen, or is none", async () => {
    for (const set of [{ creditGrade: "AAA" }, { owing: 91 }]) expect((await behind(set, "amy")).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    for (const set of [{ age: "OLD" }, { owing: 2 }, { rfm: { recency: 6 } }, { rfm: { segment: "DEAREST" } }, { ordered: { weekday: 8 } }, { ordered: { weekday: 1, hour: 24 } }, { rfm: { before: "2026-06-01" } }]) {
      expect([set, (await behind(set)).errors[0]?.extensions?.["code"]]).toEqual([set, "BAD_USER_INPUT"]);
    }
  });
});

test("a sales person's figures are those of the own customers, and both halves make the whole", async () => {
  const [all, amy, ben] = await Promise.all([ask("ada"), ask("amy"), ask("ben")]);
  const numbers = ({ distributions, habits }: Answer["profiling"]) => [distributions[0]?.customers ?? 0, habits.momentKnown, habits.momentUnknown, ...habits.lines.map(({ count }) => count), ...habits.rhythm.map(({ count }) => count)];
  expect(numbers(amy).map((count, index) => count + (numbers(ben)[index] ?? 0))).toEqual(numbers(all));
});
