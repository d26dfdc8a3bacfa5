import { readdirSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { LiveClient } from "../../../docs/client/live-client";
import { waiting } from "../../automation/jobs/jobs.service";
import { hour } from "../../core/clock";
import type { Database } from "../../core/database/database";
import { isEmbedded } from "../../core/database/engine";
import { encodeEventCursor } from "../../core/events/cursor";
import { verifyEvents } from "../../core/events/verify";
import { testDatabase } from "../database";
import { hookServer, type HookServer } from "../hook-server";
import { testMailServer, type TestMailServer } from "../mail-server";
import { Mortal } from "../mortal";
import { urlBeside } from "../scratch";
import { Client, foundCompany, neglectedAfter } from "./company";
import { fateAfter, fateOf, mostRepeated, timesPutOff, type Customer, type Fate } from "./fate";
import { deathAfter, Lives } from "./lives";
import { stories, type Cause, type Death } from "./stories";
import { byEventStream, byWebSocket, type Subscriber } from "./subscribers";

/**
 * One company over many lives: at every step between an event and whoever hears of it a real process is killed, by itself
 * and without warning, and another takes over. Whatever came of it is looked at after each death, and all of it at the end.
 */
/** How long anything may take, in milliseconds: on a machine that does much else. */
const patience = 40_000;
const here = stories.map((story) => ({ ...story, deaths: story.deaths.filter(({ serversOnly }) => !(isEmbedded && serversOnly)) }));
const server = join(__dirname, "../..");

let database: Database;
let partner: HookServer;
let post: TestMailServer;
let lives: Lives;
let clients: { amy: Client; mia: Client };
let subscribers: { amy: Subscriber; mia: Subscriber };
const customers: { customer: Customer; fate: Fate }[] = [];

beforeAll(async () => {
  [database, partner, post] = await Promise.all([testDatabase(), hookServer(), testMailServer()]);
  const { cookies } = await foundCompany(database, partner.url);
  const port = await freePort();
  const place = isEmbedded ? { DATABASE_FILE: String(database.dataSource.options.database) } : { DATABASE_URL: urlBeside(process.env["JEST_WORKER_ID"] ?? "1"), REDIS_URL: process.env["REDIS_URL"] ?? "redis://127.0.0.1:6379", CHANNEL: "guanxi:crash-matrix" };
  lives = new Lives({ ...place, PORT: String(port), MAIL_URL: post.url, MAIL_FROM: "crm@example.com", OUTBOUND_NETWORKS: "127.0.0.1", LIMIT_BUDGET_PER_MINUTE: "1000000000" }, here.map(({ deaths }) => deaths));
  await lives.begin();
  clients = { amy: new Client(port, cookies.amy), mia: new Client(port, cookies.mia) };
  subscribers = { amy: byWebSocket((options) => new LiveClient(options), port, cookies.amy), mia: byEventStream(port, cookies.mia) };
}, 120_000);
afterAll(async () => {
  await Promise.all(Object.values(subscribers ?? {}).map((subscriber) => subscriber.leave()));
  await Mortal.killAll();
  await Promise.all([partner.close(), post.close()]);
  await database.close();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** The events that the subscribers follow, as cursors: of Amy her new alerts, of Mia, who leads her, everything about alerts. */
async function told(): Promise<{ amy: string[]; mia: string[] }> {
  const events = await database.sql.rows<{ seq: number; type: string; ruleId: string }>("SELECT e.`seq`, e.`type`, a.`ruleId` FROM `event` e JOIN `alert` a ON a.`id` = e.`recordId` ORDER BY e.`seq`");
  const cursorsOf = (some: typeof events): string[] => some.map(({ seq }) => encodeEventCursor(Number(seq)));
  return { amy: cursorsOf(events.filter(({ type, ruleId }) => type === "alert.raised" && ruleId !== "rul_care")), mia: cursorsOf(events) };
}

interface State {
  readonly fates: readonly Fate[];
  /** What is written down and has reached nobody yet. */
  readonly waiting: number;
  readonly heard: { readonly amy: readonly string[]; readonly mia: readonly string[] };
  readonly errors: readonly unknown[];
}

/** How the last customers, the outboxes and the subscribers are. */
async function state(last: typeof customers): Promise<State> {
  return {
    fates: await Promise.all(last.map(({ customer }) => fateOf(customer, database, partner, post))),
    waiting: (await waiting(database)).reduce((sum, { count }) => sum + Number(count), 0),
    heard: { amy: [...subscribers.amy.cursors], mia: [...subscribers.mia.cursors] },
    errors: [...subscribers.amy.errors, ...subscribers.mia.errors],
  };
}

/** Waits until everything has happened that must, and nothing is under way any more. */
async function settled(last = customers.slice(-3)): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const wanted: State = { fates: last.map(({ fate }) => fate), waiting: 0, heard: await told(), errors: [] };
    const found = await state(last);
    try {
      expect(found).toEqual(wanted);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await pause(30);
  }
}

/** The customer that was taken up last. */
const last = (): (typeof customers)[number] => customers.at(-1) as (typeof customers)[number];

/** Takes a customer up. */
async function newCustomer(): Promise<void> {
  const name = `Customer ${String(customers.length + 1).padStart(3, "0")}`;
  const taken = { customer: { id: "", name }, fate: fateAfter("new customer") };
  customers.push(taken);
  const { made } = await clients.amy.insist<{ made: Customer }>("mutation ($input: CreateCustomerInput!) { made: createCustomer(input: $input) { id name } }", { input: { kind: "COMPANY", name, level: "A" } });
  taken.customer = made;
}

async function level(letter: string): Promise<void> {
  const { version, ...customer } = await theirs("customer", "`id` = ?");
  await clients.amy.insist("mutation ($id: ID!, $version: Int!, $input: UpdateCustomerInput!) { updateCustomer(id: $id, version: $version, input: $input) { id } }", { ...customer, version, input: { level: letter } });
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What there is of the last customer. */
async function theirs(table: string, where: string): Promise<Versioned> {
  const [row] = await database.sql.rows<Versioned>(`SELECT \`id\`, \`version\` FROM \`${table}\` WHERE ${where}`, [last().customer.id]);
  return row as Versioned;
}

const welcome = (): Promise<Versioned> => theirs("alert", "`customerId` = ? AND `ruleId` = 'rul_welcome'");

async function snoozed(alert: Versioned): Promise<Versioned> {
  const until = new Date(Date.now() + lives.ahead + hour).toISOString();
  const text = "mutation ($id: ID!, $version: Int!, $until: DateTime!) { alert: snoozeAlert(id: $id, version: $version, until: $until) { id version } }";
  return (await clients.amy.insist<{ alert: Versioned }>(text, { ...alert, until })).alert;
}

async function reopened(alert: Versioned): Promise<Versioned> {
  return (await clients.amy.insist<{ alert: Versioned }>("mutation ($id: ID!, $version: Int!) { alert: reopenAlert(id: $id, version: $version) { id version } }", { ...alert })).alert;
}

/** Much happens to one alert while the endpoint has not answered the first of it. */
async function backAndForth(): Promise<void> {
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  partner.answer(() => answered.then(() => 200));
  let alert = await welcome();
  for (let turn = 0; turn < timesPutOff; turn += 1) alert = await reopened(await snoozed(alert));
  answer();
}

async function approve(): Promise<void> {
  const text = "mutation ($id: ID!, $version: Int!) { decideApproval(id: $id, version: $version, decision: APPROVED) { id } }";
  await clients.mia.insist(text, { ...(await theirs("approval", "`customerId` = ?")) });
}

/** What is done for a cause; to the customer that was taken up last, unless it is a new one. */
const happen: Readonly<Record<Cause, () => Promise<unknown>>> = {
  "new customer": newCustomer,
  "cause gone": () => level("B"),
  "cause back": () => level("A"),
  "snooze over": () => lives.turnClock(2 * hour),
  "back and forth": backAndForth,
  neglected: () => lives.turnClock((neglectedAfter + 1) * hour),
  "cared for": () => level("C"),
  approved: approve,
};

/** Waits for what happened before to be over, so that the next thing that happens to the same customer is another one. */
async function prepare(cause: Cause): Promise<void> {
  if (cause === "new customer") return;
  await settled();
  if (cause === "snooze over") await snoozed(await welcome());
  for (const each of cause === "neglected" ? customers : [last()]) each.fate = fateAfter(cause, each.fate);
}

/** What people are waiting for, while processes die. */
const asked: Promise<unknown>[] = [];

/** Lets something happen until a process has died of it. @returns the signal; "none" where the step is never reached */
async function dies({ who, cause }: Death): Promise<string | null> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (cause && (attempt === 0 || cause === "new customer")) asked.push(happen[cause]().catch((error: unknown) => error));
    const signal = await Promise.race([lives.of(who).ended, pause(5_000, "none", { ref: false })]);
    if (signal !== "none") return signal;
  }
  return "none";
}

describe.each(here)("$about", ({ deaths, repeats }) => {
  const begun = { customers: 0, mails: 0, hooks: 0 };
  beforeAll(() => Object.assign(begun, { customers: customers.length, mails: post.mails.length, hooks: partner.hooks.length }));

  test.each(deaths)("a $who killed $says", async (death) => {
    if (death.cause) {
      await prepare(death.cause);
      await lives.arm(death);
    }
    expect(await dies(death)).toBe("SIGKILL");
    await lives.takeOver(death.who, deathAfter(death, deaths));
  }, 3 * patience);

  test("is in the end as if nobody had died", async () => {
    await Promise.all(asked.splice(0));
    await settled(customers.slice(Math.max(0, begun.customers - 1)));
    if (repeats === "mail") expect(mostRepeated(post.mails.slice(begun.mails).map(({ headers }) => headers["message-id"]))).toBeGreaterThan(1);
    if (repeats === "webhook") expect(mostRepeated(partner.hooks.slice(begun.hooks).map(({ headers }) => headers["webhook-id"]))).toBeGreaterThan(1);
  }, 3 * patience);
});

describe("after all these deaths", () => {
  test("each customer has what the rules say, once and nothing beside, and every subscriber has heard each event once, in order, without a gap", async () => {
    await settled(customers);
    const count = async (table: string): Promise<number> => (await database.sql.rows(`SELECT 1 FROM \`${table}\``)).length;
    const sum = (of: (fate: Fate) => number): number => customers.reduce((total, { fate }) => total + of(fate), 0);
    const found = { customers: await count("customer"), firings: await count("rule_firing"), followUps: await count("follow_up"), approvals: await count("approval"), messages: await count("outbound_message") };
    expect(found).toEqual({ customers: customers.length, firings: sum(({ firings }) => firings.length), followUps: customers.length, approvals: sum(({ approvals }) => approvals.length), messages: sum(({ messages }) => messages.length) });
  });

  test("the endpoint has each record's events in their order, repeats left out, each with the same bytes every time", () => {
    const contents = new Map<unknown, Set<string>>();
    const orders = new Map<string, Set<number>>();
    for (const { headers, body, event } of partner.hooks) {
      contents.set(headers["webhook-id"], (contents.get(headers["webhook-id"]) ?? new Set()).add(body.toString()));
      const seq = Number(/\d+/.exec(Buffer.from(event.data.cursor ?? "", "base64url").toString())?.[0]);
      orders.set(event.data.id, (orders.get(event.data.id) ?? new Set()).add(seq));
    }
    expect([...contents.values()].every(({ size }) => size === 1)).toBe(true);
    for (const order of orders.values()) expect([...order]).toEqual([...order].sort((one, other) => one - other));
  });

  test("the log has no gap, and its chain holds", async () => {
    const { events, broken } = await verifyEvents(database.sql);
    const [{ last } = { last: 0 }] = await database.sql.rows<{ last: number }>("SELECT MAX(`seq`) AS `last` FROM `event`");
    expect({ events, broken }).toEqual({ events: Number(last), broken: undefined });
  });
});

describe("the steps", () => {
  const sources = readdirSync(server, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts")).map((path) => [path, readFileSync(join(server, path), "utf8")] as const);

  test("that the source names have each been died at", () => {
    const named = sources.flatMap(([, text]) => [...text.matchAll(/\bfaultPoint\("([^"]+)"\)/g)].map(([, name]) => name));
    expect([...named].sort()).toEqual([...new Set(stories.flatMap(({ deaths }) => deaths.map(({ point }) => point)))].sort());
  });

  test("are armed by nobody but tests", () => {
    expect(sources.filter(([path, text]) => !path.startsWith("testing/") && path !== "core/fault.ts" && text.includes("dieAt(")).map(([path]) => path)).toEqual([]);
  });
});
