import type { Fragment } from "../../core/analytic-database";
import { costedRevenueOfLine, listOfLine } from "../warehouse/ordered";
import type { Days } from "./period";
import type { Question } from "./question";
import { customersInScope, soldInScope } from "./scope";
import { isMember } from "./segment-members";
import { any, every, raw, sql } from "./sql";

type Table = "order" | "customer" | "product" | "shelf";

interface Column {
  readonly sql: string;
  /** The tables besides the lines that the column comes from. */
  readonly from?: readonly Table[];
  /** What it is of an order as a whole, over `ordered`: true for the same, absent where an order's lines have several. */
  readonly ofOrder?: true | string;
}

/** What is known of a sold line: the dimensions and the amounts that all figures of sales are made of. */
const columns = {
  /** Numbers of `key`, not ids: what is shown is joined back. */
  order: { sql: `l."orderNo"`, ofOrder: true },
  customer: { sql: `l."customerNo"`, ofOrder: true },
  product: { sql: `l."productNo"` },
  day: { sql: "l.day", ofOrder: true },
  /** How many order lines the row stands for. */
  lines: { sql: "1", ofOrder: "l.lines" },
  /** Whether somebody bought something by it: returned goods are no purchase. */
  bought: { sql: "l.quantity > 0", ofOrder: "l.bought" },
  quantity: { sql: "l.quantity" },
  /** Ten-thousandths of the list price. */
  discountRate: { sql: "l.discount" },
  /** What the line would cost without its discount; money in ten-thousandths here and below. */
  list: { sql: listOfLine, ofOrder: "l.list" },
  revenue: { sql: "l.total", ofOrder: true },
  /** null where the cost is not known; of an order, that of the lines whose cost is known. */
  profit: { sql: "l.profit", ofOrder: true },
  /** The same of a single line. */
  lineProfit: { sql: "l.profit" },
  /** The revenue whose cost is known, null without any. */
  costedRevenue: { sql: costedRevenueOfLine, ofOrder: `l."costedRevenue"` },
  /** Whether the order was sent. */
  shipped: { sql: `o."shippedOn" IS NOT NULL`, ofOrder: true, from: ["order"] },
  channel: { sql: `COALESCE(o.channel, '')`, ofOrder: true, from: ["order"] },
  region: { sql: `COALESCE(o.region, c.region, '')`, ofOrder: true, from: ["order", "customer"] },
  country: { sql: `COALESCE(c.country, '')`, ofOrder: true, from: ["customer"] },
  /** The customer's city with its country, since cities share names; the country alone where no city is known. */
  place: { sql: `CONCAT_WS(', ', NULLIF(c.city, ''), NULLIF(c.country, ''))`, ofOrder: true, from: ["customer"] },
  segment: { sql: `COALESCE(c.segment, '')`, ofOrder: true, from: ["customer"] },
  source: { sql: `COALESCE(c.source, '')`, ofOrder: true, from: ["customer"] },
  /** What the order names; null without one. */
  campaign: { sql: `o."campaignNo"`, ofOrder: true, from: ["order"] },
  ownerId: { sql: `COALESCE(o."ownerId", '')`, ofOrder: true, from: ["order"] },
  teamId: { sql: `COALESCE(o."teamId", '')`, ofOrder: true, from: ["order"] },
  category: { sql: `COALESCE(s.top, '')`, from: ["product", "shelf"] },
  subcategory: { sql: `COALESCE(s.sub, s.top, '')`, from: ["product", "shelf"] },
} as const satisfies Record<string, Column>;

export type SalesColumn = keyof typeof columns;

/** The columns that an order as a whole has. */
export type OrderColumn = { [K in SalesColumn]: (typeof columns)[K] extends { readonly ofOrder: unknown } ? K : never }[SalesColumn];

const isOfOrder = (name: SalesColumn): name is OrderColumn => "ofOrder" in columns[name];

/** Rows by which somebody bought something: returned goods are no purchase. Over `sales` with `bought` or `quantity`. */
export const bought = `"bought"`;

const joins: Readonly<Record<Table, string>> = {
  order: ` JOIN sales_order o ON o.no = l."orderNo"`,
  customer: ` LEFT JOIN customer c ON c.no = l."customerNo"`,
  product: ` LEFT JOIN product p ON p.no = l."productNo"`,
  shelf: ` LEFT JOIN shelf s ON s.id = p."categoryId"`,
};

/** Half-open; without a beginning from the first day on. Several spans do not overlap. */
export type SpansOfDays = { readonly from?: string; readonly to: string } | readonly Days[];

const within = (days: SpansOfDays): Fragment => ("to" in days ? withinSpan(days) : any(days.map(withinSpan)));

const withinSpan = ({ from, to }: { readonly from?: string; readonly to: string }): Fragment => (from ? sql`l.day >= ${from}::DATE AND l.day < ${to}::DATE` : sql`l.day < ${to}::DATE`);

/**
 * The sold lines that count, as a sub-query with the columns asked for: within the viewer's scope and the filter, of
 * orders that are not cancelled, in the workspace's currency (there are no rates to convert others with). Lines of
 * returned goods are among them with negative amounts.
 * @param days the question's period unless told
 */
