import type { Figures } from "./run";
import type { Database } from "../server/core/database/database";
import { insertRows } from "../server/core/database/bulk";
import { systemClock } from "../server/core/clock";
import { memoryBuckets } from "../server/core/limits/token-buckets";
import { systemContext } from "../server/core/transaction";
import { createDefaultRules } from "../server/automation/rule/rule.service";
import { policy } from "../server/identity/policy/policy";
import { MeasuredServer } from "./support/child";
import { addPeople, addSessions, customerRow, type BenchPeople } from "./support/customers";
import { benchUrl, dropBenchDatabase } from "./support/database";
import { client } from "./support/http";
import { Listeners, type Opening } from "./support/listeners";
import { openMigrated } from "./support/open";
import { replay } from "./support/replay";
import { steadily, type Course, type Raised } from "./support/steadily";

/** Sizes, e.g. `SUBSCRIBERS=1000 SECONDS=5 REPLAY=10000 npm run bench -- alerts`. */
const size = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const subscribers = size("SUBSCRIBERS", 10_000);
const seconds = size("SECONDS", 20);
/** Alerts per second that each concern one person's subscribers, and that each concern every subscriber. */
const rates = { own: size("RATE", 100), every: size("EVERY_RATE", 3) };
/** Events that a client is behind. */
const behind = size("REPLAY", 100_000);
const owners = 100;
const redisUrl = process.env["REDIS_URL"] ?? "redis://127.0.0.1:6379/9";
const query = "subscription ($after: Cursor) { alertRaised(after: $after) { cursor alert { id version kind status severity raisedAt owner { id } customer { id name } } } }";

/** Who subscribes: everybody sees every alert (the administrator's subscribers), or each their own. */
type Audience = keyof typeof rates;
const audiences: readonly Audience[] = ["every", "own"];

/** Where alerts are raised and who is told of them. */
interface Stage {
  readonly name: string;
  readonly servers: readonly MeasuredServer[];
  readonly seconds: number;
  openings(audience: Audience): readonly Opening[];
  /** One alert for one of the owners. */
  raise(this: void, owner: number): Promise<Raised>;
}

/**
 * From the commit of an alert to its delivery to 10,000 subscribers, on one server and on two, against a bare `ws` broadcast
 * of the same bytes; CPU, memory, and how fast a client reads what it missed.
 */
export async function run(): Promise<Figures> {
  const url = benchUrl("alerts");
  await dropBenchDatabase(url);
  const database = await openMigrated(url);
  const listeners = await Listeners.start();
  const servers: MeasuredServer[] = [];
  const start = async (name: string, env: Record<string, string>): Promise<MeasuredServer> => {
    const server = await MeasuredServer.start(name, env);
    servers.push(server);
    return server;
  };
  try {
    const given = await prepare(database);
    const one = await start("alert-server", { DATABASE_URL: url, REDIS_URL: "" });
    const first = await measure(product("one server", [one], given), listeners);
    const bare = await measure(bareWs(await start("bare-broadcast", {}), first.sample), listeners);
    const read = await replay(database, one, given.people.cookie, behind);
    await one.stop();
    const two = [await start("alert-server", { DATABASE_URL: url, REDIS_URL: redisUrl }), await start("alert-server", { DATABASE_URL: url, REDIS_URL: redisUrl })];
    const second = await measure(product("two servers", two, given), listeners);
    return { ratio: ratioOf(first, bare), ratioOnTwo: ratioOf(second, bare), subscribers, one: first.figures, bare: bare.figures, two: second.figures, ...read };
  } finally {
    listeners.stop();
    for (const server of servers) await server.stop();
    await database.close();
    await dropBenchDatabase(url);
  }
}

interface Measured {
  readonly figures: Readonly<Record<Audience, Course & { memoryPerSubscriberKb: number }>>;
  readonly sample: string;
}

/** The figure with a limit: the slowest hundredth of deliveries when an alert concerns everybody. */
const ratioOf = ({ figures }: Measured, bare: Measured): number => Math.round((figures.every.p99Ms / bare.figures.every.p99Ms) * 100) / 100;

