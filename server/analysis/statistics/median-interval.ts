/** The normal deviate that leaves 2.5 % on either side. */
const z95 = 1.959963984540054;

/** The ranks, from 1, of the values between which the median lies with 95 % probability, as SQL over the count `n`. */
export const medianLimits = {
  low: `ROUND(n / 2 - ${z95} * SQRT(n) / 2)`,
  high: `ROUND(1 + n / 2 + ${z95} * SQRT(n) / 2)`,
} as const;

/**
 * The 95 % interval of a median, whatever the distribution: the values at the ranks n/2 − 1.96 √n/2 and 1 + n/2 + 1.96 √n/2
 * (M. J. Campbell, M. J. Gardner, "Calculating confidence intervals for some non-parametric analyses", BMJ 296, 1988, p.
 * 1454); for checks and for lists that are in memory already.
 * @returns undefined for fewer than six values, whose smallest and greatest would not be far enough apart
 */
export function medianInterval(values: readonly number[]): { low: number; high: number } | undefined {
  const sorted = [...values].sort((left, right) => left - right);
  const half = (z95 * Math.sqrt(sorted.length)) / 2;
  const [low, high] = [sorted[Math.round(sorted.length / 2 - half) - 1], sorted[Math.round(1 + sorted.length / 2 + half) - 1]];
  return low === undefined || high === undefined ? undefined : { low, high };
}
