import * as customers from "../customers/customer/customer.service";
import * as contacts from "../customers/contact/contact.service";
import { pipelineWorld, refusal, type PipelineWorld } from "./pipeline-world";
import type { PersonName } from "./world";

let world: PipelineWorld;
beforeAll(async () => (world = await pipelineWorld()));
afterAll(() => world.close());

interface Change {
  field: string;
  before: string | null;
  after: string | null;
  withheld: boolean;
  undoable: boolean;
}

interface Entry {
  id: string;
  type: string;
  at: string;
  actor: { name: string } | null;
  changes: Change[];
}

const changes = "changes { field before after withheld undoable beforeRecord { ... on User { name } } afterRecord { ... on User { name } } }";
const historyText = `query ($id: ID!, $first: Int!, $before: ID) { node(id: $id) {
  ... on Customer { version history(first: $first, before: $before) { id type at actor { name } ${changes} } }
  ... on Contact { version history(first: $first, before: $before) { id type at actor { name } ${changes} } }
  ... on Opportunity { version history(first: $first, before: $before) { id type at actor { name } ${changes} } } } }`;

const historyFor = async (person: PersonName, id: string, first = 20, before?: string): Promise<Entry[] | undefined> => {
  const { data, errors } = await world.query<{ node: { history: Entry[] } | null }>(person, historyText, { id, first, before });
  expect(errors).toEqual([]);
  return data.node?.history;
};

