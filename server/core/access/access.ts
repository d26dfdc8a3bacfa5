import type { Context, Transaction } from "../context";
import { allOf, among } from "../database/sql";
import { badInput, ConflictError, notFound } from "../errors";
import { computed, entityOfId, type EntityClass } from "../graph/records";
import { tableOf } from "./ownership";

/**
 * Fetches a record to act on and checks in the same breath that the viewer may: absent and forbidden look the same.
 * The row is locked until the transaction ends, so that two people cannot act on it at once, and remembered, so that the event about it says what changed.
 * @param version the version the viewer saw; another one now is a CONFLICT that shows the current record
 */
export async function access<E extends { id: string }>(tx: Transaction, entity: EntityClass<E>, id: string, action: string, version?: number): Promise<E> {
  const { metadata } = tx.db.getRepository(entity);
  const { tableName, name } = metadata;
  const scope = tx.policy.rows(tx.viewer, name, action, "t");
  const where = allOf([{ text: "`t`.`id` = ?", values: [id] }, ...(scope ? [scope] : [])]);
  const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
  const [found] = await tx.sql.rows(`SELECT \`t\`.\`id\` FROM \`${tableName}\` t WHERE ${where.text}${lock}`, where.values);
  if (!found) throw notFound(name);
  const record = await tx.db.findOneByOrFail(entity, { id } as never);
  if (version !== undefined && (record as { version?: number }).version !== version) throw new ConflictError(record);
  tx.ledger.watch(metadata, record);
  return record;
}

/** Checks that an id given as input names a record the viewer may read; the error names the input field. */
export async function accessInput(tx: Transaction, entity: EntityClass<{ id: string }>, id: string | null | undefined, path: string): Promise<void> {
  if (id === null || id === undefined) return;
  const { tableName, name } = tx.db.getRepository(entity).metadata;
  const scope = tx.policy.can(tx.viewer, name, "read") ? tx.policy.rows(tx.viewer, name, "read", "t") : { text: "1 = 0", values: [] };
  const where = allOf([{ text: "`t`.`id` = ?", values: [id] }, ...(scope ? [scope] : [])]);
  const [found] = await tx.sql.rows(`SELECT \`t\`.\`id\` FROM \`${tableName}\` t WHERE ${where.text}`, where.values);
  if (!found) throw badInput({ path, code: "notFound", message: `there is no such ${name}` });
}

/** The ids, of those given, of records that the viewer may read: one statement for each type. */
export async function inSightOf(ctx: Context, ids: readonly string[]): Promise<Set<string>> {
  const byType = new Map<string, Set<string>>();
  for (const id of ids) {
    const name = entityOfId(id)?.name ?? "";
    byType.set(name, (byType.get(name) ?? new Set()).add(id));
  }
  const seen = new Set<string>();
  for (const [name, those] of byType) {
    const table = tableOf(name);
    if (!table || !ctx.policy.can(ctx.viewer, name, "read")) continue;
    const scope = ctx.policy.rows(ctx.viewer, name, "read", "t");
    const where = allOf([among("`t`.`id`", [...those]), ...(scope ? [scope] : [])]);
    for (const { id } of await ctx.sql.rows<{ id: string }>(`SELECT \`t\`.\`id\` FROM \`${table}\` t WHERE ${where.text}`, where.values)) seen.add(id);
  }
  return seen;
}

/** Refuses input fields that the viewer's role may not write. Fields left out are not judged. */
export function assertWritable(ctx: Context, type: string, input: object): void {
  const refused = Object.entries(input).filter(([field, value]) => value !== undefined && !ctx.policy.mayWrite(ctx.viewer, type, field));
  if (refused.length === 0) return;
  throw badInput(...refused.map(([field]) => ({ path: `input.${field}`, code: "notAllowed", message: "your role may not change this" })));
}

/** Gives a type its `abilities` field: what the viewer may do to each record. */
export function withAbilities(entity: EntityClass): void {
  computed(entity, "abilities", {
    needs: (ctx) => ctx.policy.judgedBy(ctx.viewer, entity.name),
    value: (row, ctx) => ctx.policy.abilities(ctx.viewer, entity.name, row),
  });
}

/** Copies the given fields of an input onto a record; what was left out stays, null clears. */
export function assign<E extends object>(record: E, input: object): void {
  for (const [field, value] of Object.entries(input)) if (value !== undefined) (record as Record<string, unknown>)[field] = value;
}
