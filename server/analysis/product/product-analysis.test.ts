import { askGraph, testWarehouse, write } from "../../testing/analysis";
import { groupBy, superstorePeriod, writeSuperstore, type SuperstoreLine } from "../../testing/superstore";
import { testWorld, type PersonName, type World } from "../../testing/world";
import { parseAmount } from "../../core/money";
import type { Warehouse } from "../warehouse/warehouse";
import { monthsIn } from "./products";

jest.setTimeout(120_000);

let world: World;
let warehouse: Warehouse;
let lines: SuperstoreLine[];
/** The product of most order lines, about which somebody complains, and its lines. */
let complained: string;
let complaints: SuperstoreLine[];
beforeAll(async () => {
  world = await testWorld();
  lines = await writeSuperstore(world);
  [complained, complaints] = [...groupBy(lines, (line) => line.productId)].sort(([, a], [, b]) => b.length - a.length)[0] as [string, SuperstoreLine[]];
  const about = { customerId: `cus_${complaints[0]?.customerId}`, productId: `prd_${complained}`, kind: "COMPLAINT", createdAt: "2015-05-05 12:00:00.000" };
  await write(world.database, "ticket", [{ id: "tic_1", ...about }, { id: "tic_2", ...about, kind: "QUESTION" }, { id: "tic_3", ...about, createdAt: "2019-05-05 12:00:00.000" }]);
  warehouse = testWarehouse(world);
});
afterAll(async () => {
  await warehouse.stop();
  await world.close();
});

async function ask<T>(field: string, variables: object = {}, person: PersonName = "ada"): Promise<T> {
  const { data, errors } = await askGraph<{ answer: T }>(world, warehouse, person, `query ($filter: AnalysisFilter) { answer: ${field} }`, { filter: superstorePeriod, ...variables });
  expect(errors).toEqual([]);
  return data.answer;
}

const units = (amount: string): bigint => parseAmount(amount) ?? -1n;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Cell {
  abc: string;
  xyz: string | null;
  products: number;
  share: number;
  revenue: { amount: string };
}

/** ABC and XYZ of every product once more, in plain TypeScript and floating point. */
function classes(of: readonly SuperstoreLine[], from: string, months: number): Map<string, { abc: string; xyz: string; revenue: bigint }> {
  const [year, month] = from.split("-").map(Number) as [number, number];
  const products = [...groupBy(of, (line) => line.productId)].map(([id, mine]) => {
    const demand = Array.from({ length: months }, () => 0);
    for (const { orderedOn, quantity } of mine) {
      const [y, m] = orderedOn.split("-").map(Number) as [number, number];
      const at = (y - year) * 12 + m - month;
      demand[at] = (demand[at] ?? 0) + quantity;
    }
    const mean = sum(demand) / months;
    const variation = Math.sqrt(sum(demand.map((each) => (each - mean) ** 2)) / months) / mean;
    return { id, revenue: mine.reduce((total, line) => total + line.sales, 0n), xyz: variation <= 0.5 + 1e-12 ? "X" : variation <= 1 + 1e-12 ? "Y" : "Z" };
  });
  products.sort((a, b) => (a.revenue === b.revenue ? (`prd_${a.id}` < `prd_${b.id}` ? -1 : 1) : a.revenue > b.revenue ? -1 : 1));
  const total = products.reduce((all, { revenue }) => all + revenue, 0n);
  let before = 0n;
  return new Map(products.map(({ id, revenue, xyz }) => {
    const abc = before * 100n < total * 80n ? "A" : before * 100n < total * 95n ? "B" : "C";
    before += revenue;
    return [id, { abc, xyz, revenue }];
  }));
}

describe("the ABC × XYZ matrix", () => {
  test.each([[superstorePeriod.from, superstorePeriod.to], ["2016-01-01", "2017-01-01"]])("from %s to %s has the products and the revenue of a count by hand", async (from, to) => {
    const sold = lines.filter(({ orderedOn }) => orderedOn >= from && orderedOn < to);
    const expected = groupBy([...classes(sold, from, monthsIn({ from, to })).values()], ({ abc, xyz }) => `${abc}${xyz}`);
    const { abcXyz, abc } = await ask<{ abcXyz: Cell[]; abc: Cell[] }>("productAnalysis(filter: $filter) { abcXyz { abc xyz products share revenue { amount } } abc { abc products share revenue { amount } } }", { filter: { from, to } });
    const found = Object.fromEntries(abcXyz.map((cell) => [`${cell.abc}${cell.xyz}`, [cell.products, units(cell.revenue.amount)]]));
    expect(found).toEqual(Object.fromEntries([...expected].map(([name, each]) => [name, [each.length, each.reduce((total, { revenue }) => total + revenue, 0n)]])));
    expect(sum(abcXyz.map(({ share }) => share))).toBeCloseTo(1, 12);
    expect(sum(abc.map(({ products }) => products))).toBe(sum(abcXyz.map(({ products }) => products)));
    expect(sum(abc.map(({ share }) => share))).toBeCloseTo(1, 12);
  });

  test("says nothing of evenness over less than six whole months", async () => {
    const { abcXyz } = await ask<{ abcXyz: Cell[] }>("productAnalysis(filter: $filter) { abcXyz { abc xyz products share revenue { amount } } }", { filter: { from: "2016-01-15", to: "2016-07-14" } });
    expect(abcXyz.map(({ abc, xyz }) => [abc, xyz])).toEqual([["A", null], ["B", null], ["C", null]]);
  });
});

