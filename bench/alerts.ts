import type { Figures } from "./run";
import { insertRows } from "../server/core/database/bulk";
import { storedTime } from "../server/core/database/sql";
import type { Database } from "../server/core/database/database";
import { appendEvents, type PendingEvent } from "../server/core/events/append";
import { chainHead } from "../server/core/events/counter";
import { encodeEventCursor } from "../server/core/events/cursor";
import { numberEvents } from "../server/core/events/number";
import { newId } from "../server/core/ids";
import { createDefaultRules } from "../server/automation/rule/rule.service";
import { systemClock } from "../server/core/clock";
import { memoryBuckets } from "../server/core/limits/token-buckets";
import { systemContext } from "../server/core/transaction";
import { policy } from "../server/identity/policy/policy";
import { MeasuredServer } from "./support/child";
import { addPeople, customerRow, type BenchPeople } from "./support/customers";
import { benchUrl, dropBenchDatabase } from "./support/database";
import { client, median, type Client } from "./support/http";
import { Listeners } from "./support/listeners";
import { openMigrated } from "./support/open";

/** Sizes, for the large runs: `SUBSCRIBERS=10000 ROUNDS=100 REPLAY=100000 npm run bench -- alerts`. */
const size = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const subscribers = size("SUBSCRIBERS", 1_000);
const rounds = size("ROUNDS", 30);
/** Events that a client is behind. */
const behind = size("REPLAY", 10_000);
const warmUp = 5;
const query = "subscription { alertRaised { cursor alert { id version kind status severity raisedAt owner { id } customer { id name } } } }";

/** From the commit of an alert to its last delivery to every subscriber, against a bare `ws` broadcast of the same bytes; and how fast a client reads what it missed. */
export async function run(): Promise<Figures> {
  const url = benchUrl("alerts");
  await dropBenchDatabase(url);
  const database = await openMigrated(url);
  const people = await addPeople(database);
  const customer = customerRow(1, people);
  await database.transact(({ sql }) => insertRows(sql, "customer", [customer]));
  const engine = { database, policy, clock: systemClock, committed: () => undefined, zone: "UTC", currency: "USD", buckets: memoryBuckets(systemClock) };
  await systemContext(engine).transact((tx) => createDefaultRules(tx));
  const ours = await MeasuredServer.start("alert-server", { DATABASE_URL: url });
  const bare = await MeasuredServer.start("bare-broadcast", {});
  const overdue = (): Promise<unknown> => database.transact(({ sql }) => insertRows(sql, "follow_up", [followUpRow(customer.id, people)]));
  try {
    const figures = await compare(ours, bare, people.cookie, overdue);
    return { ...figures, ...(await replay(database, ours, people.cookie, customer.id)) };
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
    await database.close();
    await dropBenchDatabase(url);
  }
}

async function compare(ours: MeasuredServer, bare: MeasuredServer, cookie: string, overdue: () => Promise<unknown>): Promise<Figures> {
  const [heard, bareHeard] = [new Listeners(), new Listeners()];
  const memoryBefore = (await ours.usage()).memory;
  const begin = JSON.stringify({ id: "1", type: "subscribe", payload: { query } });
  await heard.open(`ws://127.0.0.1:${ours.port}/graphql`, subscribers, "graphql-transport-ws", { cookie, origin: `http://127.0.0.1:${ours.port}` }, { say: '{"type":"connection_init"}', hears: "connection_ack", begin });
  await bareHeard.open(`ws://127.0.0.1:${bare.port}`, subscribers);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const memory = ((await ours.usage()).memory - memoryBefore) / subscribers;
  const [control, broadcast] = [client(ours.port, { "x-evaluate": "1" }, 1), client(bare.port, {}, 1)];
  const times: { ours: number; bare: number }[] = [];
  let cpu = 0;
  for (let round = -warmUp; round < rounds; round += 1) {
    await overdue();
    const before = (await ours.usage()).cpu;
    const mine = await alertTime(control, heard);
    if (round >= 0) cpu += (await ours.usage()).cpu - before;
    const from = performance.now();
    const all = bareHeard.all();
    await broadcast.post(heard.lastMessage);
    if (round >= 0) times.push({ ours: mine, bare: (await all) - from });
    else await all;
  }
  for (const part of [heard, bareHeard, control, broadcast]) part.close();
  const [mine, theirs, ratio] = [median(times.map((time) => time.ours)), median(times.map((time) => time.bare)), median(times.map((time) => time.ours / time.bare))];
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  console.log(`commit to the last of ${subscribers} deliveries: Guanxi ${mine.toFixed(1)} ms, bare ws ${theirs.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`);
  const within = (share: number): number => times.map((time) => time.ours).sort((left, right) => left - right)[Math.ceil(times.length * share) - 1] ?? 0;
  console.log(`p50 ${within(0.5).toFixed(1)} ms, p99 ${within(0.99).toFixed(1)} ms`);
  console.log(`memory per subscriber ${(memory / 1_000).toFixed(1)} KB, server CPU per alert ${(cpu / rounds / 1_000).toFixed(1)} ms`);
  return { ratio: rounded(ratio), ms: rounded(mine), p99Ms: rounded(within(0.99)), bareMs: rounded(theirs), subscribers, memoryPerSubscriberKb: rounded(memory / 1_000), cpuMsPerAlert: rounded(cpu / rounds / 1_000) };
}

/** Events per second for a client that is far behind: each one judged by the policy and told, one after the other. */
async function replay(database: Database, ours: MeasuredServer, cookie: string, customerId: string): Promise<{ replayPerSecond: number }> {
  const from = await chainHead(database.sql);
  const event = (): PendingEvent => ({
    id: newId("evt"), type: "customer.updated", at: storedTime(new Date()), subject: { id: customerId }, cause: null, actorId: null, address: null, credentialId: null, requestId: null,
  });
  for (let done = 0; done < behind; done += 1_000) await database.transact(({ sql }) => appendEvents(sql, Array.from({ length: Math.min(1_000, behind - done) }, event)));
  await numberEvents(database);
  const origin = `http://127.0.0.1:${ours.port}`;
  const begun = performance.now();
  const response = await fetch(`${origin}/events?after=${encodeEventCursor(from.value)}&types=customer.updated`, { headers: { cookie, "sec-fetch-site": "same-origin" } });
  if (!response.ok || !response.body) throw new Error(`The events answered ${response.status}`);
  let told = 0;
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    told += chunk.split("\ndata: ").length - 1;
    if (told >= behind) break;
  }
  const replayPerSecond = Math.round(behind / ((performance.now() - begun) / 1_000));
  console.log(`a client ${behind} events behind reads ${replayPerSecond} events per second`);
  return { replayPerSecond };
}

/** Milliseconds from the commit, as the server says, to the last delivery. Both processes read the machine's one clock. */
async function alertTime(control: Client, heard: Listeners): Promise<number> {
  const all = heard.all();
  const committed = Number(await control.post("{}"));
  return performance.timeOrigin + (await all) - committed;
}

const followUpRow = (customerId: string, people: BenchPeople) => {
  const past = storedTime(new Date(Date.now() - 60_000));
  return { id: newId("fol"), version: 1, customerId, ownerId: people.userIds[0] as string, subject: "Call", dueAt: past, status: "OPEN", createdAt: past, updatedAt: past };
};
