import type { FieldRight, Grants, Reach } from "../../core/access/grants";
import type { Viewer } from "../../core/access/policy";
import { storedTime } from "../../core/database/sql";
import { testWorld, type PersonName, type World } from "../../testing/world";
import { Role } from "../role";
import { catalog, namedGroups } from "./catalog/catalog";
import type { PolicyDocument } from "./document";
import { actionName } from "./lens";
import { createPolicy, policy } from "./policy";
import { shippedPolicy } from "./shipped/shipped";

let world: World;
beforeAll(async () => (world = await testWorld()));
afterAll(() => world.close());

const viewer = (role: Role, more: Partial<Viewer> = {}): Viewer => ({
  userId: "usr_1", name: "Somebody", role, teamId: "tea_1", teamIds: ["tea_1", "tea_2"], locale: "EN", zone: "UTC", ...more,
});

const limited = Object.entries(shippedPolicy.roles).filter((entry): entry is [Role, Grants] => entry[1] !== "everything");
/** Role × type × verb, with the rows that the shipped policy gives; undefined where it gives none. */
const cells = limited.flatMap(([role, granted]) =>
  Object.entries(catalog).flatMap(([type, { verbs }]) => verbs.map((verb): [Role, string, string, Reach | undefined] => [role, type, verb, granted[type]?.verbs[verb]])),
);

/** What each role may do, written out once more by hand for the types that matter most: a slip in `shipped/` shows here. */
const expected: Record<string, Partial<Record<Role, Reach>>> = {
  "customer:read": { SALES: "own", SALES_MANAGER: "teams", SERVICE: "all", SERVICE_MANAGER: "all", MARKETING: "all", FINANCE: "all", AUDITOR: "all", PARTNER: "all" },
  "customer:create": { SALES: "own", SALES_MANAGER: "teams" },
  "customer:update": { SALES: "own", SALES_MANAGER: "teams", SERVICE: "all", SERVICE_MANAGER: "all", FINANCE: "all" },
  "customer:tag": { SALES: "own", SALES_MANAGER: "teams", MARKETING: "all" },
  "customer:assign": { SALES_MANAGER: "teams" },
  "activity:read": { SALES: "own", SALES_MANAGER: "teams", SERVICE: "all", SERVICE_MANAGER: "all", AUDITOR: "all" },
  "opportunity:read": { SALES: "own", SALES_MANAGER: "teams", MARKETING: "all", AUDITOR: "all" },
  "opportunity:assign": { SALES_MANAGER: "teams" },
  "order:read": { SALES: "own", SALES_MANAGER: "teams", MARKETING: "all", FINANCE: "all", AUDITOR: "all", PARTNER: "all" },
  "order:return": { FINANCE: "all" },
  "contract:read": { SALES: "own", SALES_MANAGER: "teams", SERVICE: "all", SERVICE_MANAGER: "all", FINANCE: "all", AUDITOR: "all" },
  "contract:create": { SALES: "own", SALES_MANAGER: "teams", FINANCE: "all" },
  "ticket:read": { SALES: "own", SALES_MANAGER: "teams", SERVICE: "all", SERVICE_MANAGER: "all", AUDITOR: "all" },
  "ticket:rate": { SERVICE: "all", SERVICE_MANAGER: "all" },
  "ticket:reply": { SERVICE: "all", SERVICE_MANAGER: "all" },
  "alert:read": { SALES: "own", SALES_MANAGER: "teams", SERVICE: "own", SERVICE_MANAGER: "teams", MARKETING: "own", FINANCE: "own", AUDITOR: "all" },
  "analysis:read": { SALES: "own", SALES_MANAGER: "teams", MARKETING: "all", FINANCE: "all", AUDITOR: "all" },
  "analysis:profit": { FINANCE: "all", AUDITOR: "all" },
  "apiKey:create": { SALES: "own", SALES_MANAGER: "own", SERVICE: "own", SERVICE_MANAGER: "own", MARKETING: "own", FINANCE: "own" },
  "user:update": {},
  "event:read": { AUDITOR: "all" },
  "rule:update": { SALES_MANAGER: "own", SERVICE_MANAGER: "own" },
  "policy:read": { AUDITOR: "all" },
  "policy:update": {},
};

