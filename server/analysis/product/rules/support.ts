import { oneRow, type Question } from "../../semantic/question";
import { joined, raw, sql } from "../../semantic/sql";
import { baskets } from "./itemsets";

/** Shares of the orders, from the lowest on, one of which is the least support where nobody names one; below comes a count. */
const shares = [0, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5] as const;
/** One order with both is chance. */
export const leastTogether = 2;
/** Pairs of products in one order, over all orders, that a search without a named support may cost. */
const mostPairs = 2_000_000;

/** What the orders of a question are, and which support to look for. */
export interface Survey {
  readonly orders: number;
  readonly leftOut: number;
  /** Orders that an itemset must be in. */
  readonly least: number;
}

/**
 * Counts the orders, and chooses the least support: the one asked for; else the lowest of `shares` (at least two
 * orders) whose frequent products make at most two million pairs within orders. Few orders are searched for rare
 * rules, many for frequent ones.
 */
export async function survey(question: Question, minSupport: number | null): Promise<Survey> {
  if (minSupport !== null) {
    const { orders, leftOut } = await oneRow(question.rows<Survey>(sql`WITH ${joined(baskets(question), ", ")} SELECT orders::INTEGER AS orders, "leftOut"::INTEGER AS "leftOut" FROM total`));
    return { orders, leftOut, least: leastOf(minSupport, orders) };
  }
  const tried = shares.map((share, index) => ({ name: `p${index}`, least: `GREATEST(${leastTogether}, CEIL(total.orders * ${share} - 1e-9))` }));
  const sizes = tried.map(({ name, least }) => `COUNT(*) FILTER (f.n >= ${least}) AS ${name}`).join(", ");
  const pairs = tried.map(({ name }) => `COALESCE(SUM(${name} * (${name} - 1) / 2), 0)::DOUBLE AS ${name}`).join(", ");
  const row = await oneRow(
    question.rows<Record<string, number>>(
      sql`WITH ${joined(baskets(question), ", ")}, frequent AS MATERIALIZED (SELECT item, COUNT(*) AS n FROM baskets GROUP BY 1),
      sizes AS (SELECT ${raw(sizes)} FROM baskets b JOIN frequent f ON f.item = b.item CROSS JOIN total GROUP BY b.basket)
      SELECT (SELECT orders FROM total)::INTEGER AS orders, (SELECT "leftOut" FROM total)::INTEGER AS "leftOut", ${raw(pairs)} FROM sizes`,
    ),
  );
  const [orders, leftOut] = [row["orders"] ?? 0, row["leftOut"] ?? 0];
  const chosen = tried.findIndex(({ name }) => (row[name] ?? 0) <= mostPairs);
  return { orders, leftOut, least: Math.max(leastTogether, leastOf(shares[chosen] ?? 1, orders)) };
}

/** The orders that a share comes to, rounded up, but for the last bits of the share. */
const leastOf = (share: number, orders: number): number => Math.max(1, Math.ceil(share * orders - 1e-9));
