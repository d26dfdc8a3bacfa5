import fc from "fast-check";
import { DateTime } from "luxon";
import { write } from "../../testing/analysis";
import { testWorld, type World } from "../../testing/world";
import { insertRows, type NewRow } from "../database/bulk";
import { storedTime } from "../database/sql";
import { checkCondition } from "./check";
import { compileCondition } from "./compile";
import type { Comparison, Condition, FieldTest, Operand, RelatedTest, Span, TimeUnit } from "./condition.types";

/**
 * Random conditions over random little companies, against a plain reading of docs/conditions.md: one record at a time, in
 * memory, with the calendar of luxon.
 */
let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

type Kind = "text" | "code" | "number" | "amount" | "flag" | "date" | "time" | "reference";
type Record_ = { readonly id: string } & Readonly<Record<string, string | number | null>>;
type Graph = Readonly<Record<string, readonly Record_[]>>;

interface Shape {
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

const shapeOf = (type: string): Shape => shapes[type] as Shape;

/** ——— random companies ——— */

/** Around the changes of the clocks, the ends of months, and midnight. */
const times = ["2025-10-26 00:30:00.000", "2025-10-26 01:30:00.000", "2025-10-31 22:59:59.999", "2025-11-02 05:30:00.000", "2025-11-30 23:30:00.000", "2026-01-31 10:00:00.000", "2026-02-28 23:00:00.000", "2026-03-08 06:59:59.999", "2026-03-08 07:00:00.000", "2026-03-29 00:59:59.999", "2026-03-29 01:00:00.000", "2026-03-30 16:00:00.000", "2026-03-31 15:59:59.999"];
const days = ["2024-02-29", "2025-10-26", "2025-10-31", "2026-01-31", "2026-02-28", "2026-03-01", "2026-03-08", "2026-03-29", "2026-03-31"];
const words = ["Retail", "retail", "零售業", "業"];
const codes: Readonly<Record<string, readonly string[]>> = { level: ["A", "B", "C"], "FollowUp.status": ["OPEN", "DONE", "CANCELLED"], "Order.status": ["OPEN", "SHIPPED", "CANCELLED"] };
const amounts = ["-1.00", "0.00", "12.4999", "12.50", "1000.00"];
const people = ["usr_1", "usr_2"];

const none = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const time = fc.constantFrom(...times);
const day = fc.constantFrom(...days);
const money = fc.constantFrom(...amounts).map((amount) => Math.round(Number(amount) * 10_000));

const rowsOf = <T>(prefix: string, most: number, row: (id: string) => fc.Arbitrary<T>) =>
  fc.nat(most).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => row(`${prefix}_${index}`))));

const someCustomer = fc.constantFrom("cus_0", "cus_1", "cus_2", "cus_9");

