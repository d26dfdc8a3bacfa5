import { alertWorld, type AlertWorld } from "../../testing/alert-world";
import type { PersonName } from "../../testing/world";
import { deepest, placeFaults } from "./team.rules";
import { createTeam } from "./team.service";
import { teamAndBelow } from "./team-tree";

let world: AlertWorld;
beforeEach(async () => (world = await alertWorld()));
afterEach(() => world.close());

const ask = <T = object>(person: PersonName, text: string, variables: object) => world.query<T>(person, text, variables as Record<string, unknown>);
const create = (person: PersonName, input: object) => ask<{ createTeam: { id: string } }>(person, "mutation ($input: CreateTeamInput!) { createTeam(input: $input) { id name parent { name } manager { name } } }", { input });
const update = (person: PersonName, id: string, input: object) => ask(person, "mutation ($id: ID!, $input: UpdateTeamInput!) { updateTeam(id: $id, version: 1, input: $input) { name manager { name } } }", { id, input });
const move = (person: PersonName, id: string, parentId: string | null) => ask(person, "mutation ($id: ID!, $parentId: ID) { moveTeam(id: $id, version: 1, parentId: $parentId) { parent { name } } }", { id, parentId });
const remove = (person: PersonName, id: string, intoId?: string) => ask<{ deleteTeam: string }>(person, "mutation ($id: ID!, $intoId: ID) { deleteTeam(id: $id, version: 1, intoId: $intoId) }", { id, intoId });
const codes = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) =>
  errors.flatMap(({ extensions }) => (extensions?.["fields"] as { path: string; code: string }[] | undefined)?.map(({ path, code }) => `${path} ${code}`) ?? [extensions?.["code"]]);

describe("the place of a team", () => {
  const chain = new Map<string, string | null>(Array.from({ length: deepest }, (_, level) => [`t${level}`, level === 0 ? null : `t${level - 1}`]));

  test.each([
    ["under a team that is not there", undefined, "none", "notFound"],
    ["under itself", "t2", "t2", "circle"],
    ["under a team below it", "t2", "t5", "circle"],
    ["below the deepest level", undefined, `t${deepest - 1}`, "tooDeep"],
    ["so that what is below it gets too deep", "b0", `t${deepest - 2}`, "tooDeep"],
    ["on the deepest level", undefined, `t${deepest - 2}`, undefined],
    ["at the top", "t2", null, undefined],
    ["where it is", "t2", "t1", undefined],
  ])("%s", (_, id, parentId, expected) => {
    const parents = new Map([...chain, ["b0", null], ["b1", "b0"]]);
    expect(placeFaults(parents, id, parentId, "parentId")[0]?.code).toBe(expected);
  });
});

