import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { expectedPurchases, probabilityAlive } from "../statistics/bg-nbd";
import { expectedValue } from "../statistics/gamma-gamma";
import { score } from "./score";
import { scoreTables } from "./score-tables";

/** Purchases of 2,357 customers of CDNOW; skipped where the file is absent. */
const file = "../shared/data/cdnow/cdnow_sample.csv.gz";
const withData = existsSync(file) ? describe : describe.skip;

const sold = "CREATE TABLE sold (\"customerNo\" INTEGER, day DATE, counts BOOLEAN, currency VARCHAR, quantity INTEGER, total BIGINT)";
let connection: DuckDBConnection;
beforeEach(async () => {
  connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const statement of [sold, ...scoreTables]) await connection.run(statement);
});
afterEach(() => connection.closeSync());

interface Sale {
  no: number;
  day: string;
  total: number;
  quantity?: number;
  counts?: boolean;
  currency?: string;
}
async function sell(sales: readonly Sale[]): Promise<void> {
  const rows = sales.map(({ no, day, total, quantity = 1, counts = true, currency = "USD" }) => `(${no}, '${day}', ${counts}, '${currency}', ${quantity}, ${total})`);
  await connection.run(`INSERT INTO sold VALUES ${rows.join(", ")}`);
}
const scored = (today: string): Promise<void> => score(connection, { currency: "USD", today, now: new Date("1998-07-01T00:00:00Z") });
const rows = async <R>(text: string): Promise<R[]> => (await (await connection.run(text)).getRowObjectsJS()) as unknown as R[];
type Row = Record<string, number> & { gap: string | null; valueGap: string | null };
const model = async (): Promise<Row | undefined> => (await rows<Row>("SELECT * REPLACE (\"calibratedTo\"::VARCHAR AS \"calibratedTo\") FROM score_model"))[0];

/** Twice as many as bought again: the others bought on the first day alone. */
const buyers = (again: number): Sale[] => Array.from({ length: 2 * again }, (_, no) => ({ no, day: "1998-01-01", total: 10_0000 })).flatMap((first) =>
  first.no < again ? [first, ...Array.from({ length: 1 + (first.no % 4) }, (_, nth) => ({ ...first, day: `1998-0${2 + nth}-${10 + (first.no % 18)}`, total: (3 + (first.no % 9)) * 1_0000 + nth * 1_000 }))] : [first]);

test("nobody has scores where nobody has bought, and nobody where too few have bought again", async () => {
  await scored("1998-07-01");
  expect(await model()).toBeUndefined();
  await sell(buyers(49));
  await scored("1998-07-01");
  expect(await model()).toMatchObject({ gap: "TOO_FEW_REPEAT_CUSTOMERS", customers: 98, repeatCustomers: 49, r: null, valueGap: "TOO_FEW_REPEAT_CUSTOMERS", expected: null });
  expect(await rows("SELECT * FROM customer_score")).toEqual([]);
});

test("returned goods, cancelled orders, other currencies and days to come are no purchases; those of one day are one", async () => {
  await sell(buyers(60));
  await scored("1998-07-01");
  const [before, scores] = [await model(), await rows("SELECT * FROM customer_score ORDER BY no")];
  expect(scores).toHaveLength(120);
  await sell([{ no: 1, day: "1998-05-29", total: -5_0000, quantity: -1 }, { no: 1, day: "1998-05-30", total: 5_0000, counts: false }, { no: 1, day: "1998-05-30", total: 5_0000, currency: "EUR" }, { no: 1, day: "1998-07-02", total: 5_0000 }]);
  await sell([{ no: 3, day: "1998-01-01", total: 1_0000 }]);
  await scored("1998-07-01");
  expect(await model()).toEqual(before);
  expect(await rows("SELECT * FROM customer_score ORDER BY no")).toEqual(scores);
});

