import type { AnalyticDatabase, AnalyticSnapshot, Fragment } from "../../core/analytic-database";
import type { Condition, Sql } from "../../core/database/sql";
import { protocolLimits } from "../warehouse/shared/messages";
import { layBeside } from "./segment-members";

const customers = Array.from({ length: 45_000 }, (_, index) => `cus_${String(index).padStart(26, "0")}`);
const everybody: Condition = { text: "1 = 1", values: [] };

/** An operational database with so many customers, and how often it was asked. */
function source(): { sql: Sql; asked: () => number } {
  let asked = 0;
  const rows = ((_: string, [last]: [string]) => {
    asked += 1;
    const from = customers.findIndex((id) => id > last);
    return Promise.resolve(from < 0 ? [] : customers.slice(from, from + 20_000).map((id) => ({ id })));
  }) as unknown as Sql["rows"];
  return { sql: { dialect: "sqlite", rows, run: () => Promise.resolve(0) }, asked: () => asked };
}

/** The replica in some state, and the statements it was given. */
function snapshotIn(state: string): AnalyticSnapshot & { given: Fragment[] } {
  const given: Fragment[] = [];
  return { asOf: new Date(0), state, given, rows: (statement) => (given.push(statement), Promise.resolve([])) };
}

const warehouse = (): AnalyticDatabase => ({}) as AnalyticDatabase;

describe("the customers of a segment", () => {
  test("are handed over in pages, each small enough to be sent to another server", async () => {
    const snapshot = snapshotIn("before");
    await layBeside(source().sql, warehouse(), everybody, snapshot);
    const pages = snapshot.given.flatMap(({ values }) => values as string[]);
    expect(pages.flatMap((page) => page.split(","))).toEqual(customers);
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThan(protocolLimits.ask);
  });

  test("are looked for once for all who ask the same of the same state, also at once", async () => {
    const [{ sql, asked }, replica] = [source(), warehouse()];
    await Promise.all([snapshotIn("before"), snapshotIn("before"), snapshotIn("before")].map((snapshot) => layBeside(sql, replica, everybody, snapshot)));
    expect(asked()).toBe(3);
    await layBeside(sql, replica, everybody, snapshotIn("before"));
    expect(asked()).toBe(3);
  });

  test.each([
    ["the replica has gone on", everybody, "after"],
    ["the condition is another", { text: "1 = 1", values: [0] }, "before"],
    ["a value is another kind", { text: "1 = 1", values: ["0"] }, "before"],
  ])("are looked for again where %s", async (_, condition, state) => {
    const [{ sql, asked }, replica] = [source(), warehouse()];
    await layBeside(sql, replica, everybody, snapshotIn("before"));
    await layBeside(sql, replica, { text: "1 = 1", values: [0n] }, snapshotIn("before"));
    await layBeside(sql, replica, condition, snapshotIn(state));
    expect(asked()).toBe(9);
  });
});
