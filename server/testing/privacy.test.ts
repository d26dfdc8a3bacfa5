import { minute } from "../core/clock";
import { columnKind } from "../core/database/columns";
import { isErased } from "../core/events/chain";
import { openChanges } from "../core/events/changes";
import { verifyEvents } from "../core/events/verify";
import { personalTypes } from "../core/privacy/personal";
import { exportPerson } from "../customers/privacy/export-person";
import { pipelineWorld, type PipelineWorld } from "./pipeline-world";
import { longSignedIn, type PersonName } from "./world";

let world: PipelineWorld;
beforeAll(async () => (world = await pipelineWorld()));
afterAll(() => world.close());

async function ask<T = { id: string }>(person: PersonName, root: string, variables: Record<string, unknown>, types: string): Promise<T> {
  const { data, errors } = await world.query<{ done: T }>(person, `mutation (${types}) { done: ${root} }`, variables);
  if (errors.length > 0) throw Object.assign(new Error(errors[0]?.message), { extensions: errors[0]?.extensions });
  return data.done;
}
const make = async (mutation: string, type: string, input: object, person: PersonName = "ada"): Promise<string> => (await ask(person, `${mutation}(input: $input) { id }`, { input }, `$input: ${type}!`)).id;

/** A person who buys, with something of everything, and a word in all of it that nobody else has. */
async function givenPerson(word: string): Promise<{ customer: string; contact: string }> {
  const say = (text: string): string => `${text} ${word}`;
  const customer = await make("createCustomer", "CreateCustomerInput", {
    kind: "PERSON", name: say("王"), phone: "+886 912 345 678", email: `${word}@example.com`, address: say("Street"), postalCode: "10617", city: say("City"), notes: say("Likes tea"), source: "Fair", website: `https://${word}.example`, birthday: "1980-01-31", tagNames: ["vip"],
  });
  const contact = await make("createContact", "CreateContactInput", { customerId: customer, name: say("Lin"), title: say("Head"), phone: "02 2345 6789", email: `lin.${word}@example.com`, notes: say("Sister") });
  await make("logActivity", "LogActivityInput", { customerId: customer, contactId: contact, channel: "PHONE", direction: "INBOUND", subject: say("Call"), body: say("Said") });
  const ticket = await make("openTicket", "OpenTicketInput", { customerId: customer, contactId: contact, subject: say("Broken"), body: say("It leaks"), channel: "EMAIL", kind: "QUESTION" });
  await ask("ada", "replyToTicket(id: $id, input: $input) { id }", { id: ticket, input: { body: say("Dear"), direction: "OUTBOUND" } }, "$id: ID!, $input: TicketReplyInput!");
  await make("planFollowUp", "PlanFollowUpInput", { customerId: customer, subject: say("Ring"), dueAt: "2026-03-03T09:00:00Z" });
  await make("createOpportunity", "CreateOpportunityInput", { customerId: customer, name: say("Deal"), notes: say("Wants") });
  const product = await make("createProduct", "CreateProductInput", { sku: `SKU-${word}`.slice(0, 8), name: "Tea", price: { amount: "12.50" }, cost: { amount: "7" } });
  await make("createOrder", "CreateOrderInput", { customerId: customer, lines: [{ productId: product, quantity: 2 }] });
  await make("recordConsent", "RecordConsentInput", { customerId: customer, purpose: "SMS", given: true, source: say("Form"), evidence: say("I agree") });
  return { customer, contact };
}

const request = (kind: "EXPORT" | "ERASE", about: { customerId?: string; contactId?: string }, person: PersonName = "ada") => make("recordPrivacyRequest", "RecordPrivacyRequestInput", { kind, ...about }, person);
const erase = (id: string, name: string, person: PersonName = "ada") => ask<{ state: string }>(person, "erasePerson(id: $id, name: $name) { state doneBy { name } }", { id, name }, "$id: ID!, $name: String!");

/** Everything in every table, decrypted, before and after in the trail too. */
async function everything(): Promise<string> {
  return world.ctx().transact(async ({ db }) => {
    const parts: string[] = [];
    for (const metadata of db.connection.entityMetadatas) parts.push(JSON.stringify(await db.find(metadata.target), (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)));
    const events = await db.query<{ id: string; changes: string }[]>("SELECT `id`, `changes` FROM `event` WHERE `changes` IS NOT NULL");
    for (const { id, changes } of events) if (!isErased(changes)) parts.push(JSON.stringify(openChanges(id, changes)));
    return parts.join("\n");
  });
}

const parts = async (chunks: AsyncGenerator<string>): Promise<string> => {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
};

