import { Redis } from "ioredis";
import type { Logger } from "./logger";

/** Between attempts to connect, milliseconds. */
const retryPause = 1_000;

/**
 * A connection that may be away at any time, also at the start: it is made again as soon as Redis answers.
 * @param patience how long a command may take before it counts as lost, milliseconds
 */
export function connectRedis(url: string, health: RedisHealth, patience: number): Redis {
  const redis = new Redis(url, {
    // Commands fail at once while there is no connection, instead of gathering in memory.
    enableOfflineQueue: false,
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    commandTimeout: patience,
    connectTimeout: Math.max(patience, 5_000),
    retryStrategy: () => retryPause,
  });
  let fault: unknown;
  redis.on("error", (error) => (fault = error));
  redis.on("close", () => health.lost(redis, fault));
  return redis;
}

/** Says once that Redis is away and once that it is back, however often and on however many connections that shows. */
export class RedisHealth {
  private readonly away = new Set<Redis>();
  private closed = false;

  /** @param consequence what happens meanwhile */
  constructor(
    private readonly logger: Logger,
    private readonly consequence: string,
  ) {}

  lost(connection: Redis, fault: unknown): void {
    if (this.closed) return;
    if (this.away.size === 0) this.logger.warn({ err: fault }, `Redis is away: ${this.consequence}`);
    this.away.add(connection);
  }

  found(connection: Redis): void {
    if (this.away.delete(connection) && this.away.size === 0) this.logger.info("Redis is back");
  }

  close(): void {
    this.closed = true;
  }
}
