import { cpus } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { MeasuredServer } from "./child";
import { within, type Listeners } from "./listeners";

/** An alert that was raised, and when it was committed (milliseconds since 1970). */
export interface Raised {
  readonly id: string;
  readonly at: number;
}

/** How it went. Cores: seconds of CPU per second. */
export interface Course {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly deliveriesPerSecond: number;
  readonly serverCores: number;
  readonly listenerCores: number;
  /** The share of the machine that everything on it used. */
  readonly machineBusy: number;
}

interface Plan {
  readonly listeners: Listeners;
  readonly servers: readonly MeasuredServer[];
  raise(this: void, owner: number): Promise<Raised>;
  /** Alerts per second. */
  readonly rate: number;
  readonly seconds: number;
  /** Deliveries of each alert. */
  readonly each: number;
}

const warmUpSeconds = 3;

/** Raises alerts at a steady rate, whether those before were delivered or not, after a short warm-up. */
export async function steadily(plan: Plan): Promise<{ course: Course; sample: string }> {
  await raiseFor(plan, warmUpSeconds);
  const [before, began] = [await usages(plan), performance.now()];
  const { raised, arrivals } = await raiseFor(plan, plan.seconds);
  const [after, took] = [await usages(plan), (performance.now() - began) / 1_000];
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  const cores = (what: "servers" | "listeners"): number => rounded((after[what] - before[what]) / 1e6 / took);
  const course = {
    p50Ms: within(0.5, arrivals), p99Ms: within(0.99, arrivals), deliveriesPerSecond: Math.round((raised * plan.each) / took),
    serverCores: cores("servers"), listenerCores: cores("listeners"), machineBusy: rounded(1 - (after.idle - before.idle) / (after.all - before.all)),
  };
  return { course, sample: arrivals.sample };
}

async function raiseFor({ raise, rate, seconds: _, each, listeners }: Plan, seconds: number) {
  const [count, committed] = [Math.round(rate * seconds), {} as Record<string, number>];
  const begun = performance.now();
  const raising: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    const due = begun + (index * 1_000) / rate - performance.now();
    if (due > 0) await pause(due);
    raising.push(raise(index).then(({ id, at }) => void (committed[id] = at)));
  }
  await Promise.all(raising);
  await listeners.settled(count * each);
  return { raised: count, arrivals: await listeners.arrivals(committed) };
}

async function usages({ servers, listeners }: Plan) {
  const [used, state] = [await Promise.all(servers.map((server) => server.usage())), await listeners.state()];
  const times = cpus().map((cpu) => cpu.times);
  const idle = times.reduce((sum, time) => sum + time.idle, 0);
  const all = times.reduce((sum, time) => sum + time.idle + time.user + time.sys + time.nice + time.irq, 0);
  return { servers: used.reduce((sum, { cpu }) => sum + cpu, 0), listeners: state.cpu, idle, all };
}
