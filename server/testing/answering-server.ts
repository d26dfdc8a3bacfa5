import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as somebody else's server took it. */
export interface TakenRequest {
  readonly method: string;
  /** With the query. */
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What it says. */
export interface Said {
  readonly status?: number;
  readonly body?: object | string;
}

/** A provider's server, a real one on this machine, that keeps what it is asked and answers as it is told. */
export interface AnsweringServer {
  readonly url: string;
  readonly requests: TakenRequest[];
  /** How it answers the next requests; 200 and `{}` unless told. */
  answer(said: (request: TakenRequest) => Said): void;
  close(): Promise<void>;
}

export async function answeringServer(): Promise<AnsweringServer> {
  const requests: TakenRequest[] = [];
  let answers: (request: TakenRequest) => Said = () => ({});
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const taken = { method: request.method ?? "", url: new URL(request.url ?? "/", "http://127.0.0.1"), headers: request.headers, body: Buffer.concat(chunks).toString() };
      requests.push(taken);
      const { status = 200, body = {} } = answers(taken);
      response.writeHead(status, { "content-type": "application/json" }).end(typeof body === "string" ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer: (said) => void (answers = said),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
