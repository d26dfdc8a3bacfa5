import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { parseAmount } from "../../core/money";
import { askGraph, testWarehouse, write } from "../../testing/analysis";
import { groupBy, superstorePeriod, writeSuperstore, type SuperstoreLine } from "../../testing/superstore";
import { testWorld, type PersonName, type World } from "../../testing/world";
import type { Figure } from "../semantic/figure";
import type { Warehouse } from "../warehouse/warehouse";

/** What is published of the Superstore; where the file is absent the checks against our own recomputation remain. */
const file = "../shared/data/superstore/expected.json";
interface Published {
  top10_customers_by_profit: [string, number, number][];
  bottom5_customers_by_profit: [string, number, number][];
  total: { profit: number; sales: number; discount_given: number };
}
const published = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Published) : undefined;
const withPublished = published ? test : test.skip;

let world: World;
let warehouse: Warehouse;
let lines: SuperstoreLine[];
beforeAll(async () => {
  world = await testWorld();
  lines = await writeSuperstore(world);
  const [first, second] = [...new Set(lines.map(({ customerId }) => customerId))];
  const opened = (id: string, customerId: string | undefined, createdAt: string) => ({ id: `tic_${id}`, customerId: `cus_${customerId}`, createdAt });
  await write(world.database, "ticket", [opened("1", first, "2017-03-01 10:00:00.000"), opened("2", first, "2017-12-31 23:59:59.999"), opened("3", second, "2016-05-05 00:00:00.000"), opened("4", second, "2018-01-01 00:00:00.000")]);
  const met = (id: string, channel: string, occurredAt: string) => ({ id: `act_${id}`, customerId: `cus_${second}`, channel, occurredAt });
  await write(world.database, "activity", [met("1", "VISIT", "2017-02-02 09:00:00.000"), met("2", "PHONE", "2017-02-03 09:00:00.000")]);
  await write(world.database, "customer", [{ id: "cus_idle" }]);
  await write(world.database, "ticket", [{ id: "tic_5", customerId: "cus_idle", createdAt: "2017-06-01 00:00:00.000" }]);
  warehouse = testWarehouse(world);
});
afterAll(async () => {
  await warehouse.stop();
  await world.close();
});

interface Money {
  amount: string;
}
interface Sums {
  listValue: Money;
  discount: Money;
  revenue: Money;
  cost: Money;
  profit: Money;
  margin: number | null;
  linesOfUnknownCost: number;
}
interface CustomerProfit extends Sums {
  rank: number;
  customer: { id: string; name: string };
  serve: { driver: string; count: number; amount: Money }[];
  costToServe: Money;
  netProfit: Money;
}
interface Answer {
  figures: Figure[];
  linesOfUnknownCost: number;
  rankedCustomers: number;
  waterfall: { kind: string; amount: Money; isSum: boolean }[];
  whale: { customerShare: number; profitShare: number; profit: Money }[];
  whalePeak: { customerShare: number; profitShare: number } | null;
  deciles: { decile: number; customers: number; netProfit: Money; costToServe: Money; revenue: Money }[];
  best: CustomerProfit[];
  worst: CustomerProfit[];
  bestProducts: (Sums & { product: { id: string }; quantity: number })[];
  worstProducts: (Sums & { product: { id: string } })[];
}
const sums = "listValue { amount } discount { amount } revenue { amount } cost { amount } profit { amount } margin linesOfUnknownCost";
const customer = `rank customer { id name } serve { driver count amount { amount } } costToServe { amount } netProfit { amount } ${sums}`;
const fields = `figures { key value previous } linesOfUnknownCost rankedCustomers waterfall { kind amount { amount } isSum } whale { customerShare profitShare profit { amount } } whalePeak { customerShare profitShare }
  deciles { decile customers netProfit { amount } costToServe { amount } revenue { amount } } best { ${customer} } worst { ${customer} } bestProducts { product { id } quantity ${sums} } worstProducts { product { id } ${sums} }`;

async function ask(filter: object = {}, person: PersonName = "ada"): Promise<Answer> {
  const { data, errors } = await askGraph<{ profitability: Answer }>(world, warehouse, person, `query ($filter: AnalysisFilter) { profitability(filter: $filter) { ${fields} } }`, { filter: { ...superstorePeriod, ...filter } });
  expect(errors).toEqual([]);
  return data.profitability;
}

