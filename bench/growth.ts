import type { Figures } from "./run";
import { MeasuredServer } from "./support/child";
import { addPeople, type BenchPeople } from "./support/customers";
import { benchUrl, dropBenchDatabase } from "./support/database";
import { client, median, type Client } from "./support/http";
import { addCustomers, manyName } from "./support/many-customers";
import { openMigrated } from "./support/open";

const sizes = [10_000, 100_000, 1_000_000] as const;
const query = `query ($after: Cursor, $filter: CustomerFilter) {
  customers(first: 50, after: $after, filter: $filter) { nodes { id name level lifeCycleStage createdAt owner { name } } pageInfo { endCursor hasNextPage } }
}`;
const repeats = 60;

interface Times {
  firstPage: number;
  page200: number;
  search: number;
}

/** The customer list's first and 200th page and search, at 10,000, 100,000 and 1,000,000 customers: they must not grow. */
export async function run(): Promise<Figures> {
  const url = benchUrl("growth");
  await dropBenchDatabase(url);
  const database = await openMigrated(url);
  const people = await addPeople(database);
  await database.close();
  const measured: Times[] = [];
  let before = 0;
  try {
    for (const size of sizes) {
      const from = performance.now();
      await addCustomers(url, people, before, size);
      before = size;
      console.log(`${size.toLocaleString("en")} customers (added in ${((performance.now() - from) / 1_000).toFixed(0)} s)`);
      measured.push(await measure(url, people));
    }
  } finally {
    await dropBenchDatabase(url);
  }
  return summary(measured);
}

async function measure(url: string, people: BenchPeople): Promise<Times> {
  const server = await MeasuredServer.start("guanxi-server", { DATABASE_URL: url });
  const target = client(server.port, { cookie: people.cookie }, 1);
  try {
    const after = await cursorOf(target, 200);
    const times = {
      firstPage: await timed(repeats, () => ask(target, {})),
      page200: await timed(repeats, () => ask(target, { after })),
      search: await timedSearches(target),
    };
    console.log(`  first page ${times.firstPage.toFixed(2)} ms · page 200 ${times.page200.toFixed(2)} ms · search ${times.search.toFixed(2)} ms`);
    return times;
  } finally {
    target.close();
    await server.stop();
  }
}

interface Answer {
  data?: { customers: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
  errors?: unknown;
}

async function ask(target: Client, variables: object): Promise<NonNullable<Answer["data"]>["customers"]> {
  const answer = JSON.parse(await target.post(JSON.stringify({ query, variables }))) as Answer;
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.customers;
}

/** The cursor after which a page begins, found by turning the pages as a person would. */
async function cursorOf(target: Client, page: number): Promise<string | null> {
  let after: string | null = null;
  for (let turned = 1; turned < page; turned += 1) after = (await ask(target, { after })).pageInfo.endCursor;
  return after;
}

async function timed(count: number, call: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = performance.now();
    await call();
    times.push(performance.now() - from);
  }
  return median(times);
}

/** Different searches: two Chinese characters, parts of Latin names, pinyin; rare ones and common ones. Each must find something. */
async function timedSearches(target: Client): Promise<number> {
  const names = Array.from({ length: 200 }, (_, index) => manyName(index * 37));
  const chinese = names.filter((name) => /\p{Script=Han}/u.test(name)).slice(0, 24).map((name) => name.slice(-2));
  const latin = names.filter((name) => /^[A-Z]/.test(name)).slice(0, 12).map((name) => name.slice(1, 7));
  const searches = [...chinese, ...latin, "王", "陳", "Fischer", "zhang wei", "lmh", "Rossi"];
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    for (const search of searches) {
      const from = performance.now();
      const { nodes } = await ask(target, { filter: { search } });
      times.push(performance.now() - from);
      if (nodes.length === 0 && search !== "lmh" && search !== "zhang wei") throw new Error(`Nothing found for ${search}.`);
    }
  }
  return median(times);
}

function summary(measured: readonly Times[]): Figures {
  const [small, , large] = measured as [Times, Times, Times];
  const growth = { firstPage: large.firstPage / small.firstPage, page200: large.page200 / small.page200, search: large.search / small.search };
  const rounded = Object.fromEntries(Object.entries(growth).map(([name, value]) => [name, Math.round(value * 100) / 100]));
  console.log(`From 10,000 to 1,000,000: first page × ${rounded["firstPage"]}, page 200 × ${rounded["page200"]}, search × ${rounded["search"]}`);
  return { ratio: Math.max(...Object.values(rounded)), growth: rounded, milliseconds: Object.fromEntries(sizes.map((size, index) => [size, measured[index]])) };
}
