import { testWorld, type World } from "../../testing/world";
import * as contacts from "./contact.service";

let world: World;
let customerId: string;
let bensCustomerId: string;
beforeAll(async () => {
  world = await testWorld();
  [customerId, bensCustomerId] = [await givenCustomer("amy"), await givenCustomer("ben")];
});
afterAll(() => world.close());

async function givenCustomer(person: "amy" | "ben"): Promise<string> {
  const text = `mutation { createCustomer(input: { kind: COMPANY, name: "With people" }) { id } }`;
  return (await world.query<{ createCustomer: { id: string } }>(person, text)).data.createCustomer.id;
}

interface Contact {
  id: string;
  version: number;
  isPrimary: boolean;
  abilities: string[];
}

const create = `mutation ($input: CreateContactInput!) { createContact(input: $input) { id version name isPrimary phone customer { id } abilities } }`;
const update = `mutation ($id: ID!, $version: Int!, $input: UpdateContactInput!) { updateContact(id: $id, version: $version, input: $input) { version name title isPrimary } }`;

async function given(input: object): Promise<Contact> {
  const { data, errors } = await world.query<{ createContact: Contact }>("amy", create, { input: { customerId, name: "林小姐", ...input } });
  expect(errors).toEqual([]);
  return data.createContact;
}

describe("createContact", () => {
  test("a sales person adds a person to her customer, found by name and pinyin", async () => {
    const contact = await given({ name: " 歐陽明 ", phone: "02 5555" });
    expect(contact).toMatchObject({ version: 1, name: "歐陽明", isPrimary: false, phone: "02 5555", customer: { id: customerId } });
    expect(contact.abilities).toEqual(expect.arrayContaining(["read", "update"]));
    expect(await world.events()).toContainEqual({ type: "contact.created", recordId: contact.id });
    const found = await world.query("amy", `{ contacts(first: 5, filter: { search: "ouyang" }) { nodes { id } } }`);
    expect(found.data).toEqual({ contacts: { nodes: [{ id: contact.id }] } });
  });

  test("not to somebody else's customer, without a name, or by finance", async () => {
    const refused = async (person: "amy" | "fin", input: object) => (await world.query(person, create, { input })).errors[0]?.extensions;
    expect(await refused("amy", { customerId: bensCustomerId, name: "A" })).toMatchObject({ fields: [{ path: "input.customerId", code: "notFound" }] });
    expect(await refused("amy", { customerId, name: " " })).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refused("amy", { customerId, name: "A", email: "none" })).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refused("fin", { customerId, name: "A" })).toMatchObject({ code: "FORBIDDEN" });
  });

  test("finance sees telephone numbers in part only", async () => {
    const { id } = await given({ phone: "0912345678" });
    expect((await world.query("fin", `query ($id: ID!) { node(id: $id) { ... on Contact { phone } } }`, { id })).data).toEqual({ node: { phone: "••••5678" } });
  });
});

describe("the primary contact", () => {
  const primaries = async (): Promise<string[]> => {
    const rows = await world.database.sql.rows<{ id: string }>("SELECT `id` FROM `contact` WHERE `customerId` = ? AND `isPrimary` = 1", [customerId]);
    return rows.map(({ id }) => id);
  };

  test("is the one last named so, by creating or by updating", async () => {
    const [first, second] = [await given({ isPrimary: true }), await given({ isPrimary: true })];
    expect(await primaries()).toEqual([second.id]);
    const now = (await world.query<{ node: Contact }>("amy", `query ($id: ID!) { node(id: $id) { ... on Contact { version } } }`, { id: first.id })).data.node;
    const { data } = await world.query("amy", update, { id: first.id, version: now.version, input: { isPrimary: true } });
    expect(data).toMatchObject({ updateContact: { isPrimary: true, version: now.version + 1 } });
    expect(await primaries()).toEqual([first.id]);
  });

  test("is the last of many added at once", async () => {
    const many = await world.ctx("amy").transact((tx) => contacts.createMany(tx, ["A", "B", "C"].map((name) => ({ customerId, name, isPrimary: true }))));
    expect(await primaries()).toEqual([many[2]?.id]);
  });
});

describe("updateContact", () => {
  test("what is left out stays, null clears; a stale version is a conflict", async () => {
    const { id } = await given({ title: "Buyer" });
    expect((await world.query("amy", update, { id, version: 1, input: { name: "Renamed" } })).data).toMatchObject({ updateContact: { version: 2, name: "Renamed", title: "Buyer" } });
    expect((await world.query("amy", update, { id, version: 2, input: { title: null } })).data).toMatchObject({ updateContact: { title: null } });
    expect((await world.query("amy", update, { id, version: 1, input: { title: "x" } })).errors[0]?.extensions).toMatchObject({ code: "CONFLICT", current: { version: 3 } });
    expect(await world.events()).toContainEqual({ type: "contact.updated", recordId: id });
  });

  test("somebody else's contact looks like one that is not there", async () => {
    const { id } = await given({});
    expect((await world.query("ben", update, { id, version: 1, input: { title: "x" } })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
  });
});
