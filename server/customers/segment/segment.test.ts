import type { FieldError } from "../../core/errors";
import { write } from "../../testing/analysis";
import { testWorld, type PersonName, type World } from "../../testing/world";

let world: World;
beforeAll(async () => {
  world = await testWorld();
  const [amys, bens] = [{ ownerId: world.ids.amy, teamId: world.ids.north }, { ownerId: world.ids.ben, teamId: world.ids.south }];
  await write(world.database, "customer", [
    { id: "cus_a", level: "A", orderCount: 5, ...amys },
    { id: "cus_b", level: "A", orderCount: 0, ...bens },
    { id: "cus_c", level: "B", orderCount: 9, ...amys },
  ]);
});
afterAll(() => world.close());

const create = `mutation ($input: CreateSegmentInput!) { createSegment(input: $input) { id version name shared owner { id } customerCount condition { path kind
  field { path is value { text number } values { text } } related { name is value { number } } } } }`;
interface Segment {
  id: string;
  version: number;
  customerCount: number | null;
  condition: { path: string; kind: string }[];
}
const levelA = { field: { path: "level", is: "IS", value: { text: "A" } } };

async function keep(person: PersonName, condition: object, more: object = {}): Promise<Segment> {
  const { data, errors } = await world.query<{ createSegment: Segment }>(person, create, { input: { name: "Best", condition, ...more } });
  expect(errors).toEqual([]);
  return data.createSegment;
}

async function members(person: PersonName, segmentId: string): Promise<string[]> {
  const { data, errors } = await world.query<{ customers: { nodes: { id: string }[] } }>(person, "query ($id: ID!) { customers(first: 10, filter: { segmentId: $id }, sort: { field: NAME, direction: ASC }) { nodes { id } totalCount } }", { id: segmentId });
  return errors.length > 0 ? (errors[0]?.extensions?.["fields"] as FieldError[]).map(({ path, code }) => `${path} ${code}`) : data.customers.nodes.map(({ id }) => id);
}

