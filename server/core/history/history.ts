import type { GraphQLSchema } from "graphql";
import type { Context } from "../context";
import { allOf, among, shownTime } from "../database/sql";
import { badInput } from "../errors";
import { openChanges } from "../events/changes";
import { isErased } from "../events/chain";
import { entityOfId } from "../graph/records";
import { largestPage, readable } from "../graph/statements";
import { tableOf } from "../access/ownership";
import { grouped } from "../lists";
import { showChanges, type FieldChange } from "./field-change";
import { revealed } from "./reveal";

/** An event of a record's history; `actor` is an id. */
export interface Entry {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly actor: string | null;
  readonly changes: FieldChange[];
}

interface EventRow {
  id: string;
  type: string;
  recordId: string;
  actorId: string | null;
  at: string;
  changes: string | null;
}

/**
 * What happened to records that the viewer may see, newest first, with one statement for all of them. Who looked at them
 * is left to the auditors.
 * @param before the event to go on from, of one record
 */
export async function histories(ctx: Context, schema: GraphQLSchema, recordIds: readonly string[], first: number, before?: string): Promise<Entry[][]> {
  if (first < 0 || first > largestPage) throw badInput({ path: "first", code: "outOfRange", message: `must be from 0 to ${largestPage}`, params: { min: 0, max: largestPage } });
  const anchor = "(SELECT `at` FROM `event` WHERE `id` = ?)";
  const earlier = before === undefined ? [] : [{ text: `e.\`at\` < ${anchor} OR (e.\`at\` = ${anchor} AND e.\`id\` < ?)`, values: [before, before, before] }];
  const where = allOf([among("e.`recordId`", recordIds), { text: "e.`type` <> ?", values: [revealed] }, ...earlier]);
  const numbered = "ROW_NUMBER() OVER (PARTITION BY e.`recordId` ORDER BY e.`at` DESC, e.`id` DESC) AS `n`";
  const inner = `SELECT e.\`id\`, e.\`type\`, e.\`recordId\`, e.\`actorId\`, e.\`at\`, e.\`changes\`, ${numbered} FROM \`event\` e WHERE ${where.text}`;
  const rows = await ctx.sql.rows<EventRow>(`SELECT * FROM (${inner}) h WHERE \`n\` <= ? ORDER BY \`n\``, [...where.values, first]);
  const byRecord = grouped(rows, ({ recordId }) => recordId);
  return recordIds.map((id) => (byRecord.get(id) ?? []).map((row) => entryOf(ctx, schema, row)));
}

function entryOf(ctx: Context, schema: GraphQLSchema, row: EventRow): Entry {
  return { id: row.id, type: row.type, at: shownTime(row.at), actor: row.actorId, changes: changesOf(ctx, schema, row) };
}

/** What an event changed, to somebody who may see its record. */
export function changesOf(ctx: Context, schema: GraphQLSchema, { id, recordId, changes }: Pick<EventRow, "id" | "recordId" | "changes">): FieldChange[] {
  if (changes === null || isErased(changes)) return [];
  return showChanges(ctx, schema, entityOfId(recordId), openChanges(id, changes));
}

/**
 * Which of these ids name records that the viewer may read; ids that name no record of any type are everybody's. One
 * statement per type of which the viewer may not read every row.
 */
export async function recordsInSight(ctx: Context, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  for (const [name, group] of grouped(new Set(ids), (id) => entityOfId(id)?.name)) {
    if (name === undefined) group.forEach((id) => seen.add(id));
    else if (ctx.policy.can(ctx.viewer, name, "read")) for (const id of await readableOf(ctx, name, group)) seen.add(id);
  }
  return seen;
}

async function readableOf(ctx: Context, name: string, ids: readonly string[]): Promise<readonly string[]> {
  const scope = readable({ name }, ctx, "t");
  const table = tableOf(name);
  if (scope.length === 0 || !table) return scope.length === 0 ? ids : [];
  const where = allOf([among("t.`id`", ids), ...scope]);
  const rows = await ctx.sql.rows<{ id: string }>(`SELECT t.\`id\` FROM \`${table}\` t WHERE ${where.text}`, where.values);
  return rows.map(({ id }) => id);
}