describe("a record's history", () => {
  test("tells those who may read it who changed what, newest first", async () => {
    const id = await world.givenCustomer("amy", "Lin");
    await world.ctx("amy").transact((tx) => customers.update(tx, id, 1, { name: "林記", city: "Taipei" }));
    await world.ctx("mia").transact((tx) => customers.assignTo(tx, id, 2, world.ids.mia));
    const [assigned, updated, created] = (await historyFor("mia", id)) ?? [];
    expect(assigned).toMatchObject({ type: "customer.assigned", actor: { name: "Mia 陳" }, at: "2026-03-02T09:00:00.000Z" });
    expect(assigned?.changes).toEqual([{ field: "owner", before: world.ids.amy, after: world.ids.mia, beforeRecord: { name: "Amy 王" }, afterRecord: { name: "Mia 陳" }, withheld: false, undoable: true }]);
    expect((await historyFor("sue", id))?.[0]?.changes).toMatchObject([{ field: "owner", undoable: false }]);
    expect(updated?.changes).toMatchObject([
      { field: "name", before: "Lin", after: "林記", undoable: true },
      { field: "city", before: null, after: "Taipei", undoable: true },
    ]);
    expect(created?.changes.find(({ field }) => field === "name")).toMatchObject({ before: null, after: "Lin", undoable: false });
  });

  test("is told page by page, in one statement for many records", async () => {
    const id = await world.givenCustomer("amy", "Paged");
    await world.ctx("amy").transact((tx) => customers.update(tx, id, 1, { city: "Taipei" }));
    await world.givenCustomer("amy", "Paged too");
    const [latest] = (await historyFor("amy", id, 1)) ?? [];
    expect(latest?.type).toBe("customer.updated");
    expect((await historyFor("amy", id, 20, latest?.id))?.map(({ type }) => type)).toEqual(["customer.created"]);
    const text = "query ($first: Int!) { customers(first: $first) { nodes { history(first: 5) { type actor { name } } } } }";
    const [one, many] = [await world.query("amy", text, { first: 1 }), await world.query("amy", text, { first: 20 })];
    expect(many.statements).toBe(one.statements);
    expect(refusal(await world.query("amy", historyText, { id, first: 101 }))).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("shows nobody more than the record itself does", async () => {
    const id = await world.givenCustomer("amy", "Secretive");
    await world.ctx("amy").transact((tx) => customers.update(tx, id, 1, { phone: "+886 2 2345 6789" }));
    const order = await world.ctx("ada").transact((tx) => customers.update(tx, id, 2, { creditGrade: "A" as never }));
    expect(order.version).toBe(3);
    expect(await historyFor("ben", id)).toBeUndefined();
    expect((await historyFor("fin", id))?.flatMap((entry) => entry.changes).find(({ field }) => field === "phone")).toMatchObject({ before: null, after: "••••6789", undoable: false });
    const seen = (await historyFor("sue", id))?.flatMap((entry) => entry.changes.map(({ field }) => field));
    expect(seen).toContain("phone");
    expect(seen).not.toContain("creditGrade");
    expect((await historyFor("amy", id))?.flatMap((entry) => entry.changes.map(({ field }) => field))).not.toContain("nameKey");
  });

  test("tells amounts as decimals", async () => {
    const deal = await world.givenDeal("amy", "Firewall", { value: { amount: "10.5" } });
    const [created] = (await historyFor("amy", deal.id)) ?? [];
    expect(created?.changes.find(({ field }) => field === "value")).toMatchObject({ after: "10.50" });
    expect(created?.changes.find(({ field }) => field === "stage")).toMatchObject({ after: world.stages.lead });
  });
});

describe("undoChange", () => {
  const text = `mutation ($eventId: ID!, $field: String!, $version: Int!) { undoChange(eventId: $eventId, field: $field, version: $version) { id ... on Customer { name phone city version } ... on Opportunity { value { amount } } } }`;
  const undo = (person: PersonName, eventId: string, field: string, version: number) => world.query<{ undoChange: { name: string; version: number; value: { amount: string } } } | null>(person, text, { eventId, field, version });

  async function given(person: PersonName = "amy"): Promise<{ id: string; eventId: string }> {
    const id = await world.givenCustomer(person, "Before");
    await world.ctx(person).transact((tx) => customers.update(tx, id, 1, { name: "After", phone: "02 2345 6789" }));
    return { id, eventId: (await historyFor(person, id, 1))?.[0]?.id ?? "" };
  }

  test("sets a field back through the type's own update, and says what led to it", async () => {
    const { id, eventId } = await given();
    const { data, errors } = await undo("amy", eventId, "name", 2);
    expect(errors).toEqual([]);
    expect(data).toEqual({ undoChange: { id, name: "Before", phone: "02 2345 6789", city: null, version: 3 } });
    expect((await historyFor("amy", id, 1))?.[0]).toMatchObject({ type: "customer.updated", changes: [{ field: "name", before: "After", after: "Before" }] });
    const [row] = await world.database.sql.rows<{ cause: string }>("SELECT `cause` FROM `event` WHERE `recordId` = ? ORDER BY `id` DESC LIMIT 1", [id]);
    expect(row?.cause).toBe(eventId);
  });

  test("sets an amount back", async () => {
    const deal = await world.givenDeal("amy", "Deal", { value: { amount: "10" } });
    const update = "mutation ($id: ID!, $version: Int!) { updateOpportunity(id: $id, version: $version, input: { value: { amount: \"12.5\" } }) { id } }";
    await world.query("amy", update, { ...deal });
    const [entry] = (await historyFor("amy", deal.id, 1)) ?? [];
    expect((await undo("amy", entry?.id ?? "", "value", 2)).data?.undoChange.value.amount).toBe("10.00");
  });

  test("takes a step back by the verb that took it: a stage where the rules know the way, an owner by whoever may assign", async () => {
    const id = await world.givenCustomer("amy", "Stepping");
    await world.ctx("amy").transact((tx) => customers.move(tx, id, 1, "MAINTAINED" as never));
    await world.ctx("amy").transact((tx) => customers.move(tx, id, 2, "AT_RISK" as never));
    const [atRisk, maintained] = (await historyFor("amy", id)) ?? [];
    expect(maintained?.changes).toMatchObject([{ field: "lifeCycleStage", before: "POTENTIAL", undoable: false }]);
    expect(refusal(await undo("amy", maintained?.id ?? "", "lifeCycleStage", 3))).toMatchObject({ code: "BAD_USER_INPUT" });
    expect((await undo("amy", atRisk?.id ?? "", "lifeCycleStage", 3)).errors).toEqual([]);
    expect((await historyFor("amy", id, 1))?.[0]).toMatchObject({ type: "customer.moved", changes: [{ field: "lifeCycleStage", before: "AT_RISK", after: "MAINTAINED" }] });

    await world.ctx("mia").transact((tx) => customers.assignTo(tx, id, 4, world.ids.mia));
    const assigned = (await historyFor("mia", id, 1))?.[0]?.id ?? "";
    expect(refusal(await undo("sue", assigned, "owner", 5))).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(refusal(await undo("ben", assigned, "owner", 5))).toMatchObject({ code: "NOT_FOUND" });
    expect((await undo("mia", assigned, "owner", 5)).errors).toEqual([]);
    expect((await historyFor("mia", id, 1))?.[0]).toMatchObject({ type: "customer.assigned", changes: [{ field: "owner", before: world.ids.mia, after: world.ids.amy }] });
  });

  test("takes a deal back to the stage where it was", async () => {
    const deal = await world.givenDeal("amy", "Back and forth");
    await world.moveDeal("amy", deal, "qualified");
    const [moved] = (await historyFor("amy", deal.id, 1)) ?? [];
    expect(moved?.changes.find(({ field }) => field === "stage")).toMatchObject({ before: world.stages.lead, undoable: true });
    expect((await undo("amy", moved?.id ?? "", "stage", 2)).errors).toEqual([]);
    expect((await historyFor("amy", deal.id, 1))?.[0]?.changes.find(({ field }) => field === "stage")).toMatchObject({ after: world.stages.lead });
  });

  test("refuses where the field, or the record, changed since", async () => {
    const { id, eventId } = await given();
    await world.ctx("amy").transact((tx) => customers.update(tx, id, 2, { name: "Later" }));
    expect(refusal(await undo("amy", eventId, "name", 2))).toMatchObject({ code: "CONFLICT" });
    expect(refusal(await undo("amy", eventId, "name", 3))).toMatchObject({ code: "CONFLICT" });
    expect((await undo("amy", eventId, "phone", 3)).errors).toEqual([]);
  });

  test("refuses what the type's update does not take, what did not change, and what must not be empty", async () => {
    const { id, eventId } = await given();
    const created = (await historyFor("amy", id))?.at(-1)?.id ?? "";
    expect(refusal(await undo("amy", created, "name", 2))).toMatchObject({ code: "BAD_USER_INPUT", fields: [["field", "notAllowed"]] });
    expect(refusal(await undo("amy", eventId, "city", 2))).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(refusal(await undo("amy", created, "owner", 2))).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("is refused to those who may not change the record or the field, and events of others look absent", async () => {
    const { eventId } = await given();
    expect(refusal(await undo("ben", eventId, "name", 2))).toMatchObject({ code: "NOT_FOUND" });
    expect(refusal(await undo("ben", "evt_none", "name", 2))).toMatchObject({ code: "NOT_FOUND" });
    expect(refusal(await undo("sue", eventId, "name", 2))).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(refusal(await undo("fin", eventId, "phone", 2))).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

describe("revealField", () => {
  const text = "mutation ($id: ID!, $field: String!) { revealField(id: $id, field: $field) }";

  test("shows one masked value to those who may, and notes it for the auditors alone", async () => {
    const customerId = await world.givenCustomer("amy", "Masked");
    const contact = await world.ctx("amy").transact((tx) => contacts.create(tx, { customerId, name: "陳", mobile: "+886 912 345 678" }));
    expect((await world.query("ada", text, { id: contact.id, field: "mobile" })).data).toEqual({ revealField: "+886 912 345 678" });
    const events = await world.query<{ auditEvents: { nodes: Entry[] } }>("ada", `{ auditEvents(first: 1) { nodes { type actor { name } ${changes} } } }`);
    expect(events.data.auditEvents.nodes[0]).toMatchObject({ type: "field.revealed", actor: { name: "Ada 張" }, changes: [{ field: "mobile", before: null, after: null, withheld: true }] });
    expect((await historyFor("amy", contact.id))?.map(({ type }) => type)).not.toContain("field.revealed");
  });

  test("is refused to others, for records out of sight and for what is no field", async () => {
    const id = await world.givenCustomer("amy", "Masked too");
    expect(refusal(await world.query("fin", text, { id, field: "phone" }))).toMatchObject({ code: "FORBIDDEN" });
    expect(refusal(await world.query("ada", text, { id: "cus_none", field: "phone" }))).toMatchObject({ code: "NOT_FOUND" });
    for (const field of ["nothing", "constructor", "nameKey"]) expect(refusal(await world.query("ada", text, { id, field }))).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(refusal(await world.query("ada", text, { id: world.ids.amy, field: "passwordHash" }))).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("auditEvents", () => {
  const text = `query ($filter: AuditFilter, $first: Int = 50, $after: Cursor) { auditEvents(filter: $filter, first: $first, after: $after) { totalCount pageInfo { endCursor } nodes { type recordId address actor { name } record { id } ${changes} } } }`;
  const asked = async (filter: object, more: object = {}) => {
    const { data, errors } = await world.query<{ auditEvents: { totalCount: number; pageInfo: { endCursor: string }; nodes: (Entry & { recordId: string })[] } }>("ada", text, { filter, ...more });
    expect(errors).toEqual([]);
    return data.auditEvents;
  };

  test("by record, person, kind, period and address, page by page", async () => {
    world.clock.set("2026-03-09T09:00:00.000Z");
    const id = await world.givenCustomer("ben", "Found");
    const from = { client: { address: "198.51.100.7", userAgent: "" } };
    await world.ctx("ben", from).transact((tx) => customers.update(tx, id, 1, { city: "Tainan" }));
    const both = { recordId: [id] };
    expect((await asked(both)).nodes.map(({ type }) => type)).toEqual(["customer.updated", "customer.created"]);
    const first = await asked(both, { first: 1 });
    expect((await asked(both, { first: 1, after: first.pageInfo.endCursor })).nodes.map(({ type }) => type)).toEqual(["customer.created"]);
    expect((await asked({ actorId: [world.ids.ben] })).nodes.every(({ actor }) => actor?.name === "Ben 李")).toBe(true);
    expect((await asked({ actorId: null })).nodes.every(({ actor }) => actor === null)).toBe(true);
    expect(await asked({ ...both, type: ["customer"] })).toMatchObject({ totalCount: 2 });
    expect(await asked({ ...both, type: ["customer.updated", "contact"] })).toMatchObject({ totalCount: 1 });
    expect(await asked({ type: ["custom"] })).toMatchObject({ totalCount: 0 });
    expect((await asked({ address: ["198.51.100.7"] })).nodes).toMatchObject([{ recordId: id, address: "198.51.100.7", record: { id }, changes: [{ field: "city", after: "Tainan" }] }]);
    expect(await asked({ at: { from: "2026-03-09T00:00:00Z" } })).toMatchObject({ totalCount: 2 });
    expect(await asked({ at: { from: "2026-03-03T00:00:00Z", to: "2026-03-09T00:00:00Z" } })).toMatchObject({ totalCount: 0 });
  });

  test("needs as many statements for many as for one", async () => {
    const [one, many] = [await world.query("ada", text, { first: 1, filter: { type: ["customer.created"] } }), await world.query("ada", text, { first: 20, filter: { type: ["customer.created"] } })];
    expect(many.statements).toBe(one.statements);
  });

  test.each(["amy", "mia", "sue", "fin"] as const)("is not for %s", async (person) => {
    expect(refusal(await world.query(person, text, {}))).toMatchObject({ code: "FORBIDDEN" });
  });
});