describe("a segment", () => {
  test("is kept as a tree, shown as its nodes, and counted with the viewer's eyes", async () => {
    const condition = { all: [{ not: levelA }, { related: { name: "followUps", where: { field: { path: "status", is: "ONE_OF", values: [{ text: "OPEN" }] } }, is: "LESS", value: { number: 2 } } }] };
    const segment = await keep("amy", condition);
    expect(segment).toMatchObject({ version: 1, shared: false, owner: { id: world.ids.amy }, customerCount: 1 });
    expect(segment.condition).toMatchObject([
      { path: "", kind: "ALL" },
      { path: "all.0", kind: "NOT" },
      { path: "all.0.not", kind: "FIELD", field: { path: "level", is: "IS", value: { text: "A", number: null }, values: null } },
      { path: "all.1", kind: "RELATED", related: { name: "followUps", is: "LESS", value: { number: 2 } } },
      { path: "all.1.related.where", kind: "FIELD", field: { values: [{ text: "OPEN" }] } },
    ]);
    expect((await world.events()).filter(({ recordId }) => recordId === segment.id)).toEqual([{ type: "segment.created", recordId: segment.id }]);
  });

  test("is told wrong by the place in the tree", async () => {
    const { errors } = await world.query("amy", create, { input: { name: "Wrong", condition: { any: [levelA, { field: { path: "orderCount", is: "MORE", value: { text: "many" } } }] } } });
    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ path: "input.condition.any.1.field.value.text", code: "operand" }] });
  });

  test("lists its customers as each viewer may see them", async () => {
    const { id } = await keep("mia", levelA, { shared: true });
    expect(await members("mia", id)).toEqual(["cus_a"]);
    expect(await members("amy", id)).toEqual(["cus_a"]);
    expect(await members("ada", id)).toEqual(["cus_a", "cus_b"]);
    expect(await members("ben", id)).toEqual([]);
  });

  test("is one's own until it is shared, and then the team's to use, not to change", async () => {
    const { id } = await keep("mia", levelA);
    expect(await members("amy", id)).toEqual([]);
    const change = "mutation ($id: ID!, $version: Int!, $input: UpdateSegmentInput!) { updateSegment(id: $id, version: $version, input: $input) { version shared condition { kind } } }";
    const shared = await world.query("mia", change, { id, version: 1, input: { shared: true, condition: { not: levelA } } });
    expect(shared.data).toEqual({ updateSegment: { version: 2, shared: true, condition: [{ kind: "NOT" }, { kind: "FIELD" }] } });
    expect(await members("amy", id)).toEqual(["cus_c"]);
    expect((await world.query("amy", change, { id, version: 2, input: { name: "Mine" } })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
    expect((await world.query("mia", change, { id, version: 1, input: { name: "Late" } })).errors[0]?.extensions?.["code"]).toBe("CONFLICT");
    expect((await world.query("amy", "mutation ($id: ID!) { deleteSegment(id: $id) }", { id })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
    expect((await world.query("mia", "mutation ($id: ID!) { deleteSegment(id: $id) }", { id })).data).toEqual({ deleteSegment: true });
    expect(await members("mia", id)).toEqual([]);
  });

  test("is no way round what is hidden: who may not see the field gets neither its customers nor their number", async () => {
    const { id } = await keep("ada", { field: { path: "creditGrade", is: "EMPTY" } }, { shared: true });
    await world.database.transact(({ sql }) => sql.run("UPDATE `saved_segment` SET `teamId` = ? WHERE `id` = ?", [world.ids.north, id]));
    expect(await members("amy", id)).toEqual(["filter.segmentId notAllowed"]);
    const { data } = await world.query("amy", "query ($id: ID!) { segment(id: $id) { customerCount } }", { id });
    expect(data).toEqual({ segment: { customerCount: null } });
  });

  test("counts before it is kept, only what is in sight", async () => {
    const count = (person: PersonName) => world.query<{ countCustomers: number }>(person, "query ($condition: ConditionInput!) { countCustomers(condition: $condition) }", { condition: levelA });
    expect((await count("amy")).data).toEqual({ countCustomers: 1 });
    expect((await count("ada")).data).toEqual({ countCustomers: 2 });
  });

  test("related records out of sight do not count", async () => {
    await write(world.database, "ticket", [{ id: "tic_a", customerId: "cus_a" }]);
    await write(world.database, "opportunity", [{ id: "opp_b", customerId: "cus_a", ownerId: world.ids.ben, teamId: world.ids.south }]);
    const withDeal = { related: { name: "opportunities", is: "MORE", value: { number: 0 } } };
    expect((await keep("amy", withDeal)).customerCount).toBe(0);
    expect((await keep("ada", withDeal)).customerCount).toBe(1);
  });
});

describe("the words of conditions", () => {
  const words = async (person: PersonName, type = "Customer") => {
    const { data } = await world.query<{ conditionVocabulary: { name: string; fields: { name: string; codes: string[] | null; comparisons: string[] }[]; links: { name: string; of: string }[]; related: { name: string; of: string }[] }[] }>(
      person, "query ($type: String!) { conditionVocabulary(type: $type) { name fields { name kind codes comparisons of } links { name of } related { name of } figures { name } } }", { type });
    return data.conditionVocabulary;
  };

  test("are those of the type and of all that it leads to", async () => {
    const [customer, ...others] = await words("ada");
    expect(customer?.name).toBe("Customer");
    expect(customer?.fields.find(({ name }) => name === "level")).toMatchObject({ kind: "code", codes: ["A", "B", "C", "D"] });
    expect(customer?.links).toContainEqual({ name: "owner", of: "User" });
    expect(customer?.related).toContainEqual({ name: "tags", of: "Tag" });
    expect(others.map(({ name }) => name)).toEqual(expect.arrayContaining(["User", "Order", "OrderLine", "FollowUp", "Ticket", "Tag", "Stage"]));
  });

  test("are those that the viewer may see", async () => {
    const [customer, ...others] = await words("sue");
    expect(customer?.fields.map(({ name }) => name)).not.toContain("orderTotal");
    expect(customer?.related.map(({ name }) => name)).not.toContain("orders");
    expect(others.map(({ name }) => name)).not.toContain("Order");
    expect(await words("sue", "Order")).toEqual([]);
  });
});
