import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parse } from "csv-parse/sync";
import type { Viewer } from "../../core/access/policy";
import { defaultLimits } from "../../core/http/limits";
import { memoryBuckets } from "../../core/limits/token-buckets";
import { createLogger } from "../../core/logger";
import { createExports } from "../../export/export";
import type { PersonName, World } from "../world";

/** What came of asking for a file: its records by column, or the status of the refusal. */
export interface Taken {
  readonly status: number;
  readonly text: string;
  readonly columns: readonly string[];
  readonly records: readonly Readonly<Record<string, string>>[];
}

/** Lists as files over real HTTP, taken by whom one names. */
export interface FileServer {
  take(person: PersonName, viewer: Partial<Viewer>, list: string): Promise<Taken>;
  close(): void;
}

export async function fileServer(world: World): Promise<FileServer> {
  let asking: [PersonName, Partial<Viewer>] = ["amy", {}];
  const exports = createExports({
    schema: world.schema,
    logger: createLogger("silent"),
    buckets: memoryBuckets(world.clock),
    limits: { ...defaultLimits, budgetPerMinute: 1_000_000_000 },
    production: true,
    introspection: () => false,
    contextFor: () => Promise.resolve(world.ctx(asking[0], { viewer: asking[1] })),
  });
  const server = createServer((request, response) => void exports.handle(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/export/`;
  return {
    async take(person, viewer, list) {
      asking = [person, viewer];
      const response = await fetch(`${url}${list}.csv`);
      const text = await response.text();
      if (!response.ok) return { status: response.status, text, columns: [], records: [] };
      const rows: string[][] = parse(text, { bom: true });
      const [columns = [], ...records] = rows;
      return { status: response.status, text, columns, records: records.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? ""]))) };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
