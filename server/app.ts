import type { IncomingMessage } from "node:http";
import { openWarehouse, type Warehouse } from "./analysis/warehouse/warehouse";
import type { Config } from "./config";
import type { Context, Cookies } from "./core/context";
import { systemClock, type Clock } from "./core/clock";
import { openDatabase, type Database } from "./core/database/database";
import { migrate } from "./core/database/migrate";
import { createEventHub, type EventHub } from "./core/events/hub";
import { redisTransport } from "./core/events/redis-transport";
import { memoryTransport } from "./core/events/transport";
import { createGateway, type Gateway } from "./core/http/gateway";
import { newId } from "./core/ids";
import type { Logger } from "./core/logger";
import { contextFor, type Engine } from "./core/transaction";
import { entities } from "./entities";
import { authenticate, stillValid } from "./identity/authentication";
import { policy } from "./identity/policy/policy";
import { migrations } from "./migrations";
import { buildServedSchema } from "./schema";

/** The working parts of a server, apart from how they are reached. */
export interface App {
  readonly engine: Engine;
  readonly database: Database;
  readonly hub: EventHub;
  /** Where the analyses read; a worker, whom nobody asks, has none. */
  readonly warehouse: Warehouse | undefined;
  readonly gateway: Gateway;
  /** Lets go of the database and the events; the gateway is stopped with the HTTP server. */
  stop(): Promise<void>;
}

/** Opens the database, brings it up to date, and makes the graph ready to serve. */
export async function createApp(config: Config, logger: Logger, clock: Clock = systemClock): Promise<App> {
  const database = await openDatabase({ url: config.databaseUrl, file: config.databaseFile, entities, migrations });
  await migrate(database);
  const transport = config.redisUrl ? redisTransport(config.redisUrl, logger) : memoryTransport();
  const hub = await createEventHub({ database, transport, logger });
  const warehouse = config.role === "worker" ? undefined : openWarehouse({ database, logger, clock });
  const engine: Engine = { database, policy, clock, committed: () => hub.committed(), zone: config.timeZone, currency: config.currency, events: hub, warehouse };
  const { schema } = buildServedSchema(database.dataSource);
  const gateway = await createGateway({
    schema,
    logger,
    limits: config.limits,
    production: config.production,
    contextFor: (request) => contextOf(engine, config, request),
    addressOf: (request) => addressOf(request, config),
    introspection: (ctx) => ctx.viewer !== undefined || !config.production,
    eyes: (ctx) => `${policy.eyes(ctx.viewer)}|${ctx.zone}`,
    stillValid: (ctx) => stillValid(database.sql, clock, ctx.viewer),
  });
  return {
    engine,
    database,
    hub,
    warehouse,
    gateway,
    async stop() {
      await warehouse?.stop();
      await hub.stop();
      await database.close();
    },
  };
}

async function contextOf(engine: Engine, config: Config, request: IncomingMessage): Promise<Context> {
  const { headers } = request;
  const key = headers["idempotency-key"];
  return contextFor(engine, {
    viewer: await authenticate(engine.database, engine.clock, headers),
    requestId: newId("req"),
    idempotencyKey: typeof key === "string" && key.length <= 200 ? key : undefined,
    client: { address: addressOf(request, config), userAgent: headers["user-agent"] ?? "" },
    cookies: cookiesOf(request, config),
  });
}

/** The caller's network address: behind a proxy, what the nearest one says; anything further left may be made up. */
function addressOf(request: IncomingMessage, { trustProxy }: Config): string {
  const forwarded = trustProxy ? String(request.headers["x-forwarded-for"] ?? "").split(",").at(-1)?.trim() : "";
  return forwarded || (request.socket.remoteAddress ?? "");
}

/** Cookies are set on the response that the HTTP server keeps for the request; a websocket has none. */
function cookiesOf(request: IncomingMessage, config: Config): Cookies | undefined {
  const response = responses.get(request);
  if (!response) return undefined;
  return { secure: config.publicUrl.startsWith("https:"), set: (header) => void response.appendHeader("set-cookie", header) };
}

/** The response to each request under way, for cookies. */
export const responses = new WeakMap<IncomingMessage, { appendHeader(name: string, value: string): unknown }>();
