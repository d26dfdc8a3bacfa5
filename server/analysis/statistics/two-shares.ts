import { normalTails } from "./distributions";
import { logGamma } from "./special";
import { wilsonInterval } from "./wilson";

/** Successes among trials. */
export interface Share {
  readonly successes: number;
  readonly trials: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const z95 = 1.959963984540054;
/** The deviate of a power of 80 %. */
const z80 = 0.8416212335729143;

const shareOf = ({ successes, trials }: Share): number => successes / trials;

/**
 * The 95 % interval of the difference of two independent shares, first less second: method 10 of R. G. Newcombe,
 * "Interval estimation for the difference between independent proportions", Statistics in Medicine 17, 1998, 873–890,
 * which puts the two Wilson intervals together (square and add). It stays between −1 and 1.
 * @returns undefined where one of them has no trials
 */
export function differenceInterval(first: Share, second: Share): Interval | undefined {
  const [one, two] = [wilsonInterval(first.successes, first.trials), wilsonInterval(second.successes, second.trials)];
  if (!one || !two) return undefined;
  const [p1, p2] = [shareOf(first), shareOf(second)];
  return { low: p1 - p2 - Math.hypot(p1 - one.low, two.high - p2), high: p1 - p2 + Math.hypot(one.high - p1, p2 - two.low) };
}

export interface SharesTest {
  /** The probability of a difference at least as large where there is none in truth; two-sided. */
  readonly pValue: number;
  /** Whether it was counted exactly (Fisher) instead of by the normal distribution. */
  readonly exact: boolean;
}

/** The least number that is to be expected in each of the four cells for the normal distribution to do. */
const fewestExpected = 5;

/**
 * Whether two independent shares differ: Fisher's exact test where fewer than five are to be expected in a cell (W. G.
 * Cochran, "Some methods for strengthening the common χ² tests", Biometrics 10, 1954), else the pooled z test.
 * @returns undefined where one of them has no trials
 */
export function testShares(first: Share, second: Share): SharesTest | undefined {
  const trials = first.trials + second.trials;
  if (first.trials <= 0 || second.trials <= 0) return undefined;
  const pooled = (first.successes + second.successes) / trials;
  const fewest = Math.min(first.trials, second.trials) * Math.min(pooled, 1 - pooled);
  if (fewest < fewestExpected) return { pValue: fisher(first, second), exact: true };
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.trials + 1 / second.trials));
  return { pValue: normalTails((shareOf(first) - shareOf(second)) / error), exact: false };
}

/**
 * Fisher's exact test, two-sided: all tables with the same margins that are no more probable than the one at hand (R. A.
 * Fisher, "The Design of Experiments", 1935, chapter 2; the usual second side after J. O. Irwin, 1935).
 */
export function fisher(first: Share, second: Share): number {
  const [small, large] = first.trials <= second.trials ? [first, second] : [second, first];
  const successes = first.successes + second.successes;
  const whole = logChoose(small.trials + large.trials, successes);
  const probability = (x: number): number => Math.exp(logChoose(small.trials, x) + logChoose(large.trials, successes - x) - whole);
  const limit = probability(small.successes) * (1 + 1e-7);
  let sum = 0;
  for (let x = Math.max(0, successes - large.trials); x <= Math.min(small.trials, successes); x++) {
    const each = probability(x);
    if (each <= limit) sum += each;
  }
  return Math.min(1, sum);
}

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/**
 * How many in each of two equal groups would show the difference of two shares with a power of 80 % at the level of 5 %
 * (J. L. Fleiss, "Statistical Methods for Rates and Proportions", second edition 1981, chapter 3, without correction for
 * continuity).
 * @returns undefined where the shares are equal
 */
export function neededPerGroup(first: number, second: number): number | undefined {
  if (first === second) return undefined;
  const mean = (first + second) / 2;
  const spread = z95 * Math.sqrt(2 * mean * (1 - mean)) + z80 * Math.sqrt(first * (1 - first) + second * (1 - second));
  return Math.ceil((spread / (first - second)) ** 2);
}
