/** The normal deviate that leaves 2.5 % on either side. */
const z95 = 1.959963984540054;

/**
 * The 95 % score interval of a share (E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", JASA 22, 1927): unlike the usual interval it stays between 0 and 1 and is right for few cases too.
 * @returns undefined where there are no trials
 */
export function wilsonInterval(successes: number, trials: number, z = z95): { low: number; high: number } | undefined {
  if (trials <= 0) return undefined;
  const share = successes / trials;
  const squared = z * z;
  const middle = (share + squared / (2 * trials)) / (1 + squared / trials);
  const half = (z / (1 + squared / trials)) * Math.sqrt((share * (1 - share)) / trials + squared / (4 * trials * trials));
  return { low: successes === 0 ? 0 : Math.max(0, middle - half), high: successes === trials ? 1 : Math.min(1, middle + half) };
}
