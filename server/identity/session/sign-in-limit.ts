import { LRUCache } from "lru-cache";
import { second } from "../../core/clock";
import { hashSecret } from "../secret";

interface Bucket {
  readonly tokens: number;
  /** When `tokens` was right, milliseconds since 1970. */
  readonly at: number;
}

/** Wrong passwords in a row before waiting begins. */
const burst = 10;
/** Then one more attempt in this time, in milliseconds. */
const refill = 30 * second;

/**
 * Slows down guessing of passwords: a bucket for each account and address together, so that nobody can lock out
 * somebody who signs in from elsewhere. In this process's memory, which is bounded.
 */
export class SignInLimit {
  private readonly buckets = new LRUCache<string, Bucket>({ max: 50_000 });

  /**
   * Takes one attempt, before the password is checked, so that attempts at the same time count too.
   * @returns milliseconds to wait; 0 where the attempt may be made
   */
  attempt(account: string, address: string, now: number): number {
    const key = keyOf(account, address);
    const bucket = this.buckets.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, bucket.tokens + (now - bucket.at) / refill);
    if (tokens < 1) return Math.ceil((1 - tokens) * refill);
    this.buckets.set(key, { tokens: tokens - 1, at: now });
    return 0;
  }

  /** The password was right: the account's owner starts anew. */
  succeeded(account: string, address: string): void {
    this.buckets.delete(keyOf(account, address));
  }
}

/** Of one size, however long the texts are. */
const keyOf = (account: string, address: string): string => hashSecret(JSON.stringify([account, address]));
