import { day, hour } from "../../../core/clock";
import type { Context } from "../../../core/context";
import { among, storedTime } from "../../../core/database/sql";
import { waiting } from "../message.rules";

/** What was sent or held back is looked up for a year; what stands in a timeline stays there. */
const kept = 365 * day;
const prunedAtOnce = 5_000;

/** Forgets messages that were settled long ago. */
export async function pruneMessages(ctx: Context): Promise<void> {
  const before = storedTime(new Date(ctx.clock.now().getTime() - kept));
  const isWaiting = among("`status`", waiting);
  for (let pruned = prunedAtOnce; pruned === prunedAtOnce; ) {
    pruned = await ctx.transact(({ sql }) => {
      const text = `SELECT \`id\` FROM \`outbound_message\` WHERE \`createdAt\` < ? AND NOT (${isWaiting.text}) LIMIT ${prunedAtOnce}`;
      return sql.run(`DELETE FROM \`outbound_message\` WHERE \`id\` IN (SELECT \`id\` FROM (${text}) old)`, [before, ...isWaiting.values]);
    });
  }
}

export const messagePruningRhythm = { first: hour / 4, every: 6 * hour, gather: 0 };