/** Whether a field is seen, for the roles that may read the type and differ about it; the others see it. */
const seen: Record<string, Partial<Record<Role, FieldRight>>> = {
  "Customer.phone": { MARKETING: "masked", FINANCE: "masked", AUDITOR: "masked", PARTNER: "masked" },
  "Customer.address": { MARKETING: "masked", AUDITOR: "masked", PARTNER: "hidden" },
  "Customer.creditGrade": { SALES: "hidden", SALES_MANAGER: "hidden", SERVICE: "hidden", SERVICE_MANAGER: "hidden", MARKETING: "hidden", PARTNER: "hidden" },
  "Customer.creditLimit": { SALES: "hidden", SERVICE: "hidden", SERVICE_MANAGER: "hidden", MARKETING: "hidden", PARTNER: "hidden" },
  "Customer.outstanding": { SALES: "hidden", SERVICE: "hidden", SERVICE_MANAGER: "hidden", MARKETING: "hidden", PARTNER: "hidden" },
  "Customer.orderTotal": { SERVICE: "hidden", SERVICE_MANAGER: "hidden", PARTNER: "hidden" },
  "Customer.notes": { MARKETING: "hidden", FINANCE: "hidden", PARTNER: "hidden" },
  "Contact.mobile": { MARKETING: "masked", FINANCE: "masked", AUDITOR: "masked", PARTNER: "masked" },
  "Product.cost": { SALES: "hidden", SALES_MANAGER: "hidden", SERVICE: "hidden", SERVICE_MANAGER: "hidden", MARKETING: "hidden", PARTNER: "hidden" },
  "Order.total": { PARTNER: "hidden" },
  "Order.profit": { SALES: "hidden", SALES_MANAGER: "hidden", MARKETING: "hidden", PARTNER: "hidden" },
  "OrderLine.cost": { SALES: "hidden", SALES_MANAGER: "hidden", MARKETING: "hidden", PARTNER: "hidden" },
  "Contract.amount": { SERVICE: "hidden", SERVICE_MANAGER: "hidden" },
  "Opportunity.value": { MARKETING: "hidden" },
  "Opportunity.weightedValue": { MARKETING: "hidden" },
};

describe("who may do what", () => {
  test.each(Object.entries(expected))("%s", (action, roles) => {
    const granted = cells.filter(([, type, verb]) => actionName(type, verb) === action);
    expect(granted.length).toBe(limited.length);
    for (const [role, , , rows] of granted) expect([role, rows]).toEqual([role, roles[role]]);
  });

  test("every role × type × verb: allowed where granted, and the rows are the granted ones", () => {
    for (const [role, type, verb, rows] of cells) {
      const who = viewer(role);
      expect([role, type, verb, policy.can(who, type, verb)]).toEqual([role, type, verb, rows !== undefined]);
      const condition = policy.rows(who, type, verb, "t");
      if (rows === undefined) expect(condition).toEqual({ text: "1 = 0", values: [] });
      if (rows === "all") expect(condition).toBeUndefined();
      if (rows === "own") expect(condition?.values).not.toContain("tea_1");
    }
    expect(cells.length).toBeGreaterThan(400);
  });

  test("administrators may do everything that there is, to every row, and nothing else", () => {
    const admin = viewer(Role.ADMINISTRATOR);
    for (const [type, { verbs }] of Object.entries(catalog)) for (const verb of verbs) expect([type, verb, policy.can(admin, type, verb), policy.rows(admin, type, verb, "t")]).toEqual([type, verb, true, undefined]);
    expect(policy.actions(admin)).toEqual(expect.arrayContaining(["event:read", "user:update", "customer:assign", "policy:update"]));
    expect(policy.can(admin, "Customer", "erase everything")).toBe(false);
    expect(policy.field(admin, "Customer", "noSuchField")).toBe("hidden");
  });

  test("auditors see everything and change nothing", () => {
    const aud = viewer(Role.AUDITOR);
    expect(policy.actions(aud).filter((action) => !/:(read|profit|export)$/.test(action))).toEqual([]);
    for (const [type, { verbs }] of Object.entries(catalog)) {
      if (verbs.includes("read")) expect([type, policy.rows(aud, type, "read", "t")]).toEqual([type, undefined]);
      for (const field of Object.values(namedGroups(type)).flat()) expect([type, field, policy.field(aud, type, field) === "hidden", policy.mayWrite(aud, type, field)]).toEqual([type, field, false, false]);
    }
  });

  test("strangers, unknown roles and types without a grant get nothing", () => {
    for (const who of [undefined, viewer("INTERN" as Role), viewer(Role.CUSTOMER)]) {
      expect(policy.can(who, "Customer", "read")).toBe(false);
      expect(policy.rows(who, "Customer", "read", "t")).toEqual({ text: "1 = 0", values: [] });
      expect(policy.field(who, "Customer", "name")).toBe("hidden");
      expect(policy.mayWrite(who, "Customer", "name")).toBe(false);
      expect(policy.actions(who)).toEqual([]);
      expect(policy.abilities(who, "Customer", { ownerId: "usr_1" })).toEqual([]);
    }
    expect(policy.can(viewer(Role.SALES), "Ledger", "read")).toBe(false);
    expect(policy.field(viewer(Role.SERVICE), "Order", "total")).toBe("hidden");
  });

  test("words that every object knows are no types, no verbs and no fields", () => {
    for (const word of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
      for (const who of [viewer(Role.SALES), viewer(Role.ADMINISTRATOR), viewer(word as Role), viewer(Role.SALES, { keyGrants: {} })]) {
        expect([word, policy.can(who, word, "read"), policy.can(who, "Customer", word), policy.field(who, "Customer", word)]).toEqual([word, false, false, "hidden"]);
      }
    }
  });
});

