import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { tellRebuilt } from "./analysis/warehouse/check/warehouse-check.service";
import { SharedWarehouse } from "./analysis/warehouse/shared/shared-warehouse";
import { openWarehouse, type Warehouse, type WarehouseOptions } from "./analysis/warehouse/warehouse";
import { eventDocument } from "./automation/live/live.stream";
import type { Config } from "./config";
import type { Context, Cookies } from "./core/context";
import { second, systemClock, type Clock } from "./core/clock";
import type { Database } from "./core/database/database";
import type { MasterKey } from "./core/encryption/master-key";
import { createEventHub, type EventHub } from "./core/events/hub";
import { redisTransport } from "./core/events/redis-transport";
import { memoryTransport } from "./core/events/transport";
import { createGateway, type Gateway } from "./core/http/gateway";
import { TrustedDocuments, type DocumentManifest } from "./core/http/trusted-documents";
import { newId } from "./core/ids";
import { Networks } from "./core/outbound/networks";
import { Outbound } from "./core/outbound/outbound";
import { Repeater } from "./core/jobs/repeater";
import { redisBuckets } from "./core/limits/redis-buckets";
import { memoryBuckets } from "./core/limits/token-buckets";
import type { Logger } from "./core/logger";
import { contextFor, systemContext, type Engine } from "./core/transaction";
import { watchAccess } from "./identity/access-watch";
import { waiting } from "./automation/jobs/jobs.service";
import { Metrics } from "./core/metrics/metrics";
import { createExports, type Exports } from "./export/export";
import { authenticate, stillValid } from "./identity/authentication";
import { createOidcSignIn } from "./identity/oidc/oidc.http";
import { createMailer, type Mailer } from "./identity/mail/mailer";
import { PolicyKeeper } from "./identity/policy/stored/policy-keeper";
import { masterKeysOf, openWorkspace } from "./open-workspace";
import { buildServedSchema } from "./schema";

/** The working parts of a server, apart from how they are reached. */
export interface App {
  readonly engine: Engine;
  readonly database: Database;
  readonly hub: EventHub;
  /** Where the analyses read. */
  readonly warehouse: Warehouse | SharedWarehouse;
  readonly gateway: Gateway;
  /** Who asks, of a request that is none to the graph. */
  contextOf(this: void, request: IncomingMessage): Promise<Context>;
  /** Where to send a browser that asks for the company's own sign-in; absent where there is none. */
  readonly oidc: ((request: IncomingMessage) => Promise<string | undefined>) | undefined;
  /** What Prometheus is told. */
  readonly metrics: Metrics;
  /** Lists as files. */
  readonly exports: Exports;
  /** Absent where no mail is sent. */
  readonly mailer: Mailer | undefined;
  /** The current one first; backups are sealed with it. */
  readonly masterKeys: readonly MasterKey[];
  /** Lets go of the database and the events; the gateway is stopped with the HTTP server. */
  stop(): Promise<void>;
}

/** How often a server looks for data keys that others have made: thrice before they are written with (`announcedFor`). */
const keysRead = { first: 20 * second, every: 20 * second, gather: 0 };

/** How often a server looks for a policy changed by another one, for its jobs and its open subscriptions; requests look by themselves. */
const policyRead = { first: 0, every: 5 * second, gather: 0 };

