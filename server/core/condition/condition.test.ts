import { testWorld, type World } from "../../testing/world";
import { write } from "../../testing/analysis";
import type { AppError, FieldError } from "../errors";
import { checkCondition } from "./check";
import { compileCondition, type CompileOptions } from "./compile";
import type { Condition, FieldTest, Operand } from "./condition.types";

let world: World;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

/** The ids of the customers that meet a condition, in order. */
async function found(condition: Condition, options: Partial<CompileOptions> = {}, type = "Customer", table = "customer"): Promise<string[]> {
  checkCondition(type, condition, world.ctx("ada"));
  const { text, values } = compileCondition(type, condition, { alias: "t", now: world.clock.now(), zone: "UTC", dialect: world.database.dialect, ...options });
  return (await world.database.sql.rows<{ id: string }>(`SELECT t.\`id\` FROM \`${table}\` t WHERE ${text} ORDER BY t.\`id\``, values)).map(({ id }) => id);
}

const field = (path: string, is: FieldTest["is"], value?: Operand | Operand[]): Condition => ({ field: { path, is, ...(Array.isArray(value) ? { values: value } : value ? { value } : {}) } });

describe("what a condition finds", () => {
  beforeAll(async () => {
    await write(world.database, "customer", [
      { id: "cus_a", name: "Ann 王", level: "A", industry: "Retail", orderTotal: 125_000, orderCount: 3, birthday: "1990-03-05", lastOrderOn: "2026-02-27", createdAt: "2026-03-01 10:00:00.000", ownerId: world.ids.amy },
      { id: "cus_b", name: "Ben", level: "B", industry: null, orderTotal: 0, orderCount: 0, birthday: "2000-02-29", lastOrderOn: null, createdAt: "2026-02-20 10:00:00.000", ownerId: null },
      { id: "cus_c", name: "Cor", level: "C", industry: "", orderTotal: 124_999, orderCount: 1, birthday: null, lastOrderOn: "2026-01-31", createdAt: "2025-03-02 08:59:59.999", ownerId: world.ids.ben },
    ]);
  });

  test.each<[string, Condition, string]>([
    ["a code", field("level", "IS", { text: "A" }), "a"],
    ["not a code", field("level", "IS_NOT", { text: "A" }), "b c"],
    ["one of some codes", field("level", "ONE_OF", [{ text: "A" }, { text: "C" }]), "a c"],
    ["none of some codes", field("level", "NONE_OF", [{ text: "A" }, { text: "C" }]), "b"],
    ["a part of a text, in any script", field("name", "CONTAINS", { text: "王" }), "a"],
    ["a text: an empty one is none", field("industry", "IS", { text: "Retail" }), "a"],
    ["not a text: an empty one is not it either", field("industry", "IS_NOT", { text: "Retail" }), "b c"],
    ["not: true of the empty", { not: field("industry", "CONTAINS", { text: "Re" }) }, "b c"],
    ["empty", field("industry", "EMPTY"), "b c"],
    ["filled", field("industry", "FILLED"), "a"],
    ["a number", field("orderCount", "MORE", { number: 1 }), "a"],
    ["an amount, exactly", field("orderTotal", "AT_LEAST", { amount: "12.50" }), "a"],
    ["an amount under", field("orderTotal", "LESS", { amount: "12.50" }), "b c"],
    ["a day", field("lastOrderOn", "AT_LEAST", { time: "2026-02-27" }), "a"],
    ["a day so long ago: the empty are none", field("lastOrderOn", "LESS", { ago: { count: 1, unit: "MONTHS" } }), "c"],
    ["a moment so long ago", field("createdAt", "AT_MOST", { ago: { count: 10, unit: "DAYS" } }), "c"],
    ["a moment on a day", field("createdAt", "IS", { time: "2026-03-01" }), "a"],
    ["a moment on a day ago", field("createdAt", "IS", { ago: { count: 1, unit: "DAYS" } }), "a"],
    ["a year ago, to the millisecond", field("createdAt", "AT_LEAST", { ago: { count: 1, unit: "YEARS" } }), "a b"],
    ["the next birthday within a week; 29 February is the 28th in other years", field("nextBirthday", "AT_MOST", { ahead: { count: 7, unit: "DAYS" } }), "a"],
    ["the next birthday next year", field("nextBirthday", "IS", { time: "2027-02-28" }), "b"],
    ["a reference", field("owner", "IS", { text: "OWNER" }), "a"],
    ["a reference that is missing", field("owner", "EMPTY"), "b"],
    ["over a reference", field("owner.team.name", "IS", { text: "south" }), "c"],
    ["over a reference that is missing: empty", field("owner.name", "EMPTY"), "b"],
    ["over a reference, not: true of those without", field("owner.team.name", "IS_NOT", { text: "south" }), "a b"],
    ["another field", field("lastOrderOn", "LESS", { field: "createdAt" }), "a"],
    ["another field and a span", field("createdAt", "AT_MOST", { field: "lastOrderOn", plus: { count: 1, unit: "DAYS" } }), "c"],
    ["all", { all: [field("orderCount", "MORE", { number: 0 }), field("level", "IS", { text: "C" })] }, "c"],
    ["any", { any: [field("level", "IS", { text: "B" }), field("level", "IS", { text: "C" })] }, "b c"],
  ])("%s", async (_, condition, ids) => {
    const named = JSON.parse(JSON.stringify(condition).replace("OWNER", world.ids.amy)) as Condition;
    expect(await found(named)).toEqual(ids.split(" ").map((id) => `cus_${id}`));
  });
});

