import { createConnection } from "mysql2/promise";
import { sealPlainValues } from "../server/core/encryption/reseal";
import type { Figures } from "./run";
import { block, connections, type Block } from "./support/block";
import { MeasuredServer } from "./support/child";
import { benchUrl, dropBenchDatabase } from "./support/database";
import { fill } from "./support/graph-read-data";
import { client, drive, median, type Client } from "./support/http";
import { openMigrated } from "./support/open";

/** What people look at most, from little that is encrypted to much: per request 50 telephone numbers, then 300 numbers and addresses. */
const queries = {
  customers: "{ customers(first: 50) { nodes { id name level lifeCycleStage phone city createdAt owner { name } } } }",
  contacts: "{ customers(first: 50) { nodes { id name phone contacts(first: 10) { nodes { id name title phone email } } } } }",
};

const rounds = 9;

/** The same lists from the same rows, once sealed and once plain: what decrypting costs, as a ratio of server CPU. `ratio` is that of the customers' list. */
export async function run(): Promise<Figures> {
  const [plain, sealed] = [benchUrl("plain"), benchUrl("sealed")];
  await Promise.all([plain, sealed].map(dropBenchDatabase));
  console.log("Filling 5,000 customers × 3 contacts twice, and sealing one of them …");
  const { cookie } = await fillBoth(plain, sealed);
  const servers = [await MeasuredServer.start("guanxi-server", { DATABASE_URL: plain }), await MeasuredServer.start("guanxi-server", { DATABASE_URL: sealed })] as const;
  try {
    const [customers, contacts] = [await compare(servers, cookie, "customers"), await compare(servers, cookie, "contacts")];
    return { ratio: customers.ratio, customers, contacts };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await Promise.all([plain, sealed].map(dropBenchDatabase));
  }
}

async function fillBoth(plain: string, sealed: string): Promise<{ cookie: string }> {
  const first = await openMigrated(plain);
  const people = await fill(first);
  const second = await openMigrated(sealed);
  await copyRows(new URL(plain).pathname.slice(1), new URL(sealed));
  const started = performance.now();
  let records = 0;
  await second.transact(({ sql }) => sql.run("DELETE FROM `sealing_progress`"));
  await sealPlainValues(second, (_, count) => (records += count));
  console.log(`Sealing ${records.toLocaleString("en")} records took ${((performance.now() - started) / 1_000).toFixed(1)} s.`);
  await Promise.all([first.close(), second.close()]);
  return people;
}

/** The very same rows, so that both servers have to give the same answer. */
async function copyRows(from: string, to: URL): Promise<void> {
  const connection = await createConnection(to.href);
  const [tables] = await connection.query(`SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME <> 'migrations'`);
  for (const { name } of tables as { name: string }[]) {
    await connection.query(`DELETE FROM \`${name}\``);
    await connection.query(`INSERT INTO \`${name}\` SELECT * FROM \`${from}\`.\`${name}\``);
  }
  await connection.end();
}

async function compare([plain, sealed]: readonly [MeasuredServer, MeasuredServer], cookie: string, list: keyof typeof queries): Promise<{ ratio: number; plainCpuMs: number; sealedCpuMs: number }> {
  const body = JSON.stringify({ query: queries[list] });
  const clients = [client(plain.port, { cookie }, connections), client(sealed.port, { cookie }, connections)] as const;
  await sameAnswers(clients, body);
  for (const each of clients) await drive(each, body, 500, connections);
  const found: { plain: Block; sealed: Block }[] = [];
  for (let index = 0; index < rounds; index += 1) found.push({ plain: await block(plain, clients[0], body), sealed: await block(sealed, clients[1], body) });
  for (const each of clients) each.close();
  const ratio = median(found.map((round) => round.sealed.cpu / round.plain.cpu));
  const [plainCpu, sealedCpu] = [median(found.map((round) => round.plain.cpu)), median(found.map((round) => round.sealed.cpu))];
  console.log(`${list}: server CPU per request plain ${plainCpu.toFixed(3)} ms, sealed ${sealedCpu.toFixed(3)} ms, ratio ${ratio.toFixed(2)}`);
  const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;
  return { ratio: rounded(ratio), plainCpuMs: rounded(plainCpu), sealedCpuMs: rounded(sealedCpu) };
}

async function sameAnswers([plain, sealed]: readonly [Client, Client], body: string): Promise<void> {
  const [one, two] = [await plain.post(body), await sealed.post(body)];
  if (one.includes('"errors"') || one !== two) throw new Error(`The two servers gave different answers:\n${one.slice(0, 300)}\n${two.slice(0, 300)}`);
}
