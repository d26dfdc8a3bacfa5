import { Redis } from "ioredis";
import type { Logger } from "../logger";
import type { EventTransport } from "./transport";

/** How long a command may take before it counts as lost, milliseconds. */
const patience = 5_000;
/** Between attempts to connect, milliseconds. */
const retryPause = 1_000;

/**
 * Wakes other servers through a Redis channel. Redis may be away at any time, also at the start: it is connected again
 * as soon as it answers, and the log says once that it went and once that it came back.
 * @param url `redis://` or `rediss://`
 * @param channel the same for all servers of one installation, and unlike that of others on the same Redis
 */
export function redisTransport(url: string, logger: Logger, channel = "guanxi:events"): EventTransport {
  const health = new Health(logger);
  const publisher = connect(url, health);
  const subscriber = connect(url, health);
  publisher.on("ready", () => health.found(publisher));
  let wanted: number | undefined;
  let publishing = false;

  /** One message at a time, always the newest: a slow Redis gathers no queue here. */
  async function publishWanted(): Promise<void> {
    if (publishing) return;
    publishing = true;
    try {
      while (wanted !== undefined && publisher.status === "ready") {
        const seq = wanted;
        wanted = undefined;
        await publisher.publish(channel, String(seq));
        health.found(publisher);
      }
    } catch (error) {
      health.lost(publisher, error);
    } finally {
      publishing = false;
    }
  }

  return {
    publish(seq) {
      wanted = seq;
      void publishWanted();
    },
    listen(listener) {
      const subscribe = (): void => {
        subscriber.subscribe(channel).then(subscribed, refused);
      };
      const subscribed = (): void => {
        health.found(subscriber);
        listener();
      };
      const refused = (error: unknown): void => {
        health.lost(subscriber, error);
        subscriber.disconnect(true);
      };
      subscriber.on("message", (_channel, text) => listener(Number(text)));
      subscriber.on("ready", subscribe);
      if (subscriber.status === "ready") subscribe();
    },
    close() {
      health.close();
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}

function connect(url: string, health: Health): Redis {
  const redis = new Redis(url, {
    // Commands fail at once while there is no connection, instead of gathering in memory.
    enableOfflineQueue: false,
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    commandTimeout: patience,
    connectTimeout: patience,
    retryStrategy: () => retryPause,
  });
  let fault: unknown;
  redis.on("error", (error) => (fault = error));
  redis.on("close", () => health.lost(redis, fault));
  return redis;
}

/** Says once that Redis is away, however often and on however many connections that shows. */
class Health {
  private readonly away = new Set<Redis>();
  private closed = false;

  constructor(private readonly logger: Logger) {}

  lost(connection: Redis, fault: unknown): void {
    if (this.closed) return;
    if (this.away.size === 0) this.logger.warn({ err: fault }, "Redis is away: other servers' events arrive by polling until it is back");
    this.away.add(connection);
  }

  found(connection: Redis): void {
    if (this.away.delete(connection) && this.away.size === 0) this.logger.info("Redis is back");
  }

  close(): void {
    this.closed = true;
  }
}
