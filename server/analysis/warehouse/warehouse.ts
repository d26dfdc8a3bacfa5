import { setTimeout as pause } from "node:timers/promises";
import { Mutex } from "async-mutex";
import type { AnalyticDatabase, AnalyticSnapshot, ComparedFigure, ReplicaCondition } from "../../core/analytic-database";
import { second, systemClock, type Clock } from "../../core/clock";
import type { Database } from "../../core/database/database";
import { AppError, unavailable } from "../../core/errors";
import { latestSeq } from "../../core/events/counter";
import type { Logger } from "../../core/logger";
import { adopt } from "./adopt";
import { build } from "./build";
import { ReplicaFolder } from "./folder";
import { catchUp, follow } from "./follow";
import { CannotFollow } from "./load";
import { compare } from "./reconcile";
import { isBroken, type Replica } from "./replica";
import type { ReplicaLimits } from "./settings";
import { Scorer } from "../score/scorer";

/** An analytic replica of this process, kept up to date with the event log. */
export interface Warehouse extends AnalyticDatabase {
  /** Builds a new replica from nothing while the old one still answers. */
  rebuild(): Promise<void>;
  /** Resolves when the customers have been scored (`score/`) as they are now; it happens by itself too, in the background. */
  scored(): Promise<void>;
  stop(): Promise<void>;
}

export interface WarehouseOptions extends ReplicaLimits {
  database: Database;
  logger: Logger;
  clock?: Clock;
  /** Where the replica's file lies; in memory unless told. No other process may use the folder. */
  folder?: string | undefined;
  /** Calls back after events have been numbered; returns what ends that. Without it the log is only looked at every so often. */
  onNews?: (callback: () => void) => () => void;
  /** How often to look for events that nobody told of, 500 unless told. */
  pollMilliseconds?: number;
  /** How long a question waits for the first load, 20,000 unless told. */
  patienceMilliseconds?: number;
  /** The workspace's currency and zone, USD and UTC unless told. */
  currency?: string;
  zone?: string;
  /** Told when a new copy has taken the place of the old one. */
  rebuilt?: () => void;
}

/** After a failure, e.g. because the database is away. */
const retryPause = 2 * second;
/** So many replaced rows beyond those in use are worth building anew. */
const mostReplaced = 1_000_000;
/** After so many faults in a row it is the replica that is broken. */
const mostFaults = 5;

/** Starts loading at once, in the background. */
export function openWarehouse(options: WarehouseOptions): Warehouse {
  return new ReplicaWarehouse(options);
}

class ReplicaWarehouse implements Warehouse {
  private readonly options: WarehouseOptions & Required<Pick<WarehouseOptions, "clock" | "pollMilliseconds" | "patienceMilliseconds" | "currency" | "zone">>;
  private readonly folder: ReplicaFolder | undefined;
  private readonly stopping = new AbortController();
  private readonly scorer: Scorer;
  private readonly running: Promise<void>;
  /** One at a time brings the replica to another moment. */
  private readonly turn = new Mutex();
  private replica: Replica | undefined;
  private builtAt: Date | null = null;
  private stale = false;
  private building: Promise<void> | undefined;
  /** Builds begun, and the number of the one that answers. */
  private begun = 0;
  private shown = 0;
  private failing = false;
  private faults = 0;
  /** Rounds begun, and the last one of them that brought the replica to the present. */
  private rounds = 0;
  private upToRound = 0;
  private readonly waiting = new Set<() => void>();
  /** Rung (aborted) by news from the log since the last look. */
  private bell = new AbortController();
  private readonly deafen: (() => void) | undefined;

  constructor(options: WarehouseOptions) {
    this.options = { clock: systemClock, pollMilliseconds: 500, patienceMilliseconds: 20 * second, currency: "USD", zone: "UTC", ...options };
    this.scorer = new Scorer(this.options);
    this.folder = options.folder === undefined ? undefined : new ReplicaFolder(options.folder);
    this.deafen = options.onNews?.(() => this.bell.abort());
    this.running = this.run();
  }

  async read<T>(work: (snapshot: AnalyticSnapshot) => Promise<T>): Promise<T> {
    await this.ready();
    if (!this.replica) throw unavailable();
    try {
      return await this.replica.read(work); // at once, so that nobody closes it in between
    } catch (error) {
      if (isBroken(error)) this.stale = true;
      throw error;
    }
  }

  private async ready(): Promise<void> {
    if (this.replica) return;
    await Promise.race([this.nextRound(() => this.replica !== undefined), pause(this.options.patienceMilliseconds, undefined, { ref: false })]);
  }

  async condition(): Promise<ReplicaCondition> {
    const { replica } = this;
    const latest = await latestSeq(this.options.database.sql);
    if (!replica) return { state: "LOADING", asOf: null, eventsBehind: latest, tables: [], bytes: 0, builtAt: null };
    return {
      state: this.building || this.stale ? "REBUILDING" : "READY",
      asOf: replica.asOf,
      eventsBehind: Math.max(0, latest - replica.place.seq),
      tables: await replica.counts(),
      bytes: replica.file && this.folder ? this.folder.bytes(replica.file) : 0,
      builtAt: this.builtAt,
    };
  }

  async startRebuild(): Promise<void> {
    this.stale = true;
  }

