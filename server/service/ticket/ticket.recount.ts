import type { Context, Transaction } from "../../core/context";
import { updateRows } from "../../core/database/bulk-update";
import { among, shownTime, storedTime } from "../../core/database/sql";
import { currentCalendar } from "../../identity/calendar/calendar.service";
import { activeStatuses, runClocks, type Clocks } from "./sla.rules";

/** Tickets per transaction, so that nobody waits long for one of them. */
const batch = 500;

/**
 * Counts the due times of tickets anew that still wait for us and were counted with an older calendar; what has stopped keeps
 * what it showed. Broken off at any place, the next call does the rest.
 * @returns how many tickets are due at another time
 */
export async function recountTickets(ctx: Context): Promise<number> {
  let changed = 0;
  for (;;) {
    const done = await ctx.transact(recountBatch);
    changed += done.changed;
    if (done.seen < batch) return changed;
  }
}

/** What of a ticket counting reads and writes, and what its event names. */
interface Counted extends Clocks {
  readonly id: string;
  readonly customerId: string | null;
  readonly assigneeId: string | null;
}

async function recountBatch(tx: Transaction): Promise<{ seen: number; changed: number }> {
  const current = await currentCalendar(tx);
  const tickets = await outOfDate(tx, current.version);
  const pairs = tickets.map((before) => {
    const after = { ...before };
    runClocks(after, current);
    return { before, after };
  });
  await updateRows(tx.sql, "ticket", pairs.map(({ after }) => rowOf(after)));
  const moved = pairs.filter(({ before, after }) => dueTime(before) !== dueTime(after));
  for (const { before, after } of moved) emitMoved(tx, before, after);
  return { seen: tickets.length, changed: moved.length };
}

/** Held until they are saved, so that an answer given meanwhile is not lost. */
async function outOfDate(tx: Transaction, version: number): Promise<Counted[]> {
  const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
  const { text, values } = among("`status`", activeStatuses);
  const columns = "`id`, `customerId`, `assigneeId`, `priority`, `status`, `createdAt`, `firstRespondedAt`, `firstResponseDueAt`, `resolutionDueAt`, `nextDueAt`, `calendarVersion`";
  const rows = await tx.sql.rows<Record<string, string | null>>(`SELECT ${columns} FROM \`ticket\` WHERE ${text} AND \`calendarVersion\` <> ? ORDER BY \`id\` LIMIT ${batch}${lock}`, [...values, version]);
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value && name.endsWith("At") ? new Date(shownTime(value)) : value])) as unknown as Counted);
}

const rowOf = ({ id, firstResponseDueAt, resolutionDueAt, nextDueAt, calendarVersion }: Counted) => ({ id, firstResponseDueAt: stored(firstResponseDueAt), resolutionDueAt: stored(resolutionDueAt), nextDueAt: stored(nextDueAt), calendarVersion });

const stored = (time: Date | null | undefined): string | null => (time ? storedTime(time) : null);

const dueTime = ({ firstResponseDueAt, resolutionDueAt }: Clocks): string => `${firstResponseDueAt?.getTime()} ${resolutionDueAt?.getTime()}`;

function emitMoved(tx: Transaction, before: Counted, { id, customerId, assigneeId, firstResponseDueAt, resolutionDueAt }: Counted): void {
  tx.emit("ticket.updated", { id, customerId, assigneeId }, { firstResponseDueAt: [before.firstResponseDueAt, firstResponseDueAt], resolutionDueAt: [before.resolutionDueAt, resolutionDueAt] });
}
