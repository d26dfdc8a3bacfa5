import { hour } from "../../core/clock";
import { Channel, Direction } from "../../customers/activity/activity.entity";
import { CustomerKind } from "../../customers/customer/customer.enums";
import { createMany as createCustomers } from "../../customers/customer/customer.service";
import { create as createContact } from "../../customers/contact/contact.service";
import { monday, testWorld, type PersonName, type World } from "../../testing/world";
import { TicketKind, TicketPriority, TicketStatus } from "./ticket.enums";
import { createMany, type NewTicket } from "./ticket.service";

let world: World;
let amys: string;
let bens: string;

const at = (hours: number): Date => new Date(Date.parse(monday) + hours * hour);

/** A case as the loader knows it. */
const past = (subject: string, more: Partial<NewTicket> = {}): NewTicket => ({ subject, channel: Channel.PHONE, kind: TicketKind.QUESTION, ...more });

const load = (tickets: readonly NewTicket[]) => world.ctx("ada").transact((tx) => createMany(tx, tickets));

beforeAll(async () => {
  world = await testWorld();
  const customer = async (person: PersonName, name: string): Promise<string> => {
    const [created] = await world.ctx(person).transact((tx) => createCustomers(tx, [{ kind: CustomerKind.COMPANY, name }]));
    return created?.id ?? "";
  };
  [amys, bens] = [await customer("amy", "Amy's"), await customer("ben", "Ben's")];
});
afterEach(() => world.database.transact(async ({ sql }) => void (await sql.run("DELETE FROM `ticket`"))));
afterAll(() => world.close());

describe("createMany", () => {
  test("takes cases over with their past: times, conversation and other systems' names", async () => {
    const [ticket] = await load([
      past("Case 1", {
        customerId: amys,
        assigneeId: world.ids.sue,
        status: TicketStatus.CLOSED,
        createdAt: at(-100),
        closedAt: at(-10),
        resolvedAt: at(-20),
        externalIds: [{ system: "helpdesk", value: "Case 1" }],
        messages: [
          { direction: Direction.OUTBOUND, body: "Resolved", sentAt: at(-20), authorId: world.ids.sue },
          { direction: Direction.INTERNAL, body: "Take in charge ticket", sentAt: at(-99), authorName: "Value 2" },
        ],
      }),
    ]);
    const text = `query ($id: ID!) { ticket(id: $id) { status createdAt firstResponseDueAt firstRespondedAt resolutionDueAt resolvedAt closedAt nextDueAt updatedAt team { name } externalIds { system value }
      messages(last: 5) { totalCount nodes { direction channel body sentAt authorName author { name } } } } }`;
    expect((await world.query("sue", text, { id: ticket?.id })).data).toEqual({
      ticket: {
        status: "CLOSED",
        createdAt: at(-100).toISOString(),
        firstResponseDueAt: at(-76).toISOString(),
        firstRespondedAt: at(-20).toISOString(),
        resolutionDueAt: at(-28).toISOString(),
        resolvedAt: at(-20).toISOString(),
        closedAt: at(-10).toISOString(),
        nextDueAt: null,
        updatedAt: at(-10).toISOString(),
        team: { name: "desk" },
        externalIds: [{ system: "helpdesk", value: "Case 1" }],
        messages: {
          totalCount: 2,
          nodes: [
            { direction: "INTERNAL", channel: "NOTE", body: "Take in charge ticket", sentAt: at(-99).toISOString(), authorName: "Value 2", author: null },
            { direction: "OUTBOUND", channel: "PHONE", body: "Resolved", sentAt: at(-20).toISOString(), authorName: null, author: { name: "Sue 林" } },
          ],
        },
      },
    });
  });

  test.each([
    ["somebody else's number twice", { externalIds: [{ system: "helpdesk", value: "Case 1" }] }],
    ["an over-long subject", { subject: "x".repeat(201) }],
    ["an unknown customer", { customerId: "cus_absent" }],
  ])("all or none: %s", async (_, wrong) => {
    await expect(load([past("Good"), past("Bad", wrong)])).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await world.database.sql.rows("SELECT `id` FROM `ticket`")).toEqual([]);
  });
});