withData("CDNOW", () => {
  const day = (text: string): string => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const sales = (): Sale[] => parse<Record<string, string>>(gunzipSync(readFileSync(file)), { columns: true }).map((row) => ({ no: Number(row["customer_id"]), day: day(row["date"] ?? ""), total: Math.round(Number(row["amount"]) * 10_000) }));

  test("is foretold as published, by the first half of its time", async () => {
    await sell(sales());
    await scored("1998-07-01");
    const found = await model();
    expect(found).toMatchObject({ calibratedTo: "1997-09-30", holdoutDays: 273, holdoutCustomers: 2_357, actual: 1_882, gap: null, valueGap: null });
    expect(["holdoutR", "holdoutAlpha", "holdoutA", "holdoutB"].map((name) => found?.[name]?.toFixed(3))).toEqual(["0.243", "4.414", "0.793", "2.426"]);
    expect(found?.["holdoutLogLikelihood"]?.toFixed(1)).toBe("-9582.4");
    expect(found?.["expected"]?.toFixed(1)).toBe("1653.4");
    expect(found?.["meanAbsoluteError"]).toBeLessThan(found?.["meanAbsoluteErrorByOwnRate"] ?? 0);
  });

  test("has the published models where the half of the time is all there is", async () => {
    await sell(sales().filter((sale) => sale.day <= "1997-09-30"));
    await scored("1998-07-01");
    const found = await model();
    expect(["r", "alpha", "a", "b"].map((name) => found?.[name]?.toFixed(3))).toEqual(["0.243", "4.414", "0.793", "2.426"]);
    expect(["p", "q", "gamma"].map((name) => found?.[name]?.toFixed(2))).toEqual(["6.25", "3.74", "15.44"]);
    expect(found?.["valueLogLikelihood"]).toBeCloseTo(-4055.9177, 3);
    expect(found).toMatchObject({ customers: 2_357, repeatCustomers: 946, valueCustomers: 946 });
  });

  test("scores every customer as the formulas do one by one", async () => {
    await sell(sales());
    await scored("1998-07-01");
    const found = await model();
    const purchases = { r: found?.["r"] ?? 0, alpha: found?.["alpha"] ?? 0, a: found?.["a"] ?? 0, b: found?.["b"] ?? 0 };
    const value = { p: found?.["p"] ?? 0, q: found?.["q"] ?? 0, gamma: found?.["gamma"] ?? 0 };
    const byCustomer = new Map<number, Map<string, number>>();
    for (const { no, day: on, total } of sales()) {
      const days = byCustomer.get(no) ?? new Map<string, number>();
      byCustomer.set(no, days.set(on, (days.get(on) ?? 0) + total));
    }
    const scores = await rows<Record<"no" | "alive" | "purchases365" | "frequency", number> & Record<"valuePerPurchase" | "lifetimeValue", bigint>>("SELECT * FROM customer_score");
    expect(scores).toHaveLength(2_357);
    for (const each of scores.filter(({ no }) => no % 10 === 0)) {
      const days = [...(byCustomer.get(each.no) ?? [])].sort(([left], [right]) => (left < right ? -1 : 1));
      const [first, last] = [days[0]?.[0] ?? "", days.at(-1)?.[0] ?? ""].map((text) => Date.parse(text) / 86_400_000) as [number, number];
      const history = { frequency: days.length - 1, recency: (last - first) / 7, age: (Date.parse("1998-06-30") / 86_400_000 - first) / 7 };
      const mean = history.frequency === 0 ? 0 : days.slice(1).reduce((total, [, amount]) => total + amount, 0) / 10_000 / history.frequency;
      expect(each.alive).toBeCloseTo(probabilityAlive(purchases, history), 9);
      expect(each.purchases365).toBeCloseTo(expectedPurchases(purchases, history, 365 / 7), 9);
      expect(Number(each.valuePerPurchase) / 10_000).toBeCloseTo(expectedValue(value, history.frequency, mean), 3);
      const three = Array.from({ length: 36 }, (_, index) => expectedPurchases(purchases, history, ((index + 1) * 365.25) / 12 / 7));
      const worth = three.reduce((total, until, index) => total + (until - (three[index - 1] ?? 0)) / 1.1 ** ((index + 1) / 12), 0) * expectedValue(value, history.frequency, mean);
      expect(Number(each.lifetimeValue) / 10_000).toBeCloseTo(worth, 3);
    }
  });
});
