import { isNonNullType, isObjectType } from "graphql";
import type { Viewer } from "../../core/access/policy";
import { storedTime } from "../../core/database/sql";
import { testWorld, type PersonName, type World } from "../../testing/world";
import { Role } from "../role";
import { grants, type Grants, type Rows } from "./grants";
import { actionName, policy } from "./policy";
import { administratorVerbs } from "./verbs";

let world: World;
beforeAll(async () => (world = await testWorld()));
afterAll(() => world.close());

const viewer = (role: Role, more: Partial<Viewer> = {}): Viewer => ({
  userId: "usr_1", name: "Somebody", role, teamId: "tea_1", teamIds: ["tea_1", "tea_2"], locale: "EN", zone: "UTC", ...more,
});

const limited = Object.entries(grants).filter((entry): entry is [Role, Grants] => entry[1] !== "everything");
/** Role × type × verb, with the rows that the grants give; undefined where they give none. */
const cells = limited.flatMap(([role, granted]) =>
  [...administratorVerbs].flatMap(([type, verbs]) => verbs.map((verb): [Role, string, string, Rows | undefined] => [role, type, verb, granted[type]?.verbs[verb]])),
);

/** What each role may do, written out once more by hand for the types that matter most: a slip in `grants.ts` shows here. */
const expected: Record<string, Partial<Record<Role, Rows>>> = {
  "customer:read": { SALES: "own", SALES_MANAGER: "team", SERVICE: "all", FINANCE: "all" },
  "customer:create": { SALES: "own", SALES_MANAGER: "team" },
  "customer:update": { SALES: "own", SALES_MANAGER: "team", SERVICE: "all", FINANCE: "all" },
  "customer:assign": { SALES_MANAGER: "team" },
  "opportunity:read": { SALES: "own", SALES_MANAGER: "team" },
  "opportunity:assign": { SALES_MANAGER: "team" },
  "order:read": { SALES: "own", SALES_MANAGER: "team", FINANCE: "all" },
  "order:return": { FINANCE: "all" },
  "ticket:reply": { SERVICE: "all" },
  "analysis:profit": { FINANCE: "all" },
  "apiKey:read": { SALES: "own", SALES_MANAGER: "own", SERVICE: "own", FINANCE: "own" },
  "user:read": { SALES: "all", SALES_MANAGER: "all", SERVICE: "all", FINANCE: "all" },
  "user:update": {},
  "event:read": {},
  "rule:update": {},
};