  async rebuild(): Promise<void> {
    const goal = this.begun + 1; // one that runs already may have copied what has been changed since
    this.stale = true;
    await this.nextRound(() => this.shown >= goal);
  }

  async caughtUp(): Promise<void> {
    const goal = this.rounds + 1; // one that runs already may have looked before
    await this.nextRound(() => this.upToRound >= goal);
    if (this.stopping.signal.aborted) throw unavailable();
  }

  async scored(): Promise<void> {
    await this.caughtUp();
    if (this.replica) await this.scorer.refresh(this.replica);
  }

  /** The source and the replica are brought to one moment, in which both are added up, however long that takes. */
  async reconcile(): Promise<ComparedFigure[]> {
    await this.ready();
    const release = await this.turn.acquire();
    const now = this.options.clock.now();
    try {
      return await this.options.database.snapshot(async (moment) => {
        const { replica } = this;
        if (!replica) throw unavailable();
        await follow(moment, replica, now);
        return replica.read((snapshot) => {
          release();
          return compare(moment, snapshot);
        });
      });
    } finally {
      release();
    }
  }

  async stop(): Promise<void> {
    this.deafen?.();
    this.stopping.abort();
    this.bell.abort();
    this.changed();
    await this.scorer.stop();
    await this.running;
    await this.building;
    await this.turn.runExclusive(() => this.replica?.close());
    this.replica = undefined;
  }

  /** Waits until it holds; it is looked at after each step. */
  private async nextRound(holds: () => boolean): Promise<void> {
    while (!holds() && !this.stopping.signal.aborted) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  private changed(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }

  private async run(): Promise<void> {
    await this.adopt();
    while (!this.stopping.signal.aborted) {
      if (this.stale && !this.building) this.startBuilding();
      const start = performance.now();
      await this.round();
      this.changed();
      if (this.failing) await this.rest(retryPause);
      else await this.untilNews(performance.now() - start);
    }
  }

  /** Events of a busy time gather at least as long as the round before took: following never takes more than half of the time. */
  private async untilNews(took: number): Promise<void> {
    const { pollMilliseconds } = this.options;
    await this.rest(Math.min(took, pollMilliseconds));
    await pause(pollMilliseconds, undefined, { signal: this.bell.signal, ref: false }).catch(() => undefined);
    this.bell = new AbortController();
  }

  private rest(milliseconds: number): Promise<void> {
    return pause(milliseconds, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
  }

  /** Follows the log, where it has gone on. */
  private async round(): Promise<void> {
    if (!this.replica) return;
    const round = (this.rounds += 1);
    try {
      const replica = await this.turn.runExclusive(() => this.bringToPresent());
      this.upToRound = round;
      this.scorer.look(replica);
      if (replica.replaced > Math.max(mostReplaced, replica.rowCount)) this.stale = true;
      if (this.failing) this.options.logger.info("The analytic replica is up to date again");
      this.failing = false;
      this.faults = 0;
    } catch (error) {
      this.failed(error);
    }
  }

  /** The replica of now: another may have taken its place while this waited for its turn. */
  private async bringToPresent(): Promise<Replica> {
    const { replica } = this;
    if (!replica) throw unavailable();
    await catchUp(this.options, replica);
    return replica;
  }

  private failed(error: unknown): void {
    if (!(error instanceof AppError)) this.faults += 1; // else it is the source that is away
    if (error instanceof CannotFollow || isBroken(error) || this.faults >= mostFaults) this.stale = true;
    if (!this.failing) this.options.logger.error({ err: error }, "The analytic replica cannot be brought up to date for now");
    this.failing = true;
  }

  /** Takes up what an earlier life left. Waits for the source, should it be away. */
  private async adopt(): Promise<void> {
    while (this.folder && !this.stopping.signal.aborted) {
      try {
        const replica = await adopt(this.folder, this.options);
        if (replica) this.show(replica, null);
        break;
      } catch (error) {
        this.options.logger.warn({ err: error }, "The replica's file cannot be taken up for now");
        await this.rest(retryPause);
      }
    }
    this.stale = !this.replica;
  }

  /** Builds in the background, while the present replica is followed and answers. */
  private startBuilding(): void {
    this.stale = false;
    this.begun += 1;
    this.building = this.build(this.begun)
      .catch(async (error: unknown) => {
        if (!this.stopping.signal.aborted) this.options.logger.error({ err: error }, "The analytic replica cannot be built for now");
        this.stale = true;
        await this.rest(retryPause);
      })
      .finally(() => {
        this.building = undefined;
        this.changed();
      });
  }

  /** Only when it is at the present, and not behind the old one, is the new one shown. */
  private async build(number: number): Promise<void> {
    const { logger, clock, rebuilt } = this.options;
    const [start, at] = [performance.now(), clock.now()];
    const fresh = await build(this.folder, this.options, this.stopping.signal);
    const old = this.replica;
    await this.turn.runExclusive(async () => {
      await catchUp(this.options, fresh);
      this.show(fresh, at);
    });
    this.shown = number;
    if (old) rebuilt?.();
    logger.info({ rows: fresh.rowCount, milliseconds: Math.round(performance.now() - start) }, "The analytic replica is loaded");
  }

  private show(fresh: Replica, at: Date | null): void {
    const old = this.replica;
    this.replica = fresh;
    this.builtAt = at;
    this.changed();
    void old?.close().then(() => old.file && this.folder?.remove(old.file));
  }
}