describe("what is about people", () => {
  test("is decided, column by column, for every type that names a customer or a contact", async () => {
    const metadatas = world.database.dataSource.entityMetadatas;
    const naming = metadatas.filter(({ columns }) => columns.some(({ propertyName }) => ["customerId", "contactId"].includes(propertyName))).map(({ name }) => name);
    expect(naming.filter((name) => !personalTypes().has(name))).toEqual([]);
    const wordy = new Set(["text", "sealed", "json", "date"]);
    const undecided = [...personalTypes()].flatMap(([name, { erased = [], kept = [], deleted, because }]) => {
      const metadata = metadatas.find((each) => each.name === name);
      if (!metadata) return [`${name} is no entity`];
      const columns = metadata.columns.filter(({ propertyName }) => wordy.has(columnKind(metadata.target as new () => object, propertyName) ?? "") && !/(^id|Id|Index)$/.test(propertyName));
      const known = columns.map(({ propertyName }) => propertyName);
      const gone = [...erased, ...kept].filter((column) => !known.includes(column));
      const open = deleted || (because && erased.length === 0) ? [] : known.filter((column) => !erased.includes(column) && !kept.includes(column));
      return [...open, ...gone].map((column) => `${name}.${column}`);
    });
    expect(undecided).toEqual([]);
  });
});

