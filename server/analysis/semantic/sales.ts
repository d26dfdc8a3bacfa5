import type { Fragment } from "../../core/analytic-database";
import type { Question } from "./question";
import { customersInScope, soldInScope } from "./scope";
import { every, raw, sql } from "./sql";

type Table = "order" | "customer" | "product" | "shelf";

interface Column {
  readonly sql: string;
  /** The tables besides the lines that the column comes from. */
  readonly from?: readonly Table[];
}

/** What is known of a sold line: the dimensions and the amounts that all figures of sales are made of. */
const columns = {
  /** Numbers of `key`, not ids: what is shown is joined back. */
  order: { sql: `l."orderNo"` },
  customer: { sql: `l."customerNo"` },
  product: { sql: `l."productNo"` },
  day: { sql: "l.day" },
  quantity: { sql: "l.quantity" },
  /** Ten-thousandths of the list price. */
  discountRate: { sql: "l.discount" },
  /** What the line would cost without its discount; money in ten-thousandths here and below. */
  list: { sql: `CASE WHEN l.discount > 0 THEN l."unitPrice" * l.quantity ELSE l.total END` },
  revenue: { sql: "l.total" },
  /** null where the cost is not known. */
  profit: { sql: "l.profit" },
  channel: { sql: `COALESCE(o.channel, '')`, from: ["order"] },
  region: { sql: `COALESCE(o.region, c.region, '')`, from: ["order", "customer"] },
  segment: { sql: `COALESCE(c.segment, '')`, from: ["customer"] },
  source: { sql: `COALESCE(c.source, '')`, from: ["customer"] },
  ownerId: { sql: `COALESCE(o."ownerId", '')`, from: ["order"] },
  teamId: { sql: `COALESCE(o."teamId", '')`, from: ["order"] },
  category: { sql: `COALESCE(s.top, '')`, from: ["product", "shelf"] },
  subcategory: { sql: `COALESCE(s.sub, s.top, '')`, from: ["product", "shelf"] },
} as const satisfies Record<string, Column>;

export type SalesColumn = keyof typeof columns;

/** A line by which somebody bought something: returned goods are no purchase. Over `sales` with `quantity`. */
export const bought = "quantity > 0";

const joins: Readonly<Record<Table, string>> = {
  order: ` JOIN sales_order o ON o.no = l."orderNo"`,
  customer: ` LEFT JOIN customer c ON c.no = l."customerNo"`,
  product: ` LEFT JOIN product p ON p.no = l."productNo"`,
  shelf: ` LEFT JOIN shelf s ON s.id = p."categoryId"`,
};

/**
 * The sold lines that count, as a sub-query with the columns asked for: within the viewer's scope and the filter, of
 * orders that are not cancelled, in the workspace's currency (there are no rates to convert others with). Lines of
 * returned goods are among them with negative amounts.
 * @param days half-open; the question's period unless told
 */
export function sales(question: Question, wanted: readonly SalesColumn[], days: { from?: string; to: string } = question.period): Fragment {
  const { ctx, filter } = question;
  const needed = new Set<Table>(wanted.flatMap((name) => (columns[name] as Column).from ?? []));
  const conditions: Fragment[] = [sql`l.counts`, sql`l.currency = ${ctx.currency}`, sql`l.day < ${days.to}::DATE`];
  const demand = (condition: Fragment, ...tables: Table[]): void => {
    conditions.push(condition);
    for (const table of tables) needed.add(table);
  };
  if (days.from) demand(sql`l.day >= ${days.from}::DATE`);
  const scope = soldInScope(ctx, "l");
  if (scope) demand(scope);
  if (filter.teamId) demand(sql`o."teamId" = ${filter.teamId}`, "order");
  if (filter.ownerId) demand(sql`o."ownerId" = ${filter.ownerId}`, "order");
  if (filter.region) demand(sql`${raw(columns.region.sql)} = ${filter.region}`, ...columns.region.from);
  if (filter.segment) demand(sql`c.segment = ${filter.segment}`, "customer");
  if (filter.categoryId) demand(sql`list_contains(s.path, ${filter.categoryId})`, "product", "shelf");
  const joined = (Object.keys(joins) as Table[]).filter((table) => needed.has(table)).map((table) => joins[table]).join("");
  const selected = wanted.map((name) => `${columns[name].sql} AS "${name}"`).join(", ");
  return sql`(SELECT ${raw(selected)} FROM sold l${raw(joined)} WHERE ${every(conditions)})`;
}

/**
 * The customers known, as a sub-query with `no`, `level`, `region`, `segment` and `source`: within the viewer's scope and
 * what the filter says of customers.
 */
export function customersKnown({ ctx, filter }: Question): Fragment {
  const scope = customersInScope(ctx, "c");
  const conditions: Fragment[] = scope ? [scope] : [];
  if (filter.teamId) conditions.push(sql`c."teamId" = ${filter.teamId}`);
  if (filter.ownerId) conditions.push(sql`c."ownerId" = ${filter.ownerId}`);
  if (filter.region) conditions.push(sql`c.region = ${filter.region}`);
  if (filter.segment) conditions.push(sql`c.segment = ${filter.segment}`);
  return sql`(SELECT c.no, c.level, COALESCE(c.region, '') AS region, COALESCE(c.segment, '') AS segment, COALESCE(c.source, '') AS source FROM customer c WHERE ${every(conditions)})`;
}

/** The purchases of known customers from the beginning up to the period's end, as a sub-query: one row per order, with `customer`, `order`, `day` and what else is wanted. */
export function purchases(question: Question, more: readonly SalesColumn[] = []): Fragment {
  const wanted: SalesColumn[] = ["customer", "order", "day", ...more];
  const names = wanted.map((name) => `"${name}"`).join(", ");
  const lines = sales(question, [...wanted, "quantity"], { to: question.period.to });
  return sql`(SELECT DISTINCT ${raw(names)} FROM ${lines} WHERE customer IS NOT NULL AND ${raw(bought)})`;
}
