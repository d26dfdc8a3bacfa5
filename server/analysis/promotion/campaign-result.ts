import type { MoneyValue } from "../../core/money";
import { money } from "../semantic/figure";
import { compareMeans } from "../statistics/two-means";
import { differenceInterval, neededPerGroup, testShares } from "../statistics/two-shares";
import { wilsonInterval } from "../statistics/wilson";
import type { CampaignResult, MemberShare, RevenueLift, ShareLift } from "./campaign.types";

/** What was measured of one group of a campaign's members; money in ten-thousandths. */
export interface MeasuredGroup {
  readonly members: number;
  readonly responses: number;
  readonly conversions: number;
  readonly revenue: bigint;
  /** null where no cost is known. */
  readonly profit: bigint | null;
  /** Revenue of the orders whose cost is known. */
  readonly knownRevenue: bigint | null;
  /** Of the members' revenue, with n − 1. */
  readonly variance: number | null;
}

/** What a campaign says of itself; money in ten-thousandths, null where nothing is said or it may not be seen. */
export interface CampaignTerms {
  readonly fixedCost: bigint | null;
  readonly contactCost: bigint | null;
  readonly responseValue: bigint | null;
  /** All members addressed, whoever looks. */
  readonly addressed: number;
}

export const nobody: MeasuredGroup = { members: 0, responses: 0, conversions: 0, revenue: 0n, profit: null, knownRevenue: null, variance: null };

/** Below this an effect counts as shown, so that nobody needs more members. */
const significant = 0.05;

/** A count among members as a share with its interval. */
export const memberShare = (count: number, members: number): MemberShare => ({
  count,
  members,
  rate: members > 0 ? count / members : null,
  interval: wilsonInterval(count, members) ?? null,
});

/** What these members cost: each contact, and their part of what the campaign costs as a whole. */
export function costOf({ fixedCost, contactCost, addressed }: CampaignTerms, reach: number): bigint | null {
  if (fixedCost === null && contactCost === null) return null;
  const part = addressed > 0 ? ((fixedCost ?? 0n) * BigInt(reach) * 2n + BigInt(addressed)) / (BigInt(addressed) * 2n) : (fixedCost ?? 0n);
  return part + (contactCost ?? 0n) * BigInt(reach);
}

/** (Gain − cost) ÷ cost; null where one is not known or nothing was spent. */
export const returnOn = (gain: number | bigint | null, cost: bigint | null): number | null => (gain === null || cost === null || cost === 0n ? null : (Number(gain) - Number(cost)) / Number(cost));

function shareLift(treated: MemberShare, control: MemberShare): ShareLift | null {
  const [first, second] = [treated, control].map(({ count, members }) => ({ successes: count, trials: members }));
  if (!first || !second || treated.rate === null || control.rate === null) return null;
  const [interval, test] = [differenceInterval(first, second), testShares(first, second)];
  if (!interval || !test) return null;
  const difference = treated.rate - control.rate;
  const needed = test.pValue < significant ? undefined : neededPerGroup(treated.rate, control.rate);
  return { difference, interval, ...test, relative: control.rate > 0 ? difference / control.rate : null, neededPerGroup: needed !== undefined && needed <= 2_147_483_647 ? needed : null };
}

const mean = (sum: bigint, count: number): number => Number(sum) / count;

function revenueLift(treated: MeasuredGroup, control: MeasuredGroup, currency: string): RevenueLift | null {
  if (treated.members === 0 || control.members === 0) return null;
  const sample = ({ members, revenue, variance }: MeasuredGroup) => ({ count: members, mean: mean(revenue, members), variance: variance ?? 0 });
  const [first, second] = [sample(treated), sample(control)];
  const test = compareMeans(first, second);
  const amount = (value: number): MoneyValue => money(BigInt(Math.round(value)), currency);
  return {
    treated: amount(first.mean), control: amount(second.mean), difference: amount(first.mean - second.mean),
    low: test ? amount(test.low) : null, high: test ? amount(test.high) : null, pValue: test?.pValue ?? null, total: amount((first.mean - second.mean) * treated.members),
  };
}

/** Profit per member beyond the hold-out's, times the members addressed. */
function incrementalProfit(treated: MeasuredGroup, control: MeasuredGroup): number | null {
  if (treated.profit === null || treated.members === 0 || control.members === 0) return null;
  return (mean(treated.profit, treated.members) - mean(control.profit ?? 0n, control.members)) * treated.members;
}

/** What a viewer may see besides. */
export interface Sight {
  readonly profit: boolean;
  readonly costs: boolean;
}

/** A campaign's figures from what was measured of its two groups. */
export function campaignResult(terms: CampaignTerms, treated: MeasuredGroup, control: MeasuredGroup, sight: Sight, currency: string): Omit<CampaignResult, "campaign" | "complete" | `coupon${string}`> {
  const reach = treated.members;
  const cost = sight.costs ? costOf(terms, reach) : null;
  const shares = {
    responses: memberShare(treated.responses, reach), conversions: memberShare(treated.conversions, reach),
    controlResponses: memberShare(control.responses, control.members), controlConversions: memberShare(control.conversions, control.members),
  };
  const worth = terms.responseValue === null ? null : terms.responseValue * BigInt(treated.responses);
  return {
    ...shares,
    reach,
    control: control.members,
    cost: cost === null ? null : money(cost, currency),
    costPerMember: cost === null || reach === 0 ? null : money(BigInt(Math.round(mean(cost, reach))), currency),
    revenue: money(treated.revenue, currency),
    profit: sight.profit && treated.profit !== null ? money(treated.profit, currency) : null,
    margin: sight.profit && treated.profit !== null && treated.knownRevenue ? Number(treated.profit) / Number(treated.knownRevenue) : null,
    returnOnInvestment: sight.profit ? returnOn(treated.profit, cost) : null,
    responseReturn: returnOn(worth, cost),
    incrementalReturn: sight.profit ? returnOn(incrementalProfit(treated, control), cost) : null,
    responseLift: shareLift(shares.responses, shares.controlResponses),
    conversionLift: shareLift(shares.conversions, shares.controlConversions),
    revenueLift: revenueLift(treated, control, currency),
  };
}
