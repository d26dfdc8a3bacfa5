import { createApp, type App } from "../app";
import { readConfig } from "../config";
import { storedTime } from "../core/database/sql";
import { recordIds, collect, until } from "../core/events/fixture";
import { createLogger } from "../core/logger";
import { systemContext } from "../core/transaction";
import { Line } from "./line";
import { dropDatabase, urlBeside } from "./scratch";
import { evaluateRules } from "../automation/evaluation/evaluate";
import { createDefaultRules } from "../automation/rule/rule.service";

const redisUrl = process.env["REDIS_URL"];
const withBoth = redisUrl && process.env["DATABASE_URL"] ? describe : describe.skip;

withBoth("two servers joined by Redis (skipped without REDIS_URL and DATABASE_URL)", () => {
  let line: Line;
  let apps: [App, App];
  let url: string;
  beforeAll(async () => {
    line = new Line(new URL(redisUrl as string), 6379);
    await line.lay();
    url = urlBeside("redis_alerts");
    await dropDatabase(url);
    const config = readConfig({ ...process.env, DATABASE_URL: url, REDIS_URL: `redis://127.0.0.1:${line.port}`, SESSION_SECRET: "redis".repeat(8) });
    const logger = createLogger("silent");
    apps = [await createApp(config, logger), await createApp(config, logger)];
    await systemContext(apps[0].engine).transact(async (tx) => {
      await createDefaultRules(tx);
      const now = storedTime(tx.now);
      await tx.sql.run(
        "INSERT INTO `customer` (`id`, `version`, `number`, `kind`, `name`, `nameKey`, `level`, `lifeCycleStage`, `createdAt`, `updatedAt`, `orderCount`, `orderTotal`, `currency`) VALUES ('cus_bank', 1, 'C-1', 'COMPANY', '銀行', '銀行', 'C', 'POTENTIAL', ?, ?, 0, 0, 'USD')",
        [now, now],
      );
    });
  }, 60_000);
  afterAll(async () => {
    for (const app of apps) await app.stop();
    await line.cut();
    await dropDatabase(url);
  });

  /** The first server finds a follow-up that is overdue. */
  async function raise(name: string): Promise<void> {
    const past = "2026-01-01 00:00:00.000";
    await apps[0].database.transact(({ sql }) =>
      sql.run("INSERT INTO `follow_up` (`id`, `version`, `customerId`, `subject`, `dueAt`, `status`, `createdAt`, `updatedAt`) VALUES (?, 1, 'cus_bank', 'Call', ?, 'OPEN', ?, ?)", [name, past, past, past]),
    );
    expect((await evaluateRules(systemContext(apps[0].engine))).raised).toBe(1);
  }

  test("alerts reach the other server with Redis, without it, and with it again: late, not never, and once", async () => {
    const after = await apps[1].hub.latestCursor();
    const heard = collect(apps[1].hub.stream(after, ({ type }) => type === "alert.raised"));
    await raise("fol_with");
    await until(() => heard.length === 1);
    await line.cut();
    await raise("fol_without");
    await until(() => heard.length === 2);
    await line.lay();
    await raise("fol_again");
    await until(() => heard.length === 3);
    const raised = await apps[0].database.sql.rows<{ id: string }>("SELECT `id` FROM `alert` ORDER BY `id`");
    expect(recordIds(heard)).toEqual(raised.map(({ id }) => id));
  }, 60_000);
});
