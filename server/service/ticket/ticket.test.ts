import { minute } from "../../core/clock";
import { monday, testWorld, type PersonName, type World } from "../../testing/world";
import { create as createCustomer } from "../../customers/customer/customer.service";
import { CustomerKind } from "../../customers/customer/customer.enums";
import { create as createContact } from "../../customers/contact/contact.service";

let world: World;
/** A customer of Amy's, in the north, with a contact; one of Ben's, in the south. */
let bank: { id: string; contactId: string };
let port: { id: string };

beforeAll(async () => {
  world = await testWorld();
  bank = await givenCustomer("amy", "國泰世華銀行", "Lin 林");
  port = await givenCustomer("ben", "Port of Kaohsiung");
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

async function givenCustomer(person: PersonName, name: string, contactName = "Somebody"): Promise<{ id: string; contactId: string }> {
  return world.ctx(person).transact(async (tx) => {
    const { id } = await createCustomer(tx, { kind: CustomerKind.COMPANY, name });
    return { id, contactId: (await createContact(tx, { customerId: id, name: contactName })).id };
  });
}

const fields = `id version number subject channel kind priority status customer { name } contact { name } product { name } assignee { name } team { name }
  firstResponseDueAt firstRespondedAt resolutionDueAt resolvedAt closedAt nextDueAt createdAt updatedAt
  messages(first: 5) { nodes { direction channel body author { name } authorName sentAt ticket { number } } } availableStatuses externalIds { value } abilities`;

interface Shown {
  id: string;
  version: number;
  messages: { nodes: object[] };
  abilities: string[];
}

const open = `mutation ($input: OpenTicketInput!) { done: openTicket(input: $input) { ${fields} } }`;
const update = `mutation ($id: ID!, $version: Int!, $input: UpdateTicketInput!) { done: updateTicket(id: $id, version: $version, input: $input) { ${fields} } }`;
const assign = `mutation ($id: ID!, $version: Int!, $assigneeId: ID) { done: assignTicket(id: $id, version: $version, assigneeId: $assigneeId) { ${fields} } }`;
const move = `mutation ($id: ID!, $version: Int!, $to: TicketStatus!) { done: moveTicket(id: $id, version: $version, to: $to) { ${fields} } }`;
const reply = `mutation ($id: ID!, $input: TicketReplyInput!) { done: replyToTicket(id: $id, input: $input) { ${fields} } }`;

const asked = { subject: "Card reader is silent", body: "It does not beep any more.", channel: "EMAIL", kind: "INCIDENT" };
const ask = (person: PersonName | undefined, text: string, variables: object) => world.query<{ done: Shown }>(person, text, variables as Record<string, unknown>);

async function given(input: object = {}, person: PersonName = "sue"): Promise<Shown> {
  const { data, errors } = await ask(person, open, { input: { ...asked, customerId: bank.id, ...input } });
  expect(errors).toEqual([]);
  return data.done;
}

async function refused(person: PersonName | undefined, text: string, variables: object): Promise<Record<string, unknown> | undefined> {
  const before = await world.events();
  const { errors } = await ask(person, text, variables);
  expect(errors).toHaveLength(1);
  expect(await world.events()).toEqual(before);
  return errors[0]?.extensions;
}

const later = (minutes: number): string => new Date(Date.parse(monday) + minutes * minute).toISOString();

describe("openTicket", () => {
  test("an agent takes down what a customer said; the clocks start", async () => {
    const { data, errors } = await ask("sue", open, { input: { ...asked, subject: " Card reader is silent ", customerId: bank.id, contactId: bank.contactId, priority: "URGENT" } });
    expect(errors).toEqual([]);
    expect(data.done).toMatchObject({
      version: 1,
      number: "T-000001",
      subject: "Card reader is silent",
      priority: "URGENT",
      status: "NEW",
      customer: { name: "國泰世華銀行" },
      contact: { name: "Lin 林" },
      product: null,
      assignee: null,
      team: null,
      firstResponseDueAt: later(60),
      firstRespondedAt: null,
      resolutionDueAt: later(480),
      resolvedAt: null,
      nextDueAt: later(60),
      createdAt: monday,
      messages: { nodes: [{ direction: "INBOUND", channel: "EMAIL", body: asked.body, author: null, authorName: "Lin 林", sentAt: monday, ticket: { number: "T-000001" } }] },
      availableStatuses: ["OPEN", "PENDING", "RESOLVED"],
    });
    expect(data.done.abilities).toEqual(expect.arrayContaining(["read", "update", "assign", "move", "reply"]));
    expect(await world.events()).toContainEqual({ type: "ticket.opened", recordId: data.done.id });
  });

  test("a sales person opens one for a customer of her own, and can do no more with it", async () => {
    const ticket = await given({ priority: "LOW" }, "amy");
    expect(ticket).toMatchObject({ status: "NEW", availableStatuses: [] });
    expect(ticket.abilities.sort()).toEqual(["create", "read"]);
    expect(await refused("amy", open, { input: { ...asked, customerId: port.id } })).toMatchObject({ fields: [{ path: "input.customerId", code: "notFound" }] });
    expect(await refused("amy", open, { input: asked })).toMatchObject({ fields: [{ path: "input.customerId", code: "notAllowed" }] });
    expect(await refused("amy", open, { input: { ...asked, customerId: bank.id, assigneeId: world.ids.sue } })).toMatchObject({ fields: [{ path: "input.assigneeId", code: "notAllowed" }] });
  });

  test("a note among ourselves needs no customer and is our own word", async () => {
    const { data } = await ask("sue", open, { input: { ...asked, channel: "NOTE", assigneeId: world.ids.sue } });
    expect(data.done).toMatchObject({ customer: null, assignee: { name: "Sue 林" }, team: { name: "desk" }, messages: { nodes: [{ direction: "INTERNAL", author: { name: "Sue 林" }, authorName: null }] } });
  });

  test.each([
    ["a subject of spaces", { subject: " \u200b" }, { validationErrors: [{ property: "subject" }] }],
    ["a subject that is too long", { subject: "x".repeat(201) }, { validationErrors: [{ property: "subject" }] }],
    ["no words", { body: "" }, { validationErrors: [{ property: "body" }] }],
    ["a customer who is not there", { customerId: "cus_absent" }, { fields: [{ path: "input.customerId" }] }],
    ["a product that is not there", { productId: "prd_absent" }, { fields: [{ path: "input.productId" }] }],
    ["an assignee who is not there", { assigneeId: "usr_absent" }, { fields: [{ path: "input.assigneeId" }] }],
  ])("refuses %s and saves nothing", async (_, input, reason) => {
    expect(await refused("sue", open, { input: { ...asked, ...input } })).toMatchObject({ code: "BAD_USER_INPUT", ...reason });
  });

  test("a contact of another customer is refused, and an assignee who has nothing to do with tickets", async () => {
    expect(await refused("sue", open, { input: { ...asked, customerId: port.id, contactId: bank.contactId } })).toMatchObject({ fields: [{ path: "input.contactId", code: "notOfCustomer" }] });
    expect(await refused("sue", open, { input: { ...asked, assigneeId: world.ids.fin } })).toMatchObject({ fields: [{ path: "input.assigneeId", code: "notAllowed" }] });
  });

  test("finance has nothing to do with tickets, a stranger signs in first", async () => {
    expect(await refused("fin", open, { input: asked })).toMatchObject({ code: "FORBIDDEN" });
    expect(await refused(undefined, open, { input: asked })).toMatchObject({ code: "UNAUTHENTICATED" });
  });
});

describe("updateTicket", () => {
  test("another priority sets the clocks from the opening; what is left out stays", async () => {
    const { id } = await given({ contactId: bank.contactId });
    world.clock.set(later(30));
    const { data } = await ask("sue", update, { id, version: 1, input: { priority: "HIGH", subject: "讀卡機沒有聲音" } });
    expect(data.done).toMatchObject({ version: 2, subject: "讀卡機沒有聲音", priority: "HIGH", kind: "INCIDENT", contact: { name: "Lin 林" }, firstResponseDueAt: later(240), resolutionDueAt: later(1440), nextDueAt: later(240), updatedAt: later(30) });
    expect(await world.events()).toContainEqual({ type: "ticket.updated", recordId: id });
    const found = await world.query("sue", `{ tickets(first: 5, filter: { search: "讀卡" }) { nodes { id } } }`);
    expect(found.data).toEqual({ tickets: { nodes: [{ id }] } });
  });

  test("another customer takes the contact away; null clears", async () => {
    const { id } = await given({ contactId: bank.contactId });
    expect((await ask("sue", update, { id, version: 1, input: { customerId: port.id } })).data.done).toMatchObject({ customer: { name: "Port of Kaohsiung" }, contact: null });
    expect((await ask("sue", update, { id, version: 2, input: { customerId: null } })).data.done).toMatchObject({ customer: null });
    expect(await refused("sue", update, { id, version: 3, input: { contactId: bank.contactId } })).toMatchObject({ fields: [{ path: "input.contactId", code: "notOfCustomer" }] });
    expect(await refused("sue", update, { id, version: 3, input: { subject: null } })).toMatchObject({ validationErrors: [{ property: "subject" }] });
  });

  test("a stale version is a conflict that shows the ticket as it is; sales and finance may not", async () => {
    const { id } = await given();
    await ask("sue", update, { id, version: 1, input: { kind: "REPAIR" } });
    expect(await refused("ada", update, { id, version: 1, input: { kind: "RETURN" } })).toMatchObject({ code: "CONFLICT", current: { version: 2, kind: "REPAIR" } });
    for (const person of ["amy", "fin"] as const) expect(await refused(person, update, { id, version: 2, input: { kind: "RETURN" } })).toMatchObject({ code: "FORBIDDEN" });
    expect(await refused("sue", update, { id: "tic_absent", version: 1, input: {} })).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("assignTicket", () => {
  test("gives it to a person and her team, and back to the team's queue", async () => {
    const { id } = await given();
    expect((await ask("sue", assign, { id, version: 1, assigneeId: world.ids.sue })).data.done).toMatchObject({ version: 2, assignee: { name: "Sue 林" }, team: { name: "desk" } });
    expect((await ask("sue", assign, { id, version: 2 })).data.done).toMatchObject({ version: 3, assignee: null, team: { name: "desk" } });
    expect((await world.events()).filter(({ recordId }) => recordId === id).map(({ type }) => type)).toEqual(["ticket.opened", "ticket.assigned", "ticket.assigned"]);
  });

  test("two agents take the same ticket at once: one has it, the other is told", async () => {
    const { id } = await given();
    const answers = await Promise.all([ask("sue", assign, { id, version: 1, assigneeId: world.ids.sue }), ask("ada", assign, { id, version: 1, assigneeId: world.ids.ada })]);
    const [winner, ...others] = answers.filter(({ errors }) => errors.length === 0);
    expect(others).toEqual([]);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions))).toMatchObject([{ code: "CONFLICT", current: { version: 2 } }]);
    expect((await world.query("sue", `query ($id: ID!) { ticket(id: $id) { version assignee { name } } }`, { id })).data).toMatchObject({ ticket: { version: 2, assignee: (winner?.data.done as unknown as { assignee: object }).assignee } });
  });

  test("neither to finance nor to nobody known, and not by sales", async () => {
    const { id } = await given();
    expect(await refused("sue", assign, { id, version: 1, assigneeId: world.ids.fin })).toMatchObject({ fields: [{ path: "assigneeId", code: "notAllowed" }] });
    expect(await refused("sue", assign, { id, version: 1, assigneeId: "usr_absent" })).toMatchObject({ fields: [{ path: "assigneeId", code: "notFound" }] });
    for (const person of ["amy", "fin"] as const) expect(await refused(person, assign, { id, version: 1, assigneeId: world.ids.sue })).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("moveTicket", () => {
  test("goes its way and back, with its times", async () => {
    const { id } = await given();
    const steps: [string, object][] = [
      ["RESOLVED", { resolvedAt: later(10), closedAt: null, nextDueAt: null, availableStatuses: ["OPEN", "CLOSED"] }],
      ["CLOSED", { resolvedAt: later(10), closedAt: later(20), nextDueAt: null, availableStatuses: ["OPEN"] }],
      ["OPEN", { resolvedAt: null, closedAt: null, nextDueAt: later(24 * 60) }],
    ];
    for (const [index, [to, expected]] of steps.entries()) {
      world.clock.set(later((index + 1) * 10));
      const { data, errors } = await ask("sue", move, { id, version: index + 1, to });
      expect(errors).toEqual([]);
      expect(data.done).toMatchObject({ status: to, ...expected });
    }
    expect((await world.events()).filter(({ recordId, type }) => recordId === id && type === "ticket.moved")).toHaveLength(3);
  });

  test("not by leaps, not from a stale version, not by sales or finance", async () => {
    const { id } = await given();
    expect(await refused("sue", move, { id, version: 1, to: "CLOSED" })).toMatchObject({ fields: [{ path: "to", code: "transition", params: { from: "NEW", to: "CLOSED" } }] });
    await ask("sue", move, { id, version: 1, to: "PENDING" });
    expect(await refused("sue", move, { id, version: 1, to: "OPEN" })).toMatchObject({ code: "CONFLICT", current: { status: "PENDING" } });
    for (const person of ["amy", "fin"] as const) expect(await refused(person, move, { id, version: 2, to: "OPEN" })).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("replyToTicket", () => {
  test("the first answer stops the first clock and begins the work; the conversation reads from its beginning", async () => {
    const { id } = await given({ contactId: bank.contactId });
    world.clock.set(later(5));
    await ask("sue", reply, { id, input: { direction: "INTERNAL", body: "Looks like the battery." } });
    world.clock.set(later(15));
    const { data } = await ask("sue", reply, { id, input: { direction: "OUTBOUND", body: "Please change the battery." } });
    expect(data.done).toMatchObject({ version: 3, status: "OPEN", firstRespondedAt: later(15), nextDueAt: later(72 * 60) });
    expect(data.done.messages.nodes).toMatchObject([
      { direction: "INBOUND", channel: "EMAIL" },
      { direction: "INTERNAL", channel: "NOTE", author: { name: "Sue 林" } },
      { direction: "OUTBOUND", channel: "EMAIL", body: "Please change the battery.", author: { name: "Sue 林" } },
    ]);
    expect((await world.events()).filter(({ recordId }) => recordId === id).map(({ type }) => type)).toEqual(["ticket.opened", "ticket.replied", "ticket.replied", "ticket.moved"]);
  });

  test("an answer moves the ticket where the writer says so; the customer's next word reopens it", async () => {
    const { id } = await given();
    expect((await ask("sue", reply, { id, input: { direction: "OUTBOUND", body: "Done.", status: "RESOLVED" } })).data.done).toMatchObject({ status: "RESOLVED", resolvedAt: monday, nextDueAt: null });
    world.clock.set(later(60));
    const { data } = await ask("sue", reply, { id, input: { direction: "INBOUND", body: "It is silent again.", channel: "PHONE" } });
    expect(data.done).toMatchObject({ status: "OPEN", resolvedAt: null, nextDueAt: later(72 * 60) });
    expect(data.done.messages.nodes[2]).toMatchObject({ direction: "INBOUND", channel: "PHONE", author: null, authorName: "國泰世華銀行" });
  });

  test("counts as the customer's last activity, a note does not, and neither is an entry of the timeline", async () => {
    const { id: customerId } = await givenCustomer("amy", "Quiet");
    const last = async (): Promise<unknown> => (await world.query("amy", `query ($customerId: ID!) { customer(id: $customerId) { lastActivityAt activities(first: 1) { totalCount } } }`, { customerId })).data;
    const { id } = await given({ customerId });
    expect(await last()).toEqual({ customer: { lastActivityAt: monday, activities: { totalCount: 0 } } });
    world.clock.set(later(10));
    await ask("sue", reply, { id, input: { direction: "INTERNAL", body: "A note." } });
    expect(await last()).toMatchObject({ customer: { lastActivityAt: monday } });
    await ask("sue", reply, { id, input: { direction: "OUTBOUND", body: "An answer." } });
    expect(await last()).toMatchObject({ customer: { lastActivityAt: later(10) } });
  });

  test("nothing said, a leap on the way, an unknown ticket, sales and finance are refused", async () => {
    const { id } = await given();
    expect(await refused("sue", reply, { id, input: { direction: "OUTBOUND", body: "\n" } })).toMatchObject({ validationErrors: [{ property: "body" }] });
    expect(await refused("sue", reply, { id, input: { direction: "OUTBOUND", body: "Bye.", status: "CLOSED" } })).toMatchObject({ fields: [{ path: "input.status", code: "transition" }] });
    expect(await refused("sue", reply, { id: "tic_absent", input: { direction: "OUTBOUND", body: "Hello?" } })).toMatchObject({ code: "NOT_FOUND" });
    for (const person of ["amy", "fin"] as const) expect(await refused(person, reply, { id, input: { direction: "INTERNAL", body: "Me too." } })).toMatchObject({ code: "FORBIDDEN" });
  });
});
