/** Random numbers that are the same in every run. */
export interface Chances {
  /** From 0 to 1. */
  even(): number;
  exponential(): number;
  /** Of this shape, with scale 1. */
  gamma(shape: number): number;
  beta(a: number, b: number): number;
}

/** Even ones by mulberry32 (T. Ettinger, 2017). */
export function chances(seed: number): Chances {
  let state = seed;
  const even = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const exponential = (): number => -Math.log(1 - even());
  const normal = (): number => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * even());
  const gamma = (shape: number): number => gammaOf(shape, even, normal);
  return {
    even,
    exponential,
    gamma,
    beta(a, b) {
      const [left, right] = [gamma(a), gamma(b)];
      return left / (left + right);
    },
  };
}

/** G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM Transactions on Mathematical Software 26, 2000; below 1 by their note in section 8. */
function gammaOf(shape: number, even: () => number, normal: () => number): number {
  if (shape < 1) return gammaOf(shape + 1, even, normal) * (1 - even()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - even()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}
