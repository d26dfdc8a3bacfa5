import { minimise } from "./minimise";
import { digamma, hypergeometric, logGamma } from "./special";

/**
 * BG/NBD: customers buy at random (a Poisson process, its rate λ from a gamma distribution with shape r and rate α) and
 * may stop for good after any purchase (with a probability p from a beta distribution with a and b). P. S. Fader, B. G. S.
 * Hardie, K. L. Lee, "“Counting your customers” the easy way", Marketing Science 24 (2005), pp. 275–284. Times are in any
 * one unit; α is in that unit.
 */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** What is known of a customer: x repeat purchases, the last one at t_x, observed for T, both since the first purchase. */
export interface History {
  readonly frequency: number;
  readonly recency: number;
  readonly age: number;
}

/** Customers with equal histories, counted; columns of one length. */
export interface HistoryGroups {
  readonly frequency: ArrayLike<number>;
  readonly recency: ArrayLike<number>;
  readonly age: ArrayLike<number>;
  readonly customers: ArrayLike<number>;
}

export interface Fit<Parameters> {
  readonly parameters: Parameters;
  readonly logLikelihood: number;
  /** Whether the likelihood's gradient has vanished there. */
  readonly converged: boolean;
}

/** The parameters of greatest likelihood (the paper's eq. 7), found in their logarithms, which keeps them positive. */
export function fitBgNbd(groups: HistoryGroups): Fit<BgNbd> {
  const likelihood = bgNbdLikelihood(groups);
  const { customers, meanAge } = likelihood;
  if (customers === 0) throw new Error("A model cannot be fitted to nobody.");
  const found = minimise((logs, gradient) => {
    const [r = 1, alpha = 1, a = 1, b = 1] = logs.map(Math.exp);
    const value = likelihood.at({ r, alpha, a, b }, gradient);
    [r, alpha, a, b].forEach((parameter, index) => (gradient[index] = (-(gradient[index] ?? 0) * parameter) / customers));
    return -value / customers;
  }, [0, Math.log(meanAge || 1), 0, 0]);
  const [r = NaN, alpha = NaN, a = NaN, b = NaN] = found.point.map(Math.exp);
  return { parameters: { r, alpha, a, b }, logLikelihood: -found.value * customers, converged: found.converged };
}

/**
 * The likelihood of many customers (eq. 6 for each, as the product of the part of those who still buy and 1 + the odds of having
 * stopped). What depends on one column alone is worked out once for each of its values: a logarithm for each time, three
 * gamma functions for each x; so each group costs one exponential and one logarithm.
 */
export function bgNbdLikelihood(groups: HistoryGroups): { customers: number; meanAge: number; at: (parameters: BgNbd, gradient?: Float64Array) => number } {
  const [frequencies, recencies, ages] = [distinct(groups.frequency), distinct(groups.recency), distinct(groups.age)];
  const weights = Float64Array.from(groups.customers);
  const customers = weights.reduce((sum, n) => sum + n, 0);
  const total = weights.reduce((sum, n, group) => sum + n * (groups.age[group] ?? 0), 0);
  const byFrequency = new Float64Array(frequencies.values.length);
  weights.forEach((n, group) => {
    const place = frequencies.places[group] ?? 0;
    byFrequency[place] = (byFrequency[place] ?? 0) + n;
  });
  const at = (parameters: BgNbd, gradient?: Float64Array): number => {
    const [early, late] = [timesOf(parameters.alpha, recencies.values), timesOf(parameters.alpha, ages.values)];
    const odds = frequencies.values.map((x) => Math.log(parameters.a) - Math.log(Math.max(parameters.b + x - 1, Number.MIN_VALUE)));
    const sums = sumsOf(parameters, { frequencies, recencies, ages, weights, early, late, odds: Float64Array.from(odds) });
    frequencies.values.forEach((x, place) => addFrequency(sums, parameters, x, byFrequency[place] ?? 0));
    const { value, dr, dAlpha, da, db } = sums;
    gradient?.set([dr, dAlpha, da, db]);
    return value;
  };
  return { customers, meanAge: customers === 0 ? 0 : total / customers, at };
}

interface Sums {
  value: number;
  dr: number;
  dAlpha: number;
  da: number;
  db: number;
}

interface Times {
  readonly log: Float64Array;
  readonly inverse: Float64Array;
}

const timesOf = (alpha: number, times: readonly number[]): Times => ({ log: Float64Array.from(times, (time) => Math.log(alpha + time)), inverse: Float64Array.from(times, (time) => 1 / (alpha + time)) });

interface Columns {
  readonly frequencies: Distinct;
  readonly recencies: Distinct;
  readonly ages: Distinct;
  readonly weights: Float64Array;
  readonly early: Times;
  readonly late: Times;
  /** ln(a / (b + x − 1)) for each x. */
  readonly odds: Float64Array;
}

