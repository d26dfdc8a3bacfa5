/**
 * A customer's score of 1 to 5 as SQL: 1 and the whole fifths of customers that are strictly worse. So ties always have
 * one score, which NTILE does not promise, and no order of the rows changes it.
 * @param order the ORDER BY of the window, the worst first
 * @param count the SQL of the number of customers
 */
export const fifthsScore = (order: string, count: string): string => `(1 + (5 * (RANK() OVER (ORDER BY ${order}) - 1)) // ${count})::INTEGER`;

/** The same score of values, the greater the better; for checks and for lists that are in memory already. */
export function fifthsScores(values: readonly number[]): number[] {
  const sorted = [...values].sort((left, right) => left - right);
  const worse = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!worse.has(value)) worse.set(value, index);
  });
  return values.map((value) => 1 + Math.floor((5 * (worse.get(value) ?? 0)) / values.length));
}
