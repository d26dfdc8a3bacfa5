import { Webhook as Verifier } from "standardwebhooks";
import { day, hour, minute } from "../../core/clock";
import type { Context } from "../../core/context";
import { numberEvents } from "../../core/events/number";
import { createLogger } from "../../core/logger";
import { JobRunner } from "../../core/jobs/job-runner";
import { endAll } from "../../identity/leaving/end";
import { hookServer, type HookServer } from "../../testing/hook-server";
import { longSignedIn, monday, testWorld, type PersonName, type World } from "../../testing/world";
import { mostTries } from "./webhook.rules";
import { pruneDeliveries, WebhookDispatcher } from "./webhook-dispatcher";

let world: World;
let partner: HookServer;
const dispatcher = new WebhookDispatcher(createLogger("silent"), () => world.ctx(), () => 0.5);
beforeAll(async () => {
  [world, partner] = await Promise.all([testWorld(), hookServer()]);
});
beforeEach(async () => {
  world.clock.set(monday);
  await run("DELETE FROM `webhook_delivery`", "DELETE FROM `webhook`", "DELETE FROM `outgoing_mail`");
  partner.hooks.length = 0;
  partner.answer(() => 200);
});
afterAll(async () => {
  await partner.close();
  await world.close();
});

const run = (...statements: string[]) =>
  world.database.transact(async ({ sql }) => {
    for (const statement of statements) await sql.run(statement);
  });

interface Made {
  id: string;
  version: number;
  secret: string;
}

const parts = "id version name url types enabled failingSince switchedOffAt oldSecretUntil abilities waitingCount deadCount owner { name }";
const createText = `mutation ($input: CreateWebhookInput!) { made: createWebhook(input: $input) { secret webhook { ${parts} } } }`;
const updateText = `mutation ($id: ID!, $version: Int!, $input: UpdateWebhookInput!) { changed: updateWebhook(id: $id, version: $version, input: $input) { ${parts} } }`;
const rotateText = "mutation ($id: ID!, $graceHours: Int!) { made: rotateWebhookSecret(id: $id, graceHours: $graceHours) { secret webhook { id oldSecretUntil } } }";
const testText = "mutation ($id: ID!) { testWebhook(id: $id) { id } }";
const deleteText = "mutation ($id: ID!) { deleteWebhook(id: $id) }";
const replayText = "mutation ($id: ID!) { replayWebhookDelivery(id: $id) { status tries } }";
const replayAllText = "mutation ($id: ID!) { replayed: replayWebhookDeliveries(webhookId: $id) }";

async function givenWebhook(person: PersonName = "mia", input: object = { types: ["customer"] }): Promise<Made> {
  const { data } = await world.query<{ made: { secret: string; webhook: Made } }>(person, createText, { input: { name: "Shop", url: partner.url, ...input } });
  return { ...data.made.webhook, secret: data.made.secret };
}

async function givenCustomer(person: PersonName, name: string): Promise<string> {
  const { data } = await world.query<{ createCustomer: { id: string } }>(person, "mutation ($name: String!) { createCustomer(input: { kind: COMPANY, name: $name }) { id } }", { name });
  return data.createCustomer.id;
}

const givenChange = (id: string, version = 1) => world.query("ada", 'mutation ($id: ID!, $version: Int!) { updateCustomer(id: $id, version: $version, input: { source: "Fair" }) { id } }', { id, version });

/** What the job does, until nothing more is sent. */
async function pass(): Promise<void> {
  await numberEvents(world.database);
  await dispatcher.pass(world.ctx());
  await dispatcher.idle();
}

const seen = async (id: string, person: PersonName = "ada") => (await world.query<{ node: { version: number } | null }>(person, `query ($id: ID!) { node(id: $id) { ... on Webhook { ${parts} } } }`, { id })).data.node;
const listText = "query ($filter: WebhookDeliveryFilter) { webhookDeliveries(first: 100, filter: $filter) { nodes { id type status tries answer fault recordId } } }";
const deliveries = async (filter: object = {}) =>
  (await world.query<{ webhookDeliveries: { nodes: { id: string; type: string; status: string; tries: number; answer: number | null; fault: string | null; recordId: string }[] } }>("ada", listText, { filter })).data.webhookDeliveries.nodes;
const told = () => partner.hooks.map(({ event }) => [event.type, event.data.id]);
const fieldsOf = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) => errors[0]?.extensions?.["fields"];
const codeOf = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) => errors[0]?.extensions?.["code"];
const lastEvent = async () => (await world.events()).at(-1)?.type;

