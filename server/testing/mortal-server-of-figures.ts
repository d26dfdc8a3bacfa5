import "reflect-metadata";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SharedWarehouse } from "../analysis/warehouse/shared/shared-warehouse";
import { openWarehouse } from "../analysis/warehouse/warehouse";
import { systemClock } from "../core/clock";
import { openDatabase } from "../core/database/database";
import { parseMasterKeys } from "../core/encryption/master-key";
import { memoryBuckets } from "../core/limits/token-buckets";
import { createLogger } from "../core/logger";
import { systemContext } from "../core/transaction";
import { policy } from "../identity/policy/policy";

/** What the server tells: its address once, and then for each question what the order lines add up to and whether the replica is its own. */
export interface ToldFigures {
  readonly address?: string;
  readonly lines?: number;
  readonly revenue?: string;
  readonly isOwner?: boolean;
}

const question = { text: "SELECT COUNT(*)::INTEGER AS lines, COALESCE(SUM(total), 0)::VARCHAR AS revenue FROM sold", values: [] };

/** One of several servers over one database, to be killed: whoever holds the lease has the replica. */
async function main(): Promise<void> {
  const { DATABASE_URL: url, DATABASE_FILE: file, WAREHOUSE_FOLDER: folder, ENCRYPTION_KEY: keys = "", RENEW = "" } = process.env;
  const logger = createLogger("error");
  const database = await openDatabase({ url, file, entities: [], migrations: [] });
  const engine = { database, policy, clock: systemClock, buckets: memoryBuckets(systemClock), committed: () => undefined, zone: "UTC", currency: "USD" };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const warehouse = new SharedWarehouse({
    context: () => systemContext(engine), logger, masters: parseMasterKeys(keys) ?? [], address, patienceMilliseconds: 60_000, renewMilliseconds: Number(RENEW),
    open: () => openWarehouse({ database, logger, folder, pollMilliseconds: 20, memoryMegabytes: 512 }),
  });
  warehouse.listen(server);
  process.on("message", () => void warehouse.caughtUp().then(() => warehouse.read(({ rows }) => rows<ToldFigures>(question))).then(([told]) => process.send?.({ ...told, isOwner: warehouse.isOwner })));
  process.send?.({ address });
}

void main();
