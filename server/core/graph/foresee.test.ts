import { testWorld, type World } from "../../testing/world";

let world: World;
beforeAll(async () => (world = await testWorld()));
afterAll(() => world.close());

const customers = async (): Promise<number> => (await world.database.sql.rows("SELECT `id` FROM `customer`")).length;

describe("a mutation whose answer asks for an impossible list", () => {
  test.each([
    ["of no size", "contacts { nodes { id } }", "required"],
    ["of too many", "contacts(first: 101) { nodes { id } }", "outOfRange"],
    ["behind another list's cursor", 'contacts(first: 1, after: "bm9uZQ") { nodes { id } }', "cursor"],
    ["further down", "contacts(first: 1) { nodes { customer { contacts { nodes { id } } } } }", "required"],
  ])("%s is refused before it saves anything", async (_, selection, code) => {
    const before = await customers();
    const { errors } = await world.query("amy", `mutation { createCustomer(input: { kind: COMPANY, name: "Bank" }) { id ${selection} } }`);
    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ code }] });
    expect(await customers()).toBe(before);
  });

  test("runs where the list is possible, or nothing for this viewer", async () => {
    const made = await world.query("amy", 'mutation { createCustomer(input: { kind: COMPANY, name: "Bank" }) { id contacts(first: 5) { nodes { id } } } }');
    expect(made.errors).toEqual([]);
  });
});

test("half a character is no part of an e-mail address", async () => {
  const { errors } = await world.query("amy", "mutation ($email: String) { createCustomer(input: { kind: COMPANY, name: \"Bank\", email: $email }) { id } }", { email: "x\udc00@example.com" });
  expect((errors[0]?.extensions?.["validationErrors"] as unknown[]).length).toBe(1);
});