const graphs: fc.Arbitrary<Graph> = fc.record({
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

async function store(graph: Graph): Promise<void> {
  const { database, ids } = world;
  await database.transact(async ({ sql }) => {
    for (const table of ["customer", "follow_up", "sales_order", "customer_tag", "tag"]) await sql.run(`DELETE FROM \`${table}\``);
    await sql.run("DELETE FROM `user` WHERE `id` IN ('usr_1', 'usr_2')");
    const [model] = await sql.rows<NewRow>("SELECT * FROM `user` WHERE `id` = ?", [ids.amy]);
    await insertRows(sql, "user", (graph["User"] ?? []).map((row) => ({ ...model, ...row, emailIndex: row.id })));
    await insertRows(sql, "follow_up", (graph["FollowUp"] ?? []).map((row) => ({ ...row, version: 1, updatedAt: String(row["createdAt"]) })));
  });
  for (const [table, type] of [["customer", "Customer"], ["sales_order", "Order"], ["tag", "Tag"], ["customer_tag", "CustomerTag"]] as const) await write(database, table, [...(graph[type] ?? [])]);
}

/** ——— random conditions ——— */

const span = (units: readonly TimeUnit[]): fc.Arbitrary<Span> => fc.record({ count: fc.nat(13), unit: fc.constantFrom(...units) });
const calendarUnits: readonly TimeUnit[] = ["DAYS", "WEEKS", "MONTHS", "YEARS"];
const clockUnits: readonly TimeUnit[] = ["MINUTES", "HOURS", ...calendarUnits];
const moments: fc.Arbitrary<Operand> = fc.oneof(
  day.map((value) => ({ time: value })),
  time.map((value) => ({ time: `${value.replace(" ", "T")}Z` })),
  span(clockUnits).map((ago) => ({ ago })),
  span(clockUnits).map((ahead) => ({ ahead })),
);

const orders: Comparison[] = ["IS", "IS_NOT", "LESS", "AT_MOST", "MORE", "AT_LEAST"];

/** The paths of a type's fields, over other records too. */
function pathsOf(type: string, steps = 2): [path: string, kind: Kind, key: string][] {
  const { fields, one } = shapeOf(type);
  const own = Object.entries(fields).map(([name, kind]): [string, Kind, string] => [name, kind, name === "status" ? `${type}.status` : name]);
  const further = steps === 0 ? [] : Object.entries(one).flatMap(([name, of]) => pathsOf(of, steps - 1).map(([path, kind, key]): [string, Kind, string] => [`${name}.${path}`, kind, key]));
  return [...own, ...further];
}

function fieldTest(type: string): fc.Arbitrary<FieldTest> {
  const paths = pathsOf(type);
  return fc.constantFrom(...paths).chain(([path, kind, key]) => {
    const known = fc.constantFrom<Comparison>("EMPTY", "FILLED").map((is): FieldTest => ({ path, is }));
    const isTime = kind === "date" || kind === "time";
    const values: fc.Arbitrary<Operand> =
      kind === "text" ? fc.constantFrom(...words).map((text) => ({ text }))
      : kind === "code" ? fc.constantFrom(...(codes[key] ?? [])).map((text) => ({ text }))
      : kind === "reference" ? fc.constantFrom(...people, "usr_9").map((text) => ({ text }))
      : kind === "number" ? fc.nat(3).map((number) => ({ number }))
      : kind === "amount" ? fc.constantFrom(...amounts).map((amount) => ({ amount }))
      : kind === "flag" ? fc.boolean().map((flag) => ({ flag }))
      : moments;
    const comparisons: Comparison[] = isTime || kind === "number" || kind === "amount" ? orders : kind === "text" ? ["IS", "IS_NOT", "CONTAINS"] : ["IS", "IS_NOT"];
    const one = fc.tuple(fc.constantFrom(...comparisons), values).map(([is, value]): FieldTest => ({ path, is, value }));
    const several = fc.tuple(fc.constantFrom<Comparison>("ONE_OF", "NONE_OF"), fc.array(values, { minLength: 1, maxLength: 3 })).map(([is, list]): FieldTest => ({ path, is, values: list }));
    const others = paths.filter(([other, of, otherKey]) => other !== path && (isTime ? of === "date" || of === "time" : of === kind && (kind !== "code" || otherKey === key)));
    const field = others.length === 0 ? one : fc.constantFrom(...others).chain(([other, of]) => {
      const plus = isTime ? fc.option(span(of === "date" ? calendarUnits : clockUnits), { nil: undefined }) : fc.constant(undefined);
      return fc.tuple(fc.constantFrom(...comparisons.filter((is) => is !== "CONTAINS")), plus).map(([is, after]): FieldTest => ({ path, is, value: { field: other, ...(after ? { plus: after } : {}) } }));
    });
    return fc.oneof(known, one, one, field, isTime ? field : one, ["text", "code", "reference"].includes(kind) ? several : one);
  });
}

function conditionOn(type: string, levels = 3): fc.Arbitrary<Condition> {
  const leaf = fieldTest(type).map((field): Condition => ({ field }));
  if (levels === 0) return leaf;
  const group = fc.array(conditionOn(type, levels - 1), { minLength: 1, maxLength: 3 });
  const related = relatedOn(type, levels);
  return fc.oneof(leaf, leaf, group.map((all) => ({ all })), group.map((any) => ({ any })), conditionOn(type, levels - 1).map((not) => ({ not })), ...(related ? [related, related] : []));
}

function relatedOn(type: string, levels: number): fc.Arbitrary<Condition> | undefined {
  const { one, many } = shapeOf(type);
  const far = Object.entries(one).flatMap(([name, of]) => Object.entries(shapeOf(of).many).map(([other, found]): [string, string] => [`${name}.${other}`, found.of]));
  const names = [...Object.entries(many).map(([name, { of }]): [string, string] => [name, of]), ...far];
  if (names.length === 0) return undefined;
  return fc.constantFrom(...names).chain(([name, of]) => {
    const where = fc.option(conditionOn(of, Math.min(levels - 1, 1)), { nil: undefined });
    const counted = fc.nat(2).map((number) => ({ value: { number } }));
    const summed = of === "Order" ? fc.constantFrom(...amounts).map((amount) => ({ sum: "total", value: { amount } })) : counted;
    return fc.tuple(where, fc.constantFrom(...orders), fc.oneof(counted, summed)).map(([narrowed, is, rest]): Condition => ({ related: { name, is, ...rest, ...(narrowed ? { where: narrowed } : {}) } }));
  });
}

/** ——— the plain reading ——— */

class Reader {
  constructor(private readonly graph: Graph, private readonly now: Date, private readonly zone: string) {}

  holds(type: string, row: Record_, node: Condition): boolean {
    if ("all" in node) return node.all.every((each) => this.holds(type, row, each));
    if ("any" in node) return node.any.some((each) => this.holds(type, row, each));
    if ("not" in node) return !this.holds(type, row, node.not);
    if ("field" in node) return this.test(type, row, node.field);
    if ("related" in node) return this.count(type, row, node.related);
    throw new Error("no such node");
  }

  private test(type: string, row: Record_, test: FieldTest): boolean {
    const { kind, value } = this.at(type, row, test.path);
    switch (test.is) {
      case "EMPTY": return value === null;
      case "FILLED": return value !== null;
      case "IS_NOT": return !this.test(type, row, { ...test, is: "IS" });
      case "NONE_OF": return !this.test(type, row, { ...test, is: "ONE_OF" });
      case "ONE_OF": return (test.values ?? []).some(({ text }) => value === text);
      case "CONTAINS": return value !== null && String(value).includes(test.value?.text ?? "");
      default: return value !== null && this.compare(type, row, kind, value, test.is, test.value ?? {});
    }
  }

  private compare(type: string, row: Record_, kind: Kind, value: string | number, is: Comparison, operand: Operand): boolean {
    if (kind === "date" || kind === "time") return this.compareTime(type, row, kind, String(value), is, operand);
    const other = operand.field === undefined ? this.plain(operand) : this.at(type, row, operand.field).value;
    return other !== null && judge(is, value, other);
  }

  private plain({ text, number, amount, flag }: Operand): string | number {
    return text ?? number ?? (amount === undefined ? Number(flag) : Math.round(Number(amount) * 10_000));
  }

  private compareTime(type: string, row: Record_, kind: Kind, value: string, is: Comparison, operand: Operand): boolean {
    const other = operand.field === undefined ? this.point(operand) : this.field(type, row, operand.field, operand.plus);
    if (!other) return false;
    const days = is === "IS" || kind === "date" || other.day;
    if (days) return judge(is, kind === "date" ? value : this.wall(value).toISODate(), other.wall.toISODate());
    return other.at ? judge(is, value, other.at) : judge(is, written(this.wall(value)), written(other.wall));
  }

  /** What the clock on the wall shows, as if it were UTC's. */
  private wall(stored: string): DateTime<true> {
    return DateTime.fromSQL(stored, { zone: "utc" }).setZone(this.zone).setZone("utc", { keepLocalTime: true }) as DateTime<true>;
  }

  private point({ time: given, ago, ahead }: Operand): { day: boolean; at?: string; wall: DateTime<true> } {
    if (given && given.length === 10) return { day: true, wall: DateTime.fromISO(given, { zone: "utc" }) as DateTime<true> };
    const moved = DateTime.fromJSDate(this.now, { zone: this.zone }).minus(durationOf(ago)).plus(durationOf(ahead));
    const at = storedTime(given ? new Date(given) : moved.toJSDate());
    return { day: false, at, wall: this.wall(at) };
  }

  private field(type: string, row: Record_, path: string, plus: Span | undefined): { day: boolean; at?: string; wall: DateTime<true> } | undefined {
    const { kind, value } = this.at(type, row, path);
    if (value === null) return undefined;
    if (kind === "date") return { day: true, wall: DateTime.fromISO(String(value), { zone: "utc" }).plus(durationOf(plus)) as DateTime<true> };
    if (plus && calendarUnits.includes(plus.unit)) return { day: false, wall: this.wall(String(value)).plus(durationOf(plus)) };
    const at = storedTime(DateTime.fromSQL(String(value), { zone: "utc" }).plus(durationOf(plus)).toJSDate());
    return { day: false, at, wall: this.wall(at) };
  }

  private at(type: string, row: Record_ | undefined, path: string): { kind: Kind; value: string | number | null } {
    const { fields, one } = shapeOf(type);
    const [name = "", ...rest] = path.split(".");
    if (rest.length > 0) return this.at(one[name] ?? "", row && this.named(one[name] ?? "", row[`${name}Id`]), rest.join("."));
    const kind = fields[name] as Kind;
    const value = row?.[kind === "reference" ? `${name}Id` : name] ?? null;
    return { kind, value: value === "" ? null : value };
  }

  private named(type: string, id: unknown): Record_ | undefined {
    return (this.graph[type] ?? []).find((row) => row.id === id);
  }

  private count(type: string, row: Record_, test: RelatedTest): boolean {
    if (test.is === "IS_NOT") return !this.count(type, row, { ...test, is: "IS" });
    const [name = "", further] = test.name.split(".");
    const { one, many } = shapeOf(type);
    if (further !== undefined) {
      const other = this.named(one[name] ?? "", row[`${name}Id`]);
      return other !== undefined && this.count(one[name] ?? "", other, { ...test, name: further });
    }
    const relation = many[name];
    const found = (relation?.find(this.graph, row.id) ?? []).filter((each) => !test.where || this.holds(relation?.of ?? "", each, test.where));
    return judge(test.is, test.sum ? found.reduce((sum, each) => sum + Number(each[test.sum as string]), 0) : found.length, this.plain(test.value));
  }
}

const written = (wall: DateTime<true>): string => wall.toFormat("yyyy-MM-dd HH:mm:ss.SSS");

const durationOf = (span: Span | undefined): Record<string, number> => (span ? { [span.unit.toLowerCase()]: span.count } : {});

function judge<T extends string | number>(is: Comparison, left: T, right: T): boolean {
  return is === "IS" ? left === right : is === "LESS" ? left < right : is === "AT_MOST" ? left <= right : is === "MORE" ? left > right : left >= right;
}

/** ——— the property ——— */

/** `CONDITION_WORLDS=200` for more companies; a failure prints its seed, which `CONDITION_SEED` takes again. */
test("a condition finds the records that a plain reading finds", async () => {
  const roots = fc.constantFrom("Customer", "FollowUp", "Order");
  const asked = fc.array(roots.chain((type) => fc.tuple(fc.constant(type), conditionOn(type))), { minLength: 40, maxLength: 40 });
  const zones = fc.constantFrom("Asia/Taipei", "Europe/Berlin", "America/New_York");
  const now = fc.constantFrom(...times).map((stored) => new Date(`${stored.replace(" ", "T")}Z`));
  let [some, records] = [0, 0];
  await fc.assert(
    fc.asyncProperty(graphs, asked, zones, now, async (graph, conditions, zone, at) => {
      await store(graph);
      const reader = new Reader(graph, at, zone);
      for (const [type, condition] of conditions) {
        checkCondition(type, condition, world.ctx("ada"));
        const { text, values } = compileCondition(type, condition, { alias: "t", now: at, zone, dialect: world.database.dialect });
        const rows = await world.database.sql.rows<{ id: string }>(`SELECT t.\`id\` FROM \`${shapeOf(type).table}\` t WHERE ${text} ORDER BY t.\`id\``, values);
        const expected = (graph[type] ?? []).filter((row) => reader.holds(type, row, condition)).map(({ id }) => id).sort();
        expect({ condition, zone, found: rows.map(({ id }) => id) }).toEqual({ condition, zone, found: expected });
        some += expected.length;
        records += (graph[type] ?? []).length;
      }
    }),
    { numRuns: Number(process.env["CONDITION_WORLDS"] ?? 12), ...(process.env["CONDITION_SEED"] ? { seed: Number(process.env["CONDITION_SEED"]) } : {}) },
  );
  // Neither nothing nor everything is found.
  expect(some / records).toBeGreaterThan(0.1);
  expect(some / records).toBeLessThan(0.9);
});
