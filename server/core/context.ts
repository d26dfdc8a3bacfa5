import type { EntityManager } from "typeorm";
import type { AnalyticDatabase } from "./analytic-database";
import type { BackupPlan } from "./backup/plan";
import type { Clock } from "./clock";
import type { Sql } from "./database/sql";
import type { AccessPolicy, Viewer } from "./access/policy";
import type { Changes } from "./events/changes";
import type { ChangeLedger } from "./events/ledger";
import type { Followed } from "./events/follow";
import type { Interest } from "./events/interest";
import type { EventRecord } from "./events/read";
import type { Outbound } from "./outbound/outbound";
import type { TokenBuckets } from "./limits/token-buckets";

/** What an event says beyond its type: the record it is about, and further ids that readers route by. Never names or figures. */
export interface EventSubject {
  id: string;
  [idName: string]: string | null | undefined;
}

/** Where a request came from, as sessions note it. */
export interface Client {
  /** The network address. */
  readonly address: string;
  readonly userAgent: string;
}

/** The cookies of one request and its response. */
export interface Cookies {
  /** The `Cookie` header that the browser sent. */
  readonly sent?: string | undefined;
  /** Whether people reach the application by https only, so that cookies must be `Secure`. */
  readonly secure: boolean;
  /** @param header the value of a `Set-Cookie` header */
  set(header: string): void;
}

/** Where subscriptions hear of events; the event hub. */
export interface EventSource {
  /**
   * The events after a cursor that are wanted, each once and in order: first those missed, then live.
   * @param after undefined starts from now
   */
  stream(after: string | undefined, wanted: (event: EventRecord) => boolean, signal?: AbortSignal): AsyncIterableIterator<EventRecord>;
  /**
   * The same for a subscriber, in pages.
   * @throws BAD_USER_INPUT at once for what is no cursor
   */
  follow(after: string | undefined, interest: Interest): Followed;
  /** The cursor of now: what is committed after the call comes after it. */
  latestCursor(): Promise<string>;
}

/** What this installation is, as far as requests need to know. */
export interface Site {
  /** The address people type, without a trailing slash; links in mails begin with it. */
  readonly publicUrl: string;
  /** Whether mail can be sent at all. Where not, nothing may pretend that it was. */
  readonly sendsMail: boolean;
  /** What the company's own sign-in is called; undefined where there is none. */
  readonly signInWith?: string | undefined;
  /** Sends to other people's servers, and only where they may be reached. */
  readonly outbound: Outbound;
}

/** What every service verb takes first: who asks, when, where statements run, and how to change things. */
export interface Context {
  /** Who asks; undefined before sign-in. */
  readonly viewer: Viewer | undefined;
  readonly policy: AccessPolicy;
  readonly clock: Clock;
  /** Identifies the request in logs and errors. */
  readonly requestId: string;
  /** The viewer's time zone (IANA), for limits of days and months. */
  readonly zone: string;
  /** The workspace's currency, of money given without one. */
  readonly currency: string;
  readonly site: Site;
  /** Reads; inside `transact`, on the transaction's own connection. */
  readonly sql: Sql;
  /** Answers analytic questions; absent where nobody asks any (jobs, loaders). */
  readonly warehouse?: AnalyticDatabase | undefined;
  /** What callers may still spend and try. */
  readonly buckets: TokenBuckets;
  /** When backups are made; absent where nobody asks (jobs of other kinds, loaders). */
  readonly backupPlan?: BackupPlan | undefined;
  /** What led to everything that is done here: `job:` and a job's name; absent where a person asks. */
  readonly cause?: string | undefined;
  /** Sent with the request as `Idempotency-Key`. */
  readonly idempotencyKey?: string | undefined;
  /** Where the request came from; absent in jobs. */
  readonly client?: Client | undefined;
  /** Absent where there is no response to set them on (jobs, websockets). */
  readonly cookies?: Cookies | undefined;
  /** Aborted once nobody waits for the answer any more, for long statements; absent where nobody can leave. */
  readonly signal?: AbortSignal | undefined;
  /** Absent where nobody can subscribe. */
  readonly events?: EventSource | undefined;
  /**
   * Does `work` in one transaction on a context of its own: everything is saved and its events are published after
   * commit, or nothing is. Called on a transaction's context it joins that transaction.
   */
  transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** A context inside a transaction. */
export interface Transaction extends Context {
  readonly db: EntityManager;
  /** The time of the transaction, the same throughout. */
  readonly now: Date;
  /**
   * Notes a change: the row is written in this transaction and published after commit. `type` is `record.verb`, e.g.
   * `opportunity.won`.
   * @param changes before and after, where the record was changed by a statement; of what `access` fetched and
   * `insertEntities` wrote they are known
   * @returns the event's id
   */
  emit(type: string, subject: EventSubject, changes?: Changes): string;
  /** The same transaction, whose events from here on were led to by an event, a rule (their ids) or a job. */
  because(cause: string): Transaction;
  /** The same transaction, whose events from here on are this person's, in this session: somebody who has just come in. */
  by(actorId: string, credentialId: string): Transaction;
  /** Remembers how records were, for the events about them. */
  readonly ledger: ChangeLedger;
  /** Has something done once the transaction is committed (e.g. a cache forgotten); never when it fails. */
  afterCommit(call: () => void): void;
}
