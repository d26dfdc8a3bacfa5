import { dayIn } from "../../core/clock";
import type { Context, Transaction } from "../../core/context";
import { among, storedTime } from "../../core/database/sql";
import { workspaceZone } from "../../identity/calendar/calendar.service";
import { ContractStatus } from "./contract.enums";

/** Contracts per transaction, so that nobody waits long for one of them. */
const batch = 500;

/**
 * Ends the contracts in force whose last day is over in the workspace's zone. Broken off at any place, the next call does the rest.
 * @returns how many have ended
 */
export async function endContracts(ctx: Context): Promise<number> {
  let ended = 0;
  for (;;) {
    const found = await ctx.transact(endBatch);
    ended += found;
    if (found < batch) return ended;
  }
}

async function endBatch(tx: Transaction): Promise<number> {
  const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
  const over = await tx.sql.rows<{ id: string; customerId: string; ownerId: string | null }>(
    `SELECT \`id\`, \`customerId\`, \`ownerId\` FROM \`contract\` WHERE \`status\` = ? AND \`endsOn\` < ? ORDER BY \`id\` LIMIT ${batch}${lock}`,
    [ContractStatus.ACTIVE, dayIn(await workspaceZone(tx), tx.now)],
  );
  if (over.length === 0) return 0;
  const { text, values } = among("`id`", over.map(({ id }) => id));
  await tx.sql.run(`UPDATE \`contract\` SET \`status\` = ?, \`updatedAt\` = ?, \`version\` = \`version\` + 1 WHERE ${text}`, [ContractStatus.ENDED, storedTime(tx.now), ...values]);
  for (const { id, customerId, ownerId } of over) tx.emit("contract.ended", { id, customerId, ownerId }, { status: [ContractStatus.ACTIVE, ContractStatus.ENDED] });
  return over.length;
}
