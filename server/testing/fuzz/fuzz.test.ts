import { createHash } from "node:crypto";
import fc from "fast-check";
import { buildGraphSchema } from "../../schema";
import { furnish } from "../furnish";
import { servedWorld, type Served, type ServedWorld } from "../served-world";
import { personNames, type PersonName } from "../world";
import { differences, footprint } from "./footprint";
import { rootOperations, type RootOperation } from "./operations";
import { variablesFor, type Known } from "./values";

/**
 * Every query and mutation of the schema with random and hostile variables, as everybody and as a stranger.
 * `FUZZ_CASES` says how many (by default what takes about a minute), `FUZZ_SEED` which: the same ones unless it is given.
 */
const cases = Number(process.env["FUZZ_CASES"] ?? 2_000);
const seed = Number(process.env["FUZZ_SEED"] ?? 1);
const casesOfOneOperation = 5;
/** Milliseconds in which anything is answered. */
const patience = 15_000;

/** What only a program's insides say. */
const insides = /node_modules|\.[jt]s:\d|SQLITE_|sqlite_|\bER_[A-Z]{4}|QueryFailed|EntityNotFound|(Type|Range|Reference)Error|Cannot read|is not a function|You have an error in your SQL/;
/** Written when somebody is let in or refused, whatever comes of it. */
const doorkeepers = ["session", "event", "event_counter", "outbox"];

/** Those who may much are tried more often: a refusal at the door shows little of what lies behind it. */
const callers: readonly (PersonName | undefined)[] = [...personNames, "ada", "ada", "mia", "amy", undefined];
const operations = rootOperations(buildGraphSchema());
let world: ServedWorld;
let known: Known;
const failures = new Map<string, string>();
const answers = new Map<string, number>();

beforeAll(async () => {
  world = await servedWorld("fuzz");
  await furnish(world, "amy");
  await furnish(world, "ben");
}, 60_000);
afterAll(() => world.close());

/** A failure of one kind of one operation is told once. */
function fail(operation: RootOperation, kind: string, details: unknown): void {
  const key = `${operation.field.name}: ${kind}`;
  if (!failures.has(key)) failures.set(key, JSON.stringify(details).slice(0, 900));
}

async function learn(): Promise<void> {
  const tables = world.app.database.dataSource.entityMetadatas.filter(({ columns }) => columns.some(({ propertyName }) => propertyName === "id"));
  const found = await Promise.all(tables.map(({ tableName }) => world.app.database.sql.rows<{ id: string }>(`SELECT \`id\` FROM \`${tableName}\` ORDER BY \`id\` DESC LIMIT 8`)));
  const page = await world.ask<{ customers: { pageInfo: { endCursor: string } } }>("ada", "{ customers(first: 1) { pageInfo { endCursor } } }");
  const cursor = page.data?.customers.pageInfo.endCursor ?? "";
  known = { ids: found.flat().map(({ id }) => String(id)), cursors: [cursor, cursor.slice(1), Buffer.from("event:0").toString("base64url")] };
}

/** One case; everything that must not be seen from outside is noted. */
async function tryOut(operation: RootOperation, who: PersonName | undefined, variables: Record<string, unknown>): Promise<Served | undefined> {
  const logged = world.log.length;
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => (late = setTimeout(resolve, patience, undefined)));
  const answer = await Promise.race([world.ask(who, operation.text, variables), tooLate]).finally(() => clearTimeout(late));
  if (!answer) fail(operation, "no answer", { who, variables });
  else judge(operation, answer, { who, variables, log: world.log.slice(logged).map(causeOf) });
  return answer;
}

/** What was logged of an error: what it was and where. */
function causeOf(line: string): string {
  const { err, msg } = JSON.parse(line) as { err?: { message: string; stack: string }; msg?: string };
  return err ? err.stack.split("\n").slice(0, 3).join(" ") : (msg ?? "");
}

function judge(operation: RootOperation, { status, text, errors }: Served, details: object): void {
  const code = errors[0]?.extensions.code ?? "answered";
  answers.set(code, (answers.get(code) ?? 0) + 1);
  if (status >= 500 || errors.some(({ extensions }) => extensions.code === "INTERNAL")) fail(operation, "INTERNAL", { text: text.slice(0, 300), ...details });
  if (insides.test(text)) fail(operation, "insides", { text, ...details });
}

/** A person who was shut out by a case comes back: everybody is to be tried to the end. */
async function letIn(who: PersonName | undefined, answer: Served | undefined): Promise<void> {
  if (!who || !answer?.errors.some(({ extensions }) => extensions.code === "UNAUTHENTICATED")) return;
  const { sql } = world.app.database;
  await world.app.database.transact((tx) => tx.sql.run("UPDATE `user` SET `active` = 1 WHERE `id` = ?", [world.ids[who]]));
  await sql.rows("SELECT 1 AS `one`");
  await world.signIn(who);
}

/** A failed mutation has left everything as it was. */
async function mutate(operation: RootOperation, who: PersonName | undefined, variables: Record<string, unknown>): Promise<void> {
  const before = await footprint(world.app.database, doorkeepers);
  const answer = await tryOut(operation, who, variables);
  if (answer && answer.errors.length > 0) {
    const changed = differences(before, await footprint(world.app.database, doorkeepers));
    if (changed.length > 0) fail(operation, "half a write", { changed, who, variables, text: answer.text.slice(0, 300) });
  }
  await letIn(who, answer);
}

/** Somebody else, who only wants to be served. @returns the longest wait, in milliseconds */
function neighbour(): { stop(): Promise<number> } {
  let longest = 0;
  let stopped = false;
  const asking = (async () => {
    while (!stopped) {
      const begun = performance.now();
      const { data } = await world.ask<{ workspace: object }>(undefined, "{ workspace { name } }");
      if (!data?.workspace) longest = Number.POSITIVE_INFINITY;
      longest = Math.max(longest, performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  })();
  return {
    async stop() {
      stopped = true;
      await asking;
      return longest;
    },
  };
}

test(`${cases} cases (seed ${seed}): no INTERNAL error, no insides, no hang, no half write, and others are served`, async () => {
  const other = neighbour();
  let tried = 0;
  for (let round = 0; tried < cases; round += 1) {
    await learn();
    for (const [index, operation] of operations.entries()) {
      if (tried >= cases) break;
      const drawn = fc.sample(fc.tuple(fc.constantFrom(...callers), variablesFor(operation.field, known)), { numRuns: casesOfOneOperation, seed: seed + round * 10_000 + index });
      if (operation.kind === "query") await Promise.all(drawn.map(async ([who, variables]) => letIn(who, await tryOut(operation, who, variables))));
      else for (const [who, variables] of drawn) await mutate(operation, who, variables);
      tried += drawn.length;
    }
  }
  const longest = await other.stop();
  const told = [...answers].map(([code, count]) => `${code} ${count}`).join(", ");
  process.stdout.write(`fuzz: ${tried} cases of ${operations.length} operations, seed ${seed}: ${told}; the neighbour waited ${longest.toFixed(0)} ms at most\n`);
  expect([...failures].slice(0, 12).map(([what, details]) => `${what}\n${details}`).join("\n\n")).toBe("");
  expect(longest).toBeLessThan(patience);
  expect(createHash("sha1").update(JSON.stringify(Object.prototype)).digest("hex")).toBe(createHash("sha1").update("{}").digest("hex"));
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}, 3_600_000);
