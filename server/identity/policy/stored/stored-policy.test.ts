import type { Grants } from "../../../core/access/grants";
import { longSignedIn, testWorld, type PersonName, type World } from "../../../testing/world";
import { shippedPolicy } from "../shipped/shipped";
import { PolicyKeeper } from "./policy-keeper";

const policyText = "{ policy { version roles { role everything grants { type verbs { verb rows where { column values } } groups { name right } fields { name right } } } types { type verbs groups { name fields } conditions { column values } } } }";
const changeText = "mutation ($version: Int!, $input: ChangePolicyInput!) { changePolicy(version: $version, input: $input) { version } }";
const restoreText = "mutation ($version: Int!, $input: RestorePolicyInput!) { restorePolicyVersion(version: $version, input: $input) { version } }";
const versionsText = "{ policyVersions(first: 10) { totalCount nodes { number comment at author { name } changes { role type aspect name before after } } } }";
const customersText = '{ customers(first: 5) { nodes { name region phone level } } }';

interface GrantInput {
  type: string;
  verbs: { verb: string; rows: string; where?: { column: string; values: string[] }[] }[];
  groups?: { name: string; right: string }[];
  fields?: { name: string; right: string }[];
}

let world: World;
beforeEach(async () => {
  world = await testWorld();
  for (const [name, level] of [["Acme", "A"], ["Beta", "C"]]) {
    const input = { name, level, kind: "COMPANY", region: "North", phone: "0912345678" };
    expect((await world.query("amy", "mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }", { input })).errors).toEqual([]);
  }
});
afterEach(() => world.close());

const customer = (more: Partial<GrantInput> = {}): GrantInput => ({ type: "Customer", verbs: [{ verb: "read", rows: "ALL" }], ...more });
const change = (person: PersonName, version: number, grants: GrantInput[], role = "SERVICE") =>
  world.query<{ changePolicy: { version: number } }>(person, changeText, { version, input: { roles: [{ role, grants }], comment: "Because" } });
const faultsOf = async (grants: GrantInput[], role?: string): Promise<unknown> => {
  const { errors } = await change("ada", 0, grants, role);
  return (errors[0]?.extensions?.["fields"] as { path: string; code: string }[] | undefined)?.map(({ path, code }) => [path, code]);
};
const seenBy = async (person: PersonName) => world.query<{ customers: { nodes: Record<string, unknown>[] } }>(person, customersText);

