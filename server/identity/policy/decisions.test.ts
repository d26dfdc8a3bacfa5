import { ownerColumns, Owned } from "../../core/access/ownership";
import { fewerRows, lesserRight, longReach, rowsInOrder, type FieldRight, type Rows } from "../../core/access/grants";
import type { Viewer } from "../../core/access/policy";
import type { PolicyDocument } from "./document";
import { createPolicy } from "./policy";

/** The decisions of a policy made up for the purpose, without a database. The types are of the catalog; whose they are is said here. */
Owned("customer", { owners: ["ownerId"], team: "teamId" })(class Customer {});
Owned("contact", { through: [{ by: "customerId", type: "Customer" }] })(class Contact {});
Owned("activity", { owners: ["authorId"], through: [{ by: "customerId", type: "Customer" }] })(class Activity {});
Owned("product", {})(class Product {});

const customerWith = (rows: Rows): PolicyDocument["roles"][string] => ({ Customer: { verbs: { read: rows, update: rows }, groups: { profile: "shown" } } });

const document: PolicyDocument = {
  roles: {
    OWN: customerWith("own"),
    TEAM: customerWith("team"),
    TEAMS: customerWith("teams"),
    ALL: customerWith("all"),
    CHIEF: "everything",
    CHOOSY: {
      Customer: {
        verbs: { read: "all", update: { rows: "own", where: { level: ["A", "B"], kind: ["COMPANY"] } }, tag: { rows: "all", where: { level: ["A"] } }, move: { rows: "teams", where: {} }, nonsense: "all" },
        groups: { profile: "masked", contactDetails: "writable", notes: "hidden", papers: "shown" },
        fields: { email: "masked", city: "writable" },
      },
      Contact: { verbs: { read: "own" } },
      Activity: { verbs: { read: "own", update: "own" } },
      Product: { verbs: { read: "own" } },
    },
    NOBODY: {},
  },
};
const policy = createPolicy(document, 7);

const viewer = (role: string, more: Partial<Viewer> = {}): Viewer => ({
  userId: "usr_1", name: "Somebody", role, teamId: "tea_1", teamIds: ["tea_1", "tea_2"], locale: "EN", zone: "UTC", ...more,
});

describe("rows", () => {
  const owner = "`t`.`ownerId` = ?";
  test.each<[string, Partial<Viewer>, unknown]>([
    ["OWN", {}, { text: owner, values: ["usr_1"] }],
    ["TEAM", {}, { text: `${owner} OR \`t\`.\`teamId\` IN (?)`, values: ["usr_1", "tea_1"] }],
    ["TEAM", { teamId: null }, { text: owner, values: ["usr_1"] }],
    ["TEAMS", {}, { text: `${owner} OR \`t\`.\`teamId\` IN (?, ?)`, values: ["usr_1", "tea_1", "tea_2"] }],
    ["TEAMS", { teamIds: [] }, { text: owner, values: ["usr_1"] }],
    ["ALL", {}, undefined],
    ["CHIEF", {}, undefined],
    ["NOBODY", {}, { text: "1 = 0", values: [] }],
    ["UNKNOWN", {}, { text: "1 = 0", values: [] }],
    ["constructor", {}, { text: "1 = 0", values: [] }],
  ])("%s %j", (role, more, condition) => {
    const found = policy.rows(viewer(role, more), "Customer", "read", "t");
    expect(found && { ...found, text: found.text.replace(/^\((.*)\)$/, "$1") }).toEqual(condition);
  });

  test("are never there for a stranger, for other verbs and for other types", () => {
    const never = { text: "1 = 0", values: [] };
    expect(policy.rows(undefined, "Customer", "read", "t")).toEqual(never);
    expect(policy.rows(viewer("OWN"), "Customer", "assign", "t")).toEqual(never);
    expect(policy.rows(viewer("OWN"), "Contact", "read", "t")).toEqual(never);
    expect(policy.rows(viewer("CHIEF"), "Customer", "fly", "t")).toEqual(never);
    expect(policy.rows(viewer("CHIEF"), "Nothing", "read", "t")).toEqual(never);
    expect(policy.rows(viewer("CHOOSY"), "Customer", "nonsense", "t")).toEqual(never);
    expect(policy.can(viewer("CHOOSY"), "Customer", "nonsense")).toBe(false);
    expect(policy.rows(viewer("CHOOSY"), "Nothing", "read", "t")).toEqual(never);
    expect(policy.rows(viewer("CHIEF", { scopes: ["customer:*"] }), "Customer", "read", "t")).toBeUndefined();
  });

  test("may be narrowed by conditions, which all must hold", () => {
    const found = policy.rows(viewer("CHOOSY"), "Customer", "update", "t");
    expect(found?.values).toEqual(["usr_1", "A", "B", "COMPANY"]);
    expect(found?.text).toMatch(/ownerId.* AND .*`t`\.`level` IN \(\?, \?\).* AND .*`t`\.`kind`/);
    expect(policy.rows(viewer("CHOOSY"), "Customer", "tag", "t")?.values).toEqual(["A"]);
    expect(policy.rows(viewer("CHOOSY"), "Customer", "move", "t")?.values).toEqual(["usr_1", "tea_1", "tea_2"]);
  });

  test("belong also to whoever has the record they hang on; what belongs to nobody is nobody's own", () => {
    expect(policy.rows(viewer("CHOOSY"), "Contact", "read", "t")?.text).toContain("`t`.`customerId` IN (SELECT `t_customerId`.`id` FROM `customer` `t_customerId` WHERE `t_customerId`.`ownerId` = ?)");
    expect(policy.rows(viewer("CHOOSY"), "Activity", "read", "t")?.values).toEqual(["usr_1", "usr_1"]);
    expect(policy.rows(viewer("CHOOSY"), "Product", "read", "t")).toMatchObject({ values: [] });
    expect(policy.rows(viewer("CHOOSY"), "Product", "read", "t")?.text).toContain("1 = 0");
  });
});