describe("createWebhook", () => {
  test("gives the secret once and keeps it sealed, like the address; the event follows", async () => {
    const { id, secret } = await givenWebhook("mia", { types: ["customer", "customer"] });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await seen(id, "mia")).toMatchObject({ name: "Shop", url: partner.url, types: ["customer"], enabled: true, owner: { name: "Mia 陳" }, waitingCount: 0 });
    const kept = JSON.stringify(await world.database.sql.rows("SELECT * FROM `webhook`"));
    expect([kept.includes(secret), kept.includes(partner.url)]).toEqual([false, false]);
    expect(await lastEvent()).toBe("webhook.created");
  });

  test.each<[string, object, string, string]>([
    ["addresses within the house", { url: "https://10.0.0.1/" }, "input.url", "urlAddress"],
    ["the cloud's own", { url: "https://169.254.169.254/latest" }, "input.url", "urlAddress"],
    ["other schemes", { url: "ftp://shop.example" }, "input.url", "urlScheme"],
    ["a name and password in the address", { url: "https://a:b@127.0.0.1/" }, "input.url", "urlCredentials"],
    ["nonsense", { url: "nonsense" }, "input.url", "urlInvalid"],
  ])("refuses %s", async (_, input, path, code) => {
    expect(fieldsOf(await world.query("mia", createText, { input: { name: "Shop", url: partner.url, ...input } }))).toMatchObject([{ path, code }]);
  });

  test.each([{ types: ["Ticket!"] }, { name: " " }, { name: "x".repeat(101) }, { types: Array(51).fill("ticket") }])("refuses the shape of %j", async (input) => {
    expect((await world.query("mia", createText, { input: { name: "Shop", url: partner.url, ...input } })).errors).toHaveLength(1);
    expect(await world.database.sql.rows("SELECT `id` FROM `webhook`")).toEqual([]);
  });

  test("is for those who may, who have just proved who they are, and twenty times", async () => {
    const input = { name: "Shop", url: partner.url };
    expect(codeOf(await world.query("amy", createText, { input }))).toBe("FORBIDDEN");
    expect(codeOf(await world.query(undefined, createText, { input }))).toBe("UNAUTHENTICATED");
    expect(codeOf(await world.query("mia", createText, { input }, longSignedIn))).toBe("STEP_UP_REQUIRED");
    for (let count = 0; count < 20; count += 1) await givenWebhook();
    expect(fieldsOf(await world.query("mia", createText, { input }))).toMatchObject([{ path: "input", code: "tooMany" }]);
  });
});

describe("who sees and changes a webhook", () => {
  test("its owner and administrators, auditors look on; to others it is not there", async () => {
    const { id, version } = await givenWebhook("mia");
    for (const [person, sees] of [["mia", true], ["ada", true], ["max", false], ["aud", true]] as const) expect((await seen(id, person)) !== null).toBe(sees);
    const verbs: [string, object][] = [[updateText, { version, input: { enabled: false } }], [rotateText, { graceHours: 0 }], [deleteText, {}], [testText, {}], [replayAllText, {}]];
    for (const [text, variables] of verbs) {
      const [others, absent] = [await world.query("max", text, { ...variables, id }), await world.query("max", text, { ...variables, id: "whk_absent" })];
      expect([codeOf(others), others.errors]).toEqual(["NOT_FOUND", absent.errors]);
      expect(codeOf(await world.query("aud", text, { ...variables, id }))).toBe("FORBIDDEN");
    }
  });

  test("it ends when its owner leaves", async () => {
    await givenWebhook("mia");
    await world.ctx("ada").transact((tx) => endAll(tx, "Webhook", world.ids.mia));
    expect(await world.database.sql.rows("SELECT `id` FROM `webhook`")).toEqual([]);
  });

  test("lists cost the same number of statements for 1 and for 20", async () => {
    for (let count = 0; count < 20; count += 1) await givenWebhook();
    const text = `query ($first: Int!) { webhooks(first: $first) { totalCount nodes { ${parts} deliveries(first: 2) { nodes { id } } } } }`;
    const [single, twenty] = [await world.query("mia", text, { first: 1 }), await world.query("mia", text, { first: 20 })];
    expect(twenty.errors).toEqual([]);
    expect(twenty.statements).toBe(single.statements);
  });
});

