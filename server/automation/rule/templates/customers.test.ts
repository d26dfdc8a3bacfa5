import { day } from "../../../core/clock";
import { alertWorld, type AlertWorld } from "../../../testing/alert-world";
import { templateTests } from "../../../testing/template-tests";
import { monday } from "../../../testing/world";
import { RuleKind } from "../rule.entity";

let world: AlertWorld;
beforeAll(async () => {
  world = await alertWorld();
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const { givenRule, look, statuses, change } = templateTests(() => world);
const alerts = (id: string) => statuses("amy", RuleKind.NEEDS_AFTER_VISIT, id);

test("three days after the first visit the needs are to be written down; one of them is enough", async () => {
  await givenRule(RuleKind.NEEDS_AFTER_VISIT);
  const [called, visited, planned] = [await world.givenCustomer("amy", "Called"), await world.givenCustomer("amy", "Visited"), await world.givenCustomer("amy", "Planned")];
  const talk = "mutation ($input: LogActivityInput!) { logActivity(input: $input) { id } }";
  await change("amy", talk, { input: { customerId: called, channel: "PHONE", direction: "OUTBOUND", subject: "Hello" } });
  await change("amy", talk, { input: { customerId: visited, channel: "VISIT", direction: "OUTBOUND", subject: "At their house" } });
  const visit = "mutation ($input: PlanFollowUpInput!) { planFollowUp(input: $input) { id } }";
  await change("amy", visit, { input: { customerId: planned, subject: "To see them", channel: "VISIT", dueAt: monday } });
  const [followUp] = await world.database.sql.rows<{ id: string }>("SELECT `id` FROM `follow_up` WHERE `customerId` = ?", [planned]);
  await change("amy", "mutation ($id: ID!) { completeFollowUp(id: $id, version: 1, outcome: \"Saw them\", logActivity: false) { id } }", { id: followUp?.id });
  world.clock.set(new Date(Date.parse(monday) + 3 * day - 1).toISOString());
  await look();
  expect([await alerts(called), await alerts(visited), await alerts(planned)]).toEqual([[], [], []]);
  world.clock.set(new Date(Date.parse(monday) + 3 * day).toISOString());
  await look();
  expect([await alerts(called), await alerts(visited), await alerts(planned)]).toEqual([[], ["OPEN"], ["OPEN"]]);
  const [row] = await world.database.sql.rows<{ version: number }>("SELECT `version` FROM `customer` WHERE `id` = ?", [visited]);
  await change("amy", "mutation ($id: ID!, $version: Int!) { updateCustomer(id: $id, version: $version, input: { transportNeeds: \"Before nine\" }) { transportNeeds } }", { id: visited, version: row?.version });
  await look();
  expect([await alerts(visited), await alerts(planned)]).toEqual([["EXPIRED"], ["OPEN"]]);
});

test("who sells writes down what is needed, the desk reads it, and partners see none of it", async () => {
  const id = await world.givenCustomer("amy", "Needs");
  const write = "mutation ($id: ID!, $input: UpdateCustomerInput!) { updateCustomer(id: $id, version: 1, input: $input) { packagingNeeds } }";
  const refused = await world.query("sue", write, { id, input: { packagingNeeds: "Pallets" } });
  expect(refused.errors[0]?.extensions?.["fields"]).toMatchObject([{ path: "input.packagingNeeds", code: "notAllowed" }]);
  await change("amy", write, { id, input: { packagingNeeds: "Pallets of 1.2 m" } });
  const seen = async (person: "sue" | "fin") => (await world.query<{ customer: { packagingNeeds: string | null } }>(person, "query ($id: ID!) { customer(id: $id) { packagingNeeds } }", { id })).data.customer.packagingNeeds;
  expect([await seen("sue"), await seen("fin")]).toEqual(["Pallets of 1.2 m", null]);
});

describe("the credit limit", () => {
  const limit = "mutation ($id: ID!, $version: Int!, $limit: MoneyInput) { updateCustomer(id: $id, version: $version, input: { creditLimit: $limit }) { creditLimit { amount currency } } }";
  const versionOf = async (id: string) => (await world.database.sql.rows<{ version: number }>("SELECT `version` FROM `customer` WHERE `id` = ?", [id]))[0]?.version;
  const setLimit = async (id: string, amount: string | null) => change("fin", limit, { id, version: await versionOf(id), limit: amount === null ? null : { amount } });

  test("unpaid orders above it are told to whoever leads, until enough is paid or the limit is raised", async () => {
    await givenRule(RuleKind.CREDIT_EXCEEDED);
    const product = await world.givenProduct("CREDIT", "10.00");
    const bank = await world.givenCustomer("amy", "國泰世華銀行");
    const order = async () => world.givenOrder("amy", bank, product, "2026-03-02");
    const first = await order();
    await setLimit(bank, "20");
    const seen = async () => {
      await look();
      return statuses("mia", RuleKind.CREDIT_EXCEEDED, bank);
    };
    expect(await seen()).toEqual([]);
    await order();
    expect(await seen()).toEqual([]);
    await order();
    expect(await seen()).toEqual(["OPEN"]);
    await world.database.transact(({ sql }) => sql.run("UPDATE `sales_order` SET `paidOn` = '2026-03-02' WHERE `id` = ?", [first]));
    expect(await seen()).toEqual(["EXPIRED"]);
    await setLimit(bank, "15");
    expect(await seen()).toEqual(["EXPIRED", "OPEN"]);
    await setLimit(bank, null);
    expect(await seen()).toEqual(["EXPIRED", "EXPIRED"]);
  });

  test("finance sets it and whoever leads sees it with what is owed; who sells sees neither", async () => {
    const product = await world.givenProduct("OWED", "12.50");
    const id = await world.givenCustomer("amy", "Owing");
    await world.givenOrder("amy", id, product, "2026-03-02");
    await setLimit(id, "99.5");
    const seen = async (person: "amy" | "mia" | "fin") =>
      (await world.query<{ customer: object }>(person, "query ($id: ID!) { customer(id: $id) { creditLimit { amount currency } outstanding { amount currency } } }", { id })).data.customer;
    const both = { creditLimit: { amount: "99.50", currency: "USD" }, outstanding: { amount: "12.50", currency: "USD" } };
    expect([await seen("fin"), await seen("mia"), await seen("amy")]).toEqual([both, both, { creditLimit: null, outstanding: null }]);
    const refused = async (person: "mia" | "fin", money: object) => (await world.query(person, limit, { id, version: await versionOf(id), limit: money })).errors[0]?.extensions;
    expect(await refused("mia", { amount: "1" })).toMatchObject({ fields: [{ path: "input.creditLimit", code: "notAllowed" }] });
    expect(await refused("fin", { amount: "1", currency: "EUR" })).toMatchObject({ fields: [{ path: "input.creditLimit.currency", code: "currency" }] });
    expect(await refused("fin", { amount: "-1" })).toMatchObject({ fields: [{ path: "input.creditLimit.amount", code: "negative" }] });
  });

  test("what customers owe takes one statement more, however many there are", async () => {
    const text = "query ($first: Int!) { customers(first: $first) { nodes { outstanding { amount } } } }";
    const [one, many] = [await world.query("fin", text, { first: 1 }), await world.query("fin", text, { first: 20 })];
    expect(many.statements).toBe(one.statements);
  });
});

describe("satisfaction", () => {
  const rate = "mutation ($id: ID!, $version: Int!, $input: RateTicketInput!) { rateTicket(id: $id, version: $version, input: $input) { satisfaction satisfactionComment ratedAt } }";
  const versionOf = async (id: string) => (await world.database.sql.rows<{ version: number }>("SELECT `version` FROM `ticket` WHERE `id` = ?", [id]))[0]?.version;
  const givenSolved = async (): Promise<string> => {
    const { id } = await world.givenTicket(await world.givenCustomer("amy", "國泰世華銀行"));
    await change("sue", "mutation ($id: ID!) { replyToTicket(id: $id, input: { body: \"Done\", direction: OUTBOUND, status: RESOLVED }) { id } }", { id });
    return id;
  };

  test("of 1 or 2 is told to whoever leads the desk, with a call planned; better than that is not", async () => {
    await world.database.transact(({ sql }) => sql.run("UPDATE `team` SET `managerId` = ? WHERE `id` = ?", [world.ids.max, world.ids.desk]));
    await givenRule(RuleKind.SATISFACTION_LOW);
    const [good, bad] = [await givenSolved(), await givenSolved()];
    await change("sue", rate, { id: good, version: await versionOf(good), input: { satisfaction: 3 } });
    await change("sue", rate, { id: bad, version: await versionOf(bad), input: { satisfaction: 2, satisfactionComment: "It took too long" } });
    await look();
    const seen = async (id: string) => (await world.alertsOn("max", id)).map(({ kind, status, owner }) => [kind, status, owner?.name]);
    expect([await seen(good), await seen(bad)]).toEqual([[], [["SATISFACTION_LOW", "OPEN", "Max 吳"]]]);
    const calls = "{ followUps(first: 5) { nodes { subject channel dueAt owner { name } } } }";
    expect((await world.query("max", calls)).data).toMatchObject({ followUps: { nodes: [{ subject: "Rule SATISFACTION_LOW", channel: "PHONE", dueAt: "2026-03-03T09:00:00.000Z", owner: { name: "Max 吳" } }] } });
    await change("sue", rate, { id: bad, version: await versionOf(bad), input: { satisfaction: 4 } });
    await look();
    expect(await seen(bad)).toEqual([["SATISFACTION_LOW", "EXPIRED", "Max 吳"]]);
  });

  test("is noted of solved tickets only, from 1 to 5, by the desk; what the customer said stays", async () => {
    const { id } = await world.givenTicket(await world.givenCustomer("amy", "Asked too early"));
    const refused = async (person: "sue" | "amy", ticket: string, satisfaction: number) => (await world.query(person, rate, { id: ticket, version: await versionOf(ticket), input: { satisfaction } })).errors[0]?.extensions;
    expect(await refused("sue", id, 5)).toMatchObject({ fields: [{ path: "id", code: "notSolved" }] });
    const solved = await givenSolved();
    expect(await refused("sue", solved, 6)).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refused("amy", solved, 5)).toMatchObject({ code: "FORBIDDEN" });
    await change("sue", rate, { id: solved, version: await versionOf(solved), input: { satisfaction: 1, satisfactionComment: "Rude" } });
    const again = await world.query("sue", rate, { id: solved, version: await versionOf(solved), input: { satisfaction: 5 } });
    expect(again.data).toEqual({ rateTicket: { satisfaction: 5, satisfactionComment: "Rude", ratedAt: monday } });
    expect((await world.events()).filter(({ type, recordId }) => type === "ticket.rated" && recordId === solved)).toHaveLength(2);
  });
});

test("a contract in force that ends within so many days is told once, until it is renewed", async () => {
  await givenRule(RuleKind.CONTRACT_ENDING, { days: 30 });
  const bank = await world.givenCustomer("amy", "國泰世華銀行");
  const make = "mutation ($input: CreateContractInput!) { createContract(input: $input) { id } }";
  for (const title of ["In force", "A draft"]) await change("amy", make, { input: { customerId: bank, title, startsOn: "2025-04-01", endsOn: "2026-03-31", signed: title === "In force" } });
  const rows = await world.database.sql.rows<{ id: string }>("SELECT `id` FROM `contract` ORDER BY `title` DESC");
  const seen = async () => {
    await look();
    return Promise.all(rows.map(async ({ id }) => (await world.alertsOn("amy", id)).map(({ kind, status, dueAt }) => [kind, status, dueAt])));
  };
  world.clock.set("2026-02-28T23:00:00.000Z");
  expect(await seen()).toEqual([[], []]);
  world.clock.set("2026-03-01T00:00:00.000Z");
  expect(await seen()).toEqual([[["CONTRACT_ENDING", "OPEN", "2026-03-31T23:59:59.999Z"]], []]);
  await change("amy", "mutation ($id: ID!) { renewContract(id: $id, version: 1) { id } }", { id: rows[0]?.id });
  expect(await seen()).toEqual([[["CONTRACT_ENDING", "EXPIRED", "2026-03-31T23:59:59.999Z"]], []]);
});
