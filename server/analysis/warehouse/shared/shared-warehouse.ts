import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { AnalyticDatabase, AnalyticSnapshot } from "../../../core/analytic-database";
import { second } from "../../../core/clock";
import type { Context } from "../../../core/context";
import type { MasterKey } from "../../../core/encryption/master-key";
import { AppError, unavailable } from "../../../core/errors";
import { newId } from "../../../core/ids";
import { holderAddress, releaseLease, takeLease } from "../../../core/jobs/lease";
import { Repeater } from "../../../core/jobs/repeater";
import type { Logger } from "../../../core/logger";
import type { Warehouse } from "../warehouse";
import { Asker } from "./asker";
import { Doorkeeper } from "./handshake";
import { answerOthers } from "./owner";

export interface SharedOptions {
  /** The system's own context. */
  context: () => Pick<Context, "transact" | "sql" | "clock">;
  logger: Logger;
  /** All servers have the first of them, or one of the others. */
  masters: readonly MasterKey[];
  /** Where the other servers reach this one; undefined for a server that only asks. */
  address: string | undefined;
  /** Opens this server's own replica. */
  open: () => Warehouse;
  /** How long a question waits for a server that has the replica, 20,000 unless told. */
  patienceMilliseconds?: number;
  /** How often the lease is renewed; others take it after thrice as long. 3,000 unless told. */
  renewMilliseconds?: number;
}

const lease = "warehouse";
const askAgain = second / 4;

/**
 * The one replica of several servers: whoever holds the lease has it, the others ask that server. When it dies, another
 * takes the lease and takes up its own file, or loads.
 */
export class SharedWarehouse implements AnalyticDatabase {
  private readonly holder = newId("srv");
  private readonly renewing: Repeater;
  private readonly stops: (() => void)[] = [];
  private readonly patience: number;
  private readonly renew: number;
  private own: Warehouse | undefined;
  private stopped = false;

  constructor(private readonly options: SharedOptions) {
    this.patience = options.patienceMilliseconds ?? 20 * second;
    this.renew = options.renewMilliseconds ?? 3 * second;
    const failed = (error: unknown): void => options.logger.warn({ err: error }, "The warehouse's lease could not be looked at; it is tried again");
    this.renewing = new Repeater(() => this.look(), { first: 0, every: this.renew, gather: 0 }, failed);
  }

  /** Answers other servers on this server's port, while the replica is here. */
  listen(server: Server): void {
    this.stops.push(answerOthers(server, new Doorkeeper(this.options.masters, this.options.context().clock), () => this.own));
  }

  /** Whether this server has the replica. */
  get isOwner(): boolean {
    return this.own !== undefined;
  }

  read<T>(work: (snapshot: AnalyticSnapshot) => Promise<T>): Promise<T> {
    let begun = false;
    const once = (snapshot: AnalyticSnapshot): Promise<T> => {
      begun = true;
      return work(snapshot);
    };
    return this.whoever((warehouse) => warehouse.read(once), () => !begun);
  }

  caughtUp = () => this.whoever((warehouse) => warehouse.caughtUp());
  condition = () => this.whoever((warehouse) => warehouse.condition());
  startRebuild = () => this.whoever((warehouse) => warehouse.startRebuild());
  reconcile = () => this.whoever((warehouse) => warehouse.reconcile());

  async stop(): Promise<void> {
    this.stopped = true;
    await this.renewing.stop();
    for (const stop of this.stops) stop();
    await this.resign();
    await releaseLease(this.options.context(), lease, this.holder).catch((error: unknown) => this.options.logger.warn({ err: error }, "The warehouse's lease was not released; it ends by itself"));
  }

  /** Takes or renews the lease; the replica is here as long as the lease is. */
  private async look(): Promise<void> {
    const { address, context, open, logger } = this.options;
    if (address === undefined || this.stopped) return;
    const mine = await takeLease(context(), lease, this.holder, 3 * this.renew, address);
    if (mine && !this.own) {
      logger.info({ address }, "This server has the analytic replica now");
      this.own = open();
    }
    if (!mine) await this.resign();
  }

  private async resign(): Promise<void> {
    const { own } = this;
    this.own = undefined;
    await own?.stop();
  }

  /** Asks whichever server has the replica; tries again while none can be reached and nothing has been answered. */
  private async whoever<T>(ask: (warehouse: AnalyticDatabase) => Promise<T>, again = () => true): Promise<T> {
    const until = performance.now() + this.patience;
    for (;;) {
      try {
        return await ask(this.own ?? (await this.other()));
      } catch (error) {
        const retryable = error instanceof AppError && error.extensions["retryable"] === true;
        if (!retryable || !again() || this.stopped || performance.now() >= until) throw error;
        await pause(askAgain);
      }
    }
  }

  private async other(): Promise<Asker> {
    const { context, masters } = this.options;
    const ctx = context();
    const [master] = masters;
    const address = await holderAddress(ctx, lease);
    if (address === undefined || !master) throw unavailable();
    return new Asker(address, master, () => ctx.clock.now());
  }
}
