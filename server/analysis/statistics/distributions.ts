import { logGamma } from "./special";

/** Terms after which a continued fraction is given up; some dozens are enough. */
const mostTerms = 500;
const tiny = 1e-300;

/**
 * The regularised incomplete beta function I_x(a, b), by its continued fraction (M. Abramowitz, I. Stegun, "Handbook of
 * Mathematical Functions", 1964, 26.5.8) after Lentz, from the side where it converges fast.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  let [numerator, denominator, fraction] = [1, 0, 1];
  for (let term = 0; term < mostTerms; term++) {
    const m = Math.floor(term / 2);
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = -((a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    const coefficient = term === 0 ? 1 : term % 2 === 0 ? even : odd;
    denominator = 1 / notZero(1 + coefficient * denominator);
    numerator = notZero(1 + coefficient / numerator);
    const change = numerator * denominator;
    fraction *= change;
    if (Math.abs(1 - change) < 1e-15) break;
  }
  return front * (fraction - 1);
}

const notZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

/** The probability that Student's t with so many degrees of freedom lies beyond ±t (Abramowitz and Stegun, 26.7.1 by 26.5.27). */
export const studentTails = (t: number, degrees: number): number => incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);

/** The t beyond which, on both sides together, the given probability lies. */
export function studentQuantile(tails: number, degrees: number): number {
  let [low, high] = [0, 1];
  while (studentTails(high, degrees) > tails) high *= 2;
  for (let step = 0; step < 100 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2;
    if (studentTails(middle, degrees) > tails) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The probability that a normal deviate lies beyond ±z: the complementary error function of |z|/√2, by its series near
 * nothing and its continued fraction beyond (Abramowitz and Stegun, 7.1.6 and 7.1.14).
 */
export function normalTails(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  if (x > 27) return 0;
  if (x < 2.5) {
    let [term, sum] = [x, x];
    for (let n = 1; n < mostTerms && term > 1e-17 * sum; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let fraction = x;
  for (let n = 100; n >= 1; n--) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}
