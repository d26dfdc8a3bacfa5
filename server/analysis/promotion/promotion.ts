import { FigureUnit, figures, permitted, type Definitions, type Figure } from "../semantic/figure";
import { salesSummary } from "../semantic/measures";
import type { Question } from "../semantic/question";
import { seesCampaignCosts, seesCampaigns, seesProfit } from "../semantic/scope";
import { parseAmount } from "../../core/money";
import { campaignResults, campaignsOf } from "./campaigns";
import { returnOn } from "./campaign-result";
import type { CampaignResult, ResponseDimension } from "./campaign.types";
import { discountsOf } from "./discounts";
import { responsesBy } from "./responses";

const { COUNT, MONEY, SHARE } = FigureUnit;

/** What all campaigns of the answer come to. */
const campaignFigures = {
  reach: { unit: COUNT, sum: true, definition: "Members addressed by the campaigns that ran in the period; a customer in two campaigns counts twice." },
  responseRate: { unit: SHARE, definition: "Addressed members who responded, divided by all addressed members." },
  conversionRate: { unit: SHARE, definition: "Addressed members with an order in the window, divided by all addressed members." },
  campaignCost: { unit: MONEY, sum: true, definition: "Cost per contact times reach, and the fixed costs, of the campaigns that ran in the period." },
  returnOnInvestment: { unit: SHARE, profit: true, definition: "(Gross profit of the addressed members' orders in the window − cost) ÷ cost, over the campaigns whose cost and profit are known." },
} as const satisfies Definitions;

/** What the view is asked besides the filter. */
export interface PromotionRequest {
  readonly campaignId?: string | undefined;
  /** Days from the one on which a member was addressed. */
  readonly window: number;
  readonly by: ResponseDimension;
}

/** The view's answer. */
export async function promotion(question: Question, { campaignId, window, by }: PromotionRequest) {
  const { rowCount, figures: ofSales } = await salesSummary(question, ["revenue", "discount", "discountShare", "discountedShare", "profit", "margin"]);
  const campaigns = await campaignsOf(question, campaignId);
  const results = await campaignResults(question, campaigns, window);
  const chosen = campaignId ? campaigns.filter(({ id }) => id === campaignId) : campaigns;
  return {
    rowCount,
    figures: [...ofSales, ...totalsOf(question, campaignId ? results.filter(({ campaign }) => campaign === campaignId) : results)],
    campaigns: results,
    responses: await responsesBy(question, chosen, by),
    ...(await discountsOf(question)),
  };
}

function totalsOf({ ctx }: Question, results: readonly CampaignResult[]): Figure[] {
  if (!seesCampaigns(ctx)) return [];
  const sum = (count: (result: CampaignResult) => number): number => results.reduce((total, result) => total + count(result), 0);
  const amount = (money: { amount: string } | null): bigint => parseAmount(money?.amount ?? "0") ?? 0n;
  const reach = sum(({ reach }) => reach);
  const judged = results.filter(({ cost, profit }) => cost && profit);
  const total = (of: readonly CampaignResult[], part: "cost" | "profit"): bigint => of.reduce((total, result) => total + amount(result[part]), 0n);
  const { campaignCost: _cost, returnOnInvestment: _return, ...withoutCosts } = campaignFigures;
  return figures(permitted(seesCampaignCosts(ctx) ? campaignFigures : withoutCosts, seesProfit(ctx)), {
    reach,
    responseRate: reach > 0 ? sum(({ responses }) => responses.count) / reach : null,
    conversionRate: reach > 0 ? sum(({ conversions }) => conversions.count) / reach : null,
    campaignCost: total(results, "cost"),
    returnOnInvestment: judged.length > 0 ? returnOn(total(judged, "profit"), total(judged, "cost")) : null,
  });
}
