import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the endpoint took it. */
export interface Hook {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The event in it. */
  readonly event: { type: string; timestamp: string; data: { id: string; record: string | null; cursor: string | null } };
}

/** Somebody else's server, a real one on this machine, that keeps what it takes. */
export interface HookServer {
  readonly url: string;
  readonly hooks: Hook[];
  /** How it answers the next requests; 200 unless told. It may take its time. */
  answer(status: (hook: Hook) => number | Promise<number>): void;
  close(): Promise<void>;
}

export async function hookServer(): Promise<HookServer> {
  const hooks: Hook[] = [];
  let status: (hook: Hook) => number | Promise<number> = () => 200;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      const hook = { headers: request.headers, body, event: JSON.parse(body.toString()) as Hook["event"] };
      hooks.push(hook);
      void Promise.resolve(status(hook)).then((code) => response.writeHead(code).end());
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    hooks,
    answer: (told) => void (status = told),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