describe("delivering", () => {
  test("tells what happens from then on, in order, as ids", async () => {
    await givenCustomer("amy", "Before");
    await numberEvents(world.database);
    const { id: webhookId } = await givenWebhook("mia", {});
    const customer = await givenCustomer("amy", "國泰世華銀行");
    await givenChange(customer);
    await pass();
    expect(told()).toEqual([["webhook.created", webhookId], ["customer.created", customer], ["customer.updated", customer]]);
    expect(partner.hooks[1]?.event).toEqual({ type: "customer.created", timestamp: monday, data: { id: customer, record: "Customer", cursor: expect.any(String) as string } });
    expect(partner.hooks.map(({ body }) => body.toString()).join()).not.toContain("國泰");
    expect((await deliveries()).map(({ status, tries, answer }) => [status, tries, answer])).toEqual(Array(3).fill(["DELIVERED", 1, 200]));
    await pass();
    expect(partner.hooks).toHaveLength(3);
  });

  test("is signed over id, time and bytes, as others verify it", async () => {
    world.clock.set(new Date());
    const { secret } = await givenWebhook();
    await givenCustomer("amy", "Bank");
    await pass();
    const [{ body, headers, event }] = partner.hooks as [(typeof partner.hooks)[number]];
    const signed = Object.fromEntries(["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => [name, String(headers[name])]));
    expect(new Verifier(secret).verify(body, signed)).toEqual(event);
    expect(() => new Verifier(secret).verify(Buffer.from(`${body.toString()} `), signed)).toThrow();
  });

  test("tells only of the kinds asked for", async () => {
    await givenWebhook("mia", { types: ["customer.updated", "ticket"] });
    const customer = await givenCustomer("amy", "Bank");
    await givenChange(customer);
    await pass();
    expect(told()).toEqual([["customer.updated", customer]]);
  });

  test("tells of nothing that its owner may not see, nor of what goes out of sight before it is sent", async () => {
    await givenWebhook();
    const hers = await givenCustomer("amy", "North");
    await givenCustomer("ben", "South");
    partner.answer(() => 500);
    await pass();
    expect(told()).toEqual([["customer.created", hers]]);
    expect(await deliveries()).toHaveLength(1);
    await world.query("ada", "mutation ($id: ID!, $ownerId: ID!) { assignCustomer(id: $id, version: 1, ownerId: $ownerId) { id } }", { id: hers, ownerId: world.ids.ben });
    partner.answer(() => 200);
    world.clock.advance(hour);
    await pass();
    expect(partner.hooks).toHaveLength(1);
    expect(await deliveries()).toEqual([]);
  });

  test("tries again under the same id with the same bytes; what happens to the same record later waits, other records do not", async () => {
    await givenWebhook();
    const [first, second] = [await givenCustomer("amy", "First"), await givenCustomer("amy", "Second")];
    await givenChange(first);
    partner.answer(({ event }) => (event.data.id === first ? 503 : 200));
    await pass();
    await pass();
    expect(told().sort()).toEqual([["customer.created", first], ["customer.created", second]].sort());
    partner.answer(() => 200);
    world.clock.advance(minute);
    await pass();
    expect(told().slice(2)).toEqual([["customer.created", first], ["customer.updated", first]]);
    const [before, after] = [partner.hooks.find(({ event }) => event.data.id === first), partner.hooks[2]];
    expect([after?.headers["webhook-id"], after?.body]).toEqual([before?.headers["webhook-id"], before?.body]);
    expect(after?.headers["webhook-timestamp"]).not.toBe(before?.headers["webhook-timestamp"]);
  });

  test("a slow endpoint delays no other; one that fails is tried with one delivery at a time", async () => {
    const slow = await hookServer();
    const waiting: ((status: number) => void)[] = [];
    slow.answer(() => new Promise((resolve) => waiting.push(resolve)));
    const { id } = await givenWebhook("mia", { types: ["customer"], url: slow.url });
    await givenWebhook();
    for (const name of ["A", "B", "C"]) await givenCustomer("amy", name);
    await numberEvents(world.database);
    await dispatcher.pass(world.ctx());
    while (partner.hooks.length < 3 || waiting.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const answer of waiting) answer(500);
    await dispatcher.idle();
    expect((await deliveries({ webhookId: [id] })).map(({ status, tries, answer }) => [status, tries, answer])).toEqual(Array(3).fill(["WAITING", 1, 500]));
    await slow.close();
    world.clock.advance(hour);
    await pass();
    expect((await deliveries({ webhookId: [id] })).map(({ tries, answer, fault }) => [tries, answer, fault]).sort()).toEqual([[1, 500, null], [1, 500, null], [2, null, "refused"]]);
  });

  test("an answer that comes after the job's next run has begun counts: the delivery is not sent again", async () => {
    let answer = (_status: number): void => undefined;
    partner.answer(() => new Promise((resolve) => (answer = resolve)));
    await givenWebhook();
    await givenCustomer("amy", "Bank");
    await numberEvents(world.database);
    const job = { name: "webhooks", first: 0, every: minute, gather: 0, work: (ctx: Context) => dispatcher.pass(ctx) };
    const runner = new JobRunner(job, { holder: "srv_a", context: () => world.ctx(), zone: () => Promise.resolve("UTC"), ran: () => undefined, signal: new AbortController().signal });
    await runner.look(true);
    while (partner.hooks.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await runner.look(true);
    answer(200);
    await dispatcher.idle();
    expect(await deliveries()).toMatchObject([{ status: "DELIVERED", tries: 1, answer: 200 }]);
    world.clock.advance(hour);
    await pass();
    expect(partner.hooks).toHaveLength(1);
  });

  test("a test goes the same way, whatever the webhook asks for", async () => {
    const { id } = await givenWebhook("mia", { types: ["ticket"] });
    const { data } = await world.query<{ testWebhook: { id: string } }>("mia", testText, { id });
    await pass();
    expect(partner.hooks).toMatchObject([{ headers: { "webhook-id": data.testWebhook.id }, event: { type: "webhook.test", data: { id, record: "Webhook", cursor: null } } }]);
  });

  test("two servers at once send each delivery once", async () => {
    await givenWebhook();
    for (let count = 0; count < 12; count += 1) await givenCustomer("amy", `Bank ${count}`);
    await numberEvents(world.database);
    const other = new WebhookDispatcher(createLogger("silent"), () => world.ctx(), () => 0.5);
    await Promise.all([dispatcher.pass(world.ctx()), other.pass(world.ctx())]);
    await Promise.all([dispatcher.idle(), other.idle()]);
    await pass();
    expect(new Set(told().map(([, id]) => id)).size).toBe(12);
    expect(partner.hooks).toHaveLength(12);
  });

  test("what happens while it is off is told once it is on, or skipped where that is wished", async () => {
    const { id, version } = await givenWebhook();
    const change = async (at: number, input: object) => (await world.query<{ changed: { version: number } }>("mia", updateText, { id, version: at, input })).data.changed.version;
    const off = await change(version, { enabled: false });
    await givenCustomer("amy", "Missed");
    await pass();
    expect(partner.hooks).toEqual([]);
    const on = await change(off, { enabled: true });
    await pass();
    expect(partner.hooks).toHaveLength(1);
    const offAgain = await change(on, { enabled: false });
    await givenCustomer("amy", "Skipped");
    await numberEvents(world.database);
    await change(offAgain, { enabled: true, skipMissed: true });
    const fresh = await givenCustomer("amy", "New");
    await pass();
    expect(told().slice(1)).toEqual([["customer.created", fresh]]);
  });
});

describe("rotateWebhookSecret", () => {
  const signatures = () => String(partner.hooks.at(-1)?.headers["webhook-signature"]).split(" ").length;

  test("signs with both secrets for a while, then with the new one alone", async () => {
    const { id, secret } = await givenWebhook();
    const { data } = await world.query<{ made: { secret: string } }>("mia", rotateText, { id, graceHours: 24 });
    expect(data.made).toMatchObject({ secret: expect.stringMatching(/^whsec_/) as string, webhook: { oldSecretUntil: "2026-03-03T09:00:00.000Z" } });
    expect([data.made.secret === secret, await lastEvent()]).toEqual([false, "webhook.rotated"]);
    await givenCustomer("amy", "A");
    await pass();
    expect(signatures()).toBe(2);
    world.clock.advance(day);
    await givenCustomer("amy", "B");
    await pass();
    expect(signatures()).toBe(1);
  });

  test("0 hours end the old one at once; more than a week is refused, and a session that was left open", async () => {
    const { id } = await givenWebhook();
    await world.query("mia", rotateText, { id, graceHours: 0 });
    await givenCustomer("amy", "A");
    await pass();
    expect(signatures()).toBe(1);
    expect(fieldsOf(await world.query("mia", rotateText, { id, graceHours: 169 }))).toMatchObject([{ path: "graceHours", code: "outOfRange" }]);
    expect(codeOf(await world.query("mia", rotateText, { id, graceHours: 1 }, longSignedIn))).toBe("STEP_UP_REQUIRED");
  });
});

describe("what an endpoint does not take", () => {
  test("is given up after the last try, lets the record's later events through, and can be replayed", async () => {
    const { id } = await givenWebhook();
    const customer = await givenCustomer("amy", "Bank");
    await givenChange(customer);
    partner.answer(({ event }) => (event.type === "customer.created" ? 500 : 200));
    for (let count = 1; count <= mostTries; count += 1) {
      await run("UPDATE `webhook` SET `failingSince` = NULL");
      await pass();
      expect(partner.hooks).toHaveLength(count);
      world.clock.advance(day);
    }
    await pass();
    expect(told().slice(-2)).toEqual([["customer.created", customer], ["customer.updated", customer]]);
    const [dead] = await deliveries({ status: ["DEAD"] });
    expect(dead).toMatchObject({ type: "customer.created", tries: mostTries, answer: 500 });
    expect(await seen(id)).toMatchObject({ deadCount: 1, waitingCount: 0 });
    partner.answer(() => 200);
    expect((await world.query("mia", replayText, { id: dead?.id })).data).toEqual({ replayWebhookDelivery: { status: "WAITING", tries: 0 } });
    await pass();
    expect(partner.hooks.at(-1)?.headers["webhook-id"]).toBe(dead?.id);
    expect(await seen(id)).toMatchObject({ deadCount: 0 });
    expect(fieldsOf(await world.query("mia", replayText, { id: dead?.id }))).toMatchObject([{ path: "id", code: "transition" }]);
    expect(codeOf(await world.query("max", replayText, { id: dead?.id }))).toBe("NOT_FOUND");
  });

  test("is replayed all together, of this webhook alone", async () => {
    const { id } = await givenWebhook();
    const other = await givenWebhook();
    for (const name of ["A", "B"]) await givenCustomer("amy", name);
    await pass();
    await run("UPDATE `webhook_delivery` SET `status` = 'DEAD'");
    expect((await world.query("mia", replayAllText, { id })).data).toEqual({ replayed: 2 });
    await pass();
    expect(await seen(id)).toMatchObject({ deadCount: 0, waitingCount: 0 });
    expect(await seen(other.id)).toMatchObject({ deadCount: 2 });
    expect((await world.query("mia", replayAllText, { id })).data).toEqual({ replayed: 0 });
  });

  test("switches the webhook off after three days; its owner is told once by mail, and nothing is lost", async () => {
    const { id } = await givenWebhook();
    const customer = await givenCustomer("amy", "Bank");
    partner.answer(() => 500);
    await pass();
    expect(await seen(id)).toMatchObject({ enabled: true, failingSince: monday });
    world.clock.advance(3 * day);
    await pass();
    expect(await seen(id)).toMatchObject({ enabled: false, switchedOffAt: "2026-03-05T09:00:00.000Z" });
    expect((await world.events()).slice(-2).map(({ type }) => type)).toEqual(["mail.queued", "webhook.switchedOff"]);
    world.clock.advance(day);
    await pass();
    expect([partner.hooks.length, (await world.database.sql.rows("SELECT `id` FROM `outgoing_mail`")).length]).toEqual([2, 1]);
    partner.answer(() => 200);
    await world.query("mia", updateText, { id, version: (await seen(id))?.version, input: { enabled: true } });
    await pass();
    expect(told().at(-1)).toEqual(["customer.created", customer]);
    expect(await seen(id)).toMatchObject({ enabled: true, failingSince: null, switchedOffAt: null, waitingCount: 0 });
  });

  test("switches it off at once where it answers that it is gone; such a one cannot be tested", async () => {
    const { id } = await givenWebhook();
    await givenCustomer("amy", "Bank");
    partner.answer(() => 410);
    await pass();
    expect(await seen(id)).toMatchObject({ enabled: false });
    expect(fieldsOf(await world.query("mia", testText, { id }))).toMatchObject([{ path: "id", code: "switchedOff" }]);
  });
});

test("deliveries are forgotten after a week, others after a quarter", async () => {
  await givenWebhook();
  for (const name of ["A", "B"]) await givenCustomer("amy", name);
  await pass();
  const [dead] = await deliveries();
  await run(`UPDATE \`webhook_delivery\` SET \`status\` = 'DEAD' WHERE \`id\` = '${dead?.id}'`);
  const after = async (milliseconds: number): Promise<string[]> => {
    world.clock.advance(milliseconds);
    await pruneDeliveries(world.ctx());
    return (await deliveries()).map(({ status }) => status).sort();
  };
  expect(await after(7 * day)).toEqual(["DEAD", "DELIVERED"]);
  expect(await after(1)).toEqual(["DEAD"]);
  expect(await after(83 * day)).toEqual([]);
});

test("a deleted webhook takes its deliveries along", async () => {
  const { id } = await givenWebhook();
  await givenCustomer("amy", "A");
  await pass();
  expect((await world.query("mia", deleteText, { id })).data).toEqual({ deleteWebhook: id });
  expect([await seen(id), await deliveries(), await lastEvent()]).toEqual([null, [], "webhook.deleted"]);
});
