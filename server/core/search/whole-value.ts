import type { MaskKind } from "../access/mask";
import type { Context } from "../context";
import { among, anyOf, type Condition } from "../database/sql";
import { indexFor, sealedProperties } from "../encryption/sealed-columns";
import type { EntityClass } from "../graph/records";
import { searchCondition } from "./search-condition";

/** Fewer digits than this are a part of a name or of a running number. */
const fewestDigits = 6;
/** Nothing longer is a number or an address that anybody has. */
const mostCharacters = 200;
/** More records than this with one phone number are a switchboard, of which the first will do. */
const mostRecords = 100;

/** What a text may be the whole of; undefined for what can only be a part of a name. */
function kindOf(text: string): MaskKind | undefined {
  if (text.length > mostCharacters) return undefined;
  if (/^\S+@\S+\.\S+$/.test(text)) return "email";
  const digits = text.replace(/\D/g, "").length;
  return /^\+?[\d\s().\-/]+$/.test(text) && digits >= fewestDigits ? "phone" : undefined;
}

/**
 * Records with exactly this phone number or e-mail address, as a condition on the alias; undefined where the text is
 * neither. Only fields that the viewer sees wholly are looked at: whoever may not see a number may not ask whose it is.
 */
export function wholeValue(ctx: Context, entity: EntityClass, text: string, alias: string): Condition | undefined {
  const kind = kindOf(text.trim());
  const fields = sealedProperties(entity).filter(({ mask, index, property }) => mask === kind && index && ctx.policy.field(ctx.viewer, entity.name, property) === "shown");
  if (fields.length === 0) return undefined;
  return anyOf(fields.map((field) => ({ text: `\`${alias}\`.\`${field.index ?? ""}\` = ?`, values: [indexFor(field, text)] })));
}

/**
 * What a list's search box finds: whom a whole phone number or e-mail address belongs to, else records by their names
 * (`searchCondition`).
 */
export async function searchByNameOrValue(ctx: Context, entity: EntityClass, table: string, text: string, alias: string): Promise<Condition> {
  const ids = await idsByValue(ctx, entity, table, ctx.policy.rows(ctx.viewer, entity.name, "read", "r"), text);
  return ids.length > 0 ? among(`\`${alias}\`.\`id\``, ids) : searchCondition(ctx.sql, entity.name, text, `\`${alias}\`.\`id\``);
}

/** The ids of a type's records, within some rows (alias `r`), with exactly this phone number or e-mail address. */
export async function idsByValue(ctx: Context, entity: EntityClass, table: string, rows: Condition | undefined, text: string): Promise<string[]> {
  const exact = wholeValue(ctx, entity, text, "r");
  if (!exact) return [];
  const within = rows ? ` AND (${rows.text})` : "";
  const found = await ctx.sql.rows<{ id: string }>(`SELECT r.\`id\` FROM \`${table}\` r WHERE (${exact.text})${within} LIMIT ${mostRecords}`, [...exact.values, ...(rows?.values ?? [])]);
  return found.map(({ id }) => id);
}
