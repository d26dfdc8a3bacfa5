import type { Context } from "../context";
import { allOf, among, type Condition, type SqlValue } from "../database/sql";
import { badInput, forbidden } from "../errors";
import { decodeCursor } from "./cursor";
import { filterConditions } from "./filter";
import type { RecordType } from "./model";
import { listingOf } from "./records";
import type { All, Counted, ListRequest, Many, Narrowing, Through } from "./relations";

/** A statement with its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** How a list runs: its order, its direction of reading, and how many rows a page has. */
export interface Paging {
  readonly order: string;
  readonly property: string;
  readonly descending: boolean;
  readonly backwards: boolean;
  readonly size: number;
  readonly position: Condition | undefined;
}

/** The most records a page may have. */
export const largestPage = 100;

/** The alias of a row's parent id in statements that read for many parents at once. */
export const parentKey = "__parent";
/** The alias of the value a list is ordered by, for cursors. */
export const orderKey = "__order";

/** Reads the paging arguments; refuses unbounded lists, foreign cursors and orders by what the viewer may not see. */
export function pagingOf(type: RecordType, request: ListRequest, ctx: Context, alias = "t"): Paging {
  const [name, direction, property] = orderFor(type, request, ctx);
  const backwards = request.last !== undefined && request.last !== null;
  const size = pageSize(request);
  const label = `${name}:${direction}`;
  const cursor = backwards ? request.before : request.after;
  const descending = (direction === "DESC") !== backwards;
  const position = cursor ? beyond(type, property, descending, decodeCursor(cursor, label, backwards ? "before" : "after"), alias) : undefined;
  return { order: label, property, descending, backwards, size, position };
}

/** The order asked for, or the list's own; by id where the viewer may not see what the list is usually ordered by. */
function orderFor(type: RecordType, request: ListRequest, ctx: Context): readonly [name: string, direction: "ASC" | "DESC", property: string] {
  const { sorts, order } = listingOf(type.entity);
  const [name, direction] = request.sort ? [request.sort.field, request.sort.direction] : order;
  const property = sorts[name];
  if (!property) throw badInput({ path: "sort.field", code: "unknown", message: `${name} is not an order of ${type.name}` });
  if (ctx.policy.field(ctx.viewer, type.name, property) === "shown") return [name, direction, property];
  if (request.sort) throw forbidden(`sorting by ${name}`);
  return ["ID", "ASC", "id"];
}

function pageSize({ first, last }: ListRequest): number {
  const asked = first ?? last;
  if (asked === undefined || asked === null) throw badInput({ path: "first", code: "required", message: `say how many: first or last, at most ${largestPage}`, params: { max: largestPage } });
  if (first != null && last != null) throw badInput({ path: "last", code: "notAllowed", message: "give first or last, not both" });
  if (asked < 0 || asked > largestPage) throw badInput({ path: first == null ? "last" : "first", code: "outOfRange", message: `must be from 0 to ${largestPage}`, params: { min: 0, max: largestPage } });
  return asked;
}

/** Rows after a position in reading order. Null sorts first in both engines. The `>=` lets the index find the range. */
function beyond(type: RecordType, property: string, descending: boolean, at: { value: string | number | null; id: string }, alias: string): Condition {
  const column = `\`${alias}\`.\`${property}\``;
  const id = `\`${alias}\`.\`id\``;
  const sign = descending ? "<" : ">";
  if (property === "id") return { text: `${id} ${sign} ?`, values: [at.id] };
  if (at.value === null) {
    const sameNull = `${column} IS NULL AND ${id} ${sign} ?`;
    return { text: descending ? sameNull : `(${sameNull}) OR ${column} IS NOT NULL`, values: [at.id] };
  }
  const further = `${column} ${sign}= ? AND (${column} ${sign} ? OR ${id} ${sign} ?)`;
  const nullable = type.columns.get(property)?.nullable === true;
  return { text: descending && nullable ? `(${further}) OR ${column} IS NULL` : further, values: [at.value, at.value, at.id] };
}

/** What the viewer may read of a type, as conditions on the alias. */
export function readable(type: Pick<RecordType, "name">, ctx: Context, alias: string): Condition[] {
  const scope = ctx.policy.rows(ctx.viewer, type.name, "read", alias);
  return scope ? [scope] : [];
}

const columnsOf = (columns: readonly string[], alias: string): string => columns.map((column) => `\`${alias}\`.\`${column}\``).join(", ");

const orderOf = (paging: Paging, alias: string): string => {
  const direction = paging.descending ? "DESC" : "ASC";
  return paging.property === "id" ? `\`${alias}\`.\`id\` ${direction}` : `\`${alias}\`.\`${paging.property}\` ${direction}, \`${alias}\`.\`id\` ${direction}`;
};

