import "reflect-metadata";
import { createServer, type IncomingMessage } from "node:http";
import type { GraphQLSchema } from "graphql";
import { eventDocument } from "../../automation/live/live.stream";
import { WebhookDispatcher } from "../../automation/webhook/webhook-dispatcher";
import { readConfig, type Config } from "../../config";
import type { Clock } from "../../core/clock";
import type { Context } from "../../core/context";
import type { Database } from "../../core/database/database";
import { createEventHub, type EventHub } from "../../core/events/hub";
import { redisTransport } from "../../core/events/redis-transport";
import { memoryTransport } from "../../core/events/transport";
import { dieAt } from "../../core/fault";
import { TrustedDocuments } from "../../core/http/trusted-documents";
import { newId } from "../../core/ids";
import { Scheduler } from "../../core/jobs/scheduler";
import { memoryBuckets } from "../../core/limits/token-buckets";
import { createLogger } from "../../core/logger";
import { Networks } from "../../core/outbound/networks";
import { Outbound } from "../../core/outbound/outbound";
import { contextFor, systemContext, type Engine } from "../../core/transaction";
import { authenticate, stillValid } from "../../identity/authentication";
import { createMailer, type MailSettings } from "../../identity/mail/mailer";
import { policy } from "../../identity/policy/policy";
import { mail, messages, notifications, rules, webhooks } from "../../jobs";
import { openWorkspace } from "../../open-workspace";

/** What the test says to a process. */
export interface Order {
  /** By how many milliseconds the company's clock is ahead. */
  readonly ahead?: number;
  /** Begin: until then it stands by, with everything loaded and nothing done. */
  readonly begin?: true;
  /** Die at a step. */
  readonly dieAt?: string | undefined;
}

let ahead = 0;
const clock: Clock = { now: () => new Date(Date.now() + ahead) };
const logger = createLogger("error");
const role = process.env["DOES"];

/**
 * A server (DOES=api), a worker (DOES=worker) or both in one (DOES=all), made of the product's own parts, that dies where
 * the test says. Its jobs are those between an event and whoever hears of it, and do not wait for their usual rhythms.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { database } = await openWorkspace(config, clock);
  const schema = role === "worker" ? undefined : await servedSchema(database);
  const begin = async (): Promise<void> => {
    const hub = await createEventHub({ database, transport: config.redisUrl ? redisTransport(config.redisUrl, logger, process.env["CHANNEL"]) : memoryTransport(), logger });
    const engine = engineOf(config, database, hub);
    if (schema) await serve(engine, schema, config.port);
    if (role !== "api") await work(engine, hub, config.mail as MailSettings);
  };
  process.on("message", (order: Order) => void obey(order, begin));
  process.once("disconnect", () => process.exit());
  process.send?.("standing by");
}

async function obey(order: Order, begin: () => Promise<void>): Promise<void> {
  if (order.ahead !== undefined) ({ ahead } = order);
  if (order.dieAt) dieAt(order.dieAt);
  if (order.begin) await begin();
  process.send?.("done");
}

function engineOf({ publicUrl, outboundNetworks, currency, timeZone }: Config, database: Database, hub: EventHub): Engine {
  const site = { publicUrl, sendsMail: true, outbound: new Outbound(new Networks(outboundNetworks)) };
  return { database, policy, clock, site, events: hub, buckets: memoryBuckets(clock), committed: () => hub.committed(), zone: timeZone, currency };
}

/** Loaded by who serves people only: it is as much as all the rest. */
async function servedSchema({ dataSource }: Database): Promise<GraphQLSchema> {
  const { buildServedSchema } = await import("../../schema");
  return buildServedSchema(dataSource).schema;
}

async function serve(engine: Engine, schema: GraphQLSchema, port: number): Promise<void> {
  const { createGateway } = await import("../../core/http/gateway");
  const contextOf = async ({ headers }: IncomingMessage): Promise<Context> =>
    contextFor(engine, { viewer: await authenticate(engine.database, clock, headers), requestId: newId("req"), idempotencyKey: headers["idempotency-key"] as string | undefined });
  const { limits } = readConfig(process.env);
  const gateway = await createGateway({
    schema, logger, limits, eventDocument, buckets: engine.buckets, trusted: new TrustedDocuments({}, false), production: true,
    introspection: () => false,
    eyes: (ctx) => `${ctx.policy.eyes(ctx.viewer)}|${ctx.zone}`,
    stillValid: (ctx) => stillValid(engine.database.sql, clock, ctx.viewer),
    contextFor: contextOf,
  });
  const server = createServer((request, response) => void (request.url?.startsWith("/events") ? gateway.handleEvents(request, response) : gateway.handle(request, response)));
  gateway.upgrade(server, "/graphql");
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
}

/** An embedded database has one server, so that whoever did the jobs before is gone (as `startJobs` has it). */
async function work(engine: Engine, hub: EventHub, settings: MailSettings): Promise<void> {
  const context = (job?: string): Context => systemContext(engine, job);
  if (engine.database.dialect === "sqlite") await context().transact(({ sql }) => sql.run("DELETE FROM `job_lease`"));
  const mailer = createMailer(settings);
  const jobs = [rules, webhooks(new WebhookDispatcher(logger, () => context("webhooks"))), notifications, messages(mailer, logger), mail(mailer, logger)].map((job) => ({ ...job, first: 0, gather: 0 }));
  new Scheduler(jobs, { holder: newId("srv"), lookEvery: 100, context, zone: () => Promise.resolve(engine.zone), ran: ({ error }) => void (error && logger.error({ err: error }, "A job failed")), hub, logger });
}

void main();
