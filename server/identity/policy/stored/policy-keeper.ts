import type { AccessPolicy } from "../../../core/access/policy";
import type { Clock } from "../../../core/clock";
import type { Sql } from "../../../core/database/sql";
import { isFresh, readingNow, type Reading } from "../../freshness";
import { createPolicy, policy } from "../policy";
import { newestNumber, policyNumbered } from "./newest";

/** Holds the policy in force: changed here it counts at once, changed by another process within a few seconds. */
export class PolicyKeeper {
  private reading: Reading | undefined;
  private pending: Promise<void> | undefined;
  private number = 0;
  private policy = policy;

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /** The policy as it was when it was last looked at. */
  get current(): AccessPolicy {
    return this.policy;
  }

  /** Whether it was looked at within a few seconds. */
  get isFresh(): boolean {
    return this.reading !== undefined && isFresh(this.reading, this.clock.now().getTime());
  }

  /** Looks whether there is a newer one; costs nothing within a few seconds of the last look. */
  async refresh(): Promise<void> {
    while (!this.isFresh) {
      this.pending ??= this.read().finally(() => (this.pending = undefined));
      await this.pending;
    }
  }

  private async read(): Promise<void> {
    const reading = readingNow(this.clock);
    const number = await newestNumber(this.sql);
    if (number !== this.number) {
      const newest = await policyNumbered(this.sql, number);
      if (newest) [this.policy, this.number] = [number === 0 ? policy : createPolicy(newest.document, number), number];
    }
    this.reading = reading;
  }
}
