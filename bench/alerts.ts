import type { Figures } from "./run";
import { insertRows } from "../server/core/database/bulk";
import { storedTime } from "../server/core/database/sql";
import { newId } from "../server/core/ids";
import { createDefaultRules } from "../server/automation/rule/rule.service";
import { systemClock } from "../server/core/clock";
import { systemContext } from "../server/core/transaction";
import { policy } from "../server/identity/policy/policy";
import { MeasuredServer } from "./support/child";
import { addPeople, customerRow, type BenchPeople } from "./support/customers";
import { benchUrl, dropBenchDatabase } from "./support/database";
import { client, median, type Client } from "./support/http";
import { Listeners } from "./support/listeners";
import { openMigrated } from "./support/open";

const subscribers = 1_000;
const rounds = 30;
const warmUp = 5;
const query = "subscription { alertRaised { cursor alert { id version kind status severity raisedAt owner { id } customer { id name } } } }";

/** From the commit of an alert to its last delivery to 1,000 subscribers, against a bare `ws` broadcast of the same bytes. */
export async function run(): Promise<Figures> {
  const url = benchUrl("alerts");
  await dropBenchDatabase(url);
  const database = await openMigrated(url);
  const people = await addPeople(database);
  const customer = customerRow(1, people);
  await database.transact(({ sql }) => insertRows(sql, "customer", [customer]));
  const engine = { database, policy, clock: systemClock, committed: () => undefined, zone: "UTC", currency: "USD" };
  await systemContext(engine).transact((tx) => createDefaultRules(tx));
  const ours = await MeasuredServer.start("alert-server", { DATABASE_URL: url });
  const bare = await MeasuredServer.start("bare-broadcast", {});
  const overdue = (): Promise<unknown> => database.transact(({ sql }) => insertRows(sql, "follow_up", [followUpRow(customer.id, people)]));
  try {
    return await compare(ours, bare, people.cookie, overdue);
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
  await heard.open(`ws://127.0.0.1:${ours.port}/graphql`, subscribers, "graphql-transport-ws", { cookie }, { say: '{"type":"connection_init"}', hears: "connection_ack", begin });
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
  console.log(`memory per subscriber ${(memory / 1_000).toFixed(1)} KB, server CPU per alert ${(cpu / rounds / 1_000).toFixed(1)} ms`);
  return { ratio: rounded(ratio), ms: rounded(mine), bareMs: rounded(theirs), subscribers, memoryPerSubscriberKb: rounded(memory / 1_000), cpuMsPerAlert: rounded(cpu / rounds / 1_000) };
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
