import { parseAmount } from "../../core/money";
import { askGraph, testWarehouse } from "../../testing/analysis";
import { groupBy, ownerOfSuperstore, writeSuperstore, type SuperstoreLine } from "../../testing/superstore";
import { testWorld, type PersonName, type World } from "../../testing/world";
import type { Warehouse } from "../warehouse/warehouse";

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

interface Bridge {
  revenue: { amount: string };
  previous: { amount: string } | null;
  parts: { kind: string; change: { amount: string }; products: number }[];
}

async function bridge(filter: object, person: PersonName = "ada"): Promise<Bridge> {
  const { data, errors } = await askGraph<{ revenueBridge: Bridge }>(world, warehouse, person, "query ($filter: AnalysisFilter) { revenueBridge(filter: $filter) { revenue { amount } previous { amount } parts { kind products change { amount } } } }", { filter: { from: "2017-01-01", to: "2018-01-01", ...filter } });
  expect(errors).toEqual([]);
  return data.revenueBridge;
}

const units = (amount: { amount: string } | null): bigint => parseAmount(amount?.amount ?? "") ?? -1n;
const inYear = (mine: readonly SuperstoreLine[], year: number) => mine.filter(({ orderedOn }) => orderedOn.startsWith(String(year)));
const salesOf = (mine: readonly SuperstoreLine[]): number => mine.reduce((sum, { sales }) => sum + Number(sales) / 10_000, 0);
const piecesOf = (mine: readonly SuperstoreLine[]): number => mine.reduce((sum, { quantity }) => sum + quantity, 0);

/** The bridge from 2016 to 2017 once more, by the textbook's formulas over the file. */
function expected(mine: readonly SuperstoreLine[]): Record<string, number> {
  const products = [...groupBy(mine, ({ productId }) => productId).values()].map((all) => ({ before: inYear(all, 2016), now: inYear(all, 2017) }));
  const both = products.filter(({ before, now }) => before.length > 0 && now.length > 0);
  const [before, now] = [both.flatMap((each) => each.before), both.flatMap((each) => each.now)];
  const average = salesOf(before) / piecesOf(before);
  const oldPrice = (each: (typeof both)[number]): number => salesOf(each.before) / piecesOf(each.before);
  return {
    VOLUME: (piecesOf(now) - piecesOf(before)) * average,
    MIX: both.reduce((sum, each) => sum + piecesOf(each.now) * (oldPrice(each) - average), 0),
    PRICE: both.reduce((sum, each) => sum + salesOf(each.now) - piecesOf(each.now) * oldPrice(each), 0),
    NEW: salesOf(products.filter((each) => each.before.length === 0).flatMap((each) => each.now)),
    GONE: -salesOf(products.filter((each) => each.now.length === 0).flatMap((each) => each.before)),
  };
}

test("the change of revenue is volume, mix, price, new and gone products, computed once more in TypeScript", async () => {
  const { parts, revenue, previous } = await bridge({});
  expect(parts.map(({ kind }) => kind)).toEqual(["VOLUME", "MIX", "PRICE", "NEW", "GONE"]);
  for (const { kind, change } of parts) expect([kind, Number(change.amount)]).toEqual([kind, expect.closeTo(expected(lines)[kind] ?? NaN, 0)]);
  expect(Number(revenue.amount)).toBeCloseTo(salesOf(inYear(lines, 2017)), 4);
  expect(Number(previous?.amount)).toBeCloseTo(salesOf(inYear(lines, 2016)), 4);
});

test.each([{}, { region: "West" }, { from: "2016-03-05", to: "2016-03-20" }])("the parts are exactly the change, with %j", async (filter) => {
  const { parts, revenue, previous } = await bridge(filter);
  expect(parts.reduce((sum, { change }) => sum + units(change), 0n)).toBe(units(revenue) - units(previous));
});

test("all products are new after a time in which nothing was sold", async () => {
  const { parts } = await bridge({ from: "2014-01-01", to: "2015-01-01" });
  expect(parts.map(({ kind }) => kind)).toEqual(["NEW"]);
});

test("a sales person's bridge is that of the own customers; without a comparison there is none", async () => {
  const own = lines.filter(({ customerId }) => ownerOfSuperstore(world, customerId).ownerId === world.ids.amy);
  const { revenue, parts } = await bridge({}, "amy");
  expect(Number(revenue.amount)).toBeCloseTo(salesOf(inYear(own, 2017)), 4);
  expect(Number(parts.find(({ kind }) => kind === "NEW")?.change.amount)).toBeCloseTo(expected(own)["NEW"] ?? NaN, 4);
  expect(await bridge({ compare: "NONE" })).toMatchObject({ previous: null, parts: [] });
});
