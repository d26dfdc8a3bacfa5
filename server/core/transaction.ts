import type { AnalyticDatabase } from "./analytic-database";
import type { AccessPolicy, Viewer } from "./access/policy";
import type { BackupPlan } from "./backup/plan";
import type { Clock } from "./clock";
import type { Client, Context, Cookies, EventSource, Site, Transaction } from "./context";
import type { Database } from "./database/database";
import { storedTime } from "./database/sql";
import { appendEvents, type Origin } from "./events/append";
import { Journal } from "./events/journal";
import { faultPoint } from "./fault";
import { newId } from "./ids";
import type { TokenBuckets } from "./limits/token-buckets";
import { Networks } from "./outbound/networks";
import { Outbound } from "./outbound/outbound";

/** What the running system offers to every request. */
export interface Engine {
  readonly database: Database;
  /** The policy in force; of a running server another one as soon as it is changed. */
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
  /** What callers may still spend and try; shared by all processes where there is Redis. */
  readonly buckets: TokenBuckets;
  /** Absent where nobody is served (loaders, benches). */
  readonly site?: Site | undefined;
  /** When backups are made by themselves. */
  readonly backupPlan?: BackupPlan | undefined;
  /** Where subscriptions hear of events; absent where nobody can subscribe. */
  readonly events?: EventSource | undefined;
}

const nowhere: Site = { publicUrl: "", sendsMail: false, outbound: new Outbound(new Networks()) };

/** Who asks, and with what. */
export interface Caller {
  readonly viewer: Viewer | undefined;
  readonly requestId: string;
  readonly cause?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly client?: Client | undefined;
  readonly cookies?: Cookies | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The context of the system's own jobs. Nobody asks, so their events have no actor; and the policy, which grants nobody
 * nothing, stays as it is: jobs change things by statements of their own, never through what is checked for a person.
 * @param job the job's name, which its events give as their cause
 */
export const systemContext = (engine: Engine, job?: string): Context => contextFor(engine, { viewer: undefined, requestId: newId("job"), cause: job && `job:${job}` });

/** The context of one request. */
export function contextFor(engine: Engine, caller: Caller): Context {
  const { database, clock } = engine;
  const ctx: Context = {
    ...caller,
    // Asked each time: a subscription lives longer than a policy. A transaction keeps the one it began with.
    get policy() {
      return engine.policy;
    },
    clock,
    zone: caller.viewer?.zone ?? engine.zone,
    currency: engine.currency,
    site: engine.site ?? nowhere,
    events: engine.events,
    buckets: engine.buckets,
    backupPlan: engine.backupPlan,
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
    const journal = new Journal(originOf(ctx), storedTime(now));
    after = [];
    const afterCommit = (call: () => void): void => void after.push(call);
    const done = await work(transaction({ ...ctx, sql, db, now, afterCommit, ledger: journal.ledger }, journal));
    const events = journal.finish();
    emitted = events.length > 0;
    await appendEvents(sql, events);
    if (emitted) faultPoint("event.written");
    return done;
  });
  if (emitted) faultPoint("event.committed");
  if (emitted) engine.committed();
  for (const call of after) call();
  return result;
}

function transaction(base: Omit<Transaction, "emit" | "because" | "by">, journal: Journal, origin: Partial<Origin> = {}): Transaction {
  const tx: Transaction = {
    ...base,
    emit: (type, subject, changes) => journal.emit(type, subject, base.cause ?? null, changes, origin),
    because: (cause) => transaction({ ...base, cause }, journal, origin),
    by: (actorId, credentialId) => transaction(base, journal, { actorId, credentialId }),
    transact: (inner) => inner(tx),
  };
  return tx;
}

function originOf({ viewer, client, requestId }: Context): Origin {
  return { actorId: viewer?.userId ?? null, address: shortAddress(client?.address), credentialId: viewer?.sessionId ?? viewer?.keyId ?? null, requestId };
}

/** An address as long as its column; a longer one is none. */
const shortAddress = (address = ""): string | null => address.slice(0, 60) || null;
