import { testWorld, type World } from "../../testing/world";
import { Locale } from "../role";
import { deactivate } from "../leaving/leaving.service";
import { updateProfile } from "../viewer/viewer.service";

const text = "query Q($first: Int, $after: Cursor, $recordId: ID, $type: [String!]) { events(first: $first, after: $after, recordId: $recordId, type: $type) { totalCount pageInfo { hasNextPage endCursor } nodes { type recordId at cursor actor { name } } } }";

interface Events {
  events: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { type: string; recordId: string; actor: { name: string } | null }[] };
}

let world: World;
beforeAll(async () => {
  world = await testWorld();
  await world.ctx("amy").transact((tx) => updateProfile(tx, { locale: Locale.ZH_HANS }));
  await world.ctx("sue").transact((tx) => updateProfile(tx, { locale: Locale.ZH_HANT }));
  await world.ctx("ada").transact((tx) => deactivate(tx, world.ids.sue));
  await world.ctx().transact(async (tx) => tx.emit("customer.created", { id: "cus_1" }));
});
afterAll(() => world.close());

const asked = async (variables: object) => (await world.query<Events>("ada", text, { first: 10, ...variables })).data.events;

test("administrators read who did what, newest first; the system itself has no name", async () => {
  const { nodes, totalCount } = await asked({});
  expect(totalCount).toBe(4);
  expect(nodes.map(({ type, actor }) => [type, actor?.name])).toEqual([
    ["customer.created", undefined],
    ["user.deactivated", "Ada 張"],
    ["user.updated", "Sue 林"],
    ["user.updated", "Amy 王"],
  ]);
});

test("of one record, of some types, and page by page", async () => {
  expect((await asked({ recordId: world.ids.sue })).nodes.map(({ type }) => type)).toEqual(["user.deactivated", "user.updated"]);
  expect((await asked({ recordId: null, type: ["user.deactivated", "customer.created"] })).totalCount).toBe(2);
  const first = await asked({ first: 3 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  expect((await asked({ first: 3, after: first.pageInfo.endCursor })).nodes.map(({ recordId }) => recordId)).toEqual([world.ids.amy]);
});

test("needs as many statements for many as for one", async () => {
  const [one, many] = [await world.query("ada", text, { first: 1, recordId: world.ids.amy }), await world.query("ada", text, { first: 20 })];
  expect(many.statements).toBe(one.statements);
});

test.each(["amy", "mia", "sue", "fin", undefined] as const)("is not for %s", async (person) => {
  expect((await world.query(person, text, { first: 1 })).errors[0]?.extensions?.["code"]).toBe(person ? "FORBIDDEN" : "UNAUTHENTICATED");
});
