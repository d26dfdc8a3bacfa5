import { studentQuantile, studentTails } from "./distributions";
import type { Interval } from "./two-shares";

/** What of a sample its mean's error depends on. */
export interface Sample {
  readonly count: number;
  readonly mean: number;
  /** With n − 1. */
  readonly variance: number;
}

export interface MeansTest extends Interval {
  readonly difference: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * The difference of two means, first less second, with its 95 % interval, whatever the two variances (B. L. Welch, "The
 * generalization of Student's problem when several different population variances are involved", Biometrika 34, 1947,
 * with F. E. Satterthwaite's degrees of freedom, Biometrics Bulletin 2, 1946).
 * @returns undefined where one of them has fewer than two values, or nothing varies
 */
export function compareMeans(first: Sample, second: Sample): MeansTest | undefined {
  if (first.count < 2 || second.count < 2) return undefined;
  const [one, two] = [first.variance / first.count, second.variance / second.count];
  const error = Math.sqrt(one + two);
  if (!(error > 0)) return undefined;
  const degrees = (one + two) ** 2 / (one ** 2 / (first.count - 1) + two ** 2 / (second.count - 1));
  const difference = first.mean - second.mean;
  const half = studentQuantile(0.05, degrees) * error;
  return { difference, low: difference - half, high: difference + half, pValue: studentTails(difference / error, degrees) };
}
