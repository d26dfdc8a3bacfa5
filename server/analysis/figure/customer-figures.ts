import type { Figure, Figures } from "../../core/condition/figures";
import type { Eyes } from "../../core/condition/paths";
import { CustomerChange } from "../persistency/change.types";
import { rfmSegmentNames } from "../profiling/rfm-segments";
import { Analysis, seesProfit, seesRevenue } from "../semantic/scope";

const share: Figure = { kind: "number", scaled: true };
const count: Figure = { kind: "number" };
const amount: Figure = { kind: "amount", scaled: true };

/**
 * The figures of a customer that conditions can test. What each is, and its SQL, is the seven P's (`docs/analysis.md`), asked as
 * the views ask unless told otherwise: of the twelve months up to `asOf` and with it, compared with the twelve before.
 *
 * | figure | is |
 * |---|---|
 * | `probabilityAlive` | P(alive), from 0 to 1; empty where there is no model |
 * | `expectedPurchases` | days with a purchase to be expected in the next 365 days |
 * | `lifetimeValue` | what the next 36 months are expected to bring, discounted |
 * | `recencyScore`, `frequencyScore`, `monetaryScore` | 1 to 5; empty for who did not buy in the twelve months |
 * | `rfmSegment` | the segment of the first two scores |
 * | `usualInterval` | the median of the days from one day with a purchase to the next; empty below three such days |
 * | `overdueRatio` | days since the last purchase over that: above 1 late, above 2 very late, above 3 silent |
 * | `change` | the twelve months against the twelve before |
 * | `daysSinceLastOrder` | days since the last purchase |
 * | `ordersOfYear`, `revenueOfYear`, `averageOrder` | of the twelve months |
 * | `profitOfYear`, `marginOfYear`, `netProfitOfYear` | gross profit, its share of the revenue of known cost, and what remains after the cost to serve, of the twelve months; empty where no cost is known |
 */
export const customerFigures = {
  probabilityAlive: share,
  expectedPurchases: share,
  lifetimeValue: amount,
  recencyScore: count,
  frequencyScore: count,
  monetaryScore: count,
  rfmSegment: { kind: "code", codes: { name: "RfmSegment", values: rfmSegmentNames } },
  usualInterval: share,
  overdueRatio: share,
  change: { kind: "code", codes: { name: "CustomerChange", values: Object.values(CustomerChange) } },
  daysSinceLastOrder: count,
  ordersOfYear: count,
  revenueOfYear: amount,
  averageOrder: amount,
  profitOfYear: amount,
  marginOfYear: share,
  netProfitOfYear: amount,
} as const satisfies Record<string, Figure>;

export type CustomerFigureName = keyof typeof customerFigures;

const ofProfit = new Set<string>(["profitOfYear", "marginOfYear", "netProfitOfYear"] satisfies CustomerFigureName[]);

/** A test tells what it tests, so it is asked of those customers alone whose figures the analyses show. */
export const figuresInSight: Figures["rows"] = ({ policy, viewer }, alias) => policy.rows(viewer, Analysis.name, "read", alias);

/** Whoever may open the analyses may test their figures, and who sees profits those of profit. */
export function mayTestFigure(eyes: Eyes, name: string): boolean {
  if (!eyes.policy.can(eyes.viewer, Analysis.name, "read") || !seesRevenue(eyes)) return false;
  return !ofProfit.has(name) || seesProfit(eyes);
}
