import type { Fit } from "./bg-nbd";
import { minimise } from "./minimise";
import { digamma, logGamma } from "./special";

/**
 * Gamma-Gamma: a customer's purchases vary around an own mean (a gamma distribution with shape p), and the means of the
 * customers around that of all (shape q, scale γ, in the unit of money), whatever their number. P. S. Fader, B. G. S.
 * Hardie, "The Gamma-Gamma model of monetary value", note 025, 2013.
 */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}

/** Customers with x purchases of the mean value z̄ > 0, counted; columns of one length. */
export interface ValueGroups {
  readonly frequency: ArrayLike<number>;
  readonly mean: ArrayLike<number>;
  readonly customers: ArrayLike<number>;
}

/** The parameters of greatest likelihood (the note's eq. 1a over all customers with x > 0 and z̄ > 0). */
export function fitGammaGamma(groups: ValueGroups): Fit<GammaGamma> {
  const likelihood = gammaGammaLikelihood(groups);
  const { customers, typical } = likelihood;
  if (customers === 0) throw new Error("A model cannot be fitted to nobody.");
  const found = minimise((logs, gradient) => {
    const [p = 1, q = 1, gamma = 1] = logs.map(Math.exp);
    const value = likelihood.at({ p, q, gamma }, gradient);
    [p, q, gamma].forEach((parameter, index) => (gradient[index] = (-(gradient[index] ?? 0) * parameter) / customers));
    return -value / customers;
  }, [0, Math.LN2, Math.log(typical)]);
  const [p = NaN, q = NaN, gamma = NaN] = found.point.map(Math.exp);
  return { parameters: { p, q, gamma }, logLikelihood: -found.value * customers, converged: found.converged };
}

/** The likelihood of many customers: one logarithm each, everything else once for each number of purchases. */
export function gammaGammaLikelihood({ frequency, mean, customers }: ValueGroups): { customers: number; typical: number; at: (parameters: GammaGamma, gradient?: Float64Array) => number } {
  const rows: { x: number; z: number; n: number }[] = [];
  const byFrequency = new Map<number, { n: number; logs: number }>();
  let [all, logs] = [0, 0];
  for (let index = 0; index < frequency.length; index++) {
    const [x, z, n] = [frequency[index] ?? 0, mean[index] ?? 0, customers[index] ?? 0];
    if (!(x > 0 && z > 0)) continue;
    const sum = byFrequency.get(x) ?? { n: 0, logs: 0 };
    byFrequency.set(x, { n: sum.n + n, logs: sum.logs + n * Math.log(z) });
    rows.push({ x, z: x * z, n });
    all += n;
    logs += n * Math.log(z);
  }
  const sums = Float64Array.from(rows, ({ z }) => z);
  const [counts, weights] = [Int32Array.from(rows, ({ x }) => x), Float64Array.from(rows, ({ n }) => n)];
  const at = ({ p, q, gamma }: GammaGamma, gradient: Float64Array = new Float64Array(3)): number => {
    let [value, dp, dq, dGamma] = [0, 0, 0, 0];
    for (const [x, { n, logs: logSum }] of byFrequency) {
      const psi = digamma(p * x + q);
      value += n * (logGamma(p * x + q) - logGamma(p * x) - logGamma(q) + q * Math.log(gamma) + p * x * Math.log(x)) + (p * x - 1) * logSum;
      dp += x * (n * (psi - digamma(p * x) + Math.log(x)) + logSum);
      dq += n * (psi - digamma(q) + Math.log(gamma));
      dGamma += (n * q) / gamma;
    }
    for (let index = 0; index < sums.length; index++) {
      const [x, n, whole] = [counts[index] ?? 0, weights[index] ?? 0, gamma + (sums[index] ?? 0)];
      const log = n * Math.log(whole);
      value -= (p * x + q) * log;
      dp -= x * log;
      dq -= log;
      dGamma -= (n * (p * x + q)) / whole;
    }
    gradient.set([dp, dq, dGamma]);
    return value;
  };
  return { customers: all, typical: all === 0 ? 1 : Math.exp(logs / all), at };
}

/**
 * E[M | x, z̄]: the value to be expected of a customer's purchases, the customer's own mean drawn towards that of all
 * (the note's eq. 5); without purchases that of all, γ p / (q − 1). Infinite where q ≤ 1 and nothing is known of the customer.
 */
export function expectedValue({ p, q, gamma }: GammaGamma, frequency: number, mean: number): number {
  const divisor = p * frequency + q - 1;
  return divisor > 0 ? (p * (gamma + frequency * mean)) / divisor : Infinity;
}