export function sales(question: Question, wanted: readonly SalesColumn[], days: SpansOfDays = question.period): Fragment {
  const names = [...new Set(wanted.flatMap((name) => [name, ...(implied[name] ?? [])]))];
  return selection(question, "sold", names.map((name) => [name, columns[name].sql]), names, days);
}

/** What a line tells besides a column, at no cost: measures may be taken of either. */
const implied: { readonly [K in SalesColumn]?: readonly SalesColumn[] } = { quantity: ["bought"], profit: ["costedRevenue", "lineProfit"] };

/**
 * The same sales with the lines of an order as one row, from a summary that the replica maintains: a third of the rows, and
 * no order is there twice. Where the filter is about lines, rows are lines; so count orders by `COUNT(DISTINCT "order")`
 * and lines by `SUM("lines")`.
 */
export function orderSales(question: Question, wanted: readonly OrderColumn[], days: SpansOfDays = question.period): Fragment {
  if (question.filter.categoryId) return sales(question, wanted, days);
  return selection(question, "ordered", wanted.map((name) => [name, columns[name].ofOrder === true ? columns[name].sql : columns[name].ofOrder]), wanted, days);
}

/** The sales by order where that is all that is wanted, otherwise by line. */
export const coarsestSales = (question: Question, wanted: readonly SalesColumn[], days?: SpansOfDays): Fragment =>
  wanted.every(isOfOrder) ? orderSales(question, wanted, days) : sales(question, wanted, days);

function selection(question: Question, table: "sold" | "ordered", selected: readonly (readonly [string, string])[], wanted: readonly SalesColumn[], days: SpansOfDays): Fragment {
  const { ctx, filter } = question;
  const needed = new Set<Table>(wanted.flatMap((name) => (columns[name] as Column).from ?? []));
  const conditions: Fragment[] = [sql`l.counts`, sql`l.currency = ${ctx.currency}`, within(days)];
  const demand = (condition: Fragment, ...tables: Table[]): void => {
    conditions.push(condition);
    for (const each of tables) needed.add(each);
  };
  const scope = soldInScope(ctx, "l");
  if (scope) demand(scope);
  if (filter.teamId) demand(sql`o."teamId" = ${filter.teamId}`, "order");
  if (filter.ownerId) demand(sql`o."ownerId" = ${filter.ownerId}`, "order");
  if (filter.region) demand(sql`${raw(columns.region.sql)} = ${filter.region}`, ...columns.region.from);
  if (filter.segment) demand(sql`c.segment = ${filter.segment}`, "customer");
  if (filter.segmentId) demand(isMember(`l."customerNo"`));
  if (filter.channel) demand(sql`o.channel = ${filter.channel}`, "order");
  if (filter.categoryId) demand(sql`list_contains(s.path, ${filter.categoryId})`, "product", "shelf");
  const joined = (Object.keys(joins) as Table[]).filter((each) => needed.has(each)).map((each) => joins[each]).join("");
  return sql`(SELECT ${raw(selected.map(([name, column]) => `${column} AS "${name}"`).join(", "))} FROM ${raw(table)} l${raw(joined)} WHERE ${every(conditions)})`;
}

/**
 * The customers known, as a sub-query with `no`, `level`, `kind`, `industry`, `region`, `segment`, `source`, `creditGrade` and
 * `since`, the day from which on they are known: that of the first order, or of the record where it is older. Within the
 * viewer's scope and what the filter says of customers; what is not known is an empty text.
 */
export function customersKnown({ ctx, filter }: Question): Fragment {
  const scope = customersInScope(ctx, "c");
  const conditions: Fragment[] = scope ? [scope] : [];
  if (filter.teamId) conditions.push(sql`c."teamId" = ${filter.teamId}`);
  if (filter.ownerId) conditions.push(sql`c."ownerId" = ${filter.ownerId}`);
  if (filter.region) conditions.push(sql`c.region = ${filter.region}`);
  if (filter.segment) conditions.push(sql`c.segment = ${filter.segment}`);
  if (filter.segmentId) conditions.push(isMember("c.no"));
  const texts = ["industry", "region", "segment", "source", "creditGrade"].map((column) => `COALESCE(c."${column}", '') AS "${column}"`).join(", ");
  return sql`(SELECT c.no, c.level, c.kind, ${raw(texts)}, LEAST(c."firstOrderOn", c."createdAt"::DATE) AS since FROM customer c WHERE ${every(conditions)})`;
}

/** The purchases of known customers from the beginning up to the period's end, as a sub-query: one row per order, with `customer`, `order`, `day` and what else is wanted. */
export function purchases(question: Question, more: readonly SalesColumn[] = []): Fragment {
  const wanted: SalesColumn[] = ["customer", "order", "day", ...more];
  const names = wanted.map((name) => `"${name}"`).join(", ");
  const lines = coarsestSales(question, [...wanted, "bought"], { to: question.period.to });
  return sql`(SELECT DISTINCT ${raw(names)} FROM ${lines} WHERE customer IS NOT NULL AND ${raw(bought)})`;
}