describe("spans of time", () => {
  beforeAll(async () => {
    await write(world.database, "customer", [
      // Noon in Berlin before the clocks go forward, and half past twelve on the next day, 23½ hours later.
      { id: "cus_spring", lastOrderOn: null, createdAt: "2026-03-28 11:00:00.000", lastActivityAt: "2026-03-29 10:30:00.000" },
      // Noon before they go back, and half past twelve on the next day, 25½ hours later.
      { id: "cus_autumn", lastOrderOn: null, createdAt: "2025-10-25 10:00:00.000", lastActivityAt: "2025-10-26 11:30:00.000" },
      // The end of January, at one in the morning of Berlin, which is still the 30th in UTC.
      { id: "cus_month", createdAt: "2026-01-30 23:59:59.999", firstOrderOn: "2026-02-28", lastOrderOn: "2026-03-01", lastActivityAt: "2026-02-28 22:59:59.999" },
    ]);
  });

  const is = async (id: string, condition: Condition, options: Partial<CompileOptions> = {}) => (await found({ all: [field("id", "IS", { text: id }), condition] }, { zone: "Europe/Berlin", ...options })).length === 1;

  test.each<[string, string, Condition, boolean]>([
    ["a day is the wall's, not 24 hours, when the clocks go forward", "cus_spring", field("lastActivityAt", "AT_MOST", { field: "createdAt", plus: { count: 1, unit: "DAYS" } }), false],
    ["24 hours are the clock's own", "cus_spring", field("lastActivityAt", "AT_MOST", { field: "createdAt", plus: { count: 24, unit: "HOURS" } }), true],
    ["a day is the wall's when the clocks go back", "cus_autumn", field("lastActivityAt", "AT_LEAST", { field: "createdAt", plus: { count: 1, unit: "DAYS" } }), true],
    ["25½ hours are more than 25", "cus_autumn", field("lastActivityAt", "MORE", { field: "createdAt", plus: { count: 25, unit: "HOURS" } }), true],
    ["25½ hours are 1530 minutes", "cus_autumn", field("lastActivityAt", "AT_MOST", { field: "createdAt", plus: { count: 1_530, unit: "MINUTES" } }), true],
    ["31 January and a month is 28 February", "cus_month", field("firstOrderOn", "IS", { field: "createdAt", plus: { count: 1, unit: "MONTHS" } }), true],
    ["31 January and four weeks is 28 February too", "cus_month", field("firstOrderOn", "MORE", { field: "createdAt", plus: { count: 4, unit: "WEEKS" } }), false],
    ["28 February less a year", "cus_month", field("firstOrderOn", "MORE", { field: "lastOrderOn", plus: { count: -1, unit: "YEARS" } }), true],
  ])("%s", async (_, id, condition, holds) => expect(await is(id, condition)).toBe(holds));

  test("working time is the calendar's, from now", async () => {
    world.clock.set("2026-03-28T15:00:00.000Z");
    // Somebody who works every other hour, eight hours a day.
    const calendar = { add: (at: Date, minutes: number) => new Date(at.getTime() + minutes * 120_000), subtract: (at: Date, minutes: number) => new Date(at.getTime() - minutes * 120_000), isOpen: () => true, minutesPerDay: 480 };
    const older = (count: number, unit: "WORKING_HOURS" | "WORKING_DAYS") => is("cus_spring", field("createdAt", "AT_MOST", { ago: { count, unit } }), { calendar });
    expect(await Promise.all([older(2, "WORKING_HOURS"), older(3, "WORKING_HOURS"), older(1, "WORKING_DAYS")])).toEqual([true, false, false]);
    expect(await is("cus_spring", field("createdAt", "AT_MOST", { ago: { count: 4, unit: "WORKING_HOURS" } }))).toBe(true);
  });
});

