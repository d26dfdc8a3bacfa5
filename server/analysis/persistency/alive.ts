import type { Fragment } from "../../core/analytic-database";
import { money } from "../semantic/figure";
import { raw, sql } from "../semantic/sql";
import type { Aliveness } from "./alive.types";

/** Bands of equal width. */
export const aliveBands = 10;

export interface ModelRow {
  readonly gap: string | null;
  readonly observedTo: string;
}

export interface AliveRow {
  readonly band: number;
  readonly customers: number;
  readonly revenue: bigint;
  readonly alive: number;
}

/** The number of a score's band, over `customer_score`. */
const bandSql = `LEAST(FLOOR(alive * ${aliveBands}), ${aliveBands - 1})::INTEGER`;

/** What the scores were made of: one row once there are any. */
export const modelRow = (): Fragment => raw(`SELECT gap, "observedTo"::VARCHAR AS "observedTo" FROM score_model`);

/** The customers that ever bought and have a score, by band. */
export const aliveRows = (): Fragment =>
  raw(`SELECT ${bandSql} AS band, COUNT(*)::INTEGER AS customers, SUM(revenue)::HUGEINT AS revenue, SUM(alive) AS alive FROM customer_score s
    JOIN (SELECT "customer", SUM(revenue) AS revenue FROM days WHERE "customer" IN (SELECT "customer" FROM lives) GROUP BY 1) ON "customer" = s.no GROUP BY 1`);

/** The customers of a band, from 0 for the lowest. */
export const aliveIn = (band: number): Fragment => sql`(SELECT "customer" AS no FROM lives JOIN customer_score s ON s.no = "customer" WHERE ${raw(bandSql)} = ${band})`;

export function alivenessOf([model]: readonly ModelRow[], rows: readonly AliveRow[], currency: string): Aliveness {
  const gap = model ? model.gap : "NOT_SCORED_YET";
  const customers = rows.reduce((sum, row) => sum + row.customers, 0);
  const bands = Array.from({ length: aliveBands }, (_, band) => {
    const row = rows.find((each) => each.band === band);
    return { from: band / aliveBands, to: (band + 1) / aliveBands, customers: row?.customers ?? 0, revenue: money(row?.revenue, currency) };
  });
  return { gap, observedTo: model?.observedTo ?? null, average: customers > 0 ? rows.reduce((sum, row) => sum + row.alive, 0) / customers : null, bands: gap === null ? bands : [] };
}
