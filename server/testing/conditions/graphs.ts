import fc from "fast-check";
import { insertRows, type NewRow } from "../../core/database/bulk";
import { write } from "../analysis";
import type { World } from "../world";

export type Kind = "text" | "code" | "number" | "amount" | "flag" | "date" | "time" | "reference";
export type Record_ = { readonly id: string } & Readonly<Record<string, string | number | null>>;
export type Graph = Readonly<Record<string, readonly Record_[]>>;

export interface Shape {
  readonly table: string;
  readonly fields: Readonly<Record<string, Kind>>;
  /** Field → the type it leads to; the column is the field's name and `Id`. */
  readonly one: Readonly<Record<string, string>>;
  /** Field → how the records of another type are found. */
  readonly many: Readonly<Record<string, { of: string; find: (graph: Graph, id: string) => readonly Record_[] }>>;
}

const naming = (of: string, column: string) => ({ of, find: (graph: Graph, id: string) => (graph[of] ?? []).filter((row) => row[column] === id) });

const shapes: Readonly<Record<string, Shape>> = {
  Customer: {
    table: "customer",
    fields: { level: "code", industry: "text", orderCount: "number", orderTotal: "amount", createdAt: "time", lastActivityAt: "time", lastOrderOn: "date", firstOrderOn: "date", owner: "reference" },
    one: { owner: "User" },
    many: {
      followUps: naming("FollowUp", "customerId"),
      orders: naming("Order", "customerId"),
      tags: { of: "Tag", find: (graph, id) => (graph["CustomerTag"] ?? []).filter((row) => row["customerId"] === id).flatMap(({ tagId }) => (graph["Tag"] ?? []).filter((tag) => tag.id === tagId)) },
    },
  },
  FollowUp: {
    table: "follow_up",
    fields: { status: "code", subject: "text", dueAt: "time", doneAt: "time", createdAt: "time", owner: "reference" },
    one: { owner: "User", customer: "Customer" },
    many: {},
  },
  Order: {
    table: "sales_order",
    fields: { status: "code", channel: "text", total: "amount", lineCount: "number", orderedOn: "date", orderedAt: "time", paidOn: "date" },
    one: { customer: "Customer" },
    many: {},
  },
  User: { table: "user", fields: { title: "text", active: "flag" }, one: {}, many: {} },
  Tag: { table: "tag", fields: { name: "text" }, one: {}, many: {} },
};

export const shapeOf = (type: string): Shape => shapes[type] as Shape;

/** Around the changes of the clocks, the ends of months, and midnight. */
export const times = ["2025-10-26 00:30:00.000", "2025-10-26 01:30:00.000", "2025-10-31 22:59:59.999", "2025-11-02 05:30:00.000", "2025-11-30 23:30:00.000", "2026-01-31 10:00:00.000", "2026-02-28 23:00:00.000", "2026-03-08 06:59:59.999", "2026-03-08 07:00:00.000", "2026-03-29 00:59:59.999", "2026-03-29 01:00:00.000", "2026-03-30 16:00:00.000", "2026-03-31 15:59:59.999"];
export const days = ["2024-02-29", "2025-10-26", "2025-10-31", "2026-01-31", "2026-02-28", "2026-03-01", "2026-03-08", "2026-03-29", "2026-03-31"];
export const words = ["Retail", "retail", "零售業", "業"];
export const codes: Readonly<Record<string, readonly string[]>> = { level: ["A", "B", "C"], "FollowUp.status": ["OPEN", "DONE", "CANCELLED"], "Order.status": ["OPEN", "SHIPPED", "CANCELLED"] };
export const amounts = ["-1.00", "0.00", "12.4999", "12.50", "1000.00"];
export const people = ["usr_1", "usr_2"];

export const none = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
export const time = fc.constantFrom(...times);
export const day = fc.constantFrom(...days);
const money = fc.constantFrom(...amounts).map((amount) => Math.round(Number(amount) * 10_000));

const rowsOf = <T>(prefix: string, most: number, row: (id: string) => fc.Arbitrary<T>) =>
  fc.nat(most).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => row(`${prefix}_${index}`))));

const someCustomer = fc.constantFrom("cus_0", "cus_1", "cus_2", "cus_9");

export const graphs: fc.Arbitrary<Graph> = fc.record({
  User: fc.tuple(...people.map((id) => fc.record({ id: fc.constant(id), title: none(fc.constantFrom(...words, "")), active: fc.constantFrom(0, 1) }))),
  Tag: fc.constant([{ id: "tag_1", name: "VIP" }, { id: "tag_2", name: "零售業" }]),
  Customer: rowsOf("cus", 5, (id) =>
    fc.record({
      id: fc.constant(id), level: fc.constantFrom("A", "B", "C"), industry: none(fc.constantFrom(...words, "")), orderCount: fc.nat(3), orderTotal: money, createdAt: time, lastActivityAt: none(time),
      lastOrderOn: none(day), firstOrderOn: none(day), ownerId: none(fc.constantFrom(...people, "usr_9")),
    }),
  ),
  CustomerTag: fc.uniqueArray(fc.record({ customerId: someCustomer, tagId: fc.constantFrom("tag_1", "tag_2") }), { selector: ({ customerId, tagId }) => customerId + tagId, maxLength: 4 }).map((rows) => rows.map((row, index) => ({ id: `ctg_${index}`, ...row }))),
  FollowUp: rowsOf("fol", 8, (id) =>
    fc.record({ id: fc.constant(id), customerId: someCustomer, ownerId: none(fc.constantFrom(...people)), subject: fc.constantFrom(...words), status: fc.constantFrom("OPEN", "DONE", "CANCELLED"), dueAt: time, doneAt: none(time), createdAt: time }),
  ),
  Order: rowsOf("ord", 8, (id) =>
    fc.record({ id: fc.constant(id), customerId: none(someCustomer), status: fc.constantFrom("OPEN", "SHIPPED", "CANCELLED"), channel: none(fc.constantFrom(...words)), total: money, lineCount: fc.nat(3), orderedOn: day, orderedAt: none(time), paidOn: none(day) }),
  ),
});

/** Puts a company into the database in the place of the one before. */
export async function store({ database, ids }: World, graph: Graph): Promise<void> {
  await database.transact(async ({ sql }) => {
    for (const table of ["customer", "follow_up", "sales_order", "customer_tag", "tag"]) await sql.run(`DELETE FROM \`${table}\``);
    await sql.run("DELETE FROM `user` WHERE `id` IN ('usr_1', 'usr_2')");
    const [model] = await sql.rows<NewRow>("SELECT * FROM `user` WHERE `id` = ?", [ids.amy]);
    await insertRows(sql, "user", (graph["User"] ?? []).map((row) => ({ ...model, ...row, emailIndex: row.id })));
    await insertRows(sql, "follow_up", (graph["FollowUp"] ?? []).map((row) => ({ ...row, version: 1, updatedAt: String(row["createdAt"]) })));
  });
  for (const [table, type] of [["customer", "Customer"], ["sales_order", "Order"], ["tag", "Tag"], ["customer_tag", "CustomerTag"]] as const) await write(database, table, [...(graph[type] ?? [])]);
}
