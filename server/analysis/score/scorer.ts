import type { DuckDBConnection } from "@duckdb/node-api";
import { dayIn, minute, second, type Clock } from "../../core/clock";
import type { Logger } from "../../core/logger";
import { writeFigures } from "../figure/write-figures";
import { score } from "./score";

/** What a scorer needs of a replica. */
export interface Scored {
  readonly rowCount: number;
  /** Does `work` with a connection of its own; the replica stays open until it is done. */
  job<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
}

export interface ScorerOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Only purchases in this currency are looked at. */
  readonly currency: string;
  /** Whose day it is. */
  readonly zone: string;
}

/** More rows or fewer by such a share are worth new scores before the day is over, but not sooner than after so long: twice as many are a first import. */
const worthwhile = [
  { share: 0.1, after: 10 * minute },
  { share: 1, after: 5 * second },
] as const;

/**
 * Keeps the scores and figures of a replica's customers up to date, in the background: anew for every replica, every day, and when much
 * has been added to it, e.g. by an import.
 */
export class Scorer {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private last: { replica: Scored; day: string; rows: number; at: number } | undefined;

  constructor(private readonly options: ScorerOptions) {}

  /** Begins, where it is time. */
  look(replica: Scored): void {
    if (this.running || this.stopping.signal.aborted || !this.isDue(replica)) return;
    void this.begin(replica).catch((error: unknown) => {
      if (!this.stopping.signal.aborted) this.options.logger.error({ err: error }, "The customers could not be scored; it is tried again when the scores are next due");
    });
  }

  /** Resolves when the customers have been scored as the replica is now. */
  async refresh(replica: Scored): Promise<void> {
    await this.running?.catch(() => undefined);
    await this.begin(replica);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running?.catch(() => undefined);
  }

  private get day(): string {
    return dayIn(this.options.zone, this.options.clock.now());
  }

  private isDue(replica: Scored): boolean {
    const { last } = this;
    if (last?.replica !== replica || last.day !== this.day) return true;
    const [changed, since] = [Math.abs(replica.rowCount - last.rows), this.options.clock.now().getTime() - last.at];
    return worthwhile.some(({ share, after }) => changed > share * last.rows && since > after);
  }

  private begin(replica: Scored): Promise<void> {
    const { clock, currency, zone, logger } = this.options;
    const [now, start, { day }] = [clock.now(), performance.now(), this];
    this.last = { replica, day, rows: replica.rowCount, at: now.getTime() };
    this.running = replica
      .job(async (connection) => {
        await score(connection, { currency, today: day, now, signal: this.stopping.signal });
        await writeFigures(connection, { clock, currency, zone, today: day });
      })
      .then(() => logger.info({ milliseconds: Math.round(performance.now() - start) }, "The customers are scored"))
      .finally(() => (this.running = undefined));
    return this.running;
  }
}
