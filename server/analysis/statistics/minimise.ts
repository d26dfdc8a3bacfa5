/** A function of several variables with its gradient. */
export type Differentiable = (point: Float64Array, gradient: Float64Array) => number;

export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly iterations: number;
  /** Whether the gradient has vanished; otherwise the search ran out of steps or of digits. */
  readonly converged: boolean;
}

const mostIterations = 500;
const smallGradient = 1e-9;
/** The farthest that one step goes in any direction: in logarithms of parameters, where this is used, a factor of seven. */
const longestStep = 2;

/**
 * The minimum by the quasi-Newton method BFGS with a line search for Armijo's condition (J. Nocedal, S. Wright,
 * "Numerical Optimization", 2nd ed. 2006, algorithm 6.1, p. 140, formula 6.17, and algorithm 3.1, p. 37).
 */
export function minimise(objective: Differentiable, start: readonly number[]): Minimum {
  const size = start.length;
  let point: Float64Array = Float64Array.from(start);
  let gradient: Float64Array = new Float64Array(size);
  let value = objective(point, gradient);
  const inverse = identity(size);
  let iterations = 0;
  for (; iterations < mostIterations && largest(gradient) > smallGradient; iterations++) {
    const next = search(objective, point, value, gradient, descent(inverse, gradient));
    if (!next) break;
    update(inverse, difference(next.point, point), difference(next.gradient, gradient));
    ({ point, value, gradient } = next);
  }
  // At the last digits of the value a step down can no longer be told from rounding.
  return { point, value, iterations, converged: largest(gradient) < 1e-5 };
}

interface Step {
  readonly point: Float64Array;
  readonly gradient: Float64Array;
  readonly value: number;
}

/** The first of ever shorter steps that goes down enough; undefined when none does. */
function search(objective: Differentiable, from: Float64Array, value: number, gradient: Float64Array, direction: Float64Array): Step | undefined {
  const slope = dot(gradient, direction);
  let length = Math.min(1, longestStep / largest(direction));
  for (let attempt = 0; attempt < 40; attempt++, length /= 2) {
    if (-length * slope < 1e-17 * Math.abs(value)) return undefined; // less than rounding could tell
    const next = { point: from.map((each, index) => each + length * (direction[index] ?? 0)), gradient: new Float64Array(from.length) };
    const reached = objective(next.point, next.gradient);
    if (reached < value && reached <= value + 1e-4 * length * slope) return { ...next, value: reached };
  }
  return undefined;
}

/** The way down, −H ∇f; where rounding has spoilt it, the steepest one. */
function descent(inverse: readonly Float64Array[], gradient: Float64Array): Float64Array {
  const direction = Float64Array.from(inverse, (row) => -dot(row, gradient));
  return dot(direction, gradient) < 0 ? direction : gradient.map((each) => -each);
}

/** H ← (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ; left as it is where the curvature is not positive. */
function update(inverse: Float64Array[], s: Float64Array, y: Float64Array): void {
  const curvature = dot(s, y);
  if (!(curvature > 1e-300)) return;
  const hy = Float64Array.from(inverse, (row) => dot(row, y));
  const factor = (1 + dot(y, hy) / curvature) / curvature;
  inverse.forEach((row, i) => {
    for (let j = 0; j < row.length; j++) row[j] = at(row, j) + factor * at(s, i) * at(s, j) - (at(hy, i) * at(s, j) + at(s, i) * at(hy, j)) / curvature;
  });
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0;
const identity = (size: number): Float64Array[] => Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)));
const dot = (left: Float64Array, right: Float64Array): number => left.reduce((sum, each, index) => sum + each * at(right, index), 0);
const difference = (left: Float64Array, right: Float64Array): Float64Array => left.map((each, index) => each - at(right, index));
const largest = (values: Float64Array): number => values.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
