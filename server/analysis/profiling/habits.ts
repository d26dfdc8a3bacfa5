import type { Fragment } from "../../core/analytic-database";
import type { Question } from "../semantic/question";
import { bought, sales } from "../semantic/sales";
import { raw, sql } from "../semantic/sql";
import { bucketsOf, foremost, type BucketRow } from "./buckets";
import type { Habits, SizeBand } from "./habits.types";

/** The least values of the bands that baskets and rhythms are counted in; a band ends where the next begins. */
const bands = { lines: [1, 2, 3, 4, 5, 6, 11, 21, 51], pieces: [1, 2, 3, 6, 11, 21, 51, 101, 501], rhythm: [1, 8, 15, 31, 61, 91, 181, 366] } as const;
type Banded = keyof typeof bands;

/** The least value of the band that a value lies in, as SQL. */
const bandSql = (name: Banded, value: string): string =>
  `CASE ${[...bands[name]].reverse().map((least) => `WHEN ${value} >= ${least} THEN ${least}`).join(" ")} ELSE ${bands[name][0]} END`;

interface HabitRow {
  part: "hour" | "day" | "channel" | Banded;
  weekday: number;
  hour: number;
  least: number;
  key: string | null;
  n: bigint;
  revenue: bigint | null;
}

/** When, where, what and how much customers order. */
export async function habits(question: Question): Promise<Habits> {
  const rows = await question.rows<HabitRow>(orderHabits(question));
  const { ctx } = question;
  const of = (part: HabitRow["part"]): HabitRow[] => rows.filter((row) => row.part === part);
  const moments = of("hour").map(({ weekday, hour, n }) => ({ weekday, hour, count: Number(n) })).sort((left, right) => left.weekday - right.weekday || left.hour - right.hour);
  const days = of("day").map(({ weekday, n }) => ({ weekday, count: Number(n) })).sort((left, right) => left.weekday - right.weekday);
  return {
    zone: ctx.zone,
    moments,
    momentKnown: sum(moments),
    days,
    momentUnknown: sum(days),
    lines: sizeBands("lines", of("lines")),
    pieces: sizeBands("pieces", of("pieces")),
    rhythm: sizeBands("rhythm", of("rhythm")),
    channels: favourites(of("channel").map((row) => ({ ...row, dimension: "CHANNEL" })), ctx.currency),
    categories: favourites(await question.rows<BucketRow>(favouriteCategories(question)), ctx.currency),
  };
}

const sum = (cells: readonly { count: number }[]): number => cells.reduce((all, { count }) => all + count, 0);

function sizeBands(name: Banded, rows: readonly HabitRow[]): SizeBand[] {
  const all = rows.reduce((total, { n }) => total + Number(n), 0);
  return bands[name].map((least, index) => {
    const count = Number(rows.find((row) => row.least === least)?.n ?? 0);
    const next: number | undefined = bands[name][index + 1];
    return { least, most: next === undefined ? null : next - 1, count, share: all === 0 ? 0 : count / all };
  });
}

function favourites(rows: readonly BucketRow[], currency: string) {
  return bucketsOf(rows, rows.reduce((all, { n }) => all + Number(n), 0), currency);
}

/** All that follows from orders, each once with its moment, channel and size: one pass through the lines. */
function orderHabits(question: Question): Fragment {
  const lines = sales(question, ["order", "customer", "day", "quantity", "revenue"]);
  return sql`WITH per_order AS (
      SELECT "order", ANY_VALUE("customer") AS customer, ANY_VALUE(day) AS day, COUNT(*) AS lines, SUM(quantity) AS pieces, SUM(revenue) AS revenue FROM ${lines} WHERE ${raw(bought)} GROUP BY 1
    ), orders AS MATERIALIZED (SELECT p.*, o."orderedAt" AS moment, COALESCE(o.channel, '') AS channel FROM per_order p JOIN sales_order o ON o.no = p."order")
    SELECT 'hour' AS part, weekday, hour, SUM(n) AS n FROM (${hoursOf(question.ctx.zone)}) hours GROUP BY ALL
    UNION ALL BY NAME SELECT 'day' AS part, ISODOW(day)::INTEGER AS weekday, COUNT(*) AS n FROM orders WHERE moment IS NULL GROUP BY ALL
    UNION ALL BY NAME SELECT 'lines' AS part, ${raw(bandSql("lines", "lines"))}::INTEGER AS least, COUNT(*) AS n FROM orders GROUP BY ALL
    UNION ALL BY NAME SELECT 'pieces' AS part, ${raw(bandSql("pieces", "pieces"))}::INTEGER AS least, COUNT(*) AS n FROM orders GROUP BY ALL
    UNION ALL BY NAME ${raw(rhythm)}
    UNION ALL BY NAME SELECT 'channel' AS part, key, n, revenue FROM (${favouriteOf("CHANNEL", raw("SELECT customer, channel AS key, COUNT(*) AS n, SUM(revenue) AS revenue FROM orders WHERE customer IS NOT NULL GROUP BY ALL"))}) favourites`;
}

/**
 * The quarters of an hour in which there are `orders`, with their weekday and hour in a zone. Zones are reckoned with for each quarter of an hour and not for each order, which
 * is many times faster; every zone's offset is of whole quarters.
 */
export const hoursOf = (zone: string): Fragment =>
  sql`SELECT quarter, ISODOW(local)::INTEGER AS weekday, HOUR(local)::INTEGER AS hour, n FROM (
      SELECT quarter, timezone(${zone}, timezone('UTC', quarter)) AS local, n FROM (SELECT time_bucket(INTERVAL 15 MINUTE, moment) AS quarter, COUNT(*) AS n FROM orders WHERE moment IS NOT NULL GROUP BY 1) quarters
    ) moments`;

/** Customers by the median of the days from one day with an order to the next. */
const rhythm = `SELECT 'rhythm' AS part, ${bandSql("rhythm", "median")}::INTEGER AS least, COUNT(*) AS n FROM (
      SELECT MEDIAN(gap) AS median FROM (
        SELECT customer, day - LAG(day) OVER (PARTITION BY customer ORDER BY day) AS gap FROM (SELECT DISTINCT customer, day FROM orders WHERE customer IS NOT NULL) days
      ) gaps WHERE gap IS NOT NULL GROUP BY customer
    ) medians GROUP BY ALL`;

/**
 * Customers by the key that they have most often: of several, the one with the most revenue, and then the first by name.
 * @param counted a SELECT of customer, key, n and revenue; the revenue of the answer is that under the favourite key
 */
const favouriteOf = (dimension: string, counted: Fragment): Fragment =>
  foremost(sql`SELECT ${dimension} AS dimension, key, COUNT(*) AS n, SUM(revenue) AS revenue FROM (
      SELECT * FROM (${counted}) counted QUALIFY ROW_NUMBER() OVER (PARTITION BY customer ORDER BY n DESC, revenue DESC, key) = 1
    ) first GROUP BY key`);

function favouriteCategories(question: Question): Fragment {
  const lines = sales(question, ["customer", "category", "quantity", "revenue"]);
  return favouriteOf("CATEGORY", sql`SELECT "customer" AS customer, "category" AS key, COUNT(*) AS n, SUM(revenue) AS revenue FROM ${lines} WHERE "customer" IS NOT NULL AND ${raw(bought)} GROUP BY ALL`);
}
