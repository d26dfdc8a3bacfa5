import type { Transaction } from "../../core/context";
import { allOf, among, storedTime, type Condition, type SqlValue } from "../../core/database/sql";
import type { Changes } from "../../core/events/changes";
import { pieces } from "../../core/lists";
import type { Holding } from "./holdings";

/** Rows per statement. */
const atOnce = 512;

/** A row with whoever has it, and the ids of the records it follows. */
export interface HeldRow {
  readonly id: string;
  readonly [column: string]: string | null;
}

/** To whom rows are given; either part may stay as it is. */
export interface Recipient {
  readonly userId?: string;
  readonly teamId?: string | null;
}

/** The rows of a kind that a person has at hand, further narrowed; locked until the transaction ends. */
export function rowsHeld(tx: Transaction, holding: Holding, userId: string, further: readonly Condition[] = []): Promise<HeldRow[]> {
  const { column, open } = holding;
  return readRows(tx, holding, allOf([{ text: `\`${column}\` = ?`, values: [userId] }, ...(open ? [open] : []), ...further]));
}

/** The rows of a kind that meet a condition, locked until the transaction ends. */
export function readRows(tx: Transaction, { table, column, team, follows }: Holding, where: Condition): Promise<HeldRow[]> {
  const selected = ["id", column, ...(team ? [team] : []), ...Object.keys(follows)].map((name) => `\`${name}\``).join(", ");
  const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
  return tx.sql.rows<HeldRow>(`SELECT ${selected} FROM \`${table}\` WHERE ${where.text} ORDER BY \`id\`${lock}`, where.values);
}

/**
 * Gives rows of one kind to somebody, by statements of many rows. Each row has an event of its own (`customer.assigned`),
 * because whoever follows a record must hear of it.
 */
export async function give(tx: Transaction, holding: Holding, rows: readonly HeldRow[], to: Recipient): Promise<void> {
  const { table, column } = holding;
  const given = givenTo(holding, to);
  const columns: Record<string, SqlValue> = { ...given, ...(holding.columns.has("updatedAt") && { updatedAt: storedTime(tx.now) }) };
  const sets = [...Object.keys(columns).map((name) => `\`${name}\` = ?`), ...(holding.columns.has("version") ? ["`version` = `version` + 1"] : [])].join(", ");
  for (const chunk of pieces(rows, atOnce)) {
    const { text, values } = among("`id`", chunk.map(({ id }) => id));
    await tx.sql.run(`UPDATE \`${table}\` SET ${sets} WHERE ${text}`, [...Object.values(columns), ...values]);
  }
  const type = `${holding.type.charAt(0).toLowerCase()}${holding.type.slice(1)}.assigned`;
  for (const row of rows) tx.emit(type, { ...row, ...given, [previous(column)]: row[column] }, changesOf(row, given));
}

/** The columns that say whose a row is, as they will be. */
function givenTo({ column, team }: Holding, { userId, teamId }: Recipient): Record<string, string | null> {
  return { ...(userId !== undefined && { [column]: userId }), ...(team !== undefined && teamId !== undefined && { [team]: teamId }) };
}

const changesOf = (row: HeldRow, given: Readonly<Record<string, string | null>>): Changes =>
  Object.fromEntries(Object.entries(given).flatMap(([name, after]) => (row[name] === after ? [] : [[name, [row[name] ?? null, after]] as const])));

/** `ownerId` → `previousOwnerId`. */
const previous = (column: string): string => `previous${column.charAt(0).toUpperCase()}${column.slice(1)}`;