describe("fields", () => {
  test.each(Object.entries(seen))("%s", (name, roles) => {
    const [type = "", field = ""] = name.split(".");
    for (const [role] of limited) {
      if (!policy.can(viewer(role), type, "read")) continue;
      expect([role, policy.field(viewer(role), type, field)]).toEqual([role, roles[role] ?? "shown"]);
    }
  });

  test("of every type: the essentials are shown, whatever the grants leave out is not", () => {
    const bare = createPolicy({ roles: { CLERK: Object.fromEntries(Object.keys(catalog).map((type) => [type, { verbs: { read: "all" } }])) } }, 1);
    for (const type of Object.keys(catalog)) {
      for (const [group, fields] of Object.entries(namedGroups(type))) {
        for (const field of fields) expect([type, field, bare.field(viewer("CLERK" as Role), type, field)]).toEqual([type, field, group === "essentials" ? "shown" : "hidden"]);
      }
      expect(bare.field(viewer("CLERK" as Role), type, "aFieldNobodyNamed")).toBe("hidden");
    }
  });

  test("a key to another record and a sort key go with the field they belong to", () => {
    const clerk: PolicyDocument = { roles: { CLERK: { Customer: { verbs: { read: "all" }, groups: { ownership: "hidden" }, fields: { phone: "shown" } } } } };
    const who = viewer("CLERK" as Role);
    const bare = createPolicy(clerk, 1);
    expect([bare.field(who, "Customer", "owner"), bare.field(who, "Customer", "ownerId"), bare.field(who, "Customer", "nameKey")]).toEqual(["hidden", "hidden", "shown"]);
    expect([bare.field(who, "Customer", "phone"), bare.field(who, "Customer", "email")]).toEqual(["shown", "hidden"]);
  });

  test("only what is writable is written", () => {
    expect(policy.mayWrite(viewer(Role.SERVICE), "Customer", "phone")).toBe(true);
    expect(policy.mayWrite(viewer(Role.SERVICE), "Customer", "name")).toBe(false);
    expect(policy.mayWrite(viewer(Role.FINANCE), "Customer", "creditGrade")).toBe(true);
    expect(policy.mayWrite(viewer(Role.FINANCE), "Customer", "phone")).toBe(false);
    expect(policy.mayWrite(viewer(Role.SALES), "Customer", "orderTotal")).toBe(false);
  });
});

