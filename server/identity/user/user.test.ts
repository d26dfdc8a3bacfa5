import { monday, testWorld, type World } from "../../testing/world";
import { Locale, Role } from "../role";
import { deactivate } from "../leaving/leaving.service";
import { createTeam } from "../team/team.service";
import { teamAndBelow } from "../team/team-tree";
import { passwordFits } from "./password";
import { createUser, teamsOf, type NewUser } from "./user.service";

let world: World;
beforeAll(async () => (world = await testWorld()));
afterAll(() => world.close());

const zoe: NewUser = { name: " Zoe 趙\u{20BB7} ", email: "Zoe@Example.com", role: Role.SERVICE, password: "ten letters", title: "Agent", locale: Locale.ZH_HANT, timeZone: "Asia/Taipei" };
const create = (input: Partial<NewUser>) => world.ctx("ada").transact((tx) => createUser(tx, { ...zoe, teamId: world.ids.desk, ...input }));
const faults = async (doing: Promise<unknown>): Promise<string[]> => {
  const error = (await doing.catch((thrown: unknown) => thrown)) as { extensions?: { fields?: { path: string; code: string }[] } };
  return (error.extensions?.fields ?? []).map(({ path, code }) => `${path} ${code}`);
};

describe("createUser", () => {
  test("takes up Zoe, who may sign in by her address in small letters", async () => {
    const { id } = await create({});
    const { data } = await world.query<{ users: { nodes: object[] } }>("amy", '{ users(first: 5, filter: { search: "zoe" }) { nodes { name email title role active locale timeZone createdAt version team { name } } } }');
    expect(data.users.nodes).toEqual([
      { name: "Zoe 趙\u{20BB7}", email: "zoe@example.com", title: "Agent", role: "SERVICE", active: true, locale: "ZH_HANT", timeZone: "Asia/Taipei", createdAt: monday, version: 1, team: { name: "desk" } },
    ]);
    const [kept] = await world.database.sql.rows<{ passwordHash: string }>("SELECT `passwordHash` FROM `user` WHERE `id` = ?", [id]);
    expect(kept?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await passwordFits(kept?.passwordHash, "ten letters")).toBe(true);
    expect(await world.events()).toContainEqual({ type: "user.created", recordId: id });
  });

  test.each<[string, Partial<NewUser>, string[]]>([
    ["no name", { name: " \u200B" }, ["input.name filled"]],
    ["a long name", { name: "王".repeat(101) }, ["input.name tooLong"]],
    ["no address", { email: "zoe" }, ["input.email notEmail"]],
    ["an address that is taken, in other capitals", { email: "AMY@example.com" }, ["input.email taken"]],
    ["a short password", { password: "123456789" }, ["input.password tooShort"]],
    ["a password of nine characters in eighteen units", { password: "😀".repeat(9) }, ["input.password tooShort"]],
    ["an endless password", { password: "x".repeat(201) }, ["input.password tooLong"]],
    ["a team that is not there", { teamId: "tea_none" }, ["input.teamId notFound"]],
    ["a zone that is not there", { timeZone: "Moon/Base" }, ["input.timeZone isTimeZone"]],
    ["all of it wrong", { name: "", email: "", password: "", teamId: "x" }, ["input.name filled", "input.email notEmail", "input.password tooShort", "input.teamId notFound"]],
  ])("refuses %s, and keeps nothing", async (_, input, expected) => {
    const before = (await world.events()).length;
    expect(await faults(create({ email: "other@example.com", ...input }))).toEqual(expected);
    expect((await world.events()).length).toBe(before);
  });
});

