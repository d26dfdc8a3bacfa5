import { createLogger } from "../logger";
import { minute, TestClock } from "../clock";
import { memoryBuckets, type TokenBuckets } from "./token-buckets";
import { redisBuckets } from "./redis-buckets";

const rate = { burst: 60, perMinute: 60 };
const logger = createLogger("silent");

describe("buckets in memory", () => {
  const clock = new TestClock(new Date("2026-03-01T08:00:00Z"));
  const buckets = memoryBuckets(clock);

  it("refill evenly, never beyond what they hold", async () => {
    expect(await buckets.take("Ann", 60, rate)).toMatchObject({ allowed: true, limit: 60, remaining: 0, reset: 60, retryAfter: 0 });
    expect(await buckets.take("Ann", 10, rate)).toMatchObject({ allowed: false, retryAfter: 10 });
    clock.advance(10_000);
    expect(await buckets.take("Ann", 10, rate)).toMatchObject({ allowed: true, remaining: 0 });
    clock.advance(60 * minute);
    expect(await buckets.take("Ann", 0, rate)).toMatchObject({ remaining: 60, reset: 0 });
  });

  it("are one for each key, and may let more through at once than in a minute", async () => {
    const attempts = { burst: 10, perMinute: 2 };
    const waits = [];
    for (let attempt = 0; attempt < 12; attempt++) waits.push((await buckets.take("Ben", 1, attempts)).retryAfter);
    expect(waits).toEqual([...Array<number>(10).fill(0), 30, 30]);
    expect((await buckets.take("Mia", 1, attempts)).allowed).toBe(true);
  });

  it("are full again when filled", async () => {
    await buckets.take("Sue", 60, rate);
    await buckets.fill("Sue");
    expect(await buckets.take("Sue", 60, rate)).toMatchObject({ allowed: true });
  });
});

const redisUrl = process.env["REDIS_URL"];
const withRedis = redisUrl ? describe : describe.skip;

withRedis("buckets shared through Redis (skipped without REDIS_URL)", () => {
  const open: TokenBuckets[] = [];
  const server = (url = redisUrl ?? ""): TokenBuckets => {
    const buckets = redisBuckets(url, logger, new TestClock(new Date()), `guanxi:test:${process.pid}:`);
    open.push(buckets);
    return buckets;
  };
  const connected = () => new Promise((resolve) => setTimeout(resolve, 200));
  afterAll(() => open.forEach((buckets) => buckets.close()));

  it("are spent by two servers together, also at the same moment, and refill", async () => {
    const [one, other] = [server(), server()];
    await connected();
    const charges = await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? one : other).take("Ann", 3, rate)));
    expect(charges.filter(({ allowed }) => allowed)).toHaveLength(20);
    expect(charges.find(({ allowed }) => !allowed)).toMatchObject({ limit: 60, remaining: 0, reset: 60, retryAfter: 3 });
    await one.fill("Ann");
    expect(await other.take("Ann", 60, rate)).toMatchObject({ allowed: true, remaining: 0 });
    // A thousandth of a minute's flow of a very fast bucket has come back by the next round trip.
    await one.take("Ben", 1_000_000, { burst: 1_000_000, perMinute: 600_000_000 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await one.take("Ben", 1, { burst: 1_000_000, perMinute: 600_000_000 })).remaining).toBeGreaterThan(100_000);
  });

  it("are kept by each server for itself while Redis is away", async () => {
    const alone = server("redis://127.0.0.1:1");
    expect(await alone.take("Ann", 60, rate)).toMatchObject({ allowed: true });
    expect(await alone.take("Ann", 1, rate)).toMatchObject({ allowed: false });
  });
});
