import { alertWorld, type AlertWorld } from "../../testing/alert-world";
import { longSignedIn, type PersonName } from "../../testing/world";
import { Role } from "../role";
import { createUser } from "../user/user.service";

let world: AlertWorld;
beforeEach(async () => (world = await alertWorld()));
afterEach(() => world.close());

const leaveText = "mutation ($id: ID!, $version: Int!, $handover: HandoverInput) { deactivateUser(id: $id, version: $version, handover: $handover) { user { active } handedOver { type count to { name } } } }";
const ownedText = "query ($userId: ID!) { ownedBy(userId: $userId) { type fate count first { __typename id ... on Customer { name } } } }";
type HandedOver = { type: string; count: number; to: { name: string } }[];

const leave = (person: PersonName, id: string, handover?: object, version = 1) => world.query<{ deactivateUser: { user: object; handedOver: HandedOver } } | null>(person, leaveText, { id, version, handover });
const codes = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) =>
  errors.flatMap(({ extensions }) => (extensions?.["fields"] as { path: string; code: string }[] | undefined)?.map(({ path, code }) => `${path} ${code}`) ?? [extensions?.["code"]]);
const column = async (table: string, name: string, id: string) => (await world.database.sql.rows<Record<string, unknown>>(`SELECT \`${name}\` AS \`value\` FROM \`${table}\` WHERE \`id\` = ?`, [id]))[0]?.["value"];
const colleague = async (name: string, role: Role, teamId: string) => (await world.ctx().transact((tx) => createUser(tx, { name, email: `${name}@example.com`.toLowerCase(), role, teamId }))).id;

/** Amy's two customers; with the first an open and a won deal, a follow-up, an order, an overdue alert. */
async function givenAmysWork() {
  const [first, second] = [await world.givenCustomer("amy", "Harbour Trading"), await world.givenCustomer("amy", "Island Foods")];
  const [open, won] = [await world.givenDeal("amy", "Crane", { customerId: first }), await world.givenDeal("amy", "Ship", { customerId: first })];
  await world.database.transact(({ sql }) => sql.run("UPDATE `opportunity` SET `status` = 'WON' WHERE `id` = ?", [won.id]));
  const orderId = await world.givenOrder("amy", first, await world.givenProduct("CRANE", "10.00"), "2026-03-01");
  const followUpId = await world.givenFollowUp("amy", first, "2026-03-02T10:00:00Z");
  world.clock.advance(2 * 3_600_000);
  await world.evaluate();
  return { first, second, open: open.id, won: won.id, followUpId, orderId };
}

describe("ownedBy", () => {
  test("shows all that a person has at hand, and what ends with them", async () => {
    const { first, second } = await givenAmysWork();
    const { data, errors } = await world.query<{ ownedBy: { type: string; fate: string; count: number; first: object[] }[] }>("ada", ownedText, { userId: world.ids.amy });
    expect(errors).toEqual([]);
    expect(data.ownedBy.map(({ type, fate, count }) => [type, fate, count]).sort()).toEqual([
      ["Alert", "HANDED_OVER", 1],
      ["Customer", "HANDED_OVER", 2],
      ["FollowUp", "HANDED_OVER", 1],
      ["Opportunity", "HANDED_OVER", 1],
    ]);
    expect(data.ownedBy.find(({ type }) => type === "Customer")?.first).toEqual([
      { __typename: "Customer", id: first, name: "Harbour Trading" },
      { __typename: "Customer", id: second, name: "Island Foods" },
    ]);
  });

  test("is for those who may let people go", async () => {
    expect(codes(await world.query("mia", ownedText, { userId: world.ids.amy }))).toEqual(["FORBIDDEN"]);
    expect(codes(await world.query("ada", ownedText, { userId: "usr_none" }))).toEqual(["NOT_FOUND"]);
  });
});

