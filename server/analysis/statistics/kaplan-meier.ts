/** What happened after so long: how many relations ended, and how many were last seen going on. */
export interface Lifetimes {
  /** Since the beginning, in any unit. */
  readonly time: number;
  readonly events: number;
  /** Right-censored: known to last until then, and nothing later. */
  readonly censored: number;
}

/** The estimated share that lasts longer than a time. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
  /** Greenwood's variance of `survival`. */
  readonly variance: number;
  /** The 95 % limits; null where nobody is left, for which there are none. */
  readonly low: number | null;
  readonly high: number | null;
}

/** The normal deviate that leaves 2.5 % on either side. */
const z95 = 1.959963984540054;

/**
 * The product-limit estimate of survival with one step for each time given, in their order (E. L. Kaplan, P. Meier,
 * "Nonparametric estimation from incomplete observations", JASA 53, 1958, p. 457–481). Whoever is censored at a time
 * counts as at risk at it. The variance is M. Greenwood's (1926), S² Σ d / (n (n − d)); the limits are those of
 * ln(−ln S), which stay between 0 and 1 (J. D. Kalbfleisch, R. L. Prentice, "The Statistical Analysis of Failure Time
 * Data", 1980, p. 14–15).
 * @param lifetimes times may repeat and stand in any order
 */
export function kaplanMeier(lifetimes: readonly Lifetimes[]): SurvivalStep[] {
  const steps = gathered(lifetimes);
  let atRisk = steps.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let survival = 1;
  let greenwood = 0;
  return steps.map(({ time, events, censored }) => {
    const step = { time, atRisk, events, censored };
    survival *= atRisk > 0 ? 1 - events / atRisk : 1;
    if (events > 0) greenwood += events / (atRisk * (atRisk - events));
    atRisk -= events + censored;
    return { ...step, survival, variance: survival > 0 ? survival * survival * greenwood : 0, ...limits(survival, greenwood) };
  });
}

function limits(survival: number, greenwood: number): { low: number | null; high: number | null } {
  if (survival >= 1) return { low: 1, high: 1 };
  if (survival <= 0) return { low: null, high: null };
  const spread = (z95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return { low: survival ** Math.exp(spread), high: survival ** Math.exp(-spread) };
}

/** The counts of each time put together, by rising time. */
function gathered(lifetimes: readonly Lifetimes[]): Lifetimes[] {
  const byTime = new Map<number, Lifetimes>();
  for (const each of lifetimes) {
    const known = byTime.get(each.time);
    byTime.set(each.time, known ? { time: each.time, events: known.events + each.events, censored: known.censored + each.censored } : each);
  }
  return [...byTime.values()].sort((left, right) => left.time - right.time);
}

/** The first time after which at most half are left; null where more than half last to the end of what was seen. */
export const medianSurvival = (steps: readonly SurvivalStep[]): number | null => steps.find(({ survival }) => survival <= 0.5)?.time ?? null;

/**
 * The 95 % limits of the median: the times at which the limits of survival pass one half (R. Brookmeyer, J. Crowley,
 * "A confidence interval for the median survival time", Biometrics 38, 1982).
 */
export function medianLimits(steps: readonly SurvivalStep[]): { low: number | null; high: number | null } {
  const passed = (limit: (step: SurvivalStep) => number | null): number | null => steps.find((step) => (limit(step) ?? 0) <= 0.5)?.time ?? null;
  return { low: passed(({ low }) => low), high: passed(({ high }) => high) };
}
