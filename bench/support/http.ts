import { Agent, request } from "node:http";

/** A client that keeps its connections. */
export interface Client {
  post(body: string): Promise<string>;
  close(): void;
}

export function client(port: number, headers: Record<string, string>, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const options = { agent, port, host: "127.0.0.1", path: "/graphql", method: "POST", headers: { "content-type": "application/json", ...headers } };
  return {
    close: () => agent.destroy(),
    post: (body) =>
      new Promise((resolve, reject) => {
        const call = request({ ...options, headers: { ...options.headers, "content-length": Buffer.byteLength(body) } }, (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("end", () => resolve(Buffer.concat(parts).toString()));
          response.on("error", reject);
        });
        call.on("error", reject);
        call.end(body);
      }),
  };
}

/** Sends `count` requests, `connections` at a time; returns each one's milliseconds. */
export async function drive(target: Client, body: string, count: number, connections: number): Promise<number[]> {
  const times: number[] = [];
  let left = count;
  const worker = async (): Promise<void> => {
    while (left-- > 0) {
      const from = performance.now();
      await target.post(body);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return times;
}

/** The value below which the given share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);
