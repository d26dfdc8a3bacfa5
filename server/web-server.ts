import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { responses, type App } from "./app";
import type { Config } from "./config";
import { allowOrigin } from "./core/http/cors";
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

/** One port: health, the graph over HTTP and websockets, and the web app for everything else. */
export class WebServer {
  private readonly server: Server;
  private app: App | undefined;
  private web: WebApp | undefined;
  private ready = false;

  constructor(private readonly config: Config) {
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

  serve(app: App | undefined, web: WebApp | undefined): void {
    this.app = app;
    this.web = web;
    app?.gateway.upgrade(this.server, "/graphql");
    // In development Next.js listens on this server for its own websocket; two answers would break it.
    this.server.on("upgrade", (request, socket) => {
      if (pathOf(request) !== "/graphql" && !this.config.dev) socket.destroy();
    });
    this.ready = true;
  }

  /** Takes no new requests, lets open ones finish, and lets go of everything. */
  async stop(): Promise<void> {
    this.ready = false;
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
    const path = pathOf(request);
    if (path === "/healthz") return answer(response, 200, { status: "alive" });
    if (path === "/readyz") return this.readiness(response);
    if (!this.ready) return answer(response, 503, { status: "starting" }, { "retry-after": "2" });
    if (path === "/graphql" && this.app) {
      if (allowOrigin(request, response, this.config.corsOrigins)) return;
      responses.set(request, response);
      return this.app.gateway.handle(request, response);
    }
    if (this.web && !this.config.dev && (await serveCompressed(request, response, webBuild, path))) return;
    if (this.web) return this.web.handle(request, response);
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

function pathOf(request: IncomingMessage): string {
  const url = request.url ?? "/";
  const end = url.indexOf("?");
  return end < 0 ? url : url.slice(0, end);
}

function answer(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers });
  response.end(JSON.stringify(body));
}
