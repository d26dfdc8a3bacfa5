/**
 * `npm run e2e [-- --json FILE] [--base URL] [NAME…]`: people's ways through the real app in a real browser, one after
 * another, on a server of their own or the one at URL (with the sample workspace, which they change). Pictures and messages
 * of what failed lie in var/e2e. FILE gets `{ passed, failed, skipped }`, counted in steps.
 * A journey that failed is gone once more from its beginning on a fresh server: a browser on a busy machine is never quite
 * steady. What failed twice counts; what failed once is told at the end, for it wants mending all the same.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { launch } from "./support/browser";
import type { Session } from "./support/graph";
import type { PersonName } from "./support/people";
import { AppServer } from "./support/server";
import { JourneyWorld, type Failure, type Journey } from "./support/world";

const results = resolve(__dirname, "../var/e2e");
const journeyWithin = 400_000;

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({ options: { json: { type: "string" }, base: { type: "string" } }, allowPositionals: true });
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  rmSync(results, { recursive: true, force: true });
  try {
    const all = await journeys(positionals);
    if (values.base) await runAll(all, values.base, counts);
    else await withServer((base) => runAll(all, base, counts, onceMore));
  } catch (error) {
    counts.failed += 1;
    console.error(error);
  }
  if (values.json) writeJson(values.json, counts);
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0;
}

/** All journeys, or those that are named, in the order of their files. */
async function journeys(names: readonly string[]): Promise<Journey[]> {
  const files = readdirSync(join(__dirname, "journeys")).filter((file) => file.endsWith(".ts")).sort();
  const modules = await Promise.all(files.map((file) => import(join(__dirname, "journeys", file)) as Promise<{ journey: Journey }>));
  const all = modules.map(({ journey }) => journey);
  const unknown = names.filter((name) => all.every((journey) => journey.name !== name));
  if (unknown.length > 0) throw new Error(`There is no journey "${unknown.join('", "')}". There are: ${all.map((journey) => journey.name).join(", ")}.`);
  return all.filter((journey) => names.length === 0 || names.includes(journey.name));
}

async function withServer(work: (base: string) => Promise<void>): Promise<void> {
  const server = await AppServer.start();
  const stop = (): void => void server.stop().finally(() => process.exit(1));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    await work(server.base);
  } finally {
    await server.stop();
  }
}

async function runAll(all: readonly Journey[], base: string, counts: Counts, again?: typeof onceMore): Promise<void> {
  const browser = await launch();
  const sessions = new Map<PersonName, Session>();
  const unsteady: string[] = [];
  for (const journey of all) {
    const first = await runOne(journey, base, browser, sessions);
    const last = first.failures.length > 0 && again ? await again(journey, browser) : first;
    if (last.failures.length < first.failures.length) unsteady.push(journey.name);
    counts.passed += last.passed;
    counts.failed += last.failures.length;
  }
  await browser.close();
  if (unsteady.length > 0) console.log(`Unsteady, failed at first: ${unsteady.join(", ")}`);
}

async function onceMore(journey: Journey, browser: Browser): Promise<JourneyWorld> {
  const server = await AppServer.start();
  try {
    return await runOne(journey, server.base, browser, new Map());
  } finally {
    await server.stop();
  }
}

async function runOne(journey: Journey, base: string, browser: Browser, sessions: Map<PersonName, Session>): Promise<JourneyWorld> {
  const world = new JourneyWorld(base, browser, sessions);
  const from = performance.now();
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, failed) => {
    late = setTimeout(() => failed(new Error(`It was not over within ${journeyWithin / 1_000} s.`)), journeyWithin);
  });
  try {
    await Promise.race([journey.run(world), tooLate]);
  } catch (error) {
    if (world.failures.every((failure) => failure.error !== error)) world.failures.push({ step: "the journey", error });
  }
  clearTimeout(late);
  const seconds = ((performance.now() - from) / 1_000).toFixed(1);
  console.log(`${world.failures.length === 0 ? "✓" : "✗"} ${journey.name}: ${world.passed} steps, ${seconds} s`);
  if (world.failures.length > 0) await keep(journey, world);
  await world.close();
  return world;
}

/** What failed, as words and pictures. */
async function keep(journey: Journey, world: JourneyWorld): Promise<void> {
  mkdirSync(results, { recursive: true });
  const lines = world.failures.map(({ step, error }: Failure) => `${step}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  for (const { step, error } of world.failures) console.log(`    ${step}: ${(error instanceof Error ? error.message : String(error)).split("\n").slice(0, 12).join("\n      ")}`);
  writeFileSync(join(results, `${journey.name}.txt`), [...lines, "Console:", ...world.console].join("\n\n"));
  for (const [index, page] of world.pages().entries()) {
    await page.screenshot({ path: join(results, `${journey.name}-${index + 1}.png`), timeout: 5_000 }).catch(() => undefined);
  }
}

function writeJson(file: string, counts: Counts): void {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, JSON.stringify(counts));
}

void main().then((good) => process.exit(good ? 0 : 1));
