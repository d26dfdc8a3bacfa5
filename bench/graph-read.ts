import type { Figures } from "./run";
import { openMigrated } from "./support/open";
import { block, connections, type Block } from "./support/block";
import { MeasuredServer } from "./support/child";
import { benchUrl, dropBenchDatabase } from "./support/database";
import { fill } from "./support/graph-read-data";
import { client, drive, median, quantile } from "./support/http";

const query = `{
  customers(first: 50) {
    nodes {
      id name level lifeCycleStage createdAt
      contacts(first: 10) { nodes { id name title phone email } }
      opportunities(first: 10, filter: { status: [OPEN] }, sort: { field: EXPECTED_CLOSE_ON, direction: ASC }) {
        nodes { id name value { amount currency } expectedCloseOn owner { name } }
      }
      activities(first: 3) { nodes { id channel subject occurredAt } }
    }
  }
}`;

const blocks = 9;

/** The servers compared: the handler by hand, Guanxi, and Guanxi under a policy that allows everything without looking. */
interface Servers {
  raw: MeasuredServer;
  ours: MeasuredServer;
  open: MeasuredServer;
}

/** The first 50 customers with contacts, open deals with owners and last activities: our server CPU against a hand-written handler's. */
export async function run(): Promise<Figures> {
  const url = benchUrl("graph-read");
  await dropBenchDatabase(url);
  const database = await openMigrated(url);
  console.log("Filling 5,000 customers × 3 contacts × 4 deals × 5 activities …");
  const { cookie } = await fill(database);
  await database.close();
  const start = (name: string, env: Record<string, string> = {}): Promise<MeasuredServer> => MeasuredServer.start(name, { DATABASE_URL: url, ...env });
  const servers = { raw: await start("raw-handler"), ours: await start("guanxi-server"), open: await start("guanxi-server", { PERMISSIONS: "open" }) };
  try {
    return await compare(servers, cookie);
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    await dropBenchDatabase(url);
  }
}

async function compare({ raw, ours, open }: Servers, cookie: string): Promise<Figures> {
  const body = JSON.stringify({ query });
  const clients = { raw: client(raw.port, {}, connections), ours: client(ours.port, { cookie }, connections), open: client(open.port, { cookie }, connections) };
  const answer = await clients.raw.post(body);
  sameAnswers(answer, await clients.ours.post(body));
  sameAnswers(answer, await clients.open.post(body));
  for (const each of Object.values(clients)) await drive(each, body, 500, connections);
  const rounds: Record<keyof Servers, Block>[] = [];
  for (let index = 0; index < blocks; index += 1) {
    rounds.push({ raw: await block(raw, clients.raw, body), ours: await block(ours, clients.ours, body), open: await block(open, clients.open, body) });
  }
  const rawCpu = median(rounds.map((round) => round.raw.cpu));
  const ourCpu = median(rounds.map((round) => round.ours.cpu));
  const ratio = median(rounds.map((round) => round.ours.cpu / round.raw.cpu));
  const permissions = (median(rounds.map((round) => round.ours.cpu / round.open.cpu)) - 1) * 100;
  const [rawP95, ourP95] = [quantile(rounds.flatMap((round) => round.raw.times), 0.95), quantile(rounds.flatMap((round) => round.ours.times), 0.95)];
  const memory = (await ours.usage()).memory;
  console.log(`server CPU per request: by hand ${rawCpu.toFixed(3)} ms, Guanxi ${ourCpu.toFixed(3)} ms, ratio ${ratio.toFixed(2)}`);
  console.log(`permission checks cost ${permissions.toFixed(1)} % server CPU`);
  console.log(`p95 at ${connections} connections: by hand ${rawP95.toFixed(1)} ms, Guanxi ${ourP95.toFixed(1)} ms; memory ${(memory / 1e6).toFixed(0)} MB`);
  for (const each of Object.values(clients)) each.close();
  const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
  const figures = { ratio: rounded(ratio), permissionsPercent: Math.round(permissions * 10) / 10, rawCpuMs: rounded(rawCpu), cpuMs: rounded(ourCpu) };
  return { ...figures, rawP95Ms: rounded(rawP95), p95Ms: rounded(ourP95), memoryMb: Math.round(memory / 1e6) };
}

/** A comparison counts only if both give the same answer. */
function sameAnswers(byHand: string, ours: string): void {
  const [left, right] = [JSON.parse(byHand), JSON.parse(ours)] as { data: unknown; errors?: unknown }[];
  if (right?.errors) throw new Error(`Guanxi answered with errors: ${JSON.stringify(right.errors)}`);
  const [one, two] = [JSON.stringify(sorted(left?.data)), JSON.stringify(sorted(right?.data))];
  if (one !== two) throw new Error(`The two servers gave different answers: ${firstDifference(one, two)}`);
  console.log(`Both give the same answer of ${(ours.length / 1_000).toFixed(1)} KB.`);
}

function firstDifference(one: string, two: string): string {
  const at = [...one].findIndex((character, index) => character !== two[index]);
  return `${one.slice(Math.max(0, at - 60), at + 60)} … ${two.slice(Math.max(0, at - 60), at + 60)}`;
}

/** With keys in order, whatever order they were written in. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, below]) => [key, sorted(below)]));
}
