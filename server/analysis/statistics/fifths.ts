/**
 * Scores of 1 to 5 by fifths of the customers: 1 and the whole fifths that are strictly worse, so that ties always have one
 * score (NTILE does not promise that) and no order of the rows changes it. A value v is better than at least k fifths of n
 * exactly when it is above the ⌈kn/5⌉-th smallest, so four order statistics say all scores: nothing is sorted whole.
 */

/** A little less than k/5: `quantile_disc` takes the ⌈qn⌉-th smallest, and k/5 · n may come out a hair above a whole number. */
const shares = [1, 2, 3, 4].map((fifth) => `${(fifth / 5 - 1e-12).toFixed(12)}::DOUBLE`).join(", ");

/**
 * The limits between the scores as SQL, an aggregate over customers.
 * @param value the SQL of what is scored, the greater the better
 * @param counts the SQL of the condition that a customer counts
 */
export const fifthsLimits = (value: string, counts: string): string => `quantile_disc(${value}, [${shares}]) FILTER (${counts})`;

/** The score of a value as SQL, given the SQL of the limits. */
export const fifthsScore = (value: string, limits: string): string => `(1 + ${[1, 2, 3, 4].map((k) => `(${value} > ${limits}[${k}])::INTEGER`).join(" + ")})`;

/** The same scores of values in memory, from the definition; for checks. */
export function fifthsScores(values: readonly number[]): number[] {
  const sorted = [...values].sort((left, right) => left - right);
  const worse = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!worse.has(value)) worse.set(value, index);
  });
  return values.map((value) => 1 + Math.floor((5 * (worse.get(value) ?? 0)) / values.length));
}
