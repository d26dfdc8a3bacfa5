import { setTimeout as pause } from "node:timers/promises";
import type { AnalyticDatabase, AnalyticSnapshot } from "../../core/analytic-database";
import { second, systemClock, type Clock } from "../../core/clock";
import type { Database } from "../../core/database/database";
import { unavailable } from "../../core/errors";
import { latestSeq } from "../../core/events/counter";
import { readEvents } from "../../core/events/read";
import type { Logger } from "../../core/logger";
import { loadAll, loadTouched } from "./load";
import { Replica } from "./replica";

/** The analytic replica of one process, kept up to date with the event log. */
export interface Warehouse extends AnalyticDatabase {
  /** Builds a new replica from nothing while the old one still answers. */
  rebuild(): Promise<void>;
  /** Resolves when everything numbered in the event log before the call is in the figures. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

export interface WarehouseOptions {
  database: Database;
  logger: Logger;
  clock?: Clock;
  /** How often to look for events, 500 unless told. */
  pollMilliseconds?: number;
  /** How long a question waits for the first load, 20,000 unless told. */
  patienceMilliseconds?: number;
}

const eventsAtOnce = 2_000;
/** After a failure, e.g. because the database is away. */
const retryPause = 2 * second;
/** So many replaced rows beyond those in use are worth building anew. */
const mostReplaced = 1_000_000;

/** Starts loading at once, in the background. */
export function openWarehouse(options: WarehouseOptions): Warehouse {
  return new ReplicaWarehouse(options);
}

class ReplicaWarehouse implements Warehouse {
  private readonly options: Required<WarehouseOptions>;
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;
  private replica: Replica | undefined;
  private readonly ready: Promise<void>;
  private announceReady: () => void = () => undefined;
  /** The place in the event log up to which events are in. */
  private place = 0;
  private stale = true;
  private failing = false;
  private readonly waiting = new Set<() => void>();

  constructor(options: WarehouseOptions) {
    this.options = { clock: systemClock, pollMilliseconds: 500, patienceMilliseconds: 20 * second, ...options };
    this.ready = new Promise((resolve) => (this.announceReady = resolve));
    this.running = this.run();
  }

  async read<T>(work: (snapshot: AnalyticSnapshot) => Promise<T>): Promise<T> {
    if (!this.replica) await Promise.race([this.ready, pause(this.options.patienceMilliseconds, undefined, { ref: false })]);
    if (!this.replica) throw unavailable();
    return this.replica.read(work);
  }

  async rebuild(): Promise<void> {
    this.stale = true;
    const { replica } = this;
    await this.nextRound(() => this.replica !== replica);
  }

  async caughtUp(): Promise<void> {
    const goal = await latestSeq(this.options.database.sql);
    await this.nextRound(() => this.replica !== undefined && !this.stale && this.place >= goal);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.replica?.close();
    this.replica = undefined;
  }

  /** Waits until it holds; it is looked at after each round of the one loop that writes. */
  private async nextRound(holds: () => boolean): Promise<void> {
    while (!holds() && !this.stopping.signal.aborted) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const idle = await this.round();
      for (const resolve of this.waiting) resolve();
      this.waiting.clear();
      if (idle > 0) await pause(idle, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
    }
  }

  /** Loads, or follows the log by one page; says how long there is nothing to do, milliseconds. */
  private async round(): Promise<number> {
    try {
      if (this.stale || !this.replica) await this.build();
      const busy = this.replica !== undefined && (await this.follow(this.replica));
      if (this.failing) this.options.logger.info("The analytic replica is up to date again");
      this.failing = false;
      return busy ? 0 : this.options.pollMilliseconds;
    } catch (error) {
      if (!this.failing) this.options.logger.error({ err: error }, "The analytic replica cannot be brought up to date for now");
      this.failing = true;
      return retryPause;
    }
  }

  /** The log's place is noted before the copy: what changes during it is applied again. Only then is the copy shown. */
  private async build(): Promise<void> {
    const { database, logger } = this.options;
    const start = performance.now();
    const fresh = await Replica.open();
    try {
      this.place = await latestSeq(database.sql);
      this.stale = false;
      await loadAll(database, fresh);
      while (await this.follow(fresh));
    } catch (error) {
      this.stale = true;
      fresh.close();
      throw error;
    }
    const old = this.replica;
    this.replica = fresh;
    old?.close();
    this.announceReady();
    logger.info({ rows: fresh.rowCount, milliseconds: Math.round(performance.now() - start) }, "The analytic replica is loaded");
  }

  /** Applies the next events; true when there are more. */
  private async follow(replica: Replica): Promise<boolean> {
    const { sql } = this.options.database;
    const now = this.options.clock.now();
    const events = await readEvents(sql, this.place, eventsAtOnce);
    const [first, last] = [events[0], events.at(-1)];
    if (first && first.seq !== this.place + 1) return this.restart(); // events in between are not kept any more
    if (last) {
      await loadTouched(sql, replica, events);
      this.place = last.seq;
    }
    if (replica.replaced > Math.max(mostReplaced, replica.rowCount)) this.restart();
    const more = events.length === eventsAtOnce;
    replica.asOf = more && last ? last.at : now;
    return more;
  }

  /** Has a new copy made in the next round. */
  private restart(): false {
    this.stale = true;
    return false;
  }
}
