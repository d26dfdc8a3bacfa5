import type { AnalyticDatabase } from "./analytic-database";
import type { AccessPolicy, Viewer } from "./access/policy";
import type { Clock } from "./clock";
import type { Client, Context, Cookies, EventSource, EventSubject, Transaction } from "./context";
import type { Database } from "./database/database";
import { storedTime } from "./database/sql";
import { appendEvents, type PendingEvent } from "./events/append";
import { newId } from "./ids";

/** What the running system offers to every request. */
export interface Engine {
  readonly database: Database;
  readonly policy: AccessPolicy;
  readonly clock: Clock;
  /** Answers analytic questions; a server that serves nobody has none. */
  readonly warehouse?: AnalyticDatabase | undefined;
  /** Told after each commit that new events may be waiting. */
  committed(): void;
  /** The zone for strangers and for people who chose none. */
  readonly zone: string;
  /** The currency of money given without one. */
  readonly currency: string;
  /** Where subscriptions hear of events; absent where nobody can subscribe. */
  readonly events?: EventSource | undefined;
}

/** Who asks, and with what. */
export interface Caller {
  readonly viewer: Viewer | undefined;
  readonly requestId: string;
  readonly idempotencyKey?: string | undefined;
  readonly client?: Client | undefined;
  readonly cookies?: Cookies | undefined;
}

/**
 * The context of the system's own jobs. Nobody asks, so their events have no actor; and the policy, which grants nobody
 * nothing, stays as it is: jobs change things by statements of their own, never through what is checked for a person.
 */
export const systemContext = (engine: Engine): Context => contextFor(engine, { viewer: undefined, requestId: newId("job") });

/** The context of one request. */
export function contextFor(engine: Engine, caller: Caller): Context {
  const { database, policy, clock } = engine;
  const ctx: Context = {
    ...caller,
    policy,
    clock,
    zone: caller.viewer?.zone ?? engine.zone,
    currency: engine.currency,
    events: engine.events,
    sql: database.sql,
    warehouse: engine.warehouse,
    transact: (work) => transact(engine, ctx, work),
  };
  return ctx;
}

async function transact<T>(engine: Engine, ctx: Context, work: (tx: Transaction) => Promise<T>): Promise<T> {
  let emitted = false;
  let after: (() => void)[] = [];
  const result = await engine.database.transact(async ({ db, sql }) => {
    const now = engine.clock.now();
    const pending: PendingEvent[] = [];
    const emit = (type: string, subject: EventSubject): void => {
      pending.push({ id: newId("evt"), type, at: storedTime(now), actorId: ctx.viewer?.userId ?? null, subject });
    };
    after = [];
    const afterCommit = (call: () => void): void => void after.push(call);
    const tx: Transaction = { ...ctx, sql, db, now, emit, afterCommit, transact: (inner) => inner(tx) };
    const done = await work(tx);
    emitted = pending.length > 0;
    if (emitted) await appendEvents(sql, pending);
    return done;
  });
  if (emitted) engine.committed();
  for (const call of after) call();
  return result;
}