describe("who may do what", () => {
  test.each(Object.entries(expected))("%s", (action, roles) => {
    for (const [role, type, verb, rows] of cells) {
      if (actionName(type, verb) === action) expect([role, rows]).toEqual([role, roles[role]]);
    }
    expect(cells.some(([, type, verb]) => actionName(type, verb) === action)).toBe(true);
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
    expect(cells.length).toBeGreaterThan(150);
  });

  test("administrators may do everything to every row", () => {
    const admin = viewer(Role.ADMINISTRATOR);
    for (const [type, verbs] of administratorVerbs) for (const verb of verbs) expect([type, verb, policy.can(admin, type, verb), policy.rows(admin, type, verb, "t")]).toEqual([type, verb, true, undefined]);
    expect(policy.actions(admin)).toEqual(expect.arrayContaining(["event:read", "user:update", "customer:assign"]));
  });

  test("strangers, unknown roles and types without a grant get nothing", () => {
    for (const who of [undefined, viewer("INTERN" as Role)]) {
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

  test("words that every object knows are no types and no verbs", () => {
    for (const word of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
      expect([word, policy.can(viewer(Role.SALES), word, "read"), policy.can(viewer(Role.SALES), "Customer", word)]).toEqual([word, false, false]);
    }
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

  test("never does more than its issuer's role, and plans are kept apart by its scopes", () => {
    const wide = viewer(Role.SALES, { scopes: ["customer:*", "event:*", "user:*"] });
    expect(policy.can(wide, "Customer", "assign")).toBe(false);
    expect(policy.can(wide, "Event", "read")).toBe(false);
    expect(policy.can(wide, "User", "update")).toBe(false);
    expect(policy.actions(key)).toEqual(["customer:read", "contact:read", "contact:create", "contact:update"]);
    expect(policy.key(key)).not.toBe(policy.key(viewer(Role.SALES)));
    expect(policy.can(viewer(Role.ADMINISTRATOR, { scopes: [] }), "Customer", "read")).toBe(false);
  });
});

describe("fields", () => {
  const cases = limited.flatMap(([role, granted]) => Object.entries(granted).map(([type, grant]) => ({ role, type, grant })));

  test.each(cases)("$role × $type: hidden, masked and writable as granted", ({ role, type, grant }) => {
    const who = viewer(role);
    for (const field of grant.hidden ?? []) expect([policy.field(who, type, field), policy.mayWrite(who, type, field)]).toEqual(["hidden", false]);
    for (const field of grant.masked ?? []) expect([policy.field(who, type, field), policy.mayWrite(who, type, field)]).toEqual(["masked", false]);
    for (const field of grant.writes ?? []) expect([policy.field(who, type, field), policy.mayWrite(who, type, field)]).toEqual(["shown", true]);
    expect(policy.mayWrite(who, type, "aFieldNobodyNamed")).toBe(grant.writes === undefined);
    expect(policy.field(who, type, "aFieldNobodyNamed")).toBe("shown");
  });
});

describe("abilities of a row", () => {
  const names = (role: Role, row: object) => policy.abilities(viewer(role), "Activity", row as Record<string, unknown>);
  test("hold what reaches this row: an activity is changed by its author alone", () => {
    expect(names(Role.SERVICE, { authorId: "usr_1" })).toContain("update");
    expect(names(Role.SERVICE, { authorId: "usr_2" })).not.toContain("update");
    expect(names(Role.SERVICE, { authorId: "usr_2" })).toContain("create");
  });
});

describe("the grants and the schema", () => {
  const named = limited.flatMap(([role, granted]) => Object.entries(granted).map(([type, grant]) => ({ role, type, grant })));

  test("name only types of the schema, or Analysis", () => {
    const unknown = [...administratorVerbs.keys()].filter((type) => type !== "Analysis" && !isObjectType(world.schema.getType(type)));
    expect(unknown).toEqual([]);
  });

  test("hide, mask and let write only fields that exist; what is hidden may be null, what is masked is text", () => {
    const wrong: string[] = [];
    for (const { role, type, grant } of named) {
      const graphType = world.schema.getType(type);
      if (!isObjectType(graphType)) continue; // told above
      const fields = graphType.getFields();
      for (const name of [...(grant.hidden ?? []), ...(grant.masked ?? []), ...(grant.writes ?? [])]) if (!fields[name]) wrong.push(`${role}: ${type}.${name} does not exist`);
      for (const name of grant.hidden ?? []) if (fields[name] && isNonNullType(fields[name].type)) wrong.push(`${role}: ${type}.${name} is hidden but never null`);
      for (const name of grant.masked ?? []) if (fields[name] && String(fields[name].type) !== "String") wrong.push(`${role}: ${type}.${name} is masked but no nullable text`);
    }
    expect(wrong).toEqual([]);
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
        const values = [`cus_${index}`, String(index), name, name, owner && world.ids[owner], team && world.ids[team], now, now];
        await sql.run(
          "INSERT INTO `customer` (`id`, `version`, `number`, `kind`, `name`, `nameKey`, `level`, `lifeCycleStage`, `ownerId`, `teamId`, `createdAt`, `updatedAt`, `currency`) VALUES (?, 1, ?, 'COMPANY', ?, ?, 'C', 'POTENTIAL', ?, ?, ?, ?, 'USD')",
          values,
        );
      }
    });
  });

  async function reached(person: PersonName | undefined, verb: string, teamIds?: string[]): Promise<string[]> {
    const { viewer: who, sql } = world.ctx(person, teamIds ? { viewer: { teamIds } } : {});
    const condition = policy.rows(who, "Customer", verb, "t");
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
    ["ada", "assign", everything],
    [undefined, "read", []],
  ])("%s may %s exactly what is granted", async (person, verb, names) => {
    expect(await reached(person, verb)).toEqual(names);
  });

  test("a manager's teams are the own one and those below; without a team only own rows are left", async () => {
    expect(await reached("mia", "read", [world.ids.north, world.ids.south])).toEqual(["amys", "mias", "bens", "amys, moved to the south", "nobodys in the north"]);
    expect(await reached("mia", "read", [])).toEqual(["mias"]);
  });
});
