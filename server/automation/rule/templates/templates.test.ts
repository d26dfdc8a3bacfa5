import { day, hour } from "../../../core/clock";
import { setWorkingHours } from "../../../identity/calendar/calendar.service";
import { alertWorld, type AlertWorld } from "../../../testing/alert-world";
import { templateTests } from "../../../testing/template-tests";
import { monday, type PersonName } from "../../../testing/world";
import { RuleKind } from "../rule.entity";
import { templates } from "./templates";

let world: AlertWorld;
beforeAll(async () => {
  world = await alertWorld();
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const at = (milliseconds: number): string => new Date(Date.parse(monday) + milliseconds).toISOString();

const { givenRule, statuses, look, change } = templateTests(() => world);

const stageOf = async (id: string): Promise<string> => (await world.query<{ customer: { lifeCycleStage: string } }>("ada", "query ($id: ID!) { customer(id: $id) { lifeCycleStage } }", { id })).data.customer.lifeCycleStage;

test("every kind is a template, but for the company's own rules", () => {
  expect(Object.values(RuleKind).filter((kind) => !templates.has(kind))).toEqual([RuleKind.OWN]);
});

test("a new lead that nobody follows up is found after a week, until there are two follow-ups", async () => {
  await givenRule(RuleKind.LEAD_WITHOUT_FOLLOW_UPS);
  const lead = await world.givenCustomer("amy", "New lead");
  await world.givenFollowUp("amy", lead, at(30 * day));
  world.clock.set(at(7 * day - 1));
  await look();
  expect(await statuses("amy", RuleKind.LEAD_WITHOUT_FOLLOW_UPS, lead)).toEqual([]);
  world.clock.set(at(7 * day));
  await look();
  expect(await statuses("amy", RuleKind.LEAD_WITHOUT_FOLLOW_UPS, lead)).toEqual(["OPEN"]);
  await world.givenFollowUp("amy", lead, at(31 * day));
  await look();
  expect(await statuses("amy", RuleKind.LEAD_WITHOUT_FOLLOW_UPS, lead)).toEqual(["EXPIRED"]);
});

test("a deal that stays in its stage is found after its days, until it moves on", async () => {
  await givenRule(RuleKind.DEAL_ROTTING, { days: 10 });
  const deal = await world.givenDeal("amy", "Stuck");
  world.clock.set(at(10 * day));
  await look();
  expect(await statuses("amy", RuleKind.DEAL_ROTTING, deal.id)).toEqual(["OPEN"]);
  await world.moveDeal("amy", deal, "qualified");
  await look();
  expect(await statuses("amy", RuleKind.DEAL_ROTTING, deal.id)).toEqual(["EXPIRED"]);
});

test("a deal past its expected close is found the day after, until the day is moved", async () => {
  await givenRule(RuleKind.DEAL_PAST_CLOSE);
  const deal = await world.givenDeal("amy", "Late", { expectedCloseOn: "2026-03-04" });
  world.clock.set(at(2 * day));
  await look();
  expect(await statuses("amy", RuleKind.DEAL_PAST_CLOSE, deal.id)).toEqual([]);
  world.clock.set(at(3 * day));
  await look();
  expect(await statuses("amy", RuleKind.DEAL_PAST_CLOSE, deal.id)).toEqual(["OPEN"]);
  await change("amy", "mutation ($id: ID!) { updateOpportunity(id: $id, version: 1, input: { expectedCloseOn: \"2026-04-01\" }) { id } }", { id: deal.id });
  await look();
  expect(await statuses("amy", RuleKind.DEAL_PAST_CLOSE, deal.id)).toEqual(["EXPIRED"]);
});

test("a payment that is due, then overdue, is told to whoever leads, until it is paid", async () => {
  await givenRule(RuleKind.PAYMENT_DUE);
  const product = await world.givenProduct("PAY", "10.00");
  const bank = await world.givenCustomer("amy", "國泰世華銀行");
  const order = await world.givenOrder("amy", bank, product, "2026-03-02");
  await world.database.transact(({ sql }) => sql.run("UPDATE `sales_order` SET `paymentDueOn` = '2026-03-12' WHERE `id` = ?", [order]));
  const seen = async () => (await alertsAbout("mia", order)).map(({ status, severity, owner }) => [status, severity, owner?.name]);
  world.clock.set(at(2 * day));
  await look();
  expect(await seen()).toEqual([]);
  world.clock.set(at(4 * day));
  await look();
  expect(await seen()).toEqual([["OPEN", "INFO", "Mia 陳"]]);
  world.clock.set(at(11 * day));
  await look();
  expect(await seen()).toEqual([["EXPIRED", "INFO", "Mia 陳"], ["OPEN", "BAD", "Mia 陳"]]);
  await world.database.transact(({ sql }) => sql.run("UPDATE `sales_order` SET `paidOn` = '2026-03-13' WHERE `id` = ?", [order]));
  await look();
  expect((await seen()).map(([status]) => status)).toEqual(["EXPIRED", "EXPIRED"]);
});

interface AboutOrder {
  status: string;
  severity: string;
  owner: { name: string } | null;
}

async function alertsAbout(person: PersonName, recordId: string): Promise<AboutOrder[]> {
  const rows = await world.database.sql.rows<{ id: string }>("SELECT `id` FROM `alert` WHERE `recordId` = ? ORDER BY `raisedAt`, `id`", [recordId]);
  return Promise.all(rows.map(async ({ id }) => (await world.query<{ alert: AboutOrder }>(person, "query ($id: ID!) { alert(id: $id) { status severity owner { name } } }", { id })).data.alert));
}

test("a birthday is told once in its year, three days before, and is over the day after", async () => {
  await givenRule(RuleKind.BIRTHDAY);
  const person = await world.givenCustomer("amy", "王小姐");
  await change("amy", "mutation ($id: ID!) { updateCustomer(id: $id, version: 1, input: { birthday: \"1980-03-08\" }) { id } }", { id: person });
  const expected: [string, string[]][] = [["2026-03-04T04:00:00.000Z", []], ["2026-03-05T04:00:00.000Z", ["OPEN"]], ["2026-03-08T04:00:00.000Z", ["OPEN"]], ["2026-03-09T04:00:00.000Z", ["EXPIRED"]], ["2027-03-05T04:00:00.000Z", ["EXPIRED", "OPEN"]]];
  for (const [time, found] of expected) {
    world.clock.set(time);
    await look();
    expect([time, await statuses("amy", RuleKind.BIRTHDAY, person)]).toEqual([time, found]);
  }
});

test("a complaint that stays open is told to whoever leads, until it is solved", async () => {
  await givenRule(RuleKind.COMPLAINT_UNANSWERED);
  const bank = await world.givenCustomer("amy", "國泰世華銀行");
  const { id } = await world.givenTicket(bank);
  await change("sue", "mutation ($id: ID!) { updateTicket(id: $id, version: 1, input: { kind: COMPLAINT }) { id } }", { id });
  world.clock.set(at(3 * day));
  await look();
  expect(await statuses("ada", RuleKind.COMPLAINT_UNANSWERED, id)).toEqual(["OPEN"]);
  await change("sue", "mutation ($id: ID!) { replyToTicket(id: $id, input: { body: \"Sorry\", direction: OUTBOUND, status: RESOLVED }) { id } }", { id });
  await look();
  expect(await statuses("ada", RuleKind.COMPLAINT_UNANSWERED, id)).toEqual(["EXPIRED"]);
});

test("stock at its reorder level is told each time it falls there", async () => {
  await givenRule(RuleKind.STOCK_LOW);
  const product = await world.givenProduct("LOW", "10.00");
  const stock = (quantity: number) => world.database.transact(({ sql }) => sql.run("UPDATE `product` SET `stockQuantity` = ?, `reorderLevel` = 5 WHERE `id` = ?", [quantity, product]));
  const expected: [number, string[]][] = [[6, []], [5, ["OPEN"]], [9, ["EXPIRED"]], [0, ["EXPIRED", "OPEN"]]];
  for (const [quantity, found] of expected) {
    await stock(quantity);
    world.clock.advance(hour);
    await look();
    expect((await alertsAbout("ada", product)).map(({ status }) => status)).toEqual(found);
  }
});

test("customers whose owner has left are told to whoever leads the team", async () => {
  await givenRule(RuleKind.OWNER_LEFT);
  const left = await world.givenCustomer("ben", "Left behind");
  await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `active` = 0 WHERE `id` = ?", [world.ids.ben]));
  await look();
  expect(await statuses("ada", RuleKind.OWNER_LEFT, left)).toEqual(["OPEN"]);
  await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `active` = 1 WHERE `id` = ?", [world.ids.ben]));
  await look();
  expect(await statuses("ada", RuleKind.OWNER_LEFT, left)).toEqual(["EXPIRED"]);
});

test("two months without an order plan one visit, and no second one until the customer has bought again", async () => {
  await givenRule(RuleKind.NO_ORDER_TWO_MONTHS);
  const product = await world.givenProduct("VISIT", "10.00");
  const bank = await world.givenCustomer("amy", "國泰世華銀行");
  await world.givenOrder("amy", bank, product, "2026-03-02");
  const visits = async () =>
    (await world.query<{ customer: { followUps: { edges: { node: object }[] } } }>("amy", "query ($id: ID!) { customer(id: $id) { followUps(first: 10) { edges { node { subject channel owner { name } } } } } }", { id: bank })).data.customer.followUps.edges.map(({ node }) => node);
  world.clock.set("2026-05-01T04:00:00.000Z");
  await look();
  expect(await visits()).toEqual([]);
  world.clock.set("2026-05-02T04:00:00.000Z");
  await look();
  const visit = { subject: "Rule NO_ORDER_TWO_MONTHS", channel: "VISIT", owner: { name: "Amy 王" } };
  expect(await visits()).toEqual([visit]);
  await world.givenOrder("amy", bank, product, "2026-05-02");
  await look();
  world.clock.set("2026-07-02T04:00:00.000Z");
  await look();
  expect(await visits()).toEqual([visit, visit]);
});

test("customers move along the life cycle: nurturing, maintained, at risk, lost, won back", async () => {
  for (const kind of [RuleKind.STAGE_NURTURING, RuleKind.STAGE_MAINTAINED, RuleKind.STAGE_AT_RISK, RuleKind.STAGE_LOST, RuleKind.STAGE_WON_BACK]) await givenRule(kind);
  const product = await world.givenProduct("LIFE", "10.00");
  const id = await world.givenCustomer("amy", "A long life");
  const after = async (time: string): Promise<string> => {
    world.clock.set(time);
    await look();
    return stageOf(id);
  };
  expect(await after("2026-03-02T05:00:00.000Z")).toBe("POTENTIAL");
  await change("amy", "mutation ($input: LogActivityInput!) { logActivity(input: $input) { id } }", { input: { customerId: id, channel: "PHONE", direction: "OUTBOUND", subject: "Hello" } });
  expect(await after("2026-03-02T06:00:00.000Z")).toBe("NURTURING");
  await world.givenOrder("amy", id, product, "2026-03-03");
  expect(await after("2026-05-31T04:00:00.000Z")).toBe("MAINTAINED");
  expect(await after("2026-06-02T04:00:00.000Z")).toBe("AT_RISK");
  await world.givenOrder("amy", id, product, "2026-06-03");
  expect(await after("2026-06-03T04:00:00.000Z")).toBe("MAINTAINED");
  expect(await after("2026-10-03T04:00:00.000Z")).toBe("AT_RISK");
  expect(await after("2027-06-04T04:00:00.000Z")).toBe("LOST");
  await world.givenOrder("amy", id, product, "2027-06-05");
  expect(await after("2027-06-05T04:00:00.000Z")).toBe("WON_BACK");
  const moves = (await world.events()).filter(({ type, recordId }) => type === "customer.moved" && recordId === id);
  expect(moves).toHaveLength(7);
});

test("the anniversary of the first order is told each year, a week before, but not in the first", async () => {
  await givenRule(RuleKind.ANNIVERSARY);
  const product = await world.givenProduct("YEAR", "10.00");
  const bank = await world.givenCustomer("amy", "國泰世華銀行");
  await world.givenOrder("amy", bank, product, "2026-03-02");
  const expected: [string, string[]][] = [["2026-03-02T04:00:00.000Z", []], ["2027-02-22T04:00:00.000Z", []], ["2027-02-23T04:00:00.000Z", ["OPEN"]], ["2027-03-02T04:00:00.000Z", ["OPEN"]], ["2027-03-03T04:00:00.000Z", ["EXPIRED"]], ["2028-02-24T04:00:00.000Z", ["EXPIRED", "OPEN"]]];
  for (const [time, found] of expected) {
    world.clock.set(time);
    await look();
    expect([time, await statuses("amy", RuleKind.ANNIVERSARY, bank)]).toEqual([time, found]);
  }
});

test("a first answer within 24 hours of working time: a warning before, an alert when it is late, gone when somebody answers", async () => {
  const office = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, shifts: [{ from: 540, to: 1080 }] }));
  await world.ctx("ada").transact((tx) => setWorkingHours(tx, 0, { timeZone: "Asia/Taipei", week: office }));
  const { id } = await world.givenTicket(await world.givenCustomer("amy", "國泰世華銀行"));
  const seen = async () => (await world.alertsOn("sue", id)).map(({ kind, status, severity, params }) => [kind, status, severity, params.find(({ name }) => name === "clock")?.value]);
  // Opened on Monday at 17:00 in Taipei: one hour then, nine on Tuesday and on Wednesday, five on Thursday.
  const expected: [string, unknown[]][] = [
    ["2026-03-05T04:59:00.000Z", []],
    ["2026-03-05T05:00:00.000Z", [["TICKET_DUE", "OPEN", "WATCH", "firstResponse"]]],
    ["2026-03-05T06:00:00.000Z", [["TICKET_DUE", "EXPIRED", "WATCH", "firstResponse"], ["TICKET_DUE", "OPEN", "BAD", "firstResponse"]]],
  ];
  for (const [time, found] of expected) {
    world.clock.set(time);
    await look();
    expect([time, await seen()]).toEqual([time, found]);
  }
  await change("sue", "mutation ($id: ID!) { replyToTicket(id: $id, input: { body: \"We are on it\", direction: OUTBOUND }) { id } }", { id });
  await look();
  expect((await seen()).map(([, status]) => status)).toEqual(["EXPIRED", "EXPIRED"]);
});
