import { day, hour, minute } from "../../core/clock";
import { alertWorld, type AlertWorld } from "../../testing/alert-world";
import { monday } from "../../testing/world";
import { evaluateRules } from "./evaluate";

let world: AlertWorld;
let bank: string;
beforeAll(async () => {
  world = await alertWorld();
});
beforeEach(async () => {
  world.clock.set(monday);
  bank = await world.givenCustomer("amy", "國泰世華銀行");
});
afterAll(() => world.close());

const at = (milliseconds: number): string => new Date(Date.parse(monday) + milliseconds).toISOString();
const eventsOf = async (recordId: string): Promise<string[]> => (await world.events()).filter((event) => event.recordId === recordId).map(({ type }) => type);

describe("a follow-up that is overdue", () => {
  test("raises one alert for its owner, however often it is looked at, and is resolved when done", async () => {
    const followUp = await world.givenFollowUp("amy", bank, at(hour));
    await world.evaluate();
    expect(await world.alertsOn("amy", followUp)).toEqual([]);

    world.clock.set(at(hour + 1));
    await world.evaluate();
    await world.evaluate();
    const [alert, ...more] = await world.alertsOn("amy", followUp);
    expect(more).toEqual([]);
    expect(alert).toMatchObject({
      status: "OPEN", severity: "BAD", kind: "FOLLOW_UP_OVERDUE", dueAt: at(hour), owner: { name: "Amy 王" }, customer: { name: "國泰世華銀行" },
      record: { __typename: "FollowUp" }, params: [{ name: "days", value: "0" }],
    });
    const [raised] = await world.database.sql.rows<{ subject: string; actorId: null }>("SELECT `subject`, `actorId` FROM `event` WHERE `recordId` = ?", [alert?.id as string]);
    expect(JSON.parse(raised?.subject ?? "")).toMatchObject({ ruleId: world.rules.FOLLOW_UP_OVERDUE, ownerId: world.ids.amy, teamId: world.ids.north, recordId: followUp, customerId: bank });
    expect(raised?.actorId).toBeNull();

    await world.query("amy", `mutation ($id: ID!) { completeFollowUp(id: $id, version: 1, outcome: "Reached") { id } }`, { id: followUp });
    await world.evaluate();
    expect(await world.alertsOn("amy", followUp)).toMatchObject([{ status: "EXPIRED", outcome: null }]);
    expect(await eventsOf(alert?.id as string)).toEqual(["alert.raised", "alert.expired"]);
  });

  test("is another cause once it was put off and is overdue again; the very same cause opens its alert again", async () => {
    const followUp = await world.givenFollowUp("amy", bank, at(hour));
    const reschedule = (version: number, dueAt: string) =>
      world.query("amy", "mutation ($id: ID!, $version: Int!, $dueAt: DateTime!) { rescheduleFollowUp(id: $id, version: $version, dueAt: $dueAt) { id } }", { id: followUp, version, dueAt });
    world.clock.set(at(2 * hour));
    await world.evaluate();
    await reschedule(1, at(3 * hour));
    await world.evaluate();
    expect((await world.alertsOn("amy", followUp)).map(({ status }) => status)).toEqual(["EXPIRED"]);
    world.clock.set(at(4 * hour));
    await world.evaluate();
    expect((await world.alertsOn("amy", followUp)).map(({ status }) => status)).toEqual(["EXPIRED", "OPEN"]);
    await reschedule(2, at(hour));
    await world.evaluate();
    const alerts = await world.alertsOn("amy", followUp);
    expect(alerts.map(({ status }) => status)).toEqual(["OPEN", "EXPIRED"]);
    expect(await eventsOf(alerts[0]?.id as string)).toEqual(["alert.raised", "alert.expired", "alert.reopened"]);
  });
});

describe("a deal without activity", () => {
  test("is found after 14 days, and again after the next silence", async () => {
    const deal = await world.givenDeal("amy", "Vault", { customerId: bank });
    world.clock.set(at(14 * day - 1));
    await world.evaluate();
    expect(await world.alertsOn("amy", deal.id)).toEqual([]);
    world.clock.set(at(14 * day));
    await world.evaluate();
    expect(await world.alertsOn("amy", deal.id)).toMatchObject([{ status: "OPEN", severity: "WATCH", params: [{ name: "days", value: "14" }], customer: { name: "國泰世華銀行" } }]);

    const log = "mutation ($input: LogActivityInput!) { logActivity(input: $input) { id } }";
    const { errors } = await world.query("amy", log, { input: { customerId: bank, opportunityId: deal.id, channel: "PHONE", direction: "OUTBOUND", subject: "Still there?" } });
    expect(errors).toEqual([]);
    await world.evaluate();
    expect((await world.alertsOn("amy", deal.id)).map(({ status }) => status)).toEqual(["EXPIRED"]);
    world.clock.set(at(29 * day));
    await world.evaluate();
    expect((await world.alertsOn("amy", deal.id)).map(({ status }) => status)).toEqual(["EXPIRED", "OPEN"]);
  });

  test("follows the rule's days, and nothing is raised while the rule is off", async () => {
    const deal = await world.givenDeal("amy", "Safe", { customerId: bank });
    const update = "mutation ($id: ID!, $version: Int!, $input: UpdateRuleInput!) { updateRule(id: $id, version: $version, input: $input) { version } }";
    const change = async (version: number, input: object) => expect((await world.query("ada", update, { id: world.rules.DEAL_WITHOUT_ACTIVITY, version, input })).errors).toEqual([]);
    await change(1, { days: 3, enabled: false });
    world.clock.set(at(4 * day));
    await world.evaluate();
    expect(await world.alertsOn("amy", deal.id)).toEqual([]);
    await change(2, { enabled: true });
    await world.evaluate();
    expect(await world.alertsOn("amy", deal.id)).toMatchObject([{ status: "OPEN", params: [{ value: "4" }] }]);
    await change(3, { days: 14 });
    await world.evaluate();
    expect(await world.alertsOn("amy", deal.id)).toMatchObject([{ status: "EXPIRED" }]);
  });
});

