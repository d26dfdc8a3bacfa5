const mostTerms = 1_000;
const precise = 1e-15;

/** ln Γ(n / 2), exactly by the recurrence from Γ(1/2) = √π and Γ(1) = 1. */
function logGammaOfHalf(n: number): number {
  let sum = n % 2 === 1 ? Math.log(Math.PI) / 2 : 0;
  for (let half = n % 2 === 1 ? 1 : 2; half < n; half += 2) sum += Math.log(half / 2);
  return sum;
}

/**
 * The probability that a χ² variable with so many degrees of freedom exceeds a value: the upper incomplete gamma function
 * Q(n/2, x/2), by its series below n/2 + 1 and by Lentz' continued fraction above (M. Abramowitz, I. Stegun, "Handbook
 * of Mathematical Functions", 1964, 6.5.29 and 6.5.31).
 * @param value not negative
 * @param degrees a whole number of at least 1
 */
export function chiSquaredTail(value: number, degrees: number): number {
  const [a, x] = [degrees / 2, value / 2];
  if (x <= 0) return 1;
  const factor = Math.exp(a * Math.log(x) - x - logGammaOfHalf(degrees));
  return x < a + 1 ? Math.max(0, 1 - factor * series(a, x)) : factor * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < mostTerms && term > sum * precise; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let product = d;
  for (let n = 1; n < mostTerms; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    product *= c * d;
    if (Math.abs(c * d - 1) < precise) break;
  }
  return product;
}
