import type { Context } from "../context";
import { columnKind } from "../database/columns";
import { among, storedTime, type Condition, type SqlValue } from "../database/sql";
import { indexFor, sealedProperty } from "../encryption/sealed-columns";
import { badInput, forbidden } from "../errors";
import { parseAmount } from "../money";
import type { RecordType } from "./model";
import { listingOf } from "./records";

/**
 * Turns a typed filter into conditions. A list means "any of", `{from, to}` is half-open, null means "has none";
 * filters of other meanings are the listing's own. What the viewer may not see, the viewer may not filter by.
 */
export async function filterConditions(type: Pick<RecordType, "name" | "entity">, filter: object | undefined, alias: string, ctx: Context): Promise<Condition[]> {
  const special = listingOf(type.entity).filters ?? {};
  const conditions: Condition[] = [];
  for (const [name, value] of Object.entries(filter ?? {})) {
    if (value === undefined) continue;
    if (ctx.policy.field(ctx.viewer, type.name, name) !== "shown") throw forbidden(`filtering by ${name}`);
    const own = special[name];
    if (own) {
      if (value !== null) conditions.push(await own(value as never, alias, ctx));
    } else conditions.push(comparison(type, name, value, alias));
  }
  return conditions;
}

function comparison(type: Pick<RecordType, "name" | "entity">, name: string, value: unknown, alias: string): Condition {
  const column = `\`${alias}\`.\`${name}\``;
  const kind = columnKind(type.entity, name);
  if (!kind) throw new Error(`${type.name} cannot be filtered by ${name}: declare it in its listing.`);
  if (value === null) return { text: `${column} IS NULL`, values: [] };
  if (kind === "sealed") return sameAs(type, name, Array.isArray(value) ? value : [value], alias);
  if (Array.isArray(value)) return among(column, value.map((item) => stored(kind, item, name)));
  if (typeof value === "object" && !(value instanceof Date)) return range(kind, name, value, column);
  return { text: `${column} = ?`, values: [stored(kind, value, name)] };
}

/** What is sealed is found by its whole value and nothing less, through its blind index. */
function sameAs(type: Pick<RecordType, "name" | "entity">, name: string, values: readonly unknown[], alias: string): Condition {
  const sealed = sealedProperty(type.entity, name);
  if (!sealed?.index) throw new Error(`${type.name} cannot be filtered by ${name}: it is sealed and has no blind index.`);
  return among(`\`${alias}\`.\`${sealed.index}\``, values.map((value) => indexFor(sealed, String(value))));
}

function range(kind: string, name: string, { from, to }: { from?: unknown; to?: unknown }, column: string): Condition {
  const bounds: [string, SqlValue][] = [];
  if (from !== undefined && from !== null) bounds.push([`${column} >= ?`, stored(kind, from, `${name}.from`)]);
  if (to !== undefined && to !== null) bounds.push([`${column} < ?`, stored(kind, to, `${name}.to`)]);
  if (bounds.length === 0) return { text: "1 = 1", values: [] };
  return { text: bounds.map(([text]) => text).join(" AND "), values: bounds.map(([, value]) => value) };
}

function stored(kind: string, value: unknown, name: string): SqlValue {
  if (value instanceof Date) return storedTime(value);
  if (typeof value === "boolean") return value ? 1 : 0;
  if (kind === "money") {
    const amount = parseAmount(String(value));
    if (amount === undefined) throw badInput({ path: `filter.${name}`, code: "amount", message: "is not an amount such as 12.50" });
    return Number.isSafeInteger(Number(amount)) ? Number(amount) : amount;
  }
  return value as SqlValue;
}