const units = ({ amount }: Money): bigint => parseAmount(amount) ?? -1n;
const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const profitOf = (mine: readonly SuperstoreLine[]): bigint => sum(mine.map(({ profit }) => profit));
const figure = (figures: readonly Figure[], key: string): Figure | undefined => figures.find((each) => each.key === key);

const setRates = async (input: object, person: PersonName = "fin") => {
  const answer = await askGraph<{ setCostToServe: Record<string, Money | null> }>(world, warehouse, person, "mutation ($input: CostToServeInput!) { setCostToServe(input: $input) { perOrder { amount } perTicket { amount } perVisit { amount } perShipment { amount } } }", { input });
  await warehouse.caughtUp();
  return answer;
};

/** Every sum of the way down is the sum of the steps before it. */
function expectToAddUp({ waterfall }: Answer): void {
  let level = 0n;
  for (const { isSum, amount } of waterfall) {
    if (isSum && level !== 0n) expect(units(amount)).toBe(level);
    level = isSum ? units(amount) : level + units(amount);
  }
}

/** Gross profits of all customers, the best first. */
const profits = (mine: readonly SuperstoreLine[] = lines): [id: string, profit: bigint][] =>
  [...groupBy(mine, (line) => line.customerId)].map(([id, theirs]): [string, bigint] => [id, profitOf(theirs)]).sort(([, left], [, right]) => (left < right ? 1 : left > right ? -1 : 0));