describe("an API key", () => {
  const key = viewer(Role.SALES, { keyId: "key_1", scopes: ["customer:read", "contact:*"] });
  test.each([
    ["Customer", "read", true],
    ["Customer", "update", false],
    ["Contact", "create", true],
    ["Contact", "delete", false],
    ["Order", "read", false],
  ])("scoped to customer:read and contact:* may %s:%s: %s", (type, verb, may) => {
    expect(policy.can(key, type, verb)).toBe(may);
  });

  test("never does more than its issuer's role, and what was decided for it is kept apart", () => {
    const wide = viewer(Role.SALES, { scopes: ["customer:*", "event:*", "user:*"] });
    expect(policy.can(wide, "Customer", "assign")).toBe(false);
    expect(policy.can(wide, "Event", "read")).toBe(false);
    expect(policy.can(wide, "User", "update")).toBe(false);
    expect([...policy.actions(key)].sort()).toEqual(["contact:create", "contact:read", "contact:update", "customer:read"]);
    expect(policy.key(key)).not.toBe(policy.key(viewer(Role.SALES)));
    expect(policy.can(viewer(Role.ADMINISTRATOR, { scopes: [] }), "Customer", "read")).toBe(false);
  });

  test("with grants of its own sees the fewer rows, meets all conditions and sees the lesser of each field", () => {
    const narrow: Grants = { Customer: { verbs: { read: { rows: "team", where: { level: ["A", "B"] } }, update: "all" }, groups: { contactDetails: "masked", profile: "shown" } } };
    const who = viewer(Role.SALES_MANAGER, { scopes: ["customer:read"], keyGrants: narrow });
    expect(policy.rows(who, "Customer", "read", "t")).toEqual({ text: "(`t`.`ownerId` = ? OR `t`.`teamId` IN (?)) AND (`t`.`level` IN (?, ?))", values: ["usr_1", "tea_1", "A", "B"] });
    expect([policy.can(who, "Customer", "update"), policy.can(who, "Order", "read")]).toEqual([false, false]);
    expect(["name", "phone", "region", "notes", "creditGrade"].map((field) => policy.field(who, "Customer", field))).toEqual(["shown", "masked", "shown", "hidden", "hidden"]);
    expect(policy.mayWrite(who, "Customer", "region")).toBe(false);
  });

  test("under the ceiling of a partner looks up and changes nothing, even an administrator's", () => {
    const who = viewer(Role.ADMINISTRATOR, { scopes: ["customer:*", "order:*", "opportunity:*"], ceiling: "PARTNER" });
    expect(policy.actions(who)).toEqual(expect.arrayContaining(["customer:read", "order:read"]));
    expect(policy.actions(who)).toHaveLength(2);
    expect([policy.field(who, "Order", "total"), policy.field(who, "Customer", "phone")]).toEqual(["hidden", "masked"]);
    expect(policy.can(viewer(Role.ADMINISTRATOR, { ceiling: "NOBODY" }), "Customer", "read")).toBe(false);
  });
});

describe("abilities of a row", () => {
  const names = (who: Viewer, row: object, by = policy) => by.abilities(who, "Activity", row as Record<string, unknown>);
  test("hold what reaches this row: an activity is changed by its author alone", () => {
    expect(names(viewer(Role.SERVICE), { authorId: "usr_1" })).toContain("update");
    expect(names(viewer(Role.SERVICE), { authorId: "usr_2" })).not.toContain("update");
    expect(names(viewer(Role.SERVICE), { authorId: "usr_2" })).toContain("create");
  });

  test("meet the conditions of their verb, and say by which columns", () => {
    const calls = createPolicy({ roles: { CLERK: { Activity: { verbs: { read: "all", update: { rows: "all", where: { channel: ["PHONE"] } } } } } } }, 1);
    const who = viewer("CLERK" as Role);
    expect(calls.judgedBy(who, "Activity")).toEqual(["authorId", "channel"]);
    expect(names(who, { channel: "PHONE" }, calls)).toEqual(["read", "update"]);
    expect(names(who, { channel: "EMAIL" }, calls)).toEqual(["read"]);
  });
});

describe("eyes", () => {
  test("are the same for those who see the same: everybody's rows by role, others' by person and teams", () => {
    const other = { userId: "usr_2", teamIds: ["tea_3"] };
    expect(policy.eyes(viewer(Role.ADMINISTRATOR))).toBe(policy.eyes(viewer(Role.ADMINISTRATOR, other)));
    expect(policy.eyes(viewer(Role.SALES))).not.toBe(policy.eyes(viewer(Role.SALES, other)));
    expect(policy.eyes(viewer(Role.SALES))).toBe(policy.eyes(viewer(Role.SALES)));
  });

  test("and plans differ under another version of the policy", () => {
    const next = createPolicy(shippedPolicy, 1);
    expect(next.eyes(viewer(Role.SALES))).not.toBe(policy.eyes(viewer(Role.SALES)));
    expect(next.key(viewer(Role.SALES))).not.toBe(policy.key(viewer(Role.SALES)));
  });
});

