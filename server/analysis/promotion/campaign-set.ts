import type { Fragment } from "../../core/analytic-database";
import type { Question } from "../semantic/question";
import { campaignsInScope, seesCampaigns } from "../semantic/scope";
import { every, raw, sql } from "../semantic/sql";
import type { CampaignSetInput } from "./campaign-set.input";
import { valuesOf } from "./responses";

/** The members of a campaign that are meant, as a sub-query with `no`; nobody where the viewer has nothing to do with campaigns. */
export function campaignSet({ ctx }: Question, { campaignId, group, responded, by, value }: CampaignSetInput): Fragment {
  if (!seesCampaigns(ctx)) return raw("(SELECT NULL::INTEGER AS no WHERE FALSE)");
  const scope = campaignsInScope(ctx, "g");
  const conditions: Fragment[] = [sql`g.id = ${campaignId}`, ...(scope ? [scope] : [])];
  if (group) conditions.push(sql`m."group" = ${group}`);
  if (typeof responded === "boolean") conditions.push(sql`(m."respondedAt" IS NOT NULL) = ${responded}`);
  if (by) conditions.push(sql`COALESCE(v.value, '') = ${value ?? ""}`);
  const divided = by ? sql`LEFT JOIN ${valuesOf(by)} v ON v.customer = m."customerNo"` : raw("");
  return sql`(SELECT m."customerNo" AS no FROM campaign_member m JOIN campaign g ON g.no = m."campaignNo" ${divided} WHERE ${every(conditions)})`;
}