describe("deactivateUser", () => {
  test("needs a successor for what is at hand, and keeps everything as it is without one", async () => {
    const { first } = await givenAmysWork();
    expect(codes(await leave("ada", world.ids.amy))).toEqual(["handover required"]);
    expect(codes(await leave("ada", world.ids.amy, {}))).toEqual(["handover nobody"]);
    expect(await column("user", "active", world.ids.amy)).toBe(1);
    expect(await column("customer", "ownerId", first)).toBe(world.ids.amy);
  });

  test("gives all to one successor and that person's team; what is done stays under the old name", async () => {
    const { first, open, won, followUpId, orderId } = await givenAmysWork();
    const { ids } = world;
    const { data, errors } = await leave("ada", ids.amy, { toId: ids.ben });
    expect(errors).toEqual([]);
    expect(data?.deactivateUser.user).toEqual({ active: false });
    expect(data?.deactivateUser.handedOver.map(({ type, count, to }) => [type, count, to.name])).toEqual([
      ["Customer", 2, "Ben 李"],
      ["Opportunity", 1, "Ben 李"],
      ["FollowUp", 1, "Ben 李"],
      ["Alert", 1, "Ben 李"],
    ]);
    expect(await column("customer", "teamId", first)).toBe(ids.south);
    expect(await column("opportunity", "ownerId", open)).toBe(ids.ben);
    expect(await column("opportunity", "ownerId", won)).toBe(ids.amy);
    expect(await column("sales_order", "ownerId", orderId)).toBe(ids.amy);
    expect((await world.alertsOn("ben", followUpId)).map(({ owner }) => owner?.name)).toEqual(["Ben 李"]);
    const { data: seen } = await world.query<{ order: { owner: object } }>("ben", "query ($id: ID!) { order(id: $id) { owner { name active } } }", { id: orderId });
    expect(seen.order.owner).toEqual({ name: "Amy 王", active: false });
    const events = await world.events();
    expect(events).toContainEqual({ type: "user.deactivated", recordId: ids.amy });
    expect(events.filter(({ type }) => type.endsWith(".assigned"))).toHaveLength(5);
  });

  test("gives chosen customers, with what belongs to them, to one and the rest by kind", async () => {
    const { first, second, open } = await givenAmysWork();
    const { ids } = world;
    expect((await leave("ada", ids.amy, { toId: ids.mia, kinds: [{ type: "FollowUp", toId: ids.ben }], records: [{ ids: [first], toId: ids.ben }] })).errors).toEqual([]);
    expect([await column("customer", "ownerId", first), await column("opportunity", "ownerId", open), await column("customer", "ownerId", second)]).toEqual([ids.ben, ids.ben, ids.mia]);
  });

  test("by rule: to the manager, of a team above where the own one has none", async () => {
    const { first } = await givenAmysWork();
    const { ids } = world;
    expect((await leave("ada", ids.amy, { rule: "TEAM_MANAGER" })).errors).toEqual([]);
    expect(await column("customer", "ownerId", first)).toBe(ids.mia);
    expect(codes(await leave("ada", ids.mia, { rule: "TEAM_MANAGER" }))).toEqual(["handover nobody"]);
  });

  test("by rule: to the peers of the team in turn, or to whoever has least", async () => {
    const { first, second } = await givenAmysWork();
    const { ids } = world;
    const [dan, eve] = [await colleague("Dan", Role.SALES, ids.north), await colleague("Eve", Role.SALES, ids.north)];
    expect((await leave("ada", ids.amy, { rule: "ROUND_ROBIN" })).errors).toEqual([]);
    expect([await column("customer", "ownerId", first), await column("customer", "ownerId", second)]).toEqual([dan, eve]);
    expect((await leave("ada", dan, { rule: "LEAST_LOADED" })).errors).toEqual([]);
    expect(await column("customer", "ownerId", first)).toBe(eve);
  });

  test("gives the head of a team a successor too", async () => {
    const { ids } = world;
    expect((await leave("ada", ids.mia, { toId: ids.ben })).errors).toEqual([]);
    expect(await column("team", "managerId", ids.north)).toBe(ids.ben);
  });

  test.each<[string, () => object, string[]]>([
    ["nobody who is there", () => ({ toId: "usr_none" }), ["handover.toId notFound"]],
    ["the leaver", () => ({ toId: world.ids.amy }), ["handover.toId notFound"]],
    ["a person and a rule", () => ({ toId: world.ids.ben, rule: "ROUND_ROBIN" }), ["handover.rule notTogether"]],
    ["a kind to nobody", () => ({ toId: world.ids.ben, kinds: [{ type: "Customer", toId: "usr_none" }] }), ["handover.kinds.0.toId notFound"]],
    ["chosen records to nobody", () => ({ toId: world.ids.ben, records: [{ ids: ["cus_1"], toId: "usr_none" }] }), ["handover.records.0.toId notFound"]],
    ["deals to somebody who cannot see them", () => ({ toId: world.ids.sue }), ["handover nobody"]],
  ])("refuses %s", async (_, handover, expected) => {
    await givenAmysWork();
    expect(codes(await leave("ada", world.ids.amy, handover()))).toEqual(expected);
    expect(await column("user", "active", world.ids.amy)).toBe(1);
  });

  test("is for those who may, of others, and leaves an administrator", async () => {
    expect(codes(await leave("mia", world.ids.amy))).toEqual(["FORBIDDEN"]);
    expect(codes(await leave("ada", "usr_none"))).toEqual(["NOT_FOUND"]);
    expect(codes(await leave("ada", world.ids.amy, undefined, 7))).toEqual(["CONFLICT"]);
    expect(codes(await leave("ada", world.ids.ada))).toEqual(["id notAllowed"]);
    expect(codes(await world.query("ada", leaveText, { id: world.ids.amy, version: 1 }, longSignedIn))).toEqual(["STEP_UP_REQUIRED"]);
  });
});

test("reactivateUser lets a person in again; what was handed over stays where it is", async () => {
  const customerId = await world.givenCustomer("amy", "Harbour Trading");
  const { ids } = world;
  await leave("ada", ids.amy, { toId: ids.ben });
  const back = await world.query("ada", "mutation ($id: ID!) { reactivateUser(id: $id, version: 2) { active } }", { id: ids.amy });
  expect(back).toMatchObject({ data: { reactivateUser: { active: true } }, errors: [] });
  expect(await column("customer", "ownerId", customerId)).toBe(ids.ben);
  expect(await world.events()).toContainEqual({ type: "user.reactivated", recordId: ids.amy });
  expect(codes(await world.query("mia", "mutation ($id: ID!) { reactivateUser(id: $id, version: 3) { active } }", { id: ids.amy }))).toEqual(["FORBIDDEN"]);
});

test("two who leave to each other at once: one of them stays", async () => {
  const { deactivate } = await import("./leaving.service");
  await world.givenCustomer("amy", "Harbour Trading");
  await world.givenCustomer("ben", "Island Foods");
  const { amy, ben } = world.ids;
  const both = await Promise.allSettled([
    world.ctx("ada").transact((tx) => deactivate(tx, amy, 1, { toId: ben })),
    world.ctx("ada").transact((tx) => deactivate(tx, ben, 1, { toId: amy })),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const orphans = await world.database.sql.rows("SELECT c.`id` FROM `customer` c JOIN `user` u ON u.`id` = c.`ownerId` WHERE u.`active` = 0");
  expect(orphans).toEqual([]);
});