describe("without cost to serve", () => {
  withPublished("the best and the worst customers are the published ones", async () => {
    const { best, worst, figures } = await ask();
    const names = new Map(lines.map((line) => [`cus_${line.customerId}`, line.customerName]));
    const shown = (rows: readonly CustomerProfit[]) => rows.map((row) => [names.get(row.customer.id), Number(row.revenue.amount), Number(row.netProfit.amount)]);
    expect(shown(best.slice(0, 10))).toEqual(published?.top10_customers_by_profit);
    expect(shown(worst.slice(0, 5))).toEqual(published?.bottom5_customers_by_profit);
    expect(figure(figures, "netProfit")?.value).toBe(published?.total.profit);
    expect([best.length, worst.length, best[0]?.rank, worst[0]?.rank]).toEqual([100, 100, 1, 793]);
  });

  withPublished("the way from list price to net profit is the published one and adds up", async () => {
    const answer = await ask();
    const of = (kind: string): number => Number(answer.waterfall.find((step) => step.kind === kind)?.amount.amount);
    expect([of("REVENUE"), of("GROSS_PROFIT"), of("NET_PROFIT")]).toEqual([published?.total.sales, published?.total.profit, published?.total.profit]);
    expect(of("DISCOUNT")).toBeCloseTo(-(published?.total.discount_given ?? NaN), 2);
    expectToAddUp(answer);
    expect(answer.waterfall.map(({ kind }) => kind)).toEqual(["LIST_VALUE", "DISCOUNT", "REVENUE", "COST", "GROSS_PROFIT", "NET_PROFIT"]);
  });

  test("the whale curve ends at everything, its peak is all that earn, and tenths are the ranks' tenths", async () => {
    const { whale, whalePeak, deciles, figures, rankedCustomers } = await ask();
    const all = profits().map(([, profit]) => profit);
    const whole = sum(all);
    expect([rankedCustomers, whale.length]).toEqual([all.length, 100]);
    expect(whale.at(-1)).toMatchObject({ customerShare: 1, profitShare: 1 });
    for (const { customerShare, profitShare, profit } of whale) {
      const gathered = sum(all.slice(0, Math.round(customerShare * all.length)));
      expect([units(profit), profitShare]).toEqual([gathered, expect.closeTo(Number(gathered) / Number(whole), 12)]);
    }
    const earning = all.filter((profit) => profit > 0n);
    expect(whalePeak).toEqual({ customerShare: expect.closeTo(earning.length / all.length, 12) as number, profitShare: expect.closeTo(Number(sum(earning)) / Number(whole), 12) as number });
    expect(figure(figures, "lossCustomers")?.value).toBe(all.filter((profit) => profit < 0n).length);
    for (const { decile, customers, netProfit } of deciles) {
      const tenth = all.filter((_, index) => Math.floor((index * 10) / all.length) + 1 === decile);
      expect([decile, customers, units(netProfit)]).toEqual([decile, tenth.length, sum(tenth)]);
    }
    expect(deciles).toHaveLength(10);
  });

  test("a tenth's customers are those behind its mark", async () => {
    const text = "query ($filter: AnalysisFilter, $of: CustomerSetInput!) { analysisCustomers(filter: $filter, of: $of, first: 200) { totalCount customers { customer { id } } } }";
    const { data } = await askGraph<{ analysisCustomers: { totalCount: number; customers: { customer: { id: string } }[] } }>(world, warehouse, "fin", text, { filter: superstorePeriod, of: { profitDecile: 10 } });
    const all = profits();
    const tenth = all.filter((_, index) => Math.floor((index * 10) / all.length) === 9).map(([id]) => `cus_${id}`);
    expect(data.analysisCustomers.totalCount).toBe(tenth.length);
    expect(new Set(data.analysisCustomers.customers.map(({ customer: { id } }) => id))).toEqual(new Set(tenth));
    const refused = await askGraph(world, warehouse, "mia", text, { filter: superstorePeriod, of: { profitDecile: 10 } });
    expect(refused.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  test("products, computed once more in TypeScript", async () => {
    const { bestProducts, worstProducts } = await ask();
    const all = [...groupBy(lines, (line) => line.productId)];
    expect([bestProducts.length, worstProducts.length]).toEqual([100, 100]);
    for (const row of [...bestProducts, ...worstProducts]) {
      const mine = all.find(([id]) => `prd_${id}` === row.product.id)?.[1] ?? [];
      expect([units(row.revenue), units(row.profit), units(row.cost)]).toEqual([sum(mine.map(({ sales }) => sales)), profitOf(mine), sum(mine.map(({ sales, profit }) => sales - profit))]);
      expect(units(row.listValue) - units(row.discount)).toBe(units(row.revenue));
    }
    const ranked = all.map(([, mine]) => profitOf(mine)).sort((left, right) => (left < right ? 1 : left > right ? -1 : 0));
    expect(bestProducts.map(({ profit }) => units(profit))).toEqual(ranked.slice(0, 100));
    expect(worstProducts.map(({ profit }) => units(profit))).toEqual(ranked.slice(-100).reverse());
  });
});

describe("with cost to serve", () => {
  beforeAll(async () => {
    expect((await setRates({ perOrder: { amount: "5" }, perTicket: { amount: "12.5" }, perVisit: { amount: "100.0001" }, perShipment: { amount: "0.25" } })).errors).toEqual([]);
  });
  afterAll(() => setRates({ perOrder: null, perTicket: null, perVisit: null, perShipment: null }));
  const year = { from: "2017-01-01", to: "2018-01-01" };

  test("each customer is charged with its own orders, tickets and visits, and the sums add up", async () => {
    const answer = await ask(year);
    const mine = lines.filter((line) => line.orderedOn.startsWith("2017"));
    const [first, second] = [...new Set(lines.map(({ customerId }) => customerId))];
    const tickets: Record<string, bigint> = { [first ?? ""]: 2n, idle: 1n };
    const visits: Record<string, bigint> = { [second ?? ""]: 1n };
    const orders = (id: string): bigint => BigInt(new Set(mine.filter(({ customerId }) => customerId === id).map(({ orderId }) => orderId)).size);
    const ids = new Set([...mine.map(({ customerId }) => customerId), "idle"]);
    const nets = new Map([...ids].map((id) => [`cus_${id}`, profitOf(mine.filter(({ customerId }) => customerId === id)) - orders(id) * 5_2500n - (tickets[id] ?? 0n) * 12_5000n - (visits[id] ?? 0n) * 100_0001n]));
    expect(answer.rankedCustomers).toBe(ids.size);
    for (const row of [...answer.best, ...answer.worst]) {
      expect([row.customer.id, units(row.netProfit)]).toEqual([row.customer.id, nets.get(row.customer.id)]);
      expect(sum(row.serve.map(({ amount }) => units(amount)))).toBe(units(row.costToServe));
      expect(units(row.profit) - units(row.costToServe)).toBe(units(row.netProfit));
    }
    expect(sum(answer.deciles.map(({ netProfit }) => units(netProfit)))).toBe(sum([...nets.values()]));
    expect(answer.deciles.reduce((all, { customers }) => all + customers, 0)).toBe(ids.size);
    expect(answer.waterfall.map(({ kind }) => kind).slice(5)).toEqual(["ORDER", "TICKET", "VISIT", "SHIPMENT", "NET_PROFIT"]);
    expectToAddUp(answer);
  });

  test("a filter for a category leaves out who bought nothing of it, and the period before has its own", async () => {
    const answer = await ask({ ...year, categoryId: "cat_Furniture" });
    expectToAddUp(answer);
    expect(answer.best.concat(answer.worst).map((row) => row.customer.id)).not.toContain("cus_idle");
    const furniture = lines.filter((line) => line.orderedOn.startsWith("2016") && line.category === "Furniture");
    const orders = new Set(furniture.map(({ orderId }) => orderId)).size;
    const [, second] = [...new Set(lines.map(({ customerId }) => customerId))];
    const tickets = furniture.some(({ customerId }) => customerId === second) ? 1 : 0;
    expect(figure(answer.figures, "costToServe")?.previous).toBe(orders * 5.25 + tickets * 12.5);
  });
});

describe("the rates", () => {
  test("are set by finance and administrators, read by who sees profits, and noted with before and after", async () => {
    expect((await setRates({ perOrder: { amount: "3.5" } }, "ada")).data.setCostToServe).toEqual({ perOrder: { amount: "3.50" }, perTicket: null, perVisit: null, perShipment: null });
    expect((await setRates({ perOrder: null, perVisit: { amount: "80" } })).data.setCostToServe).toMatchObject({ perOrder: null, perVisit: { amount: "80.00" } });
    for (const person of ["amy", "mia", "sue"] as const) expect((await setRates({ perOrder: { amount: "1" } }, person)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const { data } = await askGraph<{ costToServe: object }>(world, warehouse, "fin", "{ costToServe { perVisit { amount currency } } }");
    expect(data.costToServe).toEqual({ perVisit: { amount: "80.00", currency: "USD" } });
    const { data: trail } = await askGraph<{ auditEvents: { nodes: { changes: unknown }[] } }>(world, warehouse, "ada", `{ auditEvents(first: 1, filter: { type: ["costToServe.updated"] }) { nodes { type } } }`);
    expect(trail.auditEvents.nodes).toHaveLength(1);
  });

  test.each([[{ perOrder: { amount: "-1" } }], [{ perOrder: { amount: "1", currency: "JPY" } }], [{ perTicket: { amount: "1000001" } }], [{ perVisit: { amount: "one" } }]])("%j is refused", async (input) => {
    expect((await setRates(input)).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

describe("made-up sales", () => {
  const sale = fc.record({ customer: fc.integer({ min: 0, max: 12 }), total: fc.integer({ min: -5_0000, max: 90_0000 }), margin: fc.option(fc.integer({ min: -9_0000, max: 9_0000 })), off: fc.constantFrom(0, 1_000, 2_500) });

  test("add up whatever they are: lines of unknown cost are counted and never in a profit", async () => {
    const other = await testWorld();
    const made = testWarehouse(other);
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(sale, { minLength: 1, maxLength: 40 }), async (sold) => {
          await other.database.transact(async ({ sql }) => {
            for (const table of ["order_line", "sales_order", "customer"]) await sql.run(`DELETE FROM \`${table}\``);
          });
          await write(other.database, "customer", [...new Set(sold.map((each) => each.customer))].map((id) => ({ id: `cus_m${id}` })));
          await write(other.database, "sales_order", sold.map((each, index) => ({ id: `ord_m${index}`, customerId: `cus_m${each.customer}`, orderedOn: "2026-03-01" })));
          await write(other.database, "order_line", sold.map((each, index) => ({ id: `oln_m${index}`, orderId: `ord_m${index}`, total: each.total, unitPrice: Math.abs(each.total) * 2, discount: each.off, profit: each.margin, cost: each.margin === null ? null : each.total - each.margin })));
          await made.rebuild();
          const { data } = await askGraph<{ profitability: Answer }>(other, made, "ada", `{ profitability(filter: { from: "2026-01-01", to: "2027-01-01" }) { ${fields} } }`);
          const answer = data.profitability;
          const known = sold.flatMap(({ margin }) => margin ?? []);
          expect(answer.linesOfUnknownCost).toBe(sold.length - known.length);
          expect(units(answer.waterfall.at(-1)?.amount ?? { amount: "" })).toBe(BigInt(known.reduce((total, margin) => total + margin, 0)));
          expectToAddUp(answer);
          expect(sum(answer.deciles.map(({ netProfit }) => units(netProfit)))).toBe(BigInt(known.reduce((total, margin) => total + margin, 0)));
          expect(answer.rankedCustomers).toBe(new Set(sold.filter(({ margin }) => margin !== null).map((each) => each.customer)).size);
          expect(answer.best.map(({ rank }) => rank)).toEqual(answer.best.map((_, index) => index + 1));
        }),
        { numRuns: 12, seed: 7 },
      );
    } finally {
      await made.stop();
      await other.close();
    }
  });
});
