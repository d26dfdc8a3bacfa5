import { second, type Clock } from "../clock";
import type { Logger } from "../logger";
import { connectRedis, RedisHealth } from "../redis";
import { chargeOf, type Rate } from "./token-bucket.rules";
import { memoryBuckets, type TokenBuckets } from "./token-buckets";

/** How long a request waits for Redis, milliseconds; then this process counts by itself. */
const patience = 250;
/** How long it goes on by itself before it asks Redis again, milliseconds. */
const pause = second;

/**
 * The rule of `draw` in one round trip, by Redis's own clock, so that servers whose clocks differ agree. The bucket is
 * forgotten when it is full again. Answers whether it was allowed and, as text because numbers are cut to integers, what is left.
 */
const script = `
local burst, perMillisecond, cost = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local kept = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = burst
if kept[1] then tokens = math.min(burst, kept[1] + math.max(0, now - kept[2]) * perMillisecond) end
local allowed = cost <= tokens
if allowed then tokens = tokens - cost end
redis.call('HSET', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', string.format('%.3f', now))
redis.call('PEXPIRE', KEYS[1], math.ceil((burst - tokens) / perMillisecond) + 1000)
return {allowed and 1 or 0, string.format('%.6f', tokens)}`;

/**
 * Buckets that all processes share. While Redis is away each counts for itself: nobody is locked out, and nobody gets more
 * than a process's whole budget from each of them.
 * @param prefix the same for all servers of one installation, and unlike that of others on the same Redis
 */
export function redisBuckets(url: string, logger: Logger, clock: Clock, prefix = "guanxi:budget:"): TokenBuckets {
  const health = new RedisHealth(logger, "each server keeps budgets of its own until it is back");
  const redis = connectRedis(url, health, patience);
  redis.on("ready", () => health.found(redis));
  const own = memoryBuckets(clock);
  let awayUntil = 0;

  async function ask<T>(question: () => Promise<T>, otherwise: () => Promise<T>): Promise<T> {
    if (redis.status !== "ready" || performance.now() < awayUntil) return otherwise();
    try {
      const answer = await question();
      health.found(redis);
      return answer;
    } catch (error) {
      awayUntil = performance.now() + pause;
      health.lost(redis, error);
      return otherwise();
    }
  }

  async function draw(key: string, cost: number, rate: Rate) {
    const { burst, perMinute } = rate;
    const answer = (await redis.eval(script, 1, prefix + key, burst, perMinute / 60_000, cost)) as [number, string];
    return chargeOf(answer[0] === 1, Number(answer[1]), cost, rate);
  }

  return {
    take: (key, cost, rate) => ask(() => draw(key, cost, rate), () => own.take(key, cost, rate)),
    async fill(key) {
      await own.fill(key);
      await ask(() => redis.del(prefix + key).then(() => undefined), () => Promise.resolve());
    },
    close() {
      health.close();
      redis.disconnect();
    },
  };
}
