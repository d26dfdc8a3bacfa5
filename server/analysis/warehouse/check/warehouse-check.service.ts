import { IsNull } from "typeorm";
import type { Context, Transaction } from "../../../core/context";
import { unavailable } from "../../../core/errors";
import { newId } from "../../../core/ids";
import { WarehouseCheck, type WarehouseDifference } from "./warehouse-check.entity";

/** Events about the replica as a whole name this. */
export const theWarehouse = "warehouse";

/** What was found last; undefined before the first comparison. */
export const lastCheck = ({ sql }: Pick<Context, "sql">): Promise<{ id: string }[]> => sql.rows<{ id: string }>("SELECT `id` FROM `warehouse_check` WHERE `endedAt` IS NULL ORDER BY `firstAt` DESC LIMIT 1");

/**
 * Compares the replica with the operational database, and notes what came out; rules alert people to a difference.
 * @returns what differs
 */
export async function checkWarehouse(ctx: Context): Promise<WarehouseDifference[]> {
  if (!ctx.warehouse) throw unavailable();
  const compared = await ctx.warehouse.reconcile();
  const differences = compared
    .filter(({ operational, replica }) => operational !== replica)
    .map(({ figure, operational, replica }) => ({ figure, operational: operational.toString(), replica: replica.toString() }));
  await ctx.transact((tx) => note(tx, differences));
  return differences;
}

/** The same again moves the time on; anything else ends the row and begins another. */
async function note(tx: Transaction, differences: WarehouseDifference[]): Promise<void> {
  const agrees = differences.length === 0;
  const standing = await tx.db.findBy(WarehouseCheck, { endedAt: IsNull() });
  const same = standing.find((check) => check.agrees === agrees);
  for (const check of standing) if (check !== same) await tx.db.save(Object.assign(check, { endedAt: tx.now }));
  const check = Object.assign(same ?? new WarehouseCheck(), { differences, checkedAt: tx.now });
  if (!same) Object.assign(check, { id: newId("whc", tx.now.getTime()), agrees, firstAt: tx.now });
  await tx.db.save(check);
  if (!same) tx.emit(agrees ? "warehouse.agrees" : "warehouse.differs", { id: check.id });
}

/** Asks for a comparison; the job makes it in a moment. */
export const requestCheck = (ctx: Context): Promise<void> => ctx.transact(async (tx) => void tx.emit("warehouse.checkRequested", { id: theWarehouse }));

/** Tells that a new copy has taken the place of the old one. */
export const tellRebuilt = (ctx: Context): Promise<void> => ctx.transact(async (tx) => void tx.emit("warehouse.rebuilt", { id: theWarehouse }));

/** Has the replica made anew, and notes who wanted it. */
export async function rebuildWarehouse(ctx: Context): Promise<void> {
  if (!ctx.warehouse) throw unavailable();
  await ctx.warehouse.startRebuild();
  await ctx.transact(async (tx) => void tx.emit("warehouse.rebuildRequested", { id: theWarehouse }));
}