describe("a ticket near and past its due time", () => {
  test("near and past are two alerts, the second in the place of the first; each clock has its own", async () => {
    const { id } = await world.givenTicket(bank, "NORMAL"); // first response in 24 h, resolution in 72 h
    world.clock.set(at(23 * hour - minute));
    await world.evaluate();
    expect(await world.alertsOn("sue", id)).toEqual([]);
    world.clock.set(at(23 * hour + minute));
    await world.evaluate();
    expect(await world.alertsOn("sue", id)).toMatchObject([{ status: "OPEN", severity: "WATCH", dueAt: at(24 * hour), params: [{ name: "clock", value: "firstResponse" }, { name: "minutes", value: "59" }] }]);
    world.clock.set(at(24 * hour));
    await world.evaluate();
    expect(await world.alertsOn("sue", id)).toMatchObject([{ status: "EXPIRED", severity: "WATCH" }, { status: "OPEN", severity: "BAD" }]);
    world.clock.set(at(73 * hour));
    await world.evaluate();
    expect((await world.alertsOn("sue", id)).map(({ status, params }) => [status, params[0]?.value])).toEqual([["EXPIRED", "firstResponse"], ["OPEN", "firstResponse"], ["OPEN", "resolution"]]);

    await world.query("sue", `mutation ($id: ID!) { replyToTicket(id: $id, input: { body: "Mended", direction: OUTBOUND, status: RESOLVED }) { id } }`, { id });
    await world.evaluate();
    expect((await world.alertsOn("sue", id)).map(({ status }) => status)).toEqual(["EXPIRED", "EXPIRED", "EXPIRED"]);
  });
});

describe("a customer without an order", () => {
  test("only who has ordered before, after 60 days, until the next order", async () => {
    const product = await world.givenProduct(`S-${Math.random()}`, "10.00");
    const order = await world.givenOrder("amy", bank, product, "2026-03-02");
    expect(order).toBeTruthy();
    const never = await world.givenCustomer("amy", "Never ordered");
    world.clock.set(at(59 * day));
    await world.evaluate();
    expect(await world.alertsOn("amy", bank)).toEqual([]);
    world.clock.set(at(60 * day));
    await world.evaluate();
    expect(await world.alertsOn("amy", bank)).toMatchObject([{ status: "OPEN", kind: "CUSTOMER_WITHOUT_ORDER", record: { __typename: "Customer" }, params: [{ name: "days", value: "60" }] }]);
    expect(await world.alertsOn("ada", never)).toEqual([]);

    await world.givenOrder("amy", bank, product, "2026-05-01");
    await world.evaluate();
    expect(await world.alertsOn("amy", bank)).toMatchObject([{ status: "EXPIRED", outcome: null }]);
  });
});

test("three evaluators at once raise one alert per cause, in batches", async () => {
  const dueAt = at(minute).replace("T", " ").slice(0, 23);
  const owner = world.ids.ben;
  await world.database.transact(async ({ sql }) => {
    const text = "INSERT INTO `follow_up` (`id`, `version`, `customerId`, `ownerId`, `subject`, `dueAt`, `status`, `createdAt`, `updatedAt`) VALUES (?, 1, ?, ?, 'Call', ?, 'OPEN', ?, ?)";
    for (let index = 0; index < 2_100; index += 1) await sql.run(text, [`fol_many${index}`, bank, owner, dueAt, dueAt, dueAt]);
  });
  world.clock.set(at(hour));
  const found = await Promise.all([1, 2, 3].map(() => evaluateRules(world.ctx())));
  expect(found.reduce((sum, { raised }) => sum + raised, 0)).toBe(2_100);
  const [alerts] = await world.database.sql.rows<{ n: number; causes: number }>("SELECT COUNT(*) AS n, COUNT(DISTINCT `recordId`) AS causes FROM `alert` WHERE `recordId` LIKE 'fol_many%'");
  expect(alerts).toEqual({ n: 2_100, causes: 2_100 });
  const raised = (await world.events()).filter(({ type }) => type === "alert.raised").map(({ recordId }) => recordId);
  expect(new Set(raised).size).toBe(raised.length);

  await world.database.transact(({ sql }) => sql.run("UPDATE `follow_up` SET `status` = 'DONE' WHERE `id` LIKE 'fol_many%'"));
  const gone = await Promise.all([1, 2, 3].map(() => evaluateRules(world.ctx())));
  expect(gone.reduce((sum, { resolved }) => sum + resolved, 0)).toBe(2_100);
});