describe("products", () => {
  interface Top {
    product: { id: string };
    revenue: { amount: string };
    quantity: number;
    returnRate: number;
    complaints: number | null;
    complaintRate: number | null;
    margin: number | null;
  }
  const top = async (orderBy: string, person: PersonName = "ada"): Promise<Top[]> =>
    (await ask<{ top: Top[] }>(`productAnalysis(filter: $filter, orderBy: ${orderBy}) { top { product { id } revenue { amount } quantity returnRate complaints complaintRate margin } }`, {}, person)).top;

  test("come by revenue, by pieces or by complaints, which count within the period only", async () => {
    const byProduct = groupBy(lines, (line) => line.productId);
    const best = [...byProduct].map(([id, mine]) => ({ id: `prd_${id}`, revenue: mine.reduce((total, line) => total + line.sales, 0n) })).sort((a, b) => (a.revenue > b.revenue ? -1 : 1));
    expect((await top("REVENUE")).map(({ product }) => product.id)).toEqual(best.slice(0, 50).map(({ id }) => id));
    const quantities = (await top("QUANTITY")).map(({ quantity }) => quantity);
    expect(quantities).toEqual([...quantities].sort((a, b) => b - a));
    const [worst] = await top("COMPLAINT_RATE");
    expect(worst).toMatchObject({ product: { id: `prd_${complained}` }, complaints: 1 });
    expect(worst?.complaintRate).toBeCloseTo(1 / complaints.length, 12);
  });

  test("show margins to who may see profits, and complaints to who may see tickets", async () => {
    const [forFinance] = await top("REVENUE", "fin");
    expect(forFinance).toMatchObject({ complaints: null, complaintRate: null, margin: expect.any(Number) });
    const [forSales] = await top("REVENUE", "amy");
    expect(forSales).toMatchObject({ complaints: expect.any(Number), margin: null });
  });

});

describe("a product's life", () => {
  const text = (product: string): string => `productLife(filter: $filter, product: "${product}") { rowCount firstSoldOn lastSoldOn ageMonths phase months { month quantity revenue { amount } margin } boughtTogether { right { id } orders lift } }`;
  interface Life {
    rowCount: number;
    firstSoldOn: string | null;
    lastSoldOn: string | null;
    ageMonths: number;
    phase: string | null;
    months: { month: string; quantity: number; revenue: { amount: string }; margin: number | null }[];
    boughtTogether: { right: { id: string }; orders: number; lift: number }[];
  }

  test("has every month since the first sale, and comes to what was sold", async () => {
    const [id, mine] = [complained, complaints];
    const life = await ask<Life>(text(`prd_${id}`));
    const days = mine.map(({ orderedOn }) => orderedOn).sort();
    expect(life).toMatchObject({ rowCount: mine.length, firstSoldOn: days[0], lastSoldOn: days.at(-1) });
    expect(life.months[0]?.month).toBe(days[0]?.slice(0, 7));
    expect(life.months.at(-1)?.month).toBe("2017-12");
    expect(sum(life.months.map(({ quantity }) => quantity))).toBe(sum(mine.map(({ quantity }) => quantity)));
    expect(life.months.reduce((total, { revenue }) => total + units(revenue.amount), 0n)).toBe(mine.reduce((total, { sales }) => total + sales, 0n));
    expect(life.months.some(({ margin }) => margin !== null)).toBe(true);
    expect(life.phase).not.toBeNull();
  });

  test("of what was never sold is empty", async () => {
    expect(await ask<Life>(text("prd_none"))).toEqual({ rowCount: 0, firstSoldOn: null, lastSoldOn: null, ageMonths: 0, phase: null, months: [], boughtTogether: [] });
  });

  test("names what is bought with it, as the rules do", async () => {
    const { rules } = await ask<{ rules: { left: { id: string }[]; right: { id: string }; orders: number; lift: number }[] }>("associationRules(filter: $filter, minConfidence: 0, maxLength: 2, first: 500) { rules { left { id } right { id } orders lift } }");
    const [left, right] = [rules[0]?.left[0]?.id ?? "", rules[0]?.right.id ?? ""];
    const { boughtTogether } = await ask<Life>(text(left));
    expect(boughtTogether[0]).toMatchObject({ right: { id: right }, orders: rules[0]?.orders });
    expect(boughtTogether[0]?.lift).toBeCloseTo(rules[0]?.lift ?? 0, 12);
  });

  test("opens the customers that bought it", async () => {
    const productId = lines[0]?.productId;
    const buyers = new Set(lines.filter((line) => line.productId === productId).map(({ customerId }) => `cus_${customerId}`));
    const { totalCount, customers } = await ask<{ totalCount: number; customers: { customer: { id: string } }[] }>(`analysisCustomers(of: { boughtProduct: "prd_${productId}" }, filter: $filter, first: 100) { totalCount customers { customer { id } } }`);
    expect(totalCount).toBe(buyers.size);
    expect(new Set(customers.map(({ customer }) => customer.id))).toEqual(buyers);
  });
});
