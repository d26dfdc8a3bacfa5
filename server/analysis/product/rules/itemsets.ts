import type { Fragment } from "../../../core/analytic-database";
import type { Question } from "../../semantic/question";
import { bought, sales } from "../../semantic/sales";
import { joined, raw, sql } from "../../semantic/sql";

/** An order of more different products than this is no basket but a stocktaking: it is left out of everything. */
export const mostItems = 2_000;

/**
 * So many pairs of rows may be joined on each level, which bounds its time and memory. What a level would cost is counted
 * before it is begun.
 */
export const mostJoined = 10_000_000;

/** How deep to look, and for what. */
export interface Search {
  /** Orders that an itemset must be in, at least. */
  readonly least: number;
  /** Products of the longest itemset, at least 2. */
  readonly maxLength: number;
  /** Whether a level that would cost too much is an error, or is left out. */
  readonly strict: boolean;
}

/** What an error says when a level would cost too much, with the level after it. */
export const tooMuch = "guanxi: too many itemsets of length ";

/** Named pieces of a statement: `baskets` (one row per order and product, by numbers) and `total` (how many orders, how many left out). */
export function baskets(question: Question): Fragment[] {
  return [
    sql`lines AS MATERIALIZED (SELECT "order" AS basket, "product" AS item FROM ${sales(question, ["order", "product", "quantity"])} WHERE "product" IS NOT NULL AND ${raw(bought)} GROUP BY 1, 2)`,
    sql`large AS MATERIALIZED (SELECT basket FROM lines GROUP BY 1 HAVING COUNT(*) > ${raw(String(mostItems))})`,
    sql`baskets AS MATERIALIZED (SELECT basket, item FROM lines ANTI JOIN large USING (basket))`,
    sql`total AS MATERIALIZED (SELECT (SELECT COUNT(DISTINCT basket) FROM baskets) AS orders, (SELECT COUNT(*) FROM large) AS "leftOut")`,
  ];
}

/**
 * Named pieces of a statement that end in `sets` (`items`: products as codes, rising; `n`: orders with all of them),
 * `codes` (`id` of each product's code, `n`) and `deepest` (the longest length that was looked for). Apriori (R. Agrawal,
 * R. Srikant, "Fast algorithms for mining association rules", VLDB 1994) in the form that keeps the occurrences of
 * frequent itemsets per order (their AprioriTid): an itemset of length k is joined from two of length k − 1 that differ
 * in their last product alone, within one order, if their last products are a frequent pair.
 */
export function frequentItemsets(question: Question, search: Search): Fragment {
  const levels = Array.from({ length: search.maxLength - 1 }, (_, index) => index + 2);
  return joined([...baskets(question), ...single(search), ...levels.flatMap((level) => longer(level, search)), collected(levels), deepest(levels)], ",\n");
}

/** Codes follow the ids, so that the answer does not depend on the numbers that the replica gave. */
function single({ least }: Search): Fragment[] {
  return [
    sql`counted AS MATERIALIZED (SELECT item, COUNT(*) AS n FROM baskets GROUP BY 1 HAVING COUNT(*) >= ${least})`,
    sql`codes AS MATERIALIZED (SELECT c.item, k.id, c.n, ROW_NUMBER() OVER (ORDER BY k.id)::INTEGER AS code FROM counted c JOIN key k ON k.no = c.item)`,
    sql`t1 AS (SELECT code AS no, [code] AS items, n FROM codes)`,
    sql`i1 AS MATERIALIZED (SELECT b.basket, 0 AS head, c.code AS item, c.code AS no FROM baskets b JOIN codes c ON c.item = b.item)`,
  ];
}

/** Itemsets of one length: whether they may be looked for, where they occur, which are frequent, and their products. */
function longer(level: number, { least, strict }: Search): Fragment[] {
  const [k, before] = [String(level), String(level - 1)];
  const refuse = strict ? `error('${tooMuch}${k}')` : "FALSE";
  const among = level === 2 ? "" : " SEMI JOIN s2 p ON p.head = x.item AND p.item = y.item";
  const above = level === 2 ? "" : ` AND (SELECT ok FROM g${before})`;
  return [
    raw(`g${k} AS MATERIALIZED (SELECT CASE WHEN COALESCE(SUM(size * (size - 1) / 2), 0) > ${mostJoined} THEN ${refuse} ELSE TRUE${above} END AS ok FROM (SELECT COUNT(*) AS size FROM i${before} GROUP BY basket, head))`),
    raw(`o${k} AS MATERIALIZED (SELECT x.basket, x.no AS head, y.item FROM i${before} x JOIN i${before} y ON y.basket = x.basket AND y.head = x.head AND x.item < y.item${among} WHERE (SELECT ok FROM g${k}))`),
    sql`${raw(`s${k}`)} AS MATERIALIZED (SELECT ROW_NUMBER() OVER ()::INTEGER AS no, head, item, COUNT(*) AS n FROM ${raw(`o${k}`)} GROUP BY head, item HAVING COUNT(*) >= ${least})`,
    raw(`t${k} AS (SELECT s.no, LIST_APPEND(t.items, s.item) AS items, s.n FROM s${k} s JOIN t${before} t ON t.no = s.head)`),
    raw(`i${k} AS MATERIALIZED (SELECT o.basket, o.head, o.item, s.no FROM o${k} o JOIN s${k} s ON s.head = o.head AND s.item = o.item)`),
  ];
}

const collected = (levels: readonly number[]): Fragment => raw(`sets AS MATERIALIZED (${[1, ...levels].map((level) => `SELECT items, n FROM t${level}`).join(" UNION ALL ")})`);

const deepest = (levels: readonly number[]): Fragment => raw(`deepest AS (SELECT 1 + ${levels.map((level) => `(SELECT ok FROM g${level})::INTEGER`).join(" + ")} AS length)`);
