import { testWorld, type World } from "../../testing/world";

let world: World;
let id: string;
beforeEach(async () => {
  world = await testWorld();
  const text = `mutation { createCustomer(input: { kind: PERSON, name: "Marked" }) { id } }`;
  id = (await world.query<{ createCustomer: { id: string } }>("amy", text)).data.createCustomer.id;
});
afterEach(() => world.close());

interface Tagged {
  tagCustomer: { tags: { id: string; name: string; customerCount: number }[] };
}

const tag = `mutation ($id: ID!, $tagName: String!) { tagCustomer(id: $id, tagName: $tagName) { tags { id name customerCount } } }`;
const untag = `mutation ($id: ID!, $tagId: ID!) { untagCustomer(id: $id, tagId: $tagId) { tags { name } } }`;

test("a word marks a customer once, however often it is given", async () => {
  await world.query("amy", tag, { id, tagName: "重點客戶" });
  const { data } = await world.query<Tagged>("amy", tag, { id, tagName: " 重點客戶 " });
  expect(data.tagCustomer.tags).toMatchObject([{ name: "重點客戶", customerCount: 1 }]);
  expect(await world.events()).toContainEqual({ type: "customer.tagged", recordId: id });
  const found = await world.query("amy", `query ($tagId: [ID!]) { customers(first: 5, filter: { tagId: $tagId }) { nodes { id } } }`, { tagId: [data.tagCustomer.tags[0]?.id] });
  expect(found.data).toEqual({ customers: { nodes: [{ id }] } });
});

test("a mark is taken off again, but not one that is not there", async () => {
  const tagId = (await world.query<Tagged>("amy", tag, { id, tagName: "VIP" })).data.tagCustomer.tags[0]?.id;
  expect((await world.query("amy", untag, { id, tagId })).data).toEqual({ untagCustomer: { tags: [] } });
  expect(await world.events()).toContainEqual({ type: "customer.untagged", recordId: id });
  expect((await world.query("amy", untag, { id, tagId })).errors[0]?.extensions).toMatchObject({ fields: [{ path: "tagId", code: "notFound" }] });
});

test("nothing, or too much, is no word; service and other sellers may not mark", async () => {
  for (const tagName of ["  ", "x".repeat(61)]) expect((await world.query("amy", tag, { id, tagName })).errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  expect((await world.query("sue", tag, { id, tagName: "A" })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  expect((await world.query("ben", tag, { id, tagName: "A" })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
});