describe("deactivate", () => {
  test("is for those who may change people; one is not enough to shut oneself out", async () => {
    await expect(world.ctx("mia").transact((tx) => deactivate(tx, world.ids.amy))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(world.ctx("ada").transact((tx) => deactivate(tx, "usr_none"))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(world.ctx("ada").transact((tx) => deactivate(tx, world.ids.amy, 7))).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await faults(world.ctx("ada").transact((tx) => deactivate(tx, world.ids.ada)))).toEqual(["id notAllowed"]);
  });

  test("takes a person out of the teams that work can be given to", async () => {
    const { id } = await create({ email: "leaver@example.com" });
    expect(await teamsOf(world.ctx(), [id])).toEqual(new Map([[id, world.ids.desk]]));
    await world.ctx("ada").transact((tx) => deactivate(tx, id, 1));
    expect(await teamsOf(world.ctx(), [id])).toEqual(new Map());
    expect(await world.events()).toContainEqual({ type: "user.deactivated", recordId: id });
  });
});

describe("users", () => {
  const names = async (filter: string): Promise<string[]> => {
    const { data } = await world.query<{ users: { nodes: { name: string }[] } }>("fin", `{ users(first: 50, filter: ${filter}) { nodes { name } } }`);
    return data.users.nodes.map(({ name }) => name);
  };

  test.each([
    ['{ search: "mia" }', ["Mia 陳"]],
    ['{ search: "陳" }', ["Mia 陳"]],
    ['{ search: " BEN@example.com" }', ["Ben 李"]],
    ['{ search: "ben@" }', []],
    ['{ search: "%" }', []],
    ['{ search: "_" }', []],
    ['{ search: "!" }', []],
    ["{ role: [SALES] }", ["Amy 王", "Ben 李"]],
    ["{ role: [SALES, SALES_MANAGER], search: \"m\" }", ["Amy 王", "Mia 陳"]],
    ['{ active: false, search: "amy" }', []],
  ])("%s finds %j, by name or a whole e-mail address", async (filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  test("are asked with as many statements for many as for one, and not by strangers", async () => {
    const text = "query Q($n: Int, $filter: UserFilter) { users(first: $n, filter: $filter) { nodes { name team { name manager { name } members(first: 3) { nodes { name } } } } } }";
    const [one, many] = [await world.query("amy", text, { n: 1, filter: { search: "amy" } }), await world.query("amy", text, { n: 20 })];
    expect(many.errors).toEqual([]);
    expect(many.statements).toBe(one.statements);
    expect((await world.query(undefined, text, { n: 1 })).errors[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
    expect((await world.query("amy", "{ users { nodes { name } } }")).errors[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("teams", () => {
  test("form a tree, whose branches a manager sees at once", async () => {
    const { database, clock, ids } = world;
    expect(await teamAndBelow(database.sql, clock, ids.north)).toEqual([ids.north]);
    const inner = await world.ctx("ada").transact((tx) => createTeam(tx, { name: "Inner north", parentId: ids.north, managerId: ids.mia }));
    const deep = await world.ctx("ada").transact((tx) => createTeam(tx, { name: "Deep north", parentId: inner.id }));
    expect(await teamAndBelow(database.sql, clock, ids.north)).toEqual([ids.north, inner.id, deep.id]);
    expect(await teamAndBelow(database.sql, clock, deep.id)).toEqual([deep.id]);
    expect(await teamAndBelow(database.sql, clock, null)).toEqual([]);
    expect(await world.events()).toContainEqual({ type: "team.created", recordId: deep.id });
    const { data } = await world.query<{ teams: { nodes: object[] } }>("sue", "{ teams(last: 100) { nodes { name parent { name } manager { name } members(first: 10) { totalCount nodes { name } } } } }");
    expect(data.teams.nodes).toContainEqual({ name: "Inner north", parent: { name: "north" }, manager: { name: "Mia 陳" }, members: { totalCount: 0, nodes: [] } });
    expect(data.teams.nodes).toContainEqual({ name: "north", parent: null, manager: { name: "Mia 陳" }, members: { totalCount: 2, nodes: [{ name: "Amy 王" }, { name: "Mia 陳" }] } });
  });

  test("in a circle do not make anybody walk for ever", async () => {
    const { database, clock, ids } = world;
    await database.transact(async ({ sql }) => {
      await sql.run("UPDATE `team` SET `parentId` = ? WHERE `id` = ?", [ids.south, ids.office]);
      await sql.run("UPDATE `team` SET `parentId` = ? WHERE `id` = ?", [ids.office, ids.south]);
    });
    clock.advance(6_000);
    expect(await teamAndBelow(database.sql, clock, ids.south)).toEqual([ids.south, ids.office]);
  });

  test("need a name, a parent and a manager that are there", async () => {
    const doing = world.ctx("ada").transact((tx) => createTeam(tx, { name: "", parentId: "tea_none", managerId: "usr_none" }));
    expect(await faults(doing)).toEqual(["input.name filled", "input.parentId notFound", "input.managerId notFound"]);
  });
});