/** Conditions of a list but for its position: scope, the field's own narrowing, the caller's filter. */
async function wanted(type: RecordType, request: ListRequest, narrowing: Narrowing | undefined, ctx: Context): Promise<Condition[]> {
  return [...readable(type, ctx, "t"), ...(narrowing ? [narrowing("t", ctx)] : []), ...(await filterConditions(type, request.filter, "t", ctx))];
}

/** One page of a list, one row more than asked for to know whether there is more. */
export async function pageStatement(type: RecordType, columns: readonly string[], request: ListRequest, narrowing: Narrowing | undefined, paging: Paging, ctx: Context): Promise<Statement> {
  const where = allOf([...(await wanted(type, request, narrowing, ctx)), ...(paging.position ? [paging.position] : [])]);
  const text = `SELECT ${columnsOf(columns, "t")}, \`t\`.\`${paging.property}\` AS ${orderKey} FROM \`${type.table}\` t WHERE ${where.text} ORDER BY ${orderOf(paging, "t")} LIMIT ${paging.size + 1}`;
  return { text, values: where.values };
}

export async function countStatement(type: RecordType, request: ListRequest, narrowing: Narrowing | undefined, ctx: Context): Promise<Statement> {
  const where = allOf(await wanted(type, request, narrowing, ctx));
  return { text: `SELECT COUNT(*) AS n FROM \`${type.table}\` t WHERE ${where.text}`, values: where.values };
}

/** The same page for each of many parents in one statement: rows are numbered within their parent. */
export async function pagesStatement(type: RecordType, columns: readonly string[], link: Many, parents: readonly string[], paging: Paging, ctx: Context): Promise<Statement> {
  const where = allOf([
    among(`\`t\`.\`${link.by}\``, parents),
    ...(await wanted(type, link.request, link.narrowing, ctx)),
    ...(paging.position ? [paging.position] : []),
  ]);
  const chosen = `${columnsOf(columns, "t")}, \`t\`.\`${paging.property}\` AS ${orderKey}, \`t\`.\`${link.by}\` AS ${parentKey}`;
  const numbered = `ROW_NUMBER() OVER (PARTITION BY \`t\`.\`${link.by}\` ORDER BY ${orderOf(paging, "t")}) AS __n`;
  const inner = `SELECT ${chosen}, ${numbered} FROM \`${type.table}\` t WHERE ${where.text}`;
  return { text: `SELECT * FROM (${inner}) page WHERE __n <= ${paging.size + 1} ORDER BY __n`, values: where.values };
}

export async function countsStatement(type: RecordType, link: Many | Counted, parents: readonly string[], ctx: Context): Promise<Statement> {
  const request: ListRequest = link.kind === "count" ? { filter: link.filter } : link.request;
  const where = allOf([among(`\`t\`.\`${link.by}\``, parents), ...(await wanted(type, request, link.kind === "many" ? link.narrowing : undefined, ctx))]);
  return { text: `SELECT \`t\`.\`${link.by}\` AS ${parentKey}, COUNT(*) AS n FROM \`${type.table}\` t WHERE ${where.text} GROUP BY \`t\`.\`${link.by}\``, values: where.values };
}

/** Records by id, within what the viewer may read. */
export function recordsStatement(type: RecordType, columns: readonly string[], ids: readonly string[], ctx: Context): Statement {
  const where = allOf([among("`t`.`id`", ids), ...readable(type, ctx, "t")]);
  return { text: `SELECT ${columnsOf(columns, "t")} FROM \`${type.table}\` t WHERE ${where.text}`, values: where.values };
}

/** The rows of a plain list for many parents. */
export function plainStatement(type: RecordType, columns: readonly string[], link: All | Through, parents: readonly string[], ctx: Context): Statement {
  const order = [...link.order, "id"].map((term) => (term.startsWith("-") ? `\`t\`.\`${term.slice(1)}\` DESC` : `\`t\`.\`${term}\``)).join(", ");
  const parent = link.kind === "all" ? `\`t\`.\`${link.by}\`` : `\`j\`.\`${link.from}\``;
  const from = link.kind === "all" ? `\`${type.table}\` t` : `\`${link.table}\` j JOIN \`${type.table}\` t ON \`t\`.\`id\` = \`j\`.\`${link.to}\``;
  const where = allOf([among(parent, parents), ...readable(type, ctx, "t")]);
  return { text: `SELECT ${columnsOf(columns, "t")}, ${parent} AS ${parentKey} FROM ${from} WHERE ${where.text} ORDER BY ${order}`, values: where.values };
}
