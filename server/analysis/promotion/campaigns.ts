import { DateTime } from "luxon";
import type { Fragment } from "../../core/analytic-database";
import { money } from "../semantic/figure";
import { measure } from "../semantic/measures";
import type { Question } from "../semantic/question";
import { bought, customersKnown, sales } from "../semantic/sales";
import { campaignsInScope, seesCampaignCosts, seesCampaigns, seesProfit } from "../semantic/scope";
import { any, every, raw, sql } from "../semantic/sql";
import { campaignResult, nobody, type CampaignTerms, type MeasuredGroup } from "./campaign-result";
import type { CampaignResult } from "./campaign.types";

/** Campaigns in one answer, the newest first. */
const mostCampaigns = 50;

/** A campaign of the period with the days on which its members were addressed. */
export interface CampaignRow extends CampaignTerms {
  readonly no: number;
  readonly id: string;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** The day of a moment where the viewer is; by the clock of today, for the replica knows no zones. */
export const dayOf = ({ ctx }: Question, column: string): Fragment => raw(`(${column} + INTERVAL (${DateTime.fromJSDate(ctx.clock.now(), { zone: ctx.zone }).offset}) MINUTE)::DATE`);

/** The campaigns that the viewer may see and that ran in the period, and the one asked for. */
export async function campaignsOf(question: Question, campaignId: string | undefined): Promise<CampaignRow[]> {
  const { ctx, period } = question;
  if (!seesCampaigns(ctx)) return [];
  const running = sql`g."startsOn" < ${period.to}::DATE AND (g."endsOn" IS NULL OR g."endsOn" >= ${period.from}::DATE)`;
  const scope = campaignsInScope(ctx, "g");
  const chosen = every([campaignId ? any([running, sql`g.id = ${campaignId}`]) : running, ...(scope ? [scope] : [])]);
  const rows = await question.rows<CampaignRow & { currency: string }>(
    sql`WITH chosen AS (SELECT * FROM campaign g WHERE ${chosen} ORDER BY g."startsOn" DESC, g.id DESC LIMIT ${mostCampaigns})
    SELECT g.no, g.id, g."fixedCost", g."contactCost", g."responseValue", g.currency, m.addressed, m."firstDay", m."lastDay"
    FROM chosen g
    LEFT JOIN (SELECT "campaignNo", COUNT(*) FILTER ("group" = 'TREATED')::INTEGER AS addressed, MIN(${dayOf(question, `"sentAt"`)})::VARCHAR AS "firstDay", MAX(${dayOf(question, `"sentAt"`)})::VARCHAR AS "lastDay"
      FROM campaign_member WHERE "campaignNo" IN (SELECT no FROM chosen) GROUP BY 1) m ON m."campaignNo" = g.no
    ORDER BY g."startsOn" DESC, g.id DESC`,
  );
  const priced = seesCampaignCosts(ctx);
  return rows.map(({ currency, addressed, ...row }) => ({ ...row, addressed: addressed ?? 0, ...(priced && currency === ctx.currency ? {} : { fixedCost: null, contactCost: null, responseValue: null }) }));
}

/** The members of campaigns whose customers count, as a sub-query: `campaign`, `customer`, `treated`, `day`, `responded`. */
export function membersOf(question: Question, campaigns: readonly CampaignRow[]): Fragment {
  const numbers = raw(campaigns.map(({ no }) => no).join(", ") || "NULL");
  return sql`(SELECT m."campaignNo" AS campaign, m."customerNo" AS customer, m."group" = 'TREATED' AS treated, ${dayOf(question, `m."sentAt"`)} AS day, m."respondedAt" IS NOT NULL AS responded
    FROM campaign_member m WHERE m."campaignNo" IN (${numbers}) AND m."customerNo" IN (SELECT no FROM ${customersKnown(question)}))`;
}

const addDays = (day: string, count: number): string => DateTime.fromISO(day, { zone: "utc" }).plus({ days: count }).toFormat("yyyy-MM-dd");

type GroupRow = MeasuredGroup & { readonly campaign: number; readonly treated: boolean };

/**
 * What was measured of each campaign's two groups: members, responses, and the orders of each member from the day on
 * which it was addressed for so many days. An order counts for every campaign in whose window it falls.
 */
async function groupsOf(question: Question, campaigns: readonly CampaignRow[], window: number): Promise<GroupRow[]> {
  const days = campaigns.flatMap(({ firstDay, lastDay }) => (firstDay && lastDay ? [firstDay, lastDay] : [])).sort();
  const [from, last] = [days[0], days.at(-1)];
  if (from === undefined || last === undefined) return [];
  const lines = sales(question, ["customer", "day", "quantity", "revenue", "profit"], { from, to: addDays(last, window) });
  return question.rows<GroupRow>(
    sql`WITH members AS ${membersOf(question, campaigns)}, bought AS (
      SELECT customer, day, SUM(revenue) AS revenue, SUM(profit) AS profit, SUM(revenue) FILTER (profit IS NOT NULL) AS known, BOOL_OR(${raw(bought)}) AS buys
      FROM ${lines} WHERE customer IN (SELECT customer FROM members) GROUP BY 1, 2
    ), outcome AS (
      SELECT m.campaign, m.treated, m.customer, ANY_VALUE(m.responded) AS responded, COALESCE(BOOL_OR(b.buys), FALSE) AS buys, COALESCE(SUM(b.revenue), 0) AS revenue, SUM(b.profit) AS profit, SUM(b.known) AS known
      FROM members m LEFT JOIN bought b ON b.customer = m.customer AND b.day >= m.day AND b.day < m.day + ${raw(String(window))} GROUP BY 1, 2, 3
    ) SELECT campaign, treated, COUNT(*)::INTEGER AS members, (COUNT(*) FILTER (responded))::INTEGER AS responses, (COUNT(*) FILTER (buys))::INTEGER AS conversions,
      SUM(revenue)::HUGEINT AS revenue, SUM(profit)::HUGEINT AS profit, SUM(known)::HUGEINT AS "knownRevenue", VAR_SAMP(revenue::DOUBLE) AS variance
    FROM outcome GROUP BY 1, 2`,
  );
}

interface CouponRow {
  readonly campaign: number;
  readonly orders: number;
  readonly revenue: bigint;
  readonly discount: bigint;
}

/** The orders of the period that name a campaign. */
const couponsOf = (question: Question): Promise<CouponRow[]> =>
  question.rows<CouponRow>(
    sql`SELECT campaign, ${raw(measure("orders"))}::INTEGER AS orders, ${raw(measure("revenue"))} AS revenue, ${raw(measure("discount"))} AS discount
    FROM ${sales(question, ["campaign", "order", "quantity", "revenue", "list"])} WHERE campaign IS NOT NULL GROUP BY 1`,
  );

/** Each campaign's figures. @param window days from the one on which a member was addressed */
export async function campaignResults(question: Question, campaigns: readonly CampaignRow[], window: number): Promise<CampaignResult[]> {
  if (campaigns.length === 0) return [];
  const { ctx, today } = question;
  const [groups, coupons] = [await groupsOf(question, campaigns, window), await couponsOf(question)];
  const sight = { profit: seesProfit(ctx), costs: seesCampaignCosts(ctx) };
  return campaigns.map((campaign) => {
    const group = (treated: boolean): MeasuredGroup => groups.find((row) => row.campaign === campaign.no && row.treated === treated) ?? nobody;
    const coupon = coupons.find((row) => row.campaign === campaign.no);
    return {
      campaign: campaign.id,
      complete: campaign.lastDay !== null && addDays(campaign.lastDay, window) <= today,
      ...campaignResult(campaign, group(true), group(false), sight, ctx.currency),
      couponOrders: coupon?.orders ?? 0,
      couponRevenue: money(coupon?.revenue, ctx.currency),
      couponDiscount: money(coupon?.discount, ctx.currency),
    };
  });
}