describe("teams", () => {
  test("are formed, renamed, led and moved by administrators, and the rights of their managers follow at once", async () => {
    const { ids, database, clock } = world;
    expect(await teamAndBelow(database.sql, clock, ids.north)).toEqual([ids.north]);
    const { data } = await create("ada", { name: " Harbour ", parentId: ids.north, managerId: ids.amy });
    expect(data.createTeam).toMatchObject({ name: "Harbour", parent: { name: "north" }, manager: { name: "Amy 王" } });
    expect(await teamAndBelow(database.sql, clock, ids.north)).toEqual([ids.north, data.createTeam.id]);
    expect((await update("ada", ids.desk, { name: "Help desk", managerId: ids.sue })).data).toEqual({ updateTeam: { name: "Help desk", manager: { name: "Sue 林" } } });
    expect((await move("ada", data.createTeam.id, ids.south)).data).toEqual({ moveTeam: { parent: { name: "south" } } });
    expect(await teamAndBelow(database.sql, clock, ids.north)).toEqual([ids.north]);
    const types = (await world.events()).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(["team.created", "team.updated", "team.moved"]));
  });

  test("are nobody else's affair", async () => {
    const { ids } = world;
    for (const doing of [create("mia", { name: "Mine" }), update("mia", ids.north, { name: "Mine" }), move("mia", ids.north, null), remove("mia", ids.north)]) expect(codes(await doing)).toEqual(["FORBIDDEN"]);
    expect(codes(await move("ada", "tea_none", null))).toEqual(["NOT_FOUND"]);
    expect(codes(await move("ada", ids.north, ids.north))).toEqual(["parentId circle"]);
  });

  test("two that go under each other at once make no circle", async () => {
    const { moveTeam } = await import("./team.service");
    const { north, south } = world.ids;
    const both = await Promise.allSettled([
      world.ctx("ada").transact((tx) => moveTeam(tx, north, 1, south)),
      world.ctx("ada").transact((tx) => moveTeam(tx, south, 1, north)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("deleteTeam", () => {
  test("takes an empty team away, and only an empty one", async () => {
    const { id } = await world.ctx("ada").transact((tx) => createTeam(tx, { name: "Nobody" }));
    expect(await remove("ada", id)).toMatchObject({ data: { deleteTeam: id }, errors: [] });
    expect(await world.events()).toContainEqual({ type: "team.deleted", recordId: id });
    expect(codes(await remove("ada", world.ids.north))).toEqual(["id notEmpty"]);
  });

  test("gives people, teams below and records, past ones too, to another team", async () => {
    const { ids } = world;
    const customerId = await world.givenCustomer("amy", "Harbour Trading");
    const won = await world.givenDeal("amy", "Crane", { customerId });
    await world.database.transact(({ sql }) => sql.run("UPDATE `opportunity` SET `status` = 'WON' WHERE `id` = ?", [won.id]));
    const below = await world.ctx("ada").transact((tx) => createTeam(tx, { name: "Below", parentId: ids.north }));
    expect(codes(await remove("ada", ids.north, below.id))).toEqual(["intoId circle"]);
    expect(codes(await remove("ada", ids.north, "tea_none"))).toEqual(["intoId notFound"]);
    expect((await remove("ada", ids.north, ids.south)).errors).toEqual([]);
    const text = "{ teams(first: 20) { nodes { name parent { name } members(first: 9) { nodes { name } } } } opportunities(first: 5) { nodes { owner { name } team { name } } } customers(first: 5) { nodes { owner { name } team { name } version } } }";
    const { data, errors } = await ask<{ teams: { nodes: object[] }; opportunities: { nodes: object[] }; customers: { nodes: object[] } }>("ada", text, {});
    expect(errors).toEqual([]);
    expect(data.teams.nodes).toContainEqual({ name: "south", parent: null, members: { nodes: [{ name: "Amy 王" }, { name: "Ben 李" }, { name: "Mia 陳" }] } });
    expect(data.teams.nodes).toContainEqual({ name: "Below", parent: { name: "south" }, members: { nodes: [] } });
    expect(data.opportunities.nodes).toEqual([{ owner: { name: "Amy 王" }, team: { name: "south" } }]);
    expect(data.customers.nodes).toEqual([{ owner: { name: "Amy 王" }, team: { name: "south" }, version: 2 }]);
    expect(await world.events()).toContainEqual({ type: "customer.assigned", recordId: customerId });
  });
});

test("work at hand goes along when a person changes teams; what is done stays with the team that did it", async () => {
  const { ids } = world;
  const customerId = await world.givenCustomer("amy", "Harbour Trading");
  const [open, won] = [await world.givenDeal("amy", "Crane", { customerId }), await world.givenDeal("amy", "Ship", { customerId })];
  await world.database.transact(({ sql }) => sql.run("UPDATE `opportunity` SET `status` = 'WON' WHERE `id` = ?", [won.id]));
  const moved = await ask("ada", "mutation ($id: ID!, $teamId: ID) { updateUser(id: $id, version: 1, input: { teamId: $teamId }) { team { name } } }", { id: ids.amy, teamId: ids.south });
  expect(moved).toMatchObject({ data: { updateUser: { team: { name: "south" } } }, errors: [] });
  const teamOf = async (table: string, id: string) => (await world.database.sql.rows<{ teamId: string }>(`SELECT \`teamId\` FROM \`${table}\` WHERE \`id\` = ?`, [id]))[0]?.teamId;
  expect([await teamOf("customer", customerId), await teamOf("opportunity", open.id), await teamOf("opportunity", won.id)]).toEqual([ids.south, ids.south, ids.north]);
  const events = (await world.events()).filter(({ type }) => type.endsWith(".assigned"));
  expect(events.map(({ recordId }) => recordId).sort()).toEqual([customerId, open.id].sort());
});