describe("whether an event may concern somebody", () => {
  test.each<[string, string, Record<string, unknown>, boolean]>([
    ["OWN", "Customer", { ownerId: "usr_1" }, true],
    ["OWN", "Customer", { ownerId: "usr_2" }, false],
    ["OWN", "Customer", { ownerId: "usr_2", teamId: "tea_1" }, false],
    ["OWN", "Customer", {}, true],
    ["TEAM", "Customer", { ownerId: "usr_2", teamId: "tea_1" }, true],
    ["TEAM", "Customer", { ownerId: "usr_2", teamId: "tea_2" }, false],
    ["TEAM", "Customer", { ownerId: "usr_2" }, true],
    ["TEAMS", "Customer", { ownerId: "usr_2", teamId: "tea_2" }, true],
    ["TEAMS", "Customer", { ownerId: "usr_2", teamId: "tea_3" }, false],
    ["ALL", "Customer", { ownerId: "usr_2" }, true],
    ["ALL", "Customer", { ownerId: "usr_2", teamId: "tea_9" }, true],
    ["NOBODY", "Customer", { ownerId: "usr_1" }, false],
    ["CHOOSY", "Contact", { customerId: "cus_1" }, true],
    ["CHOOSY", "Product", {}, false],
  ])("%s %s %j: %s", (role, type, ids, may) => {
    expect(policy.mayConcern(viewer(role), type, ids)).toBe(may);
    expect(policy.mayConcern(undefined, type, ids)).toBe(false);
  });
});

describe("fields", () => {
  test.each<[string, string, FieldRight]>([
    ["CHOOSY", "name", "shown"],
    ["CHOOSY", "industry", "masked"],
    ["CHOOSY", "city", "writable"],
    ["CHOOSY", "phone", "writable"],
    ["CHOOSY", "email", "masked"],
    ["CHOOSY", "notes", "hidden"],
    ["CHOOSY", "bankAccount", "shown"],
    ["CHOOSY", "bankAccountIndex", "shown"],
    ["CHOOSY", "nameKey", "shown"],
    ["CHOOSY", "creditGrade", "hidden"],
    ["CHOOSY", "nothingOfTheKind", "hidden"],
    ["CHOOSY", "constructor", "hidden"],
    ["CHIEF", "creditGrade", "writable"],
    ["CHIEF", "nothingOfTheKind", "hidden"],
    ["NOBODY", "name", "hidden"],
  ])("%s: Customer.%s is %s", (role, field, right) => {
    const seen = right === "writable" ? "shown" : right;
    expect([policy.field(viewer(role), "Customer", field), policy.mayWrite(viewer(role), "Customer", field)]).toEqual([seen, right === "writable"]);
    expect([policy.field(undefined, "Customer", field), policy.mayWrite(undefined, "Customer", field)]).toEqual(["hidden", false]);
  });

  test("of a type that a role does not know are hidden", () => {
    expect(policy.field(viewer("OWN"), "Contact", "name")).toBe("hidden");
    expect(policy.field(viewer("CHIEF"), "Nothing", "name")).toBe("hidden");
  });
});