/** What depends on times, and its derivatives. */
function sumsOf({ r, alpha, a, b }: BgNbd, { frequencies, recencies, ages, weights, early, late, odds }: Columns): Sums {
  const xs = Float64Array.from(frequencies.values);
  let [value, dr, dAlpha, da, db] = [0, 0, 0, 0, 0];
  for (let group = 0; group < weights.length; group++) {
    const [n, place, age] = [weights[group] as number, frequencies.places[group] as number, ages.places[group] as number];
    const [x, end, inverse] = [xs[place] as number, late.log[age] as number, late.inverse[age] as number];
    value -= n * (r + x) * end;
    dr -= n * end;
    dAlpha += n * (r / alpha - (r + x) * inverse);
    if (x === 0) continue;
    const recency = recencies.places[group] as number;
    const span = end - (early.log[recency] as number);
    const logOdds = (odds[place] as number) + (r + x) * span;
    const small = Math.exp(-Math.abs(logOdds));
    const gone = (n * (logOdds > 0 ? 1 : small)) / (1 + small);
    value += n * (Math.max(logOdds, 0) + Math.log1p(small));
    dr += gone * span;
    dAlpha += gone * (r + x) * (inverse - (early.inverse[recency] as number));
    da += gone / a;
    db -= gone / (b + x - 1);
  }
  return { value, dr, dAlpha, da, db };
}

/** What depends on x alone, for n customers, and its derivatives. */
function addFrequency(sums: Sums, { r, alpha, a, b }: BgNbd, x: number, n: number): void {
  const together = digamma(a + b) - digamma(a + b + x);
  sums.value += n * (logGamma(b + x) - logGamma(b) - logGamma(a + b + x) + logGamma(a + b) + logGamma(r + x) - logGamma(r) + r * Math.log(alpha));
  sums.dr += n * (digamma(r + x) - digamma(r) + Math.log(alpha));
  sums.da += n * together;
  sums.db += n * (together + digamma(b + x) - digamma(b));
}

interface Distinct {
  readonly values: number[];
  /** Of each element, where its value stands among `values`. */
  readonly places: Int32Array;
}

function distinct(column: ArrayLike<number>): Distinct {
  const places = new Map<number, number>();
  const found = new Int32Array(column.length);
  for (let index = 0; index < column.length; index++) {
    const value = column[index] ?? 0;
    let place = places.get(value);
    if (place === undefined) places.set(value, (place = places.size));
    found[index] = place;
  }
  return { values: [...places.keys()], places: found };
}

/**
 * The odds that a customer with x > 0 has stopped, against still buying: δ a / (b + x − 1) · ((α + T) / (α + t_x))^(r + x),
 * the second summand of the denominator of eq. 10. Nobody stops before a first repeat purchase.
 */
export function oddsOfHavingStopped({ r, alpha, a, b }: BgNbd, { frequency: x, recency, age }: History): number {
  return x === 0 ? 0 : (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x);
}

/** P(alive | x, t_x, T): the probability that a customer still buys (Fader, Hardie, Lee, "Computing P(alive) using the BG/NBD model", note 021, 2008, eq. 8). */
export const probabilityAlive = (parameters: BgNbd, history: History): number => 1 / (1 + oddsOfHavingStopped(parameters, history));

/** E[Y(t) | x, t_x, T]: the purchases to be expected in the next time t (eq. 10). */
export const expectedPurchases = (parameters: BgNbd, history: History, time: number): number =>
  purchasesWhileAlive(parameters, history, time) / (1 + oddsOfHavingStopped(parameters, history));

/** E[X(t)]: the repeat purchases of a new customer in the first time t (eq. 9). */
export const expectedPurchasesOfNew = (parameters: BgNbd, time: number): number => purchasesWhileAlive(parameters, { frequency: 0, age: 0 }, time);

/**
 * The purchases to be expected in the next time t of a customer known to buy still: the numerator of eq. 10, which does not
 * depend on t_x. The hypergeometric function is turned by Euler's transformation (Abramowitz and Stegun 15.3.3), so that
 * its series converges for every t and neither it nor its factor can overflow for large x.
 */
export function purchasesWhileAlive(parameters: BgNbd, { frequency: x, age }: Pick<History, "frequency" | "age">, time: number): number {
  const { r, alpha, a, b } = parameters;
  // At a = 1, and at a + b + x = 1, the formula is 0 / 0; between the two sides of it lies the value.
  if (Math.abs(a - 1) < nudge) return ([1 - 2 * nudge, 1 + 2 * nudge].reduce((sum, near) => sum + purchasesWhileAlive({ ...parameters, a: near }, { frequency: x, age }, time), 0)) / 2;
  if (Math.abs(a + b + x - 1) < nudge) return ([-2 * nudge, 2 * nudge].reduce((sum, off) => sum + purchasesWhileAlive({ ...parameters, b: 1 - a - x + off }, { frequency: x, age }, time), 0)) / 2;
  const all = alpha + age + time;
  const c = a + b + x - 1;
  const kept = ((alpha + age) / all) ** (a - 1) * hypergeometric(a - 1, a + b - 1 - r, c, time / all);
  return (c / (a - 1)) * (1 - kept);
}

const nudge = 1e-5;
