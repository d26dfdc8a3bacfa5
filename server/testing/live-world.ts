import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eventDocument } from "../automation/live/live.stream";
import { createEventHub, type EventHub } from "../core/events/hub";
import { createGateway, type Gateway } from "../core/http/gateway";
import { defaultLimits, type Limits } from "../core/http/limits";
import { TrustedDocuments } from "../core/http/trusted-documents";
import { createLogger } from "../core/logger";
import { alertWorld, type AlertWorld } from "./alert-world";
import { countingSql } from "./counting";
import type { PersonName } from "./world";

/** A world that is served: the graph over websockets, and server-sent events, for people who name themselves in `authorization`. */
export interface LiveWorld extends AlertWorld {
  readonly hub: EventHub;
  readonly gateway: Gateway;
  readonly server: Server;
  /** Where it is reached, without a path. */
  readonly address: string;
  /** What is read for those who are served. */
  readonly served: ReturnType<typeof countingSql>;
  /** Credentials that have ended. */
  readonly ended: Set<PersonName>;
}

export async function liveWorld(limits: Partial<Limits> = {}): Promise<LiveWorld> {
  const world = await alertWorld();
  const logger = createLogger("silent");
  const hub = await createEventHub({ database: world.database, logger, pollMilliseconds: 10 });
  const served = countingSql(world.database.sql);
  const ended = new Set<PersonName>();
  const nameOf = (userId: string | undefined) => Object.entries(world.ids).find(([, id]) => id === userId)?.[0] as PersonName;
  const gateway = await createGateway({
    schema: world.schema,
    logger,
    limits: { ...defaultLimits, ...limits },
    buckets: world.ctx().buckets,
    trusted: new TrustedDocuments({}, false),
    production: true,
    eventDocument,
    introspection: () => false,
    eyes: (ctx) => ctx.policy.eyes(ctx.viewer),
    stillValid: (ctx) => Promise.resolve(!ended.has(nameOf(ctx.viewer?.userId))),
    contextFor: ({ headers }) => Promise.resolve({ ...world.ctx(headers.authorization as PersonName | undefined), sql: served, events: hub }),
  });
  const server = createServer((request, response) => void gateway.handleEvents(request, response)).listen(0, "127.0.0.1");
  gateway.upgrade(server, "/graphql");
  await once(server, "listening");
  const close = async (): Promise<void> => {
    await gateway.stop();
    server.closeAllConnections();
    server.close();
    await hub.stop();
    await world.close();
  };
  return Object.assign(Object.create(world) as AlertWorld, { hub, gateway, server, served, ended, close, address: `127.0.0.1:${(server.address() as AddressInfo).port}` });
}
