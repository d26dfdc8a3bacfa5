import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocket } from "ws";
import { createApp, responses, type App } from "../app";
import { evaluateRules } from "../automation/evaluation/evaluate";
import { createDefaultRules } from "../automation/rule/rule.service";
import { readConfig } from "../config";
import { minute, type Clock } from "../core/clock";
import type { Database } from "../core/database/database";
import { storedTime } from "../core/database/sql";
import { numberEvents } from "../core/events/number";
import { newId } from "../core/ids";
import { JobRunner } from "../core/jobs/job-runner";
import { createLogger } from "../core/logger";
import { systemContext } from "../core/transaction";
import { hashSecret, newSecret } from "../identity/secret";
import { testDatabase } from "./database";
import { Line } from "./line";
import { urlBeside } from "./scratch";

/** A server's clock, which may be wrong. */
class WrongClock implements Clock {
  /** Milliseconds; behind where negative. */
  ahead = 0;
  now = (): Date => new Date(Date.now() + this.ahead);
}

/** One of several servers: the whole application, reached over HTTP and websockets as in production. */
export interface OneServer {
  readonly app: App;
  readonly clock: WrongClock;
  /** `host:port`. */
  readonly address: string;
  /** Does the job of looking at the rules, unless another server is at it. */
  look(): Promise<boolean>;
}

/** Servers over one MariaDB and one Redis, each reached through a line that can be cut. */
export interface SeveralServers {
  readonly servers: readonly OneServer[];
  readonly redis: Line;
  readonly mariadb: Line;
  /** The database, past the line. */
  readonly database: Database;
  /** Ada's session, as a cookie. */
  readonly cookie: string;
  /** A follow-up that has been overdue for a minute, or will be later. */
  givenOverdue(id?: string, dueAt?: Date): Promise<string>;
  /** The ids of alerts raised, in the order of the log. */
  raised(): Promise<string[]>;
  close(): Promise<void>;
}

const customerId = "cus_bank";
/** A lease that outlives no test. */
const lease = minute;

export async function severalServers(count: number): Promise<SeveralServers> {
  const database = await testDatabase();
  const mariadb = new Line(new URL(process.env["DATABASE_URL"] as string), 3306);
  const redis = new Line(new URL(process.env["REDIS_URL"] as string), 6379);
  await Promise.all([mariadb.lay(), redis.lay()]);
  const url = new URL(urlBeside(process.env["JEST_WORKER_ID"] ?? "1"));
  url.host = `127.0.0.1:${mariadb.port}`;
  const config = readConfig({ ...process.env, DATABASE_URL: url.href, REDIS_URL: `redis://127.0.0.1:${redis.port}`, SESSION_SECRET: "several".repeat(5), TRUSTED_DOCUMENTS: "false" });
  const cookie = await prepare(database);
  const served: (OneServer & { http: Server })[] = [];
  for (let index = 0; index < count; index += 1) served.push(await serve(config));
  await systemContext((served[0] as OneServer).app.engine).transact((tx) => createDefaultRules(tx));
  return {
    servers: served,
    redis,
    mariadb,
    database,
    cookie,
    async givenOverdue(id = newId("fol"), dueAt = new Date(Date.now() - minute)) {
      const [due, now] = [storedTime(dueAt), storedTime(new Date())];
      await database.transact(({ sql }) =>
        sql.run("INSERT INTO `follow_up` (`id`, `version`, `customerId`, `ownerId`, `subject`, `dueAt`, `status`, `createdAt`, `updatedAt`) VALUES (?, 1, ?, 'usr_ada', 'Call', ?, 'OPEN', ?, ?)", [id, customerId, due, now, now]),
      );
      return id;
    },
    async raised() {
      await numberEvents(database);
      const rows = await database.sql.rows<{ recordId: string }>("SELECT `recordId` FROM `event` WHERE `type` = 'alert.raised' ORDER BY `seq`");
      return rows.map(({ recordId }) => recordId);
    },
    async close() {
      for (const { http, app } of served) {
        await app.gateway.stop();
        http.closeAllConnections();
        http.close();
        await app.stop();
      }
      await Promise.all([mariadb.cut(), redis.cut()]);
      await database.close();
    },
  };
}

/** A websocket that brings a session's cookie, as a browser does. */
export function withCookie(cookie: string, address: string): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie, origin: `http://${address}` } });
    }
  } as typeof WebSocket;
}

async function serve(config: ReturnType<typeof readConfig>): Promise<OneServer & { http: Server }> {
  const clock = new WrongClock();
  const app = await createApp(config, createLogger("silent"), clock);
  const http = createServer((request, response) => {
    responses.set(request, response);
    void app.gateway.handle(request, response);
  }).listen(0, "127.0.0.1");
  app.gateway.upgrade(http, "/graphql");
  await once(http, "listening");
  const rules = { name: "rules", first: 0, every: minute, gather: 0, work: async (ctx: Parameters<typeof evaluateRules>[0]) => void (await evaluateRules(ctx)) };
  const runner = new JobRunner(rules, { holder: newId("srv"), lease, context: (job) => systemContext(app.engine, job), zone: () => Promise.resolve("UTC"), ran: () => undefined, signal: new AbortController().signal });
  return { app, clock, http, address: `127.0.0.1:${(http.address() as AddressInfo).port}`, look: () => runner.look(true) };
}

/** Ada with a session, and her customer. */
async function prepare(database: Database): Promise<string> {
  const [token, now] = [newSecret(), storedTime(new Date())];
  await database.transact(async ({ sql }) => {
    await sql.run("INSERT INTO `user` (`id`, `version`, `name`, `email`, `role`, `active`, `locale`, `timeZone`, `createdAt`) VALUES ('usr_ada', 1, 'Ada 張', 'ada@example.com', 'ADMINISTRATOR', 1, 'EN', 'UTC', ?)", [now]);
    await sql.run("INSERT INTO `session` (`id`, `userId`, `tokenHash`, `createdAt`, `lastSeenAt`, `expiresAt`, `userAgent`, `address`) VALUES ('ses_ada', 'usr_ada', ?, ?, ?, '2099-01-01 00:00:00.000', 'test', '127.0.0.1')", [hashSecret(token), now, now]);
    await sql.run(
      "INSERT INTO `customer` (`id`, `version`, `number`, `kind`, `name`, `nameKey`, `level`, `lifeCycleStage`, `ownerId`, `createdAt`, `updatedAt`, `orderCount`, `orderTotal`, `currency`) VALUES (?, 1, 'C-1', 'COMPANY', '銀行', '銀行', 'C', 'POTENTIAL', 'usr_ada', ?, ?, 0, 0, 'USD')",
      [customerId, now, now],
    );
  });
  return `guanxi_session=${token}`;
}
