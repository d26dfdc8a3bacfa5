import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { parseAmount } from "../../core/money";
import { askGraph, testWarehouse, write } from "../../testing/analysis";
import { testWorld, type PersonName, type World } from "../../testing/world";
import type { Warehouse } from "../warehouse/warehouse";

/** Purchases of 2,357 customers of CDNOW; skipped where the file is absent. */
const file = "../shared/data/cdnow/cdnow_sample.csv.gz";
const withData = existsSync(file) ? describe : describe.skip;

const model = "{ r alpha a b logLikelihood }";
const text = `query ($filter: AnalysisFilter) { prospecting(filter: $filter) {
  figures { key value }
  customerModel { observedFrom observedTo customers repeatCustomers gap valueGap purchases ${model} value { p q gamma logLikelihood customers } horizonMonths discountRate
    holdout { calibratedTo days customers model ${model} actual expected expectedByOwnRate meanAbsoluteError meanAbsoluteErrorByOwnRate } }
  aliveBands { from to customers expectedPurchases lifetimeValue { amount } }
  valueTenths { tenth customers lifetimeValue { amount } share }
  bestCustomers { customer { id } purchases lastPurchaseOn alive expectedPurchases valuePerPurchase { amount } lifetimeValue { amount } }
} }`;
interface Model {
  r: number;
  alpha: number;
  a: number;
  b: number;
  logLikelihood: number;
}
interface Amount {
  amount: string;
}
interface Outlook {
  figures: { key: string; value: number }[];
  customerModel: {
    observedFrom: string; observedTo: string; customers: number; repeatCustomers: number; gap: string | null; valueGap: string | null; purchases: Model | null;
    value: { p: number; q: number; gamma: number; customers: number } | null;
    holdout: { calibratedTo: string; customers: number; model: Model; actual: number; expected: number; expectedByOwnRate: number; meanAbsoluteError: number; meanAbsoluteErrorByOwnRate: number } | null;
  } | null;
  aliveBands: { from: number; to: number; customers: number; expectedPurchases: number; lifetimeValue: Amount }[];
  valueTenths: { tenth: number; customers: number; lifetimeValue: Amount; share: number }[];
  bestCustomers: { customer: { id: string } | null; purchases: number; lastPurchaseOn: string; alive: number; expectedPurchases: number; valuePerPurchase: Amount | null; lifetimeValue: Amount | null }[];
}

const day = (packed: string): string => `${packed.slice(0, 4)}-${packed.slice(4, 6)}-${packed.slice(6)}`;
const units = ({ amount }: Amount): bigint => parseAmount(amount) ?? 0n;
const whole = (amounts: readonly Amount[]): bigint => amounts.reduce((sum, each) => sum + units(each), 0n);

