import { minute, second } from "../clock";

/** How much a bucket holds at most, and how much flows back into it per minute. */
export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

/** What one bucket holds. */
export interface Bucket {
  readonly tokens: number;
  /** When `tokens` was right, milliseconds since 1970. */
  readonly at: number;
}

/** What taking from a bucket came to. */
export interface Charge {
  readonly allowed: boolean;
  /** What the bucket holds when it is full. */
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until it is full again. */
  readonly reset: number;
  /** Seconds until this cost would have been allowed; 0 where it was. */
  readonly retryAfter: number;
}

/** Takes the cost where it suffices; what is refused takes nothing. A bucket that nobody knows is full. */
export function draw(bucket: Bucket | undefined, cost: number, rate: Rate, now: number): { bucket: Bucket; charge: Charge } {
  const tokens = bucket ? Math.min(rate.burst, bucket.tokens + Math.max(0, now - bucket.at) * (rate.perMinute / minute)) : rate.burst;
  const allowed = cost <= tokens;
  const left = allowed ? tokens - cost : tokens;
  return { bucket: { tokens: left, at: now }, charge: chargeOf(allowed, left, cost, rate) };
}

/** @param left what is in the bucket afterwards */
export function chargeOf(allowed: boolean, left: number, cost: number, rate: Rate): Charge {
  const seconds = (missing: number): number => Math.ceil((missing / rate.perMinute) * (minute / second));
  return {
    allowed,
    limit: rate.burst,
    remaining: Math.floor(left),
    reset: seconds(rate.burst - left),
    retryAfter: allowed ? 0 : seconds(cost - left),
  };
}
