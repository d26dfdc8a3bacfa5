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
import { cases, type Cause, type CrashCase } from "./cases";
import { Client, foundCompany, neglectedAfter } from "./company";
import { alsoNeglected, fateOf, fates, mostRepeated, timesPutOff, type Customer, type Fate } from "./fate";
import { Lives } from "./lives";
import { byEventStream, byWebSocket, type Subscriber } from "./subscribers";

/**
 * One company over many lives: at every step between an event and whoever hears of it a real process is killed, by itself
 * and without warning, and another takes over. Whatever came of it is looked at after each death, and all of it at the end.
 */
/** How long anything may take, in milliseconds: on a machine that does much else. */
const patience = 40_000;
const here = cases.filter(({ serversOnly }) => !(isEmbedded && serversOnly));
const server = join(__dirname, "../..");

let database: Database;
let partner: HookServer;
let post: TestMailServer;
let lives: Lives;
let amy: Client;
let subscribers: { amy: Subscriber; mia: Subscriber };
const customers: { readonly customer: Customer; fate: Fate }[] = [];

beforeAll(async () => {
  [database, partner, post] = await Promise.all([testDatabase(), hookServer(), testMailServer()]);
  const { cookies } = await foundCompany(database, partner.url);
  const port = await freePort();
  const place = isEmbedded ? { DATABASE_FILE: String(database.dataSource.options.database) } : { DATABASE_URL: urlBeside(process.env["JEST_WORKER_ID"] ?? "1"), REDIS_URL: process.env["REDIS_URL"] ?? "redis://127.0.0.1:6379", CHANNEL: "guanxi:crash-matrix" };
  lives = new Lives({ ...place, PORT: String(port), MAIL_URL: post.url, MAIL_FROM: "crm@example.com", OUTBOUND_NETWORKS: "127.0.0.1", LIMIT_BUDGET_PER_MINUTE: "1000000000" }, here.map(({ who }) => who));
  await lives.begin();
  amy = new Client(port, cookies.amy);
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

/** The events that the subscribers follow, as cursors: of Amy new alerts, of Mia everything about alerts. */
async function told(): Promise<{ amy: string[]; mia: string[] }> {
  const events = await database.sql.rows<{ seq: number; type: string }>("SELECT `seq`, `type` FROM `event` WHERE `type` LIKE 'alert.%' ORDER BY `seq`");
  const cursorsOf = (some: typeof events): string[] => some.map(({ seq }) => encodeEventCursor(Number(seq)));
  return { amy: cursorsOf(events.filter(({ type }) => type === "alert.raised")), mia: cursorsOf(events) };
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

/** Takes a customer up. */
async function newCustomer(): Promise<Customer> {
  const name = `Customer ${String(customers.length + 1).padStart(3, "0")}`;
  const number = customers.push({ customer: { id: "", name }, fate: fates["new customer"] }) - 1;
  const { made } = await amy.insist<{ made: Customer }>("mutation ($input: CreateCustomerInput!) { made: createCustomer(input: $input) { id name } }", { input: { kind: "COMPANY", name, level: "A" } });
  customers[number] = { customer: made, fate: fates["new customer"] };
  return made;
}

async function level(customer: Customer, letter: string): Promise<void> {
  const [row] = await database.sql.rows<{ version: number }>("SELECT `version` FROM `customer` WHERE `id` = ?", [customer.id]);
  await amy.insist("mutation ($id: ID!, $version: Int!, $input: UpdateCustomerInput!) { updateCustomer(id: $id, version: $version, input: $input) { id } }", { id: customer.id, version: row?.version, input: { level: letter } });
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

async function welcomeOf(customer: Customer): Promise<Versioned> {
  const [alert] = await database.sql.rows<Versioned>("SELECT `id`, `version` FROM `alert` WHERE `customerId` = ? AND `ruleId` = 'rul_welcome'", [customer.id]);
  return alert as Versioned;
}

async function snoozed(alert: Versioned): Promise<Versioned> {
  const until = new Date(Date.now() + lives.ahead + hour).toISOString();
  const text = "mutation ($id: ID!, $version: Int!, $until: DateTime!) { alert: snoozeAlert(id: $id, version: $version, until: $until) { id version } }";
  return (await amy.insist<{ alert: Versioned }>(text, { ...alert, until })).alert;
}

async function reopened(alert: Versioned): Promise<Versioned> {
  return (await amy.insist<{ alert: Versioned }>("mutation ($id: ID!, $version: Int!) { alert: reopenAlert(id: $id, version: $version) { id version } }", { ...alert })).alert;
}

/** Much happens to one alert while the endpoint has not answered the first of it. */
async function backAndForth(customer: Customer): Promise<void> {
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  partner.answer(() => answered.then(() => 200));
  let alert = await welcomeOf(customer);
  for (let turn = 0; turn < timesPutOff; turn += 1) alert = await reopened(await snoozed(alert));
  answer();
}

/** A customer of whom everything is settled. */
async function knownCustomer(): Promise<Customer> {
  const customer = await newCustomer();
  await settled();
  return customer;
}

const expecting = (cause: Cause): void => void (customers[customers.length - 1] = { customer: (customers.at(-1) as { customer: Customer }).customer, fate: fates[cause] });

/** Prepares a cause. @returns lets it happen */
async function prepared(cause: Cause): Promise<() => Promise<unknown>> {
  if (cause === "new customer") return newCustomer;
  const customer = await knownCustomer();
  if (cause === "cause back") {
    expecting("cause gone");
    await level(customer, "B");
    await settled();
  }
  if (cause === "snooze over") await snoozed(await welcomeOf(customer));
  if (cause === "neglected") for (const each of customers) each.fate = alsoNeglected(each.fate);
  else expecting(cause);
  switch (cause) {
    case "cause gone": return () => level(customer, "B");
    case "cause back": return () => level(customer, "A");
    case "snooze over": return () => lives.turnClock(2 * hour);
    case "back and forth": return () => backAndForth(customer);
    case "neglected": return () => lives.turnClock((neglectedAfter + 1) * hour);
  }
}

/** Lets something happen until a process has died of it. @returns the signal; "none" where the step is never reached */
async function deathBy(each: CrashCase): Promise<{ signal: string | null; caused: Promise<unknown>[] }> {
  const happen = await prepared(each.cause);
  const process = await lives.dieAt(each);
  const caused: Promise<unknown>[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (attempt === 0 || each.cause === "new customer") caused.push(happen().catch((error: unknown) => error));
    const signal = await Promise.race([process.ended, pause(5_000, "none", { ref: false })]);
    if (signal !== "none") return { signal, caused };
  }
  return { signal: "none", caused };
}

test.each(here)("$says", async (each) => {
  const [mails, hooks] = [post.mails.length, partner.hooks.length];
  const { signal, caused } = await deathBy(each);
  expect(signal).toBe("SIGKILL");
  await lives.takeOver(each.who);
  await Promise.all(caused);
  await settled();
  if (each.twice === "mail") expect(mostRepeated(post.mails.slice(mails).map(({ headers }) => headers["message-id"]))).toBe(2);
  if (each.twice === "webhook") expect(mostRepeated(partner.hooks.slice(hooks).map(({ headers }) => headers["webhook-id"]))).toBe(2);
}, 3 * patience);

describe("after all these deaths", () => {
  test("each customer has one alert of each rule and one follow-up and nothing beside, and every subscriber has heard each event once, in order, without a gap", async () => {
    await settled(customers);
    const count = async (table: string): Promise<number> => (await database.sql.rows(`SELECT 1 FROM \`${table}\``)).length;
    expect([await count("customer"), await count("rule_firing"), await count("alert"), await count("follow_up")]).toEqual([customers.length, 2 * customers.length, 2 * customers.length, customers.length]);
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
    expect([...named].sort()).toEqual([...new Set(cases.map(({ point }) => point))].sort());
  });

  test("are armed by nobody but tests", () => {
    expect(sources.filter(([path, text]) => !path.startsWith("testing/") && path !== "core/fault.ts" && text.includes("dieAt(")).map(([path]) => path)).toEqual([]);
  });
});
