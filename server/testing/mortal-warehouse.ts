import "reflect-metadata";
import { setTimeout as pause } from "node:timers/promises";
import { openWarehouse } from "../analysis/warehouse/warehouse";
import { openDatabase } from "../core/database/database";
import { createLogger } from "../core/logger";

/** What the child tells of each answer: the order lines, what they add up to, and how many orders have no line or a line no order. */
export interface ToldAnswer {
  lines: number;
  sum: string;
  torn: number;
}

const question = {
  text: `SELECT COUNT(*)::INTEGER AS lines, COALESCE(SUM(total), 0)::VARCHAR AS sum,
    (SELECT COUNT(*) FROM (SELECT o.no FROM sales_order o LEFT JOIN sold l ON l."orderNo" = o.no GROUP BY o.no HAVING COUNT(l."orderNo") <> 2))::INTEGER AS torn FROM sold`,
  values: [],
};

/** A replica to be killed: it loads, follows, and tells its parent what it answers, without a pause. */
async function main(): Promise<void> {
  process.send?.("started");
  const database = await openDatabase({ url: process.env["DATABASE_URL"], file: process.env["DATABASE_FILE"], entities: [], migrations: [] });
  const warehouse = openWarehouse({ database, logger: createLogger("error"), folder: process.env["WAREHOUSE_FOLDER"], pollMilliseconds: 5, memoryMegabytes: 512 });
  for (;;) {
    const [answer] = await warehouse.read(({ rows }) => rows<ToldAnswer>(question));
    process.send?.(answer);
    await pause(2);
  }
}

void main();