async function measure(stage: Stage, listeners: Listeners): Promise<Measured> {
  const figures = {} as Record<Audience, Course & { memoryPerSubscriberKb: number }>;
  let sample = "";
  await warmUp(stage, listeners);
  for (const audience of audiences) {
    const before = await memoryOf(stage.servers);
    await listeners.open(stage.openings(audience));
    const memoryPerSubscriberKb = ((await memoryOf(stage.servers)) - before) / subscribers;
    const each = audience === "every" ? subscribers : subscribers / owners;
    const course = await steadily({ listeners, servers: stage.servers, raise: stage.raise, rate: rates[audience], seconds: stage.seconds, each });
    await listeners.close();
    sample ||= course.sample;
    figures[audience] = { ...course.course, memoryPerSubscriberKb: Math.round(memoryPerSubscriberKb * 10) / 10 };
    console.log(`${stage.name}, ${rates[audience]} alerts/s told to ${each} of ${subscribers} subscribers each:`, JSON.stringify(figures[audience]));
  }
  return { figures, sample };
}

/** What a server needs but once, for whichever subscriber comes first, is no subscriber's memory. */
async function warmUp(stage: Stage, listeners: Listeners): Promise<void> {
  await listeners.open(stage.openings("every").map((opening) => ({ ...opening, count: 200 / stage.servers.length })));
  await Promise.all(Array.from({ length: 20 }, (_, owner) => stage.raise(owner)));
  await listeners.settled(20 * 200);
  await listeners.arrivals({});
  await listeners.close();
}

/** Kilobytes after a collection of what is not used any more. */
async function memoryOf(servers: readonly MeasuredServer[]): Promise<number> {
  const usages = await Promise.all(servers.map((server) => server.usage(true)));
  return usages.reduce((sum, { memory }) => sum + memory / 1_000, 0);
}

interface Given {
  readonly people: BenchPeople;
  /** A session of each owner, as a cookie. */
  readonly cookies: readonly string[];
  readonly ruleId: string;
  readonly customerId: string;
}

async function prepare(database: Database): Promise<Given> {
  const people = await addPeople(database, owners);
  const cookies = await addSessions(database, people.userIds);
  const customers = Array.from({ length: 1_000 }, (_, index) => customerRow(index, people));
  await database.transact(({ sql }) => insertRows(sql, "customer", customers));
  const engine = { database, policy, clock: systemClock, committed: () => undefined, zone: "UTC", currency: "USD", buckets: memoryBuckets(systemClock) };
  const [rule] = await systemContext(engine).transact((tx) => createDefaultRules(tx));
  return { people, cookies, ruleId: rule?.id as string, customerId: customers[0]?.id as string };
}

/** Guanxi's servers: subscribers are shared out among them; the first raises the alerts. */
function product(name: string, servers: readonly MeasuredServer[], { people, cookies, ruleId, customerId }: Given): Stage {
  const opening = (server: MeasuredServer, cookie: string, count: number): Opening => ({
    url: `ws://127.0.0.1:${server.port}/graphql`, count, protocol: "graphql-transport-ws", headers: { cookie, origin: `http://127.0.0.1:${server.port}` }, hello: JSON.stringify({ id: "1", type: "subscribe", payload: { query } }),
  });
  const raiser = (servers[0] as MeasuredServer).port;
  return {
    name,
    servers,
    seconds,
    openings: (audience) => (audience === "every" ? [people.cookie] : cookies).flatMap((cookie, _, all) => servers.map((server) => opening(server, cookie, subscribers / all.length / servers.length))),
    async raise(owner) {
      const wanted = { ruleId, kind: "FOLLOW_UP_OVERDUE", ownerId: people.userIds[owner % owners], customerId };
      return JSON.parse(await client(raiser, { "x-raise": JSON.stringify(wanted) }, 1).post("{}")) as Raised;
    },
  };
}

/** A server that knows only `ws`, with the same bytes; an id of the same length tells the messages apart. */
function bareWs(server: MeasuredServer, sample: string): Stage {
  const place = sample.indexOf("alt_");
  let [told, groups] = [0, 1];
  return {
    name: "bare ws",
    servers: [server],
    seconds: seconds / 2,
    openings(audience) {
      groups = audience === "every" ? 1 : owners;
      return Array.from({ length: groups }, (_, group) => ({ url: `ws://127.0.0.1:${server.port}/${group}`, count: subscribers / groups }));
    },
    async raise(owner) {
      const id = `alt_${String((told += 1)).padStart(26, "0")}`;
      const message = sample.slice(0, place) + id + sample.slice(place + id.length);
      const { at } = JSON.parse(await client(server.port, { "x-group": `/${owner % groups}` }, 1).post(message)) as { at: number };
      return { id, at };
    },
  };
}