/** Opens the database, brings it up to date, and makes the graph ready to serve. */
export async function createApp(config: Config, logger: Logger, clock: Clock = systemClock): Promise<App> {
  const { database, keys } = await openWorkspace(config, clock);
  const following = new Repeater(() => keys.refresh(), keysRead, (error) => logger.warn({ err: error }, "The data keys could not be read again; it is tried once more"));
  const transport = config.redisUrl ? redisTransport(config.redisUrl, logger) : memoryTransport();
  const hub = await createEventHub({ database, transport, logger });
  const buckets = config.redisUrl ? redisBuckets(config.redisUrl, logger, clock) : memoryBuckets(clock);
  const warehouse = warehouseOf(config, { database, logger, clock, onNews: (callback) => hub.onNews(callback), currency: config.currency, zone: config.timeZone }, () => systemContext(engine, "warehouse"));
  const mailer = config.mail && createMailer(config.mail);
  const site = { publicUrl: config.publicUrl, sendsMail: config.mail !== undefined, signInWith: config.oidc?.name, outbound: new Outbound(new Networks(config.outboundNetworks)) };
  const policies = new PolicyKeeper(database.sql, clock);
  const reading = new Repeater(() => policies.refresh(), policyRead, (error) => logger.warn({ err: error }, "The policy could not be read again; it is tried once more"));
  const engine: Engine = {
    database,
    clock,
    committed: () => hub.committed(),
    zone: config.timeZone,
    currency: config.currency,
    site,
    events: hub,
    buckets,
    warehouse,
    backupPlan: config.backups,
    get policy() {
      return policies.current;
    },
  };
  const { schema } = buildServedSchema(database.dataSource);
  const serving = {
    schema,
    logger,
    buckets,
    limits: config.limits,
    production: config.production,
    introspection: (ctx: Context) => ctx.viewer !== undefined || !config.production,
    async contextFor(this: void, request: IncomingMessage) {
      await policies.refresh();
      return contextOf(engine, config, request);
    },
  };
  const gateway = await createGateway({
    ...serving,
    trusted: new TrustedDocuments(await documentsOfTheWebApp(), config.trustedDocuments),
    addressOf: (request) => addressOf(request, config),
    eventDocument,
    eyes: (ctx) => `${ctx.policy.eyes(ctx.viewer)}|${ctx.zone}`,
    stillValid(ctx) {
      const valid = (): Promise<boolean> | boolean => stillValid(database.sql, clock, ctx.viewer);
      return policies.isFresh ? valid() : policies.refresh().then(valid);
    },
  });
  const watching = new AbortController();
  const watched = watchAccess({ hub, logger, signal: watching.signal, recheck: (ids) => gateway.recheck(ids) });
  return {
    engine,
    database,
    hub,
    warehouse,
    gateway,
    metrics: new Metrics(() => waiting(database)),
    exports: createExports(serving),
    contextOf: (request) => contextOf(engine, config, request),
    mailer,
    masterKeys: masterKeysOf(config, false),
    oidc: config.oidc && oidcOf(engine, config, logger),
    async stop() {
      watching.abort();
      await watched;
      mailer?.close();
      await warehouse.stop();
      await hub.stop();
      buckets.close();
      await Promise.all([following.stop(), reading.stop()]);
      await database.close();
    },
  };
}

/** An embedded database has one server, and so has its replica; the servers of another share one, which a worker only asks. */
function warehouseOf(config: Config, options: WarehouseOptions, context: () => Context): Warehouse | SharedWarehouse {
  const { folder, memoryMegabytes, threads, address } = config.warehouse;
  const built = (): void => void tellRebuilt(context()).catch((error: unknown) => options.logger.warn({ err: error }, "The new replica is compared with the database at the next full hour only"));
  const open = (): Warehouse => openWarehouse({ ...options, folder, memoryMegabytes, threads, rebuilt: built });
  if (!config.databaseUrl) return open();
  return new SharedWarehouse({ context, logger: options.logger, masters: masterKeysOf(config, false), address: config.role === "worker" ? undefined : address, open });
}

/** What the web app may ask, as its build wrote it down; the two parts meet in this file alone. */
async function documentsOfTheWebApp(): Promise<DocumentManifest> {
  return JSON.parse(await readFile(join(process.cwd(), "web/generated/trusted-documents.json"), "utf8")) as DocumentManifest;
}

function oidcOf(engine: Engine, config: Config, logger: Logger): App["oidc"] {
  const signIn = config.oidc && createOidcSignIn(config.oidc, config.publicUrl, logger);
  return signIn && (async (request) => signIn.handle(await contextOf(engine, config, request), request.url ?? ""));
}

async function contextOf(engine: Engine, config: Config, request: IncomingMessage): Promise<Context> {
  const { headers } = request;
  const key = headers["idempotency-key"];
  return contextFor(engine, {
    viewer: await authenticate(engine.database, engine.clock, headers, isSecure(config), addressOf(request, config)),
    requestId: newId("req"),
    idempotencyKey: typeof key === "string" && key.length <= 200 ? key : undefined,
    client: { address: addressOf(request, config), userAgent: headers["user-agent"] ?? "" },
    cookies: cookiesOf(request, config),
    signal: leaving(request),
  });
}

/** Aborted when the answer has left, or whoever waited for it has; a websocket waits for events for as long as it likes. */
function leaving(request: IncomingMessage): AbortSignal | undefined {
  const [response, gone] = [responses.get(request), new AbortController()];
  response?.once("close", () => gone.abort());
  return response && gone.signal;
}

/** The caller's network address: behind a proxy, what the nearest one says; anything further left may be made up. */
function addressOf(request: IncomingMessage, { trustProxy }: Config): string {
  const forwarded = trustProxy ? String(request.headers["x-forwarded-for"] ?? "").split(",").at(-1)?.trim() : "";
  return forwarded || (request.socket.remoteAddress ?? "");
}

/** Whether people come by https only. */
const isSecure = (config: Config): boolean => config.publicUrl.startsWith("https:");

/** Cookies are set on the response that the HTTP server keeps for the request; a websocket has none. */
function cookiesOf(request: IncomingMessage, config: Config): Cookies | undefined {
  const response = responses.get(request);
  if (!response) return undefined;
  return { secure: isSecure(config), sent: request.headers.cookie, set: (header) => void response.appendHeader("set-cookie", header) };
}

/** The response to each request under way. */
export const responses = new WeakMap<IncomingMessage, ServerResponse>();