withData("the outlook of CDNOW's customers", () => {
  let world: World;
  let warehouse: Warehouse;
  beforeAll(async () => {
    world = await testWorld();
    const { amy, ben, north, south } = world.ids;
    const rows = parse<Record<string, string>>(gunzipSync(readFileSync(file)), { columns: true });
    const mine = (id: string) => (Number(id) % 2 === 0 ? { ownerId: amy, teamId: north } : { ownerId: ben, teamId: south });
    await write(world.database, "customer", [...new Set(rows.map((row) => row["customer_id"] ?? ""))].map((id) => ({ id: `cus_${id}`, ...mine(id) })));
    await write(world.database, "sales_order", rows.map((row, index) => ({ id: `ord_${index}`, customerId: `cus_${row["customer_id"]}`, orderedOn: day(row["date"] ?? ""), ...mine(row["customer_id"] ?? "") })));
    await write(world.database, "order_line", rows.map((row, index) => ({ id: `orl_${index}`, orderId: `ord_${index}`, total: Math.round(Number(row["amount"]) * 10_000) })));
    warehouse = testWarehouse(world);
    await warehouse.scored();
  });
  afterAll(async () => {
    await warehouse.stop();
    await world.close();
  });

  async function ask(person: PersonName, filter: object = {}): Promise<Outlook> {
    const { data, errors } = await askGraph<{ prospecting: Outlook }>(world, warehouse, person, text, { filter });
    expect(errors).toEqual([]);
    return data.prospecting;
  }

  test("comes of the published model where that knew the first 39 weeks, whose error is shown", async () => {
    const { customerModel } = await ask("ada");
    expect(customerModel).toMatchObject({ observedFrom: "1997-01-01", observedTo: "1998-06-30", customers: 2_357, gap: null, valueGap: null });
    const { holdout } = customerModel ?? {};
    expect(holdout).toMatchObject({ calibratedTo: "1997-09-30", days: 273, customers: 2_357, actual: 1_882 });
    expect([holdout?.model.r, holdout?.model.alpha, holdout?.model.a, holdout?.model.b].map((each) => each?.toFixed(3))).toEqual(["0.243", "4.414", "0.793", "2.426"]);
    expect(holdout?.model.logLikelihood.toFixed(1)).toBe("-9582.4");
    expect(holdout?.expected.toFixed(1)).toBe("1653.4");
    expect(holdout?.meanAbsoluteError).toBeLessThan(holdout?.meanAbsoluteErrorByOwnRate ?? 0);
  });

  test("adds up, band by band and tenth by tenth, to the last ten-thousandth", async () => {
    const { figures, aliveBands, valueTenths, bestCustomers } = await ask("ada");
    const figure = Object.fromEntries(figures.map(({ key, value }) => [key, value]));
    expect(aliveBands.reduce((sum, { customers }) => sum + customers, 0)).toBe(2_357);
    expect(whole(aliveBands.map(({ lifetimeValue }) => lifetimeValue))).toBe(whole(valueTenths.map(({ lifetimeValue }) => lifetimeValue)));
    expect(Number(whole(valueTenths.map(({ lifetimeValue }) => lifetimeValue))) / 10_000).toBeCloseTo(figure["lifetimeValue"] ?? 0, 3);
    expect(aliveBands.reduce((sum, { expectedPurchases }) => sum + expectedPurchases, 0)).toBeCloseTo(figure["expectedPurchases"] ?? 0, 6);
    expect(figure["activeCustomers"]).toBeLessThan(2_357);
    expect(valueTenths.map(({ tenth }) => tenth)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(valueTenths.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(bestCustomers).toHaveLength(100);
    const worth = bestCustomers.map(({ lifetimeValue }) => (lifetimeValue ? units(lifetimeValue) : 0n));
    expect(worth).toEqual([...worth].sort((left, right) => (left > right ? -1 : left < right ? 1 : 0)));
  });

  test("is of the own customers for sales people; the parts make the whole, and the model is the same", async () => {
    const [amy, ben, all] = [await ask("amy"), await ask("ben"), await ask("ada")];
    const value = ({ valueTenths }: Outlook): bigint => whole(valueTenths.map(({ lifetimeValue }) => lifetimeValue));
    expect(value(amy) + value(ben)).toBe(value(all));
    expect(value(amy)).toBeGreaterThan(0n);
    expect(amy.customerModel).toEqual(all.customerModel);
    expect(amy.bestCustomers.every(({ customer }) => Number(customer?.id.slice(4)) % 2 === 0)).toBe(true);
  });

  test("says when a customer last bought", async () => {
    const { bestCustomers } = await ask("ada");
    const [first] = bestCustomers;
    const [row] = await world.database.sql.rows<{ last: string; days: number }>("SELECT MAX(`orderedOn`) AS `last`, COUNT(DISTINCT `orderedOn`) AS `days` FROM `sales_order` WHERE `customerId` = ?", [first?.customer?.id ?? ""]);
    expect([first?.lastPurchaseOn, first?.purchases]).toEqual([row?.last, Number(row?.days)]);
  });

  interface Set {
    analysisCustomers: { totalCount: number; customers: { customer: { id: string } | null }[] };
  }
  async function behind(prospect: object, person: PersonName = "ada", filter: object = {}): Promise<Set["analysisCustomers"]> {
    const { data, errors } = await askGraph<Set>(world, warehouse, person, "query ($of: CustomerSetInput!, $filter: AnalysisFilter) { analysisCustomers(of: $of, filter: $filter, first: 5) { totalCount customers { customer { id } } } }", { of: { prospect }, filter });
    expect(errors).toEqual([]);
    return data.analysisCustomers;
  }

  test("opens the customers behind each band, tenth and month: as many as counted", async () => {
    const { aliveBands, valueTenths } = await ask("ada");
    for (const { from, customers } of aliveBands) expect([from, (await behind({ aliveBand: Math.round(from * 10) })).totalCount]).toEqual([from, customers]);
    for (const { tenth, customers } of valueTenths.slice(0, 3)) expect([tenth, (await behind({ valueTenth: tenth })).totalCount]).toEqual([tenth, customers]);
    const quarter = { from: "1997-01-01", to: "1997-04-01" };
    const { data } = await askGraph<{ prospecting: { newCustomers: { month: string; count: number }[] } }>(world, warehouse, "ada", "query ($filter: AnalysisFilter) { prospecting(filter: $filter) { newCustomers { month count } } }", { filter: quarter });
    expect(data.prospecting.newCustomers.reduce((sum, { count }) => sum + count, 0)).toBe(2_357);
    for (const { month, count } of data.prospecting.newCustomers) expect([month, (await behind({ newIn: month, source: "" }, "ada", quarter)).totalCount]).toEqual([month, count]);
    expect((await behind({ leads: true }, "ada", quarter)).totalCount).toBe(0);
    const own = await behind({ valueTenth: 1 }, "amy");
    expect(own.totalCount).toBeGreaterThan(100);
    expect(own.customers.every(({ customer }) => Number(customer?.id.slice(4)) % 2 === 0)).toBe(true);
  });
});
