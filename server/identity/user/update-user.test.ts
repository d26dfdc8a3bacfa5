import { longSignedIn, testWorld, type PersonName, type World } from "../../testing/world";
import { Role } from "../role";

let world: World;
beforeEach(async () => (world = await testWorld()));
afterEach(() => world.close());

const updateText = "mutation ($id: ID!, $version: Int!, $input: UpdateUserInput!) { updateUser(id: $id, version: $version, input: $input) { name title email locale timeZone version team { name } } }";
const roleText = "mutation ($id: ID!, $version: Int!, $role: Role!) { changeRole(id: $id, version: $version, role: $role) { role version } }";

const update = (person: PersonName, id: string, input: object, version = 1) => world.query<{ updateUser: object }>(person, updateText, { id, version, input });
const change = (person: PersonName, id: string, role: Role, version = 1) => world.query<{ changeRole: object }>(person, roleText, { id, version, role });
const codes = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) =>
  errors.flatMap(({ extensions }) => (extensions?.["fields"] as { path: string; code: string }[] | undefined)?.map(({ path, code }) => `${path} ${code}`) ?? [extensions?.["code"]]);

const givenSession = (id: string, userId: string) =>
  world.database.transact(({ sql }) =>
    sql.run("INSERT INTO `session` (`id`, `userId`, `tokenHash`, `createdAt`, `lastSeenAt`, `expiresAt`, `userAgent`, `address`) VALUES (?, ?, ?, '2026-03-02 09:00:00.000', '2026-03-02 09:00:00.000', '2027-03-02 09:00:00.000', '', '')", [id, userId, id]),
  );
const sessionsOf = async (userId: string) => (await world.database.sql.rows("SELECT `id` FROM `session` WHERE `userId` = ?", [userId])).length;

describe("updateUser", () => {
  test("changes what is given and leaves the rest", async () => {
    const { ids } = world;
    const { data, errors } = await update("ada", ids.amy, { name: " Amy 汪 ", title: "Account manager", email: "Amy.Wang@Example.com", locale: "ZH_HANT", timeZone: "Asia/Taipei" });
    expect(errors).toEqual([]);
    expect(data.updateUser).toEqual({ name: "Amy 汪", title: "Account manager", email: "amy.wang@example.com", locale: "ZH_HANT", timeZone: "Asia/Taipei", version: 2, team: { name: "north" } });
    expect(await world.events()).toContainEqual({ type: "user.updated", recordId: ids.amy });
  });

  test("is for those who may change people, of people who are there and did not change meanwhile", async () => {
    expect(codes(await update("mia", world.ids.amy, { name: "Eve" }))).toEqual(["FORBIDDEN"]);
    expect(codes(await update("ada", "usr_none", { name: "Eve" }))).toEqual(["NOT_FOUND"]);
    expect(codes(await update("ada", world.ids.amy, { name: "Eve" }, 7))).toEqual(["CONFLICT"]);
  });

  test.each<[object, string[]]>([
    [{ email: "amy" }, ["input.email notEmail"]],
    [{ email: "BEN@example.com" }, ["input.email taken"]],
    [{ teamId: "tea_none" }, ["input.teamId notFound"]],
    [{ name: " " }, ["BAD_USER_INPUT"]],
    [{ timeZone: "Moon/Base" }, ["BAD_USER_INPUT"]],
  ])("refuses %j", async (input, expected) => {
    expect(codes(await update("ada", world.ids.amy, input))).toEqual(expected);
  });
});

test("a new address or role wants a fresh proof; other facts do not", async () => {
  const asked = (text: string, variables: object) => world.query("ada", text, { id: world.ids.amy, version: 1, ...variables }, longSignedIn);
  expect(codes(await asked(roleText, { role: Role.SALES_MANAGER }))).toEqual(["STEP_UP_REQUIRED"]);
  expect(codes(await asked(updateText, { input: { email: "new@example.com" } }))).toEqual(["STEP_UP_REQUIRED"]);
  expect(codes(await asked(updateText, { input: { title: "Account manager" } }))).toEqual([]);
});

describe("changeRole", () => {
  test("gives Amy her team's lead, and ends what she was let in with", async () => {
    await givenSession("ses_1", world.ids.amy);
    const { data, errors } = await change("ada", world.ids.amy, Role.SALES_MANAGER);
    expect(errors).toEqual([]);
    expect(data.changeRole).toEqual({ role: "SALES_MANAGER", version: 2 });
    expect(await sessionsOf(world.ids.amy)).toBe(0);
    expect(await world.events()).toContainEqual({ type: "user.roleChanged", recordId: world.ids.amy });
  });

  test("to the same role changes nothing", async () => {
    await givenSession("ses_1", world.ids.amy);
    expect((await change("ada", world.ids.amy, Role.SALES)).errors).toEqual([]);
    expect(await sessionsOf(world.ids.amy)).toBe(1);
    expect((await world.events()).map(({ type }) => type)).not.toContain("user.roleChanged");
  });

  test("is nobody's own affair", async () => {
    expect(codes(await change("ada", world.ids.ada, Role.SALES))).toEqual(["id notAllowed"]);
    expect(codes(await change("mia", world.ids.mia, Role.ADMINISTRATOR))).toEqual(["FORBIDDEN"]);
  });

  test("gives and takes nothing that its giver does not have", async () => {
    const { changeRole } = await import("./role.service");
    const { policy } = world.ctx();
    // A policy by which sales managers may change roles: still not above their own.
    const lenient = { ...policy, rows: (...asked: Parameters<typeof policy.rows>) => (asked[2] === "changeRole" ? undefined : policy.rows(...asked)) };
    const mia = { ...world.ctx("mia"), policy: lenient };
    const giving = (id: string, role: Role) => mia.transact((tx) => changeRole({ ...tx, policy: lenient }, id, 1, role));
    await expect(giving(world.ids.amy, Role.ADMINISTRATOR)).rejects.toMatchObject({ extensions: { fields: [{ path: "role", code: "notAllowed" }] } });
    await expect(giving(world.ids.ada, Role.SALES)).rejects.toMatchObject({ extensions: { fields: [{ path: "id", code: "notAllowed" }] } });
    await expect(giving(world.ids.amy, Role.SALES_MANAGER)).resolves.toMatchObject({ role: Role.SALES_MANAGER });
  });

  test("leaves an administrator, also when two take it from each other at once", async () => {
    const { createUser } = await import("./user.service");
    const { changeRole } = await import("./role.service");
    const { id } = await world.ctx().transact((tx) => createUser(tx, { name: "Eva", email: "eva@example.com", role: Role.ADMINISTRATOR }));
    const eva = world.ctx("ada", { viewer: { userId: id } });
    const both = await Promise.allSettled([
      world.ctx("ada").transact((tx) => changeRole(tx, id, 1, Role.SALES)),
      eva.transact((tx) => changeRole(tx, world.ids.ada, 1, Role.SALES)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const administrators = await world.database.sql.rows("SELECT `id` FROM `user` WHERE `role` = 'ADMINISTRATOR' AND `active` = 1");
    expect(administrators).toHaveLength(1);
  });
});

test("what may be done with a person is said by abilities", async () => {
  const seen = async (person: PersonName) => (await world.query<{ users: { nodes: { abilities: string[] }[] } }>(person, '{ users(first: 1, filter: { search: "amy" }) { nodes { abilities } } }')).data.users.nodes[0]?.abilities;
  expect(await seen("ada")).toEqual(expect.arrayContaining(["update", "changeRole", "deactivate", "reactivate"]));
  expect(await seen("ben")).toEqual(["read"]);
});
