/** ln √(2π). */
const halfLogTwoPi = 0.9189385332046727;
/** From here on the asymptotic series below are exact to the last digits of a double. */
const large = 12;

/**
 * ln Γ(x) for x > 0, by Stirling's series from 12 on and the recurrence below it (M. Abramowitz, I. Stegun, "Handbook of
 * Mathematical Functions", 1964, 6.1.41 and 6.1.15); the absolute error is about 1e-14.
 */
export function logGamma(x: number): number {
  let product = 1;
  let z = x;
  for (; z < large; z += 1) product *= z;
  const s = 1 / (z * z);
  const series = (1 / 12 - s * (1 / 360 - s * (1 / 1_260 - s * (1 / 1_680 - s * (1 / 1_188 - s * (691 / 360_360)))))) / z;
  return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + series - Math.log(product);
}

/** ψ(x), the derivative of ln Γ(x), for x > 0 (Abramowitz and Stegun, 6.3.18 and 6.3.5). */
export function digamma(x: number): number {
  let sum = 0;
  let z = x;
  for (; z < large; z += 1) sum -= 1 / z;
  const s = 1 / (z * z);
  return sum + Math.log(z) - 0.5 / z - s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - s * (691 / 32_760))))));
}

/** Terms after which the series is given up; at z < 1 and c − a − b > 0 a few hundred are enough. */
const mostTerms = 20_000;

/**
 * The series of Gauss' hypergeometric function ₂F₁(a, b; c; z) for 0 ≤ z < 1 (Abramowitz and Stegun, 15.1.1). It
 * converges fast where c is large beside a and b, and in any case where c − a − b > 0; bring it there by 15.3.3 first.
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < mostTerms; n++) {
    const ratio = (((a + n) * (b + n)) / ((c + n) * (1 + n))) * z;
    term *= ratio;
    sum += term;
    // What is left is at most a geometric series: the ratio of the terms goes towards z.
    const most = Math.max(Math.abs(ratio), z);
    if (most < 1 && Math.abs(term) * most <= 1e-16 * (1 - most) * Math.abs(sum)) break;
  }
  return sum;
}