describe("rows, against a database", () => {
  const owners: [string, PersonName | null, "north" | "south" | "desk" | null][] = [
    ["amys", "amy", "north"],
    ["mias", "mia", "north"],
    ["bens", "ben", "south"],
    ["amys, moved to the south", "amy", "south"],
    ["nobodys in the north", null, "north"],
    ["nobodys", null, null],
  ];

  beforeAll(async () => {
    const now = storedTime(world.clock.now());
    await world.database.transact(async ({ sql }) => {
      for (const [index, [name, owner, team]] of owners.entries()) {
        const values = [`cus_${index}`, String(index), name, name, index % 2 ? "A" : "C", owner && world.ids[owner], team && world.ids[team], now, now];
        await sql.run(
          "INSERT INTO `customer` (`id`, `version`, `number`, `kind`, `name`, `nameKey`, `level`, `lifeCycleStage`, `ownerId`, `teamId`, `createdAt`, `updatedAt`, `currency`) VALUES (?, 1, ?, 'COMPANY', ?, ?, ?, 'POTENTIAL', ?, ?, ?, ?, 'USD')",
          values,
        );
      }
    });
  });

  async function reached(person: PersonName | undefined, verb: string, caller: Partial<Viewer> = {}, by = policy): Promise<string[]> {
    const { viewer: who, sql } = world.ctx(person, { viewer: caller });
    const condition = by.rows(who, "Customer", verb, "t");
    const rows = await sql.rows<{ name: string }>(`SELECT t.\`name\` FROM \`customer\` t WHERE ${condition?.text ?? "1 = 1"} ORDER BY t.\`id\``, condition?.values ?? []);
    return rows.map(({ name }) => name);
  }

  const everything = owners.map(([name]) => name);
  test.each<[PersonName | undefined, string, string[]]>([
    ["amy", "read", ["amys", "amys, moved to the south"]],
    ["amy", "update", ["amys", "amys, moved to the south"]],
    ["amy", "assign", []],
    ["ben", "read", ["bens"]],
    ["mia", "read", ["amys", "mias", "nobodys in the north"]],
    ["mia", "assign", ["amys", "mias", "nobodys in the north"]],
    ["sue", "read", everything],
    ["sue", "create", []],
    ["fin", "update", everything],
    ["aud", "read", everything],
    ["aud", "update", []],
    ["ada", "assign", everything],
    [undefined, "read", []],
  ])("%s may %s exactly what is granted", async (person, verb, names) => {
    expect(await reached(person, verb)).toEqual(names);
  });

  test("a manager's teams are the own one and those below; without a team only own rows are left", async () => {
    expect(await reached("mia", "read", { teamIds: [world.ids.north, world.ids.south] })).toEqual(["amys", "mias", "bens", "amys, moved to the south", "nobodys in the north"]);
    expect(await reached("mia", "read", { teamIds: [] })).toEqual(["mias"]);
  });

  test("`team` is the own team alone, whatever is below it; a condition narrows every kind of rows", async () => {
    const read = (reach: Reach) => createPolicy({ roles: { SALES_MANAGER: { Customer: { verbs: { read: reach } } } } }, 1);
    const teamIds = [world.ids.north, world.ids.south];
    expect(await reached("mia", "read", { teamIds }, read("team"))).toEqual(["amys", "mias", "nobodys in the north"]);
    expect(await reached("mia", "read", { teamIds, teamId: null }, read("team"))).toEqual(["mias"]);
    expect(await reached("mia", "read", { teamIds }, read({ rows: "teams", where: { level: ["A"] } }))).toEqual(["mias", "amys, moved to the south"]);
    expect(await reached("mia", "read", {}, read({ rows: "all", where: { level: ["A"], lifeCycleStage: ["LOST"] } }))).toEqual([]);
    expect(await reached("mia", "read", {}, read({ rows: "all", where: { level: [] } }))).toEqual([]);
  });
});