describe("being forgotten", () => {
  test("leaves nothing of a customer but orders, proof and numbers, and the trail still holds", async () => {
    const word = "Verschwiegen";
    const { customer } = await givenPerson(word);
    const id = await request("ERASE", { customerId: customer });
    const { data } = await world.query<{ erasurePreview: { name: string; types: { type: string; count: number; deleted: boolean; because: string | null }[] } }>("ada", "query ($id: ID!) { erasurePreview(id: $id) { name types { type count deleted erased because } } }", { id });
    const preview = data.erasurePreview;
    expect(preview.types.map(({ type, count, because }) => `${type} ${count} ${because ?? ""}`.trim()).sort()).toEqual(
      ["Activity 1", "Consent 1 PROOF", "Contact 1", "Customer 1", "CustomerTag 1", "FollowUp 1", "LifeCycleStep 1", "Opportunity 1", "Order 1 BOOKKEEPING", "OrderLine 1 BOOKKEEPING", "PrivacyRequest 1 PROOF", "Ticket 1", "TicketMessage 2"].sort(),
    );
    expect((await everything()).includes(word)).toBe(true);
    await expect(erase(id, "somebody else")).rejects.toMatchObject({ extensions: { fields: [{ path: "name", code: "wrong" }] } });
    expect(await erase(id, preview.name)).toEqual({ state: "DONE", doneBy: { name: "Ada 張" } });
    expect((await everything()).includes(word)).toBe(false);
    const after = await world.query<{ customer: object }>("ada", "query ($id: ID!) { customer: node(id: $id) { ... on Customer { name phone email orderCount consents { purpose given source evidence } tags { name } contacts(first: 5) { nodes { name phone } } } } }", { id: customer });
    expect(after.data.customer).toMatchObject({ phone: null, email: null, orderCount: 1, tags: [], contacts: { nodes: [{ name: "—", phone: null }] }, consents: [{ purpose: "SMS", given: true, source: null, evidence: null }] });
    expect((await verifyEvents(world.database.sql)).broken).toBeUndefined();
    const found = await world.query<{ customers: { nodes: object[] } }>("ada", "query ($search: String) { customers(first: 5, filter: { search: $search }) { nodes { name } } }", { search: word });
    expect(found.data.customers.nodes).toEqual([]);
    expect(await world.events()).toEqual(expect.arrayContaining([{ type: "customer.erased", recordId: customer }, { type: "privacyRequest.done", recordId: id }]));
    await expect(erase(id, "—")).rejects.toMatchObject({ extensions: { fields: [{ path: "id", code: "notAllowed" }] } });
  });

  test("of a contact leaves the customer and others' words alone", async () => {
    const { customer, contact } = await givenPerson("Stillwasser");
    const id = await request("ERASE", { contactId: contact });
    await erase(id, "Lin Stillwasser");
    const { data } = await world.query<{ customer: object }>("ada", "query ($id: ID!) { customer: node(id: $id) { ... on Customer { name notes contacts(first: 5) { nodes { name title email notes } } tickets(first: 5) { nodes { subject messages(first: 5) { nodes { body } } } } followUps(first: 5) { nodes { subject } } } } }", { id: customer });
    expect(data.customer).toMatchObject({
      name: "王 Stillwasser",
      notes: "Likes tea Stillwasser",
      contacts: { nodes: [{ name: "—", title: null, email: null, notes: null }] },
      tickets: { nodes: [{ subject: "—", messages: { nodes: [{ body: "—" }, { body: "—" }] } }] },
      followUps: { nodes: [{ subject: "Ring Stillwasser" }] },
    });
  });

  test("changes nothing where it fails half way", async () => {
    const { customer } = await givenPerson("Standhaft");
    const id = await request("ERASE", { customerId: customer });
    const before = await everything();
    const ada = world.ctx("ada");
    await expect(ada.transact(async (tx) => {
      await (await import("../customers/privacy/privacy.service")).erase(tx, id, "王 Standhaft");
      throw new Error("half way");
    })).rejects.toThrow("half way");
    expect((await everything()) === before).toBe(true);
  });

  test("is for persons, of those who may, with a fresh proof", async () => {
    const company = await make("createCustomer", "CreateCustomerInput", { kind: "COMPANY", name: "Port" });
    await expect(request("ERASE", { customerId: company })).rejects.toMatchObject({ extensions: { fields: [{ path: "input.customerId", code: "notPerson" }] } });
    await expect(request("ERASE", {})).rejects.toMatchObject({ extensions: { fields: [{ code: "oneOf" }] } });
    for (const person of ["amy", "mia", "sue", "fin"] as const) await expect(request("ERASE", { customerId: company }, person)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
    const { contact } = await givenPerson("Frisch");
    const id = await request("ERASE", { contactId: contact });
    const late = await world.query("ada", "mutation ($id: ID!) { erasePerson(id: $id, name: \"Lin Frisch\") { id } }", { id }, longSignedIn);
    expect(late.errors[0]?.extensions?.["code"]).toBe("STEP_UP_REQUIRED");
    expect((await ask<{ state: string }>("ada", "cancelPrivacyRequest(id: $id) { state }", { id }, "$id: ID!")).state).toBe("CANCELLED");
    await expect(erase(id, "Lin Frisch")).rejects.toThrow();
  });
});

describe("a copy of everything", () => {
  test("is one JSON document with all that is held, in clear, and noted", async () => {
    const { customer } = await givenPerson("Auskunft");
    const id = await request("EXPORT", { customerId: customer });
    const { data } = await world.query<{ privacyRequests: { nodes: object[] } }>("ada", "{ privacyRequests(first: 1) { nodes { kind state dueOn customer { name } contact { name } recordedBy { name } } } }");
    expect(data.privacyRequests.nodes).toEqual([{ kind: "EXPORT", state: "OPEN", dueOn: "2026-04-01", customer: { name: "王 Auskunft" }, contact: null, recordedBy: { name: "Ada 張" } }]);
    await expect(exportPerson(world.ctx("ada"), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await ask("ada", "startPersonExport(id: $id) { id }", { id }, "$id: ID!");
    const document = JSON.parse(await parts(await exportPerson(world.ctx("ada"), id))) as { person: object; records: Record<string, Record<string, unknown>[]> };
    expect(document.person).toEqual({ type: "Customer", id: customer });
    expect(Object.keys(document.records).sort()).toEqual(["Activity", "Consent", "Contact", "Customer", "CustomerTag", "FollowUp", "LifeCycleStep", "Opportunity", "Order", "OrderLine", "PrivacyRequest", "Ticket", "TicketMessage"]);
    expect(document.records["Customer"]?.[0]).toMatchObject({ phone: "+886 912 345 678", email: "Auskunft@example.com", address: "Street Auskunft" });
    expect(document.records["Order"]?.[0]?.["total"]).toBe("250000");
    expect(await world.events()).toContainEqual({ type: "privacyRequest.exported", recordId: id });
    await expect(exportPerson(world.ctx("mia"), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    world.clock.advance(15 * minute);
    await expect(exportPerson(world.ctx("ada"), id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("consent", () => {
  test("is the newest word of each purpose, and all before it is kept", async () => {
    const { contact } = await givenPerson("Jawort");
    const say = (purpose: string, given: boolean, at?: string) => make("recordConsent", "RecordConsentInput", { contactId: contact, purpose, given, source: "Call", ...(at && { at }) }, "sue");
    await say("PHONE", true, "2026-01-01T00:00:00Z");
    await say("PHONE", false, "2026-02-01T00:00:00Z");
    await say("PROFILING", true);
    const id = await say("MARKETING_EMAIL", true);
    const { data } = await world.query<{ contact: object }>("sue", "query ($id: ID!) { contact: node(id: $id) { ... on Contact { consentedTo consents { purpose given basis source recordedBy { name } } } } }", { id: contact });
    expect(data.contact).toMatchObject({ consentedTo: expect.arrayContaining(["PROFILING", "MARKETING_EMAIL"]) as string[] });
    expect((data.contact as { consents: object[]; consentedTo: string[] }).consentedTo).toHaveLength(2);
    expect((data.contact as { consents: object[] }).consents.at(-1)).toEqual({ purpose: "PHONE", given: true, basis: "CONSENT", source: "Call", recordedBy: { name: "Sue 林" } });
    expect(await world.events()).toContainEqual({ type: "consent.given", recordId: id });
    await expect(say("PHONE", true, "2030-01-01T00:00:00Z")).rejects.toMatchObject({ extensions: { fields: [{ path: "input.at", code: "tooLate" }] } });
    await expect(make("recordConsent", "RecordConsentInput", { contactId: contact, purpose: "SMS", given: true, source: "Call" }, "ben")).rejects.toMatchObject({ extensions: { fields: [{ path: "input.contactId", code: "notFound" }] } });
    await expect(make("recordConsent", "RecordConsentInput", { contactId: contact, purpose: "SMS", given: true, source: "Call" }, "fin")).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  });
});