describe("abilities", () => {
  const abilities = (role: string, row: object) => policy.abilities(viewer(role), "Customer", row as Record<string, unknown>);
  const theirs = { ownerId: "usr_2", teamId: "tea_9", level: "C", kind: "PERSON" };

  test.each<[string, object, string[]]>([
    ["OWN", { ownerId: "usr_1" }, ["read", "update"]],
    ["OWN", theirs, ["read", "update"]],
    ["ALL", theirs, ["read", "update"]],
    ["NOBODY", { ownerId: "usr_1" }, []],
    ["CHOOSY", theirs, ["read"]],
    ["CHOOSY", { ...theirs, ownerId: "usr_1", level: "A" }, ["read", "tag", "move"]],
    ["CHOOSY", { ...theirs, ownerId: "usr_1", level: "A", kind: "COMPANY" }, ["read", "update", "tag", "move"]],
    ["CHOOSY", { ...theirs, level: "B", kind: "COMPANY" }, ["read"]],
    ["CHOOSY", { ...theirs, teamId: "tea_2" }, ["read", "move"]],
    ["CHOOSY", { ...theirs, ownerId: null, teamId: null }, ["read"]],
  ])("of %s for %j", (role, row, names) => expect(abilities(role, row)).toEqual(names));

  test("are judged by the owner, the team and the columns of conditions; a stranger has none", () => {
    expect(policy.judgedBy(viewer("CHOOSY"), "Customer")).toEqual(["ownerId", "teamId", "level", "kind"]);
    expect(policy.judgedBy(viewer("CHOOSY"), "Contact")).toEqual([]);
    expect(policy.judgedBy(viewer("CHOOSY"), "Nothing")).toEqual([]);
    expect(policy.abilities(undefined, "Customer", { ownerId: "usr_1" })).toEqual([]);
    expect(policy.abilities(viewer("CHIEF"), "Nothing", {})).toEqual([]);
    expect(ownerColumns("Nothing")).toEqual({ owners: [], team: undefined });
  });

  test("reach what the verb reaches beyond the rows one may read", () => {
    const wider = createPolicy({ roles: { X: { Activity: { verbs: { read: "teams", update: "own", create: "all" } } } } }, 1);
    const of = (row: Record<string, unknown>) => wider.abilities(viewer("X"), "Activity", row);
    expect(of({ authorId: "usr_1" })).toEqual(["read", "create", "update"]);
    expect(of({ authorId: "usr_2" })).toEqual(["read", "create"]);
  });
});

describe("several lenses", () => {
  test("a key's scopes leave what both allow", () => {
    const key = viewer("ALL", { keyId: "key_1", scopes: ["customer:read", "contact:*"] });
    expect([policy.can(key, "Customer", "read"), policy.can(key, "Customer", "update"), policy.can(key, "Contact", "read")]).toEqual([true, false, false]);
    expect(policy.actions(key)).toEqual(["customer:read"]);
    expect(policy.actions(viewer("CHIEF", { scopes: ["contact:*"] }))).toEqual(["contact:read", "contact:create", "contact:update", "contact:reveal", "contact:export"]);
    expect(policy.can(viewer("CHIEF", { scopes: [] }), "Customer", "read")).toBe(false);
    expect(policy.field(key, "Customer", "city")).toBe("shown");
    expect(policy.mayWrite(viewer("CHIEF", { scopes: ["customer:*"] }), "Customer", "city")).toBe(true);
  });

  test("a key's own grants and its ceiling narrow rows and fields further, never widen them", () => {
    const keyGrants = { Customer: { verbs: { read: "own" as const, assign: "all" as const }, groups: { profile: "masked" as const, credit: "writable" as const } } };
    const key = viewer("ALL", { keyGrants });
    expect(policy.rows(key, "Customer", "read", "t")?.values).toEqual(["usr_1"]);
    expect(policy.can(key, "Customer", "assign")).toBe(false);
    expect([policy.field(key, "Customer", "city"), policy.field(key, "Customer", "creditGrade")]).toEqual(["masked", "hidden"]);
    const capped = viewer("CHIEF", { ceiling: "TEAM" });
    expect(policy.rows(capped, "Customer", "read", "t")?.values).toEqual(["usr_1", "tea_1"]);
    expect(policy.can(capped, "Customer", "assign")).toBe(false);
    expect(policy.can(viewer("CHIEF", { ceiling: "UNKNOWN" }), "Customer", "read")).toBe(false);
  });

  test("conditions of all lenses hold together", () => {
    const keyGrants = { Customer: { verbs: { tag: { rows: "own" as const, where: { kind: ["PERSON"] } } } } };
    expect(policy.rows(viewer("CHOOSY", { keyGrants }), "Customer", "tag", "t")?.values).toEqual(["usr_1", "A", "PERSON"]);
  });
});

