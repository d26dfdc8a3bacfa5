import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { warehousePath } from "./analysis/warehouse/shared/handshake";
import { SharedWarehouse } from "./analysis/warehouse/shared/shared-warehouse";
import { answerUnsubscribe } from "./automation/message/unsubscribe/unsubscribe.http";
import { unsubscribePath } from "./automation/message/unsubscribe/unsubscribe-token";
import { mayRead } from "./core/metrics/metrics";
import { responses, type App } from "./app";
import type { Config } from "./config";
import { allowOrigin } from "./core/http/cors";
import { setPagePolicy, setSecurityHeaders, type Surroundings } from "./core/http/security-headers";
import { download, isDownload } from "./downloads";
import { oidcPath } from "./identity/oidc/oidc.http";
import { serveCompressed } from "./static-files";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The web app as the HTTP server sees it. */
export interface WebApp {
  handle: Handler;
  stop(): Promise<void>;
}

const webBuild = join(process.cwd(), "web", process.env["NEXT_DIST_DIR"] ?? ".next");

/** Mounts the Next.js app of `web/`: built files, or compiled on demand in development. */
export async function createWebApp(config: Config): Promise<WebApp> {
  const { default: next } = await import("next");
  const app = next({ dev: config.dev, dir: join(process.cwd(), "web"), port: config.port, hostname: config.host });
  await app.prepare();
  return { handle: app.getRequestHandler(), stop: () => app.close() };
}

/** One port: health, the graph over HTTP and websockets, events, lists as files, and the web app for everything else. */
export class WebServer {
  private readonly server: Server;
  private app: App | undefined;
  private web: WebApp | undefined;
  private ready = false;

  private readonly surroundings: Surroundings;
  /** Where the metrics have an address of their own. */
  private internal: Server | undefined;

  constructor(private readonly config: Config) {
    this.surroundings = { secure: config.publicUrl.startsWith("https:"), dev: config.dev };
    this.server = createServer((request, response) => void this.handle(request, response));
  }

  /** Starts listening; until `serve` everything but `/healthz` answers 503. @returns the port */
  async listen(): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen(this.config.port, this.config.host, resolve);
    });
    return (this.server.address() as AddressInfo).port;
  }

  /** Answers Prometheus at an address of its own, where one is configured. @returns the port */
  async listenForMetrics(app: App): Promise<number | undefined> {
    const { address } = this.config.metrics;
    if (!address) return undefined;
    const internal = createServer((request, response) => {
      if (pathOf(request) !== "/metrics") return answer(response, 404, { status: "not found" });
      app.metrics.answer(response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve, reject) => internal.once("error", reject).listen(address.port, address.host, resolve));
    this.internal = internal;
    return (internal.address() as AddressInfo).port;
  }

  serve(app: App | undefined, web: WebApp | undefined): void {
    this.app = app;
    this.web = web;
    app?.gateway.upgrade(this.server, "/graphql");
    if (app?.warehouse instanceof SharedWarehouse) app.warehouse.listen(this.server);
    // In development Next.js listens on this server for its own websocket; two answers would break it.
    this.server.on("upgrade", (request, socket) => {
      if (pathOf(request) !== "/graphql" && pathOf(request) !== warehousePath && !this.config.dev) socket.destroy();
    });
    this.ready = true;
  }

  /** Takes no new requests, lets open ones finish, and lets go of everything. */
  async stop(): Promise<void> {
    this.ready = false;
    this.internal?.close();
    this.internal?.closeAllConnections();
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeIdleConnections();
    const patience = setTimeout(() => this.server.closeAllConnections(), 5_000);
    await this.app?.gateway.stop();
    await closed;
    clearTimeout(patience);
    await this.web?.stop();
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.route(request, response);
    } catch {
      if (!response.headersSent) answer(response, 500, { status: "error" });
      else response.destroy();
    }
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setSecurityHeaders(response, this.surroundings);
    const path = pathOf(request);
    if (path === "/healthz") return answer(response, 200, { status: "alive" });
    if (path === "/readyz") return this.readiness(response);
    if (!this.ready) return answer(response, 503, { status: "starting" }, { "retry-after": "2" });
    this.app?.metrics.watch(request, response, routeOf(path));
    if (path === "/metrics" && this.app && mayRead(request, this.config.metrics.token)) return this.app.metrics.answer(response);
    if (path === "/graphql" && this.app) {
      if (allowOrigin(request, response, this.config.corsOrigins)) return;
      responses.set(request, response);
      return this.app.gateway.handle(request, response);
    }
    if (path === "/events" && this.app) {
      if (allowOrigin(request, response, this.config.corsOrigins)) return;
      return this.app.gateway.handleEvents(request, response);
    }
    if (path.startsWith(oidcPath) && this.app?.oidc) {
      responses.set(request, response);
      return redirect(response, await this.app.oidc(request));
    }
    if (path === unsubscribePath && this.app) return answerUnsubscribe(request, response, await this.app.contextOf(request));
    if (path.startsWith("/export/") && this.app) return this.app.exports.handle(request, response);
    if (isDownload(path) && this.app) {
      responses.set(request, response);
      return download(request, response, this.app.contextOf);
    }
    if (this.web && !this.config.dev && (await serveCompressed(request, response, webBuild, path))) return;
    if (this.web) {
      setPagePolicy(request, response, this.surroundings);
      return this.web.handle(request, response);
    }
    return answer(response, 404, { status: "not found" });
  }

  private async readiness(response: ServerResponse): Promise<void> {
    if (!this.ready) return answer(response, 503, { status: "starting" });
    try {
      await this.app?.database.ping();
      answer(response, 200, { status: "ready" });
    } catch {
      answer(response, 503, { status: "database unavailable" });
    }
  }
}

/** A path without what differs from request to request; everything of the web app is one. */
const routeOf = (path: string): string => ["graphql", "export", "metrics"].find((route) => path === `/${route}` || path.startsWith(`/${route}/`)) ?? "web";

function redirect(response: ServerResponse, location: string | undefined): void {
  if (location === undefined) return answer(response, 404, { status: "not found" });
  response.writeHead(303, { location, "cache-control": "no-store" }).end();
}

function pathOf(request: IncomingMessage): string {
  const url = request.url ?? "/";
  const end = url.indexOf("?");
  return end < 0 ? url : url.slice(0, end);
}

function answer(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers });
  response.end(JSON.stringify(body));
}
