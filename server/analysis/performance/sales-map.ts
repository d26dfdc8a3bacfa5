import { dimensions, keyOf, type DimensionName } from "../semantic/dimensions";
import { measure, salesMeasures, type SalesMeasureName } from "../semantic/measures";
import type { ViewersQuestion } from "../semantic/question";
import { raw, sql } from "../semantic/sql";
import { measuredIn } from "./measured";
import { namesIn } from "./names";
import type { NestedSales } from "./performance.types";
import { condensed, ranks } from "./pivot.sql";

/** More of the outer dimension's values than these cannot be told apart; the rest is one. */
const mostOuter = 40;

export interface MapLayout {
  readonly within: DimensionName;
  readonly by: DimensionName;
  readonly measure: SalesMeasureName;
  readonly top: number;
}

interface AreaRow {
  withinKey: string | null;
  key: string | null;
  now: bigint | number | null;
  before: bigint | number | null;
}

/** Sales by one dimension within another: the largest by themselves, the rest as the others of what they are within. */
export async function salesMap(question: ViewersQuestion, { within, by, measure: name, top }: MapLayout) {
  const [outer, inner] = [dimensions[within], dimensions[by]];
  const size = raw(measure((salesMeasures[name] as { sum?: true }).sum ? name : "revenue"));
  const rows = await question.rows<AreaRow>(
    sql`WITH condensed AS MATERIALIZED (${condensed(question, outer, inner, name)}), outer_rank AS (${ranks("r", outer, name)}),
    pairs AS (SELECT r, c, ROW_NUMBER() OVER (ORDER BY ABS(v) DESC NULLS LAST, r, c) AS place FROM (SELECT r, c, MAX(v) FILTER ("isNow") AS v FROM (SELECT r, c, "isNow", ${size} AS v FROM condensed GROUP BY ALL) GROUP BY r, c)),
    placed AS (
      SELECT condensed.*, CASE WHEN o.place <= ${mostOuter} THEN r END AS rk, CASE WHEN o.place <= ${mostOuter} AND p.place <= ${top} THEN c END AS ck
      FROM condensed JOIN outer_rank o ON o.value = r JOIN pairs p USING (r, c)
    ),
    sums AS (SELECT rk, ck, "isNow", ${raw(measure(name))} AS v FROM placed GROUP BY GROUPING SETS (("isNow", rk, ck))),
    areas AS (SELECT rk, ck, MAX(v) FILTER ("isNow") AS now, MAX(v) FILTER (NOT "isNow") AS before FROM sums GROUP BY rk, ck)
    SELECT CASE WHEN rk IS NOT NULL THEN ${raw(keyOf(outer, "rk"))} END AS "withinKey", CASE WHEN ck IS NOT NULL THEN ${raw(keyOf(inner, "ck"))} END AS key, now, before
    FROM areas ORDER BY now DESC NULLS LAST, "withinKey", key`,
  );
  const { unit, definition } = salesMeasures[name];
  return { unit, definition, areas: await named(question, { within, by, measure: name, top }, rows) };
}

async function named(question: ViewersQuestion, { within, by, measure: name }: MapLayout, rows: readonly AreaRow[]): Promise<NestedSales[]> {
  const [outer, inner] = [await namesIn(question.ctx, within, rows.flatMap(({ withinKey }) => withinKey ?? [])), await namesIn(question.ctx, by, rows.flatMap(({ key }) => key ?? []))];
  const measured = measuredIn(question, salesMeasures[name]);
  const whole = rows.reduce((sum, { now }) => sum + Number(now ?? 0), 0);
  const adds = "sum" in salesMeasures[name] && whole > 0;
  return rows.map(({ withinKey, key, now, before }) => ({
    ...measured(now, before),
    within: withinKey === null ? "" : (outer.get(withinKey) ?? withinKey),
    withinKey,
    name: key === null ? "" : (inner.get(key) ?? key),
    key,
    share: adds ? Number(now ?? 0) / whole : null,
  }));
}