describe("what is shared", () => {
  test("viewers with the same rights have one key, others have others, and every version its own", () => {
    const all = [viewer("OWN"), viewer("ALL"), viewer("ALL", { scopes: ["customer:read"] }), viewer("ALL", { keyGrants: {} }), viewer("ALL", { ceiling: "OWN" })];
    const keys = all.map((who) => policy.key(who));
    expect(new Set(keys).size).toBe(all.length);
    expect(policy.key(viewer("ALL", { userId: "usr_2" }))).toBe(keys[1]);
    expect(createPolicy(document, 8).key(viewer("ALL"))).not.toBe(keys[1]);
    expect(policy.key(undefined)).toBe("");
  });

  test("eyes differ by person and team only where rows do", () => {
    // A policy of its own, because rights are worked out once: others would be those of the tests before.
    const policy = createPolicy(document, 7);
    const other = { userId: "usr_2" };
    expect(policy.eyes(viewer("ALL"))).toBe(policy.eyes(viewer("ALL", other)));
    expect(policy.eyes(viewer("ALL"))).toBe(policy.key(viewer("ALL")));
    expect(policy.eyes(viewer("OWN"))).not.toBe(policy.eyes(viewer("OWN", other)));
    expect(policy.eyes(viewer("TEAM"))).not.toBe(policy.eyes(viewer("TEAM", { teamId: "tea_2" })));
    expect(policy.eyes(viewer("TEAM"))).not.toBe(policy.eyes(viewer("TEAM", { teamId: null })));
    expect(policy.eyes(viewer("TEAMS"))).not.toBe(policy.eyes(viewer("TEAMS", { teamIds: ["tea_1"] })));
    expect(policy.eyes(viewer("OWN"))).toBe(`${policy.key(viewer("OWN"))}|usr_1|tea_1|tea_1|tea_2`);
    expect(policy.eyes(viewer("TEAM", { teamId: null, teamIds: [] }))).toBe(`${policy.key(viewer("TEAM"))}|usr_1|`);
    expect(policy.eyes(undefined)).toBe("");
  });

  test("what may be done is told once and for all, and cannot be changed by whoever asked", () => {
    policy.actions(viewer("OWN")).push("customer:assign");
    expect(policy.actions(viewer("OWN"))).toEqual(["customer:read", "customer:update"]);
    expect(policy.actions(undefined)).toEqual([]);
    const known = viewer("OWN");
    expect(policy.can(known, "Customer", "read") && policy.can(known, "Customer", "read")).toBe(true);
  });
});

describe("narrower and lesser", () => {
  test("of two reaches and of two rights", () => {
    const rights: FieldRight[] = ["hidden", "masked", "shown", "writable"];
    for (const [i, left] of rowsInOrder.entries()) for (const [j, right] of rowsInOrder.entries()) expect(fewerRows(left, right)).toBe(rowsInOrder[Math.min(i, j)]);
    for (const [i, left] of rights.entries()) for (const [j, right] of rights.entries()) expect(lesserRight(left, right)).toBe(rights[Math.min(i, j)]);
    expect(rowsInOrder).toEqual(["own", "team", "teams", "all"]);
    expect([longReach("own"), longReach({ rows: "all", where: { level: ["A"] } })]).toEqual([{ rows: "own", where: {} }, { rows: "all", where: { level: ["A"] } }]);
  });
});