describe("policy", () => {
  test("shows the shipped policy to who may see it, with all that can be granted", async () => {
    interface Shown { policy: { version: number; roles: { role: string; everything: boolean; grants: { type: string; verbs: object[] }[] }[]; types: { type: string; conditions: { column: string; values: string[] }[] }[] } }
    for (const person of ["ada", "aud"] as const) {
      const { policy } = (await world.query<Shown>(person, policyText)).data;
      expect(policy.version).toBe(0);
      expect(policy.roles.map(({ role }) => role)).toEqual(Object.keys(shippedPolicy.roles));
      expect(policy.roles.find(({ role }) => role === "ADMINISTRATOR")).toEqual({ role: "ADMINISTRATOR", everything: true, grants: [] });
      const sales = policy.roles.find(({ role }) => role === "SALES")?.grants.find(({ type }) => type === "Customer");
      expect(sales?.verbs).toContainEqual({ verb: "read", rows: "OWN", where: [] });
      expect(policy.types.find(({ type }) => type === "Customer")?.conditions).toContainEqual({ column: "kind", values: ["COMPANY", "PERSON"] });
    }
    expect((await world.query("mia", policyText)).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });
});

describe("changePolicy", () => {
  test("is in force at once, for every field and row, and says in the history what changed", async () => {
    expect((await seenBy("sue")).data.customers.nodes[0]).toEqual({ name: "Acme", region: "North", phone: "0912345678", level: "A" });
    const only = customer({ verbs: [{ verb: "read", rows: "ALL", where: [{ column: "level", values: ["A", "B"] }] }], groups: [{ name: "contactDetails", right: "MASKED" }] });
    expect((await change("ada", 0, [only])).data.changePolicy).toEqual({ version: 1 });
    expect((await seenBy("sue")).data.customers.nodes).toEqual([{ name: "Acme", region: null, phone: "••••5678", level: "A" }]);
    const { policyVersions } = (await world.query<{ policyVersions: { totalCount: number; nodes: { changes: object[] }[] } }>("ada", versionsText)).data;
    expect(policyVersions.totalCount).toBe(1);
    expect(policyVersions.nodes[0]).toMatchObject({ number: 1, comment: "Because", at: "2026-03-02T09:00:00.000Z", author: { name: "Ada 張" } });
    expect(policyVersions.nodes[0]?.changes).toEqual(
      expect.arrayContaining([
        { role: "SERVICE", type: "Customer", aspect: "VERB", name: "read", before: "all", after: "all level=A|B" },
        { role: "SERVICE", type: "Customer", aspect: "GROUP", name: "contactDetails", before: "writable", after: "masked" },
        { role: "SERVICE", type: "Ticket", aspect: "VERB", name: "reply", before: "all", after: null },
      ]),
    );
    expect(await world.events()).toContainEqual({ type: "policy.changed", recordId: expect.stringMatching(/^pov_/) as string });
    expect((await world.query("sue", "{ tickets(first: 1) { totalCount } }")).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });

  test("leaves an enumeration out where it is to be shown in part only, for it knows no half values", async () => {
    const text = "{ customers(first: 5) { nodes { name creditGrade } } }";
    const { data } = await world.query<{ customers: { nodes: { name: string }[] } }>("amy", "{ customers(first: 1) { nodes { id version } } }");
    const [{ id, version }] = data.customers.nodes as unknown as [{ id: string; version: number }];
    await world.query("ada", "mutation ($id: ID!, $version: Int!) { updateCustomer(id: $id, version: $version, input: { creditGrade: B }) { id } }", { id, version });
    expect((await world.query("ada", text)).data).toMatchObject({ customers: { nodes: [{ creditGrade: "B" }, { creditGrade: null }] } });
    expect((await change("ada", 0, [customer({ fields: [{ name: "creditGrade", right: "MASKED" }] })])).errors).toEqual([]);
    const seen = await world.query("sue", text);
    expect([seen.errors, seen.data]).toMatchObject([[], { customers: { nodes: [{ creditGrade: null }, { creditGrade: null }] } }]);
  });

  test("reaches what another process has open within a few seconds", async () => {
    const elsewhere = new PolicyKeeper(world.database.sql, world.clock);
    await elsewhere.refresh();
    const sue = world.ctx("sue").viewer;
    await world.database.transact(({ sql }) => sql.run("INSERT INTO `policy_version` (`id`, `number`, `document`, `changes`, `comment`, `authorId`, `at`) VALUES ('pov_1', 1, '{\"roles\":{}}', '[]', '', ?, '2026-03-02 09:00:00.000')", [world.ids.ada]));
    await elsewhere.refresh();
    expect(elsewhere.current.can(sue, "Ticket", "read")).toBe(true);
    world.clock.advance(5_000);
    await elsewhere.refresh();
    expect(elsewhere.current.can(sue, "Ticket", "read")).toBe(false);
  });

  test("is refused to all but those who may, who proved who they are, and who saw the version in force", async () => {
    expect((await change("mia", 0, [customer()])).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    expect((await change("aud", 0, [customer()])).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    const input = { roles: [{ role: "SERVICE", grants: [customer()] }], comment: "Because" };
    expect((await world.query("ada", changeText, { version: 0, input }, longSignedIn)).errors[0]?.extensions?.["code"]).toBe("STEP_UP_REQUIRED");
    expect((await world.query("ada", changeText, { version: 0, input: { ...input, comment: " " } })).errors).toHaveLength(1);
    expect((await change("ada", 0, [customer()])).errors).toEqual([]);
    expect((await change("ada", 0, [])).errors[0]?.extensions).toMatchObject({ code: "CONFLICT", version: 1 });
  });

  test("names the place of everything that does not exist", async () => {
    const path = "input.roles.0.grants.0";
    expect(await faultsOf([customer({ type: "Ledger" })])).toEqual([[`${path}.type`, "unknown"]]);
    expect(await faultsOf([customer({ verbs: [{ verb: "fly", rows: "ALL" }] })])).toEqual([[`${path}.verbs.0.verb`, "unknown"]]);
    expect(await faultsOf([customer({ groups: [{ name: "secrets", right: "SHOWN" }] })])).toEqual([[`${path}.groups.0.name`, "unknown"]]);
    expect(await faultsOf([customer({ fields: [{ name: "passwordHash", right: "SHOWN" }] })])).toEqual([[`${path}.fields.0.name`, "unknown"]]);
    expect(await faultsOf([customer({ verbs: [{ verb: "read", rows: "ALL", where: [{ column: "notes", values: ["x"] }] }] })])).toEqual([[`${path}.verbs.0.where.0.column`, "unknown"]]);
    expect(await faultsOf([customer({ verbs: [{ verb: "read", rows: "ALL", where: [{ column: "level", values: ["A", "Z"] }] }] })])).toEqual([[`${path}.verbs.0.where.0.values.1`, "unknown"]]);
    expect(await faultsOf([customer({ fields: [{ name: "name", right: "HIDDEN" }] })])).toEqual([[`${path}.fields.0.right`, "essential"]]);
    expect(await faultsOf([customer(), customer()])).toEqual([["input.roles.0.grants.1.type", "duplicate"]]);
  });

  test("cannot lock administrators out", async () => {
    expect(await faultsOf([customer()], "ADMINISTRATOR")).toEqual(expect.arrayContaining([["input.roles", "lockOut"]]));
    const own = { type: "Policy", verbs: [{ verb: "read", rows: "ALL" }, { verb: "update", rows: "OWN" }] };
    expect(await faultsOf([own, { type: "User", verbs: [{ verb: "read", rows: "ALL" }, { verb: "changeRole", rows: "ALL" }] }], "ADMINISTRATOR")).toEqual([["input.roles", "lockOut"]]);
    const enough = [{ ...own, verbs: own.verbs.map(({ verb }) => ({ verb, rows: "ALL" })) }, { type: "User", verbs: [{ verb: "read", rows: "ALL" }, { verb: "changeRole", rows: "ALL" }] }];
    expect((await change("ada", 0, enough, "ADMINISTRATOR")).errors).toEqual([]);
    expect((await change("ada", 1, enough, "SERVICE")).errors).toEqual([]);
  });

  test("gives nobody but administrators more than they have, in their own role or another's", async () => {
    const may: GrantInput[] = [{ type: "Policy", verbs: [{ verb: "read", rows: "ALL" }, { verb: "update", rows: "ALL" }] }, customer({ groups: [{ name: "profile", right: "SHOWN" }] })];
    expect((await change("ada", 0, may, "SALES_MANAGER")).errors).toEqual([]);
    const code = async (grants: GrantInput[], role: string) => (await change("mia", 1, grants, role)).errors[0]?.extensions?.["code"];
    expect(await code([...may, { type: "Order", verbs: [{ verb: "read", rows: "OWN" }] }], "SALES_MANAGER")).toBe("BAD_USER_INPUT");
    expect(await code([may[0] as GrantInput, customer({ groups: [{ name: "credit", right: "SHOWN" }] })], "SALES_MANAGER")).toBe("BAD_USER_INPUT");
    expect(await code([customer({ groups: [{ name: "credit", right: "SHOWN" }] })], "PARTNER")).toBe("BAD_USER_INPUT");
    expect(await code(may, "ADMINISTRATOR")).toBe("BAD_USER_INPUT");
    expect((await change("mia", 1, [customer({ groups: [{ name: "profile", right: "SHOWN" }] })], "PARTNER")).errors).toEqual([]);
  });
});

describe("restorePolicyVersion", () => {
  test("puts an earlier version in force again, as a new one", async () => {
    await change("ada", 0, []);
    expect((await seenBy("sue")).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    const { data } = await world.query<{ restorePolicyVersion: object }>("ada", restoreText, { version: 1, input: { number: 0, comment: "It was better" } });
    expect(data.restorePolicyVersion).toEqual({ version: 2 });
    expect((await seenBy("sue")).data.customers.nodes).toHaveLength(2);
    expect((await world.query("ada", restoreText, { version: 2, input: { number: 9, comment: "x" } })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
    expect((await world.query("ada", restoreText, { version: 1, input: { number: 0, comment: "x" } })).errors[0]?.extensions?.["code"]).toBe("CONFLICT");
  });
});

describe("viewAs", () => {
  const viewText = "query ($userId: ID!, $type: String) { viewAs(userId: $userId, type: $type) { user { name } abilities types { type verbs fields { name right } } rows { id cells { field value } } } }";
  interface Viewed { viewAs: { user: { name: string }; abilities: string[]; types: { type: string; fields: { name: string; right: string }[] }[]; rows: { cells: { field: string; value: string }[] }[] } }

  test("shows what a person may do and the records as that person sees them, and is noted", async () => {
    const { data } = await world.query<Viewed>("ada", viewText, { userId: world.ids.lin, type: "Customer" });
    const grants = shippedPolicy.roles["MARKETING"] as Grants;
    expect(data.viewAs.user).toEqual({ name: "Lin 周" });
    expect([...new Set(data.viewAs.types.map(({ type }) => type))].sort()).toEqual(Object.keys(grants).sort());
    expect(data.viewAs.types.find(({ type }) => type === "Opportunity")?.fields).toContainEqual({ name: "value", right: "HIDDEN" });
    expect(data.viewAs.rows).toHaveLength(2);
    expect(data.viewAs.rows[0]?.cells).toEqual(expect.arrayContaining([{ field: "phone", value: '"••••5678"' }, { field: "creditGrade", value: "null" }]));
    expect(await world.events()).toContainEqual({ type: "user.viewedAs", recordId: world.ids.lin });
    expect((await world.query<Viewed>("ada", viewText, { userId: world.ids.ben, type: "Customer" })).data.viewAs.rows).toEqual([]);
  });

  test("is for those who may change the policy; of somebody who is not there it says so", async () => {
    expect((await world.query("aud", viewText, { userId: world.ids.amy })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    expect((await world.query("ada", viewText, { userId: "usr_nobody" })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
    expect((await world.query("ada", viewText, { userId: world.ids.amy, type: "Ledger" })).errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});
