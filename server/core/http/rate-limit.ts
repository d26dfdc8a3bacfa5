import { LRUCache } from "lru-cache";
import { minute, second, systemClock, type Clock } from "../clock";

interface Bucket {
  tokens: number;
  /** When `tokens` was right, milliseconds since 1970. */
  at: number;
}

/** What a charge came to. */
export interface Charge {
  allowed: boolean;
  limit: number;
  remaining: number;
  /** Seconds until the budget is whole again. */
  reset: number;
  /** Seconds until this cost would have been allowed; 0 where it was. */
  retryAfter: number;
}

const maxCallers = 50_000;

/** A budget per caller that refills evenly over a minute (a token bucket), in this process's memory. */
export class RateLimit {
  private readonly buckets = new LRUCache<string, Bucket>({ max: maxCallers });

  constructor(
    private readonly budgetPerMinute: number,
    private readonly clock: Clock = systemClock,
  ) {}

  /** Takes the cost from the caller's budget where it suffices; a refused charge takes nothing. */
  charge(caller: string, cost: number): Charge {
    const now = this.clock.now().getTime();
    const bucket = this.buckets.get(caller);
    const perMillisecond = this.budgetPerMinute / minute;
    const tokens = bucket
      ? Math.min(this.budgetPerMinute, bucket.tokens + (now - bucket.at) * perMillisecond)
      : this.budgetPerMinute;
    const allowed = cost <= tokens;
    const left = allowed ? tokens - cost : tokens;
    const seconds = (missing: number): number => Math.ceil(missing / perMillisecond / second);
    this.buckets.set(caller, { tokens: left, at: now });
    return {
      allowed,
      limit: this.budgetPerMinute,
      remaining: Math.floor(left),
      reset: seconds(this.budgetPerMinute - left),
      retryAfter: allowed ? 0 : seconds(cost - tokens),
    };
  }
}
