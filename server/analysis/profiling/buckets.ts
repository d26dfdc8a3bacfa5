import type { Fragment } from "../../core/analytic-database";
import { money } from "../semantic/figure";
import { sql } from "../semantic/sql";
import type { Bucket } from "./distributions.types";

/** The most values of a dimension that are told apart. */
const mostBuckets = 50;

/** A value of a dimension with its customers; the key is null for all those beyond the most. */
export interface BucketRow {
  dimension: string;
  key: string | null;
  n: bigint;
  revenue: bigint | null;
}

/**
 * The values with the most customers of each dimension, and one row for the rest, so that their sum stays the whole's.
 * @param groups a SELECT of dimension, key, n and revenue
 */
export const foremost = (groups: Fragment): Fragment =>
  sql`SELECT dimension, CASE WHEN place <= ${mostBuckets} THEN key END AS key, SUM(n) AS n, SUM(revenue) AS revenue, MIN(place) AS place
    FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY dimension ORDER BY n DESC, key) AS place FROM (${groups}) groups) placed GROUP BY 1, 2 ORDER BY dimension, place`;

/** Rows as the graph shows them. @param labels what keys are called, where not by themselves */
export const bucketsOf = (rows: readonly BucketRow[], all: number, currency: string, labels?: ReadonlyMap<string, string>): Bucket[] =>
  rows.map(({ key, n, revenue }) => ({
    key: key ?? "",
    label: labels?.get(key ?? "") ?? key ?? "",
    isRest: key === null,
    count: Number(n),
    value: money(revenue, currency),
    share: all === 0 ? 0 : Number(n) / all,
  }));