describe("tickets", () => {
  const text = `query ($filter: TicketFilter, $sort: TicketSort) { tickets(first: 20, filter: $filter, sort: $sort) { totalCount nodes { subject } } }`;
  const subjects = async (person: PersonName, variables: Record<string, unknown> = {}): Promise<string[]> => {
    const { data, errors } = await world.query<{ tickets: { totalCount: number; nodes: { subject: string }[] } }>(person, text, variables);
    expect(errors).toEqual([]);
    expect(data.tickets.totalCount).toBe(data.tickets.nodes.length);
    return data.tickets.nodes.map(({ subject }) => subject);
  };

  test("sales see their own customers' only, service all, finance none", async () => {
    const [, other] = await load([past("Amy's", { customerId: amys, createdAt: at(-1) }), past("Ben's", { customerId: bens, createdAt: at(-2) }), past("Nobody's", { createdAt: at(-3) })]);
    expect(await subjects("amy")).toEqual(["Amy's"]);
    expect(await subjects("mia")).toEqual(["Amy's"]);
    expect(await subjects("sue")).toEqual(["Amy's", "Ben's", "Nobody's"]);
    const one = `query ($id: ID!) { ticket(id: $id) { subject messages(first: 1) { nodes { body } } } }`;
    const [hers, absent] = [await world.query("amy", one, { id: other?.id }), await world.query("amy", one, { id: "tic_absent" })];
    expect(hers.errors[0]?.extensions).toMatchObject({ code: "NOT_FOUND" });
    expect(hers.errors[0]?.message).toBe(absent.errors[0]?.message);
    expect((await world.query("fin", text)).errors[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
  });

  test("notes are for colleagues: the customer's sales person reads them, nobody out of reach does", async () => {
    const [ticket] = await load([past("Noted", { customerId: amys, messages: [{ direction: Direction.INTERNAL, body: "Be kind.", sentAt: at(-1) }] })]);
    const [message] = await world.database.sql.rows<{ id: string }>("SELECT `id` FROM `ticket_message` WHERE `ticketId` = ?", [ticket?.id ?? ""]);
    const node = `query ($id: ID!) { node(id: $id) { ... on TicketMessage { body } } }`;
    expect((await world.query("amy", node, { id: message?.id })).data).toEqual({ node: { body: "Be kind." } });
    for (const person of ["ben", "fin"] as const) expect((await world.query(person, node, { id: message?.id })).data).not.toMatchObject({ node: { body: "Be kind." } });
  });

  test("filters and sorts as a desk works: by the nearest clock, by urgency, of nobody", async () => {
    await load([
      past("low", { priority: TicketPriority.LOW, createdAt: at(-1) }),
      past("urgent", { priority: TicketPriority.URGENT, createdAt: at(-2), assigneeId: world.ids.sue }),
      past("high", { priority: TicketPriority.HIGH, createdAt: at(-3), status: TicketStatus.PENDING }),
      past("done", { priority: TicketPriority.HIGH, createdAt: at(-4), status: TicketStatus.RESOLVED }),
    ]);
    const active = ["NEW", "OPEN", "PENDING"];
    expect(await subjects("sue", { filter: { status: active }, sort: { field: "NEXT_DUE_AT", direction: "ASC" } })).toEqual(["urgent", "high", "low"]);
    expect(await subjects("sue", { sort: { field: "PRIORITY", direction: "DESC" } })).toEqual(expect.arrayContaining(["urgent"]));
    expect((await subjects("sue", { sort: { field: "PRIORITY", direction: "ASC" } })).at(-1)).toBe("urgent");
    expect(await subjects("sue", { filter: { status: active, unassigned: true } })).toEqual(["low", "high"]);
    expect(await subjects("sue", { filter: { unassigned: false } })).toEqual(["urgent"]);
    expect(await subjects("sue", { filter: { nextDueAt: { to: at(0).toISOString() } } })).toEqual(["urgent"]);
    expect(await subjects("sue", { filter: { status: ["RESOLVED", "NEW"], priority: ["HIGH"] } })).toEqual(["done"]);
  });

  test("costs the same number of statements for 1 row as for 20", async () => {
    const contact = await world.ctx("amy").transact((tx) => createContact(tx, { customerId: amys, name: "Lin" }));
    await load(Array.from({ length: 20 }, (_, index) => past(`Row ${index}`, { customerId: amys, contactId: contact.id, assigneeId: world.ids.sue, messages: [{ direction: Direction.OUTBOUND, body: `Answer ${index}`, sentAt: at(-1) }] })));
    const list = `query ($first: Int!) { tickets(first: $first) { nodes { subject availableStatuses customer { name openTicketCount } contact { name } product { name } assignee { name team { name } }
      externalIds { value } messages(last: 1) { nodes { body author { name } } } } } }`;
    const [single, twenty] = [await world.query("ada", list, { first: 1 }), await world.query<{ tickets: { nodes: { messages: { nodes: object[] } }[] } }>("ada", list, { first: 20 })];
    expect(twenty.errors).toEqual([]);
    expect(twenty.data.tickets.nodes.map(({ messages }) => messages.nodes.length)).toEqual(Array(20).fill(1));
    expect(twenty.statements).toBe(single.statements);
    expect(twenty.statements).toBeLessThanOrEqual(9);
  });
});

describe("a customer's tickets and the queue", () => {
  const facts: NewTicket[] = [
    past("a", { status: TicketStatus.OPEN, createdAt: at(-80) }),
    past("b", { status: TicketStatus.OPEN, createdAt: at(-1) }),
    past("c", { status: TicketStatus.PENDING, createdAt: at(-90) }),
    past("d", { status: TicketStatus.CLOSED, createdAt: at(-95) }),
  ];

  test("a customer shows its tickets, newest first, and how many are open; finance sees none of it", async () => {
    await load(facts.map((ticket) => ({ ...ticket, customerId: amys })));
    const text = `query ($id: ID!) { customer(id: $id) { openTicketCount tickets(first: 2) { totalCount nodes { subject } } } }`;
    expect((await world.query("amy", text, { id: amys })).data).toEqual({ customer: { openTicketCount: 3, tickets: { totalCount: 4, nodes: [{ subject: "b" }, { subject: "a" }] } } });
    expect((await world.query("fin", text, { id: amys })).data).toEqual({ customer: { openTicketCount: null, tickets: null } });
  });

  test("counts the queue and what is overdue in one statement, within the viewer's tickets", async () => {
    await load(facts.map((ticket, index) => ({ ...ticket, customerId: index < 2 ? amys : bens })));
    const text = `query ($filter: TicketFilter) { ticketQueue(filter: $filter) { status count overdue } }`;
    const { data, statements } = await world.query("sue", text);
    expect(statements).toBe(1);
    expect(data).toEqual({
      ticketQueue: [
        { status: "NEW", count: 0, overdue: 0 },
        { status: "OPEN", count: 2, overdue: 1 },
        { status: "PENDING", count: 1, overdue: 1 },
        { status: "RESOLVED", count: 0, overdue: 0 },
        { status: "CLOSED", count: 1, overdue: 0 },
      ],
    });
    expect((await world.query("amy", text, { filter: { status: ["OPEN", "PENDING"] } })).data).toEqual({
      ticketQueue: [
        { status: "OPEN", count: 2, overdue: 1 },
        { status: "PENDING", count: 0, overdue: 0 },
      ],
    });
    expect((await world.query("fin", text)).errors[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
  });
});
