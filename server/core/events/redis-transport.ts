import type { Logger } from "../logger";
import { connectRedis, RedisHealth } from "../redis";
import type { EventTransport } from "./transport";

/** How long a command may take before it counts as lost, milliseconds. */
const patience = 5_000;

/**
 * Wakes other servers through a Redis channel. Redis may be away at any time, also at the start: it is connected again
 * as soon as it answers, and the log says once that it went and once that it came back.
 * @param url `redis://` or `rediss://`
 * @param channel the same for all servers of one installation, and unlike that of others on the same Redis
 */
export function redisTransport(url: string, logger: Logger, channel = "guanxi:events"): EventTransport {
  const health = new RedisHealth(logger, "other servers' events arrive by polling until it is back");
  const publisher = connectRedis(url, health, patience);
  const subscriber = connectRedis(url, health, patience);
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
