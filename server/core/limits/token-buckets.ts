import { LRUCache } from "lru-cache";
import type { Clock } from "../clock";
import { draw, type Bucket, type Charge, type Rate } from "./token-bucket.rules";

/**
 * Budgets that refill evenly: cost per caller, attempts per account. One interface, whether one process keeps them or
 * all share them. A key names the kind and the caller, e.g. `graph:usr_1`; it is never a secret, nor longer than needed.
 */
export interface TokenBuckets {
  /** Takes the cost from the bucket where it suffices; what is refused takes nothing. Never rejects. */
  take(key: string, cost: number, rate: Rate): Promise<Charge>;
  /** Makes the bucket full again, e.g. after the right password. Never rejects. */
  fill(key: string): Promise<void>;
  /** Lets go of connections. */
  close(): void;
}

/** More are forgotten, those least lately used first; who is forgotten has a full bucket. */
const mostBuckets = 50_000;

/** Buckets in this process's memory. */
export function memoryBuckets(clock: Clock): TokenBuckets {
  const buckets = new LRUCache<string, Bucket>({ max: mostBuckets });
  return {
    take(key, cost, rate) {
      const { bucket, charge } = draw(buckets.get(key), cost, rate, clock.now().getTime());
      buckets.set(key, bucket);
      return Promise.resolve(charge);
    },
    fill(key) {
      buckets.delete(key);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}
