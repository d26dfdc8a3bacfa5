import type { Fragment } from "../../core/analytic-database";
import type { Question } from "../semantic/question";
import { raw, sql } from "../semantic/sql";
import { memberShare } from "./campaign-result";
import { ResponseDimension, type ResponseGroup } from "./campaign.types";
import { membersOf, type CampaignRow } from "./campaigns";

/** Values of a dimension in one answer, those with the most members first. */
const mostValues = 100;

const columns: Readonly<Record<Exclude<ResponseDimension, ResponseDimension.TAG>, string>> = {
  [ResponseDimension.SEGMENT]: "segment",
  [ResponseDimension.LEVEL]: "level",
  [ResponseDimension.REGION]: "region",
  [ResponseDimension.SOURCE]: "source",
  [ResponseDimension.INDUSTRY]: "industry",
  [ResponseDimension.KIND]: "kind",
};

/** Customers with each value of a dimension: `customer`, `value`. */
export const valuesOf = (by: ResponseDimension): Fragment =>
  raw(by === ResponseDimension.TAG ? `(SELECT "customerNo" AS customer, "tagId" AS value FROM customer_tag)` : `(SELECT no AS customer, ${columns[by]} AS value FROM customer)`);

/** Sent and responded, by what the addressed members are. Of several campaigns each membership counts. */
export async function responsesBy(question: Question, campaigns: readonly CampaignRow[], by: ResponseDimension): Promise<ResponseGroup[]> {
  if (campaigns.length === 0) return [];
  const rows = await question.rows<{ value: string; sent: number; responded: number }>(
    sql`SELECT COALESCE(v.value, '') AS value, COUNT(*)::INTEGER AS sent, (COUNT(*) FILTER (m.responded))::INTEGER AS responded
    FROM ${membersOf(question, campaigns)} m LEFT JOIN ${valuesOf(by)} v ON v.customer = m.customer WHERE m.treated GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostValues}`,
  );
  return rows.map(({ value, sent, responded }) => ({ value, tag: by === ResponseDimension.TAG && value !== "" ? value : null, responses: memberShare(responded, sent) }));
}
