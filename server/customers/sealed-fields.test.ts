import { testWorld, type PersonName, type World } from "../testing/world";

let world: World;
let customerId: string;
let contactId: string;
let elsewhereId: string;

const facts = { phone: "+886 2 2345-6789", email: "Sales@Golden.example", address: "信義路五段7號", postalCode: "110", identityNumber: "0459-5257", bankAccount: "004-123456789012" };

async function created(person: PersonName, type: "Customer" | "Contact", input: object): Promise<string> {
  const { data, errors } = await world.query<Record<string, { id: string }>>(person, `mutation ($input: Create${type}Input!) { create${type}(input: $input) { id } }`, { input });
  expect(errors).toEqual([]);
  return data[`create${type}`]?.id ?? "";
}

beforeAll(async () => {
  world = await testWorld();
  const { identityNumber, bankAccount, ...open } = facts;
  customerId = await created("amy", "Customer", { kind: "COMPANY", name: "Golden", ...open });
  const papers = `mutation ($id: ID!, $input: UpdateCustomerInput!) { updateCustomer(id: $id, version: 1, input: $input) { identityNumber bankAccount } }`;
  expect((await world.query("fin", papers, { id: customerId, input: { identityNumber, bankAccount } })).data).toEqual({ updateCustomer: { identityNumber, bankAccount } });
  contactId = await created("amy", "Contact", { customerId, name: "Wang", mobile: "0912 345 678", email: "wang@golden.example" });
  elsewhereId = await created("ben", "Customer", { kind: "COMPANY", name: "Elsewhere", phone: facts.phone });
});
afterAll(() => world.close());

/** Ids that a list filtered so shows somebody; the error's code where it is refused. */
async function listed(person: PersonName, list: "customers" | "contacts", filter: object): Promise<readonly unknown[]> {
  const type = list === "customers" ? "CustomerFilter" : "ContactFilter";
  const { data, errors } = await world.query<Record<string, { nodes: { id: string }[] }>>(person, `query ($filter: ${type}) { ${list}(first: 9, filter: $filter) { nodes { id } } }`, { filter });
  return errors.length > 0 ? errors.map(({ extensions }) => extensions?.["code"]) : (data[list]?.nodes ?? []).map(({ id }) => id);
}

const searched = async (person: PersonName, text: string): Promise<string[]> =>
  (await world.query<{ search: { id: string }[] }>(person, `query ($text: String!) { search(text: $text, first: 5) { ... on Customer { id } ... on Contact { id } } }`, { text })).data.search.map(({ id }) => id);

describe("sensitive fields of a customer", () => {
  const read = `query ($id: ID!) { customer(id: $id) { phone email address postalCode identityNumber bankAccount } }`;

  test.each<[PersonName, object]>([
    ["ada", facts],
    ["amy", { ...facts, identityNumber: null, bankAccount: null }],
    ["mia", { ...facts, identityNumber: "••••257", bankAccount: "••••012" }],
    ["sue", { ...facts, identityNumber: null, bankAccount: null }],
    ["fin", { ...facts, phone: "••••6789", email: "S••••@Golden.example" }],
  ])("%s sees %j", async (person, customer) => {
    expect((await world.query(person, read, { id: customerId })).data).toEqual({ customer });
  });

  test("are written only by those who see them", async () => {
    const update = `mutation ($id: ID!, $input: UpdateCustomerInput!) { updateCustomer(id: $id, version: 2, input: $input) { id } }`;
    for (const person of ["amy", "mia", "sue"] as const) {
      const { errors } = await world.query(person, update, { id: customerId, input: { bankAccount: "1" } });
      expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ path: "input.bankAccount", code: "notAllowed" }] });
    }
  });
});

describe("a list", () => {
  test("is filtered by whole values, however they are written, and by no part of them", async () => {
    expect(await listed("amy", "customers", { phone: ["+886-2-2345 6789"] })).toEqual([customerId]);
    expect(await listed("amy", "customers", { email: [" SALES@golden.EXAMPLE", "nobody@golden.example"] })).toEqual([customerId]);
    expect(await listed("amy", "contacts", { mobile: ["0912345678"], email: ["wang@golden.example"] })).toEqual([contactId]);
    expect(await listed("fin", "customers", { identityNumber: ["04595257"] })).toEqual([customerId]);
    for (const part of ["2345-6789", "+886", ""]) expect(await listed("amy", "customers", { phone: [part] })).toEqual([]);
    expect(await listed("ben", "contacts", { mobile: null })).toEqual([]);
  });

  test("is not filtered by what the viewer sees masked or not at all", async () => {
    expect(await listed("fin", "customers", { phone: [facts.phone] })).toEqual(["FORBIDDEN"]);
    expect(await listed("mia", "customers", { identityNumber: [facts.identityNumber] })).toEqual(["FORBIDDEN"]);
    expect(await listed("sue", "customers", { identityNumber: [facts.identityNumber] })).toEqual(["FORBIDDEN"]);
  });

  test("finds by its search box whom a number or an address belongs to, within the viewer's rows and fields", async () => {
    expect(await listed("amy", "customers", { search: "(+886) 2 2345-6789".replace(/[()]/g, "") })).toEqual([customerId]);
    expect(await listed("ben", "customers", { search: facts.phone })).toEqual([elsewhereId]);
    expect(await listed("amy", "contacts", { search: "WANG@golden.example" })).toEqual([contactId]);
    expect(await listed("fin", "customers", { search: facts.phone })).toEqual([]);
  });
});

describe("the search of everything", () => {
  test("puts first to whom a whole number or address belongs", async () => {
    expect(await searched("amy", "+886 2 23456789")).toEqual([customerId]);
    expect(await searched("sue", "+886 2 23456789")).toEqual(expect.arrayContaining([customerId, elsewhereId]));
    expect(await searched("amy", "wang@golden.example")).toEqual([contactId]);
    expect(await searched("amy", "23456")).toEqual([]);
  });

  test("tells nothing to those who see the number masked, nor of rows out of sight", async () => {
    expect(await searched("fin", "+886 2 23456789")).toEqual([]);
    expect(await searched("ben", "wang@golden.example")).toEqual([]);
  });
});

test("a mutation repeated with its key answers as before, from a sealed receipt", async () => {
  const text = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id phone } }`;
  const input = { kind: "PERSON", name: "Once", phone: "0987 654 321" };
  const first = await world.query("amy", text, { input }, { idempotencyKey: "once" });
  expect((await world.query("amy", text, { input }, { idempotencyKey: "once" })).data).toEqual(first.data);
  const receipts = await world.database.sql.rows<{ result: string }>("SELECT `result` FROM `idempotency_receipt`");
  expect(receipts.map(({ result }) => result.slice(0, 4))).toEqual(["gx1:"]);
});