describe("a condition is checked when it is saved", () => {
  const faults = (condition: Condition, person: Parameters<World["ctx"]>[0] = "ada"): string[] => {
    try {
      checkCondition("Customer", condition, world.ctx(person));
    } catch (error) {
      return ((error as AppError).extensions["fields"] as FieldError[]).map(({ path, code }) => `${path} ${code}`);
    }
    return [];
  };

  test.each<[string, Condition, string]>([
    ["an unknown field", field("colour", "IS", { text: "red" }), "input.condition.field.path unknownField"],
    ["a wrong operand, by its path", { all: [field("level", "EMPTY"), field("orderCount", "LESS", { text: "2" })] }, "input.condition.all.1.field.value.text operand"],
    ["a comparison that does not fit", field("level", "LESS", { text: "A" }), "input.condition.field.is comparison"],
    ["a code that is none", field("level", "IS", { text: "Z" }), "input.condition.field.value.text unknownCode"],
    ["a part that is another field", field("industry", "CONTAINS", { field: "name" }), "input.condition.field.value.field operand"],
    ["nothing to compare with", field("level", "IS"), "input.condition.field.value required"],
    ["nothing in the value", field("level", "IS", {}), "input.condition.field.value required"],
    ["too much to compare with", field("level", "EMPTY", { text: "A" }), "input.condition.field.value notAllowed"],
    ["an empty group", { any: [] }, "input.condition.any required"],
    ["two kinds in one node", { ...field("level", "EMPTY"), ...{ any: [field("level", "EMPTY")] } }, "input.condition exactlyOne"],
    ["two kinds of value", field("level", "IS", { text: "A", number: 1 }), "input.condition.field.value exactlyOne"],
    ["a fraction of a span", field("createdAt", "LESS", { ago: { count: 1.5, unit: "DAYS" } }), "input.condition.field.value.ago outOfRange"],
    ["hours after a day", field("createdAt", "LESS", { field: "lastOrderOn", plus: { count: 1, unit: "HOURS" } }), "input.condition.field.value.plus.unit unit"],
    ["an order of what is sealed", field("phone", "CONTAINS", { text: "09" }), "input.condition.field.is comparison"],
    ["a relation that is none", { related: { name: "cars", is: "MORE", value: { number: 1 } } }, "input.condition.related.name unknownRelation"],
    ["a field of related records", { related: { name: "followUps", where: field("level", "EMPTY"), is: "MORE", value: { number: 1 } } }, "input.condition.related.where.field.path unknownField"],
    ["a sum of texts", { related: { name: "orders", sum: "number", is: "MORE", value: { number: 1 } } }, "input.condition.related.sum unknownField"],
    ["an amount of how many", { related: { name: "orders", is: "MORE", value: { amount: "1" } } }, "input.condition.related.value.amount operand"],
    ["a path without end", field("owner.team.manager.team.name", "EMPTY"), "input.condition.field.path unknownField"],
  ])("%s", (_, condition, fault) => expect(faults(condition)).toEqual([fault]));

  test("its depth and its size are limited", () => {
    const deep = (levels: number): Condition => (levels === 1 ? field("level", "EMPTY") : { not: deep(levels - 1) });
    expect(faults(deep(6))).toEqual([]);
    expect(faults(deep(7))).toEqual([`input.condition${".not".repeat(6)} tooDeep`]);
    const wide = (count: number): Condition => ({ all: Array.from({ length: count - 1 }, () => field("level", "EMPTY")) });
    expect(faults(wide(100))).toEqual([]);
    expect(faults(wide(101))).toEqual(["input.condition.all.99 tooMany"]);
  });

  test("nobody tests what they may not see, and it looks like what is not there", () => {
    expect(faults(field("creditGrade", "EMPTY"), "amy")).toEqual(["input.condition.field.path unknownField"]);
    expect(faults(field("creditGrade", "EMPTY"), "fin")).toEqual([]);
    expect(faults({ related: { name: "opportunities", is: "MORE", value: { number: 1 } } }, "sue")).toEqual(["input.condition.related.name unknownRelation"]);
  });
});
