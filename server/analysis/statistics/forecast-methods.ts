import { ahead, holtWinters, seasonalFigures, startOf, type Seasonal, type Smoothing } from "./holt-winters";
import { linearTrend, mean } from "./series";

/** A month to come: the expected value and its standard deviation. */
export interface Expectation {
  readonly value: number;
  readonly deviation: number;
}

/** A way to continue a series. */
export type Method = "HOLT_WINTERS_ADDITIVE" | "HOLT_WINTERS_MULTIPLICATIVE" | "THETA" | "LEVEL" | "SEASONAL_NAIVE" | "NAIVE";

/** A year of months. */
export const season = 12;
const steps = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9];

/** How each method continues a series. */
export const methods: Readonly<Record<Method, (series: readonly number[], count: number) => Expectation[]>> = {
  HOLT_WINTERS_ADDITIVE: (series, count) => continuedByHoltWinters(series, "additive", count),
  HOLT_WINTERS_MULTIPLICATIVE: (series, count) => continuedByHoltWinters(series, "multiplicative", count),
  THETA: continuedByTheta,
  LEVEL: continuedByLevel,
  SEASONAL_NAIVE: (series, count) => continuedNaively(series, season, count),
  NAIVE: (series, count) => continuedNaively(series, 1, count),
};

/** The methods that a series of this length and kind allows; seasons are learnt from two years on, and shares of a level only where nothing is 0. */
export function methodsFor(series: readonly number[]): Method[] {
  if (series.length < 2 * season || series.filter((value) => value === 0).length > series.length / 2) return ["LEVEL"];
  const positive = series.every((value) => value > 0);
  return ["LEVEL", "SEASONAL_NAIVE", "HOLT_WINTERS_ADDITIVE", ...(positive ? (["HOLT_WINTERS_MULTIPLICATIVE", "THETA"] as const) : [])];
}

const choices: readonly Smoothing[] = steps.flatMap((alpha) => [0.01, 0.05, 0.1, 0.3].flatMap((beta) => [0.05, 0.2, 0.4, 0.6, 0.8].map((gamma) => ({ alpha, beta, gamma }))));

/** The parameters of a grid with the least squared error one month ahead (in shares of what was expected, where seasons are shares). */
export function fitHoltWinters(series: readonly number[], seasonal: Seasonal): { smoothing: Smoothing; variance: number } {
  const start = startOf(series, season, seasonal);
  let best = { smoothing: choices[0] ?? { alpha: 0.1, beta: 0.1, gamma: 0.1 }, variance: Infinity };
  for (const smoothing of choices) {
    const { expected } = holtWinters(series, smoothing, seasonal, start);
    const squares = expected.reduce((sum, each, index) => sum + (((series[season + index] ?? 0) - each) / (seasonal === "additive" ? 1 : each)) ** 2, 0);
    const variance = squares / Math.max(expected.length - 3, 1);
    if (variance < best.variance) best = { smoothing, variance };
  }
  return best;
}

function continuedByHoltWinters(series: readonly number[], seasonal: Seasonal, count: number): Expectation[] {
  const { smoothing, variance } = fitHoltWinters(series, seasonal);
  const end = holtWinters(series, smoothing, seasonal, startOf(series, season, seasonal));
  return Array.from({ length: count }, (_, index) => {
    const value = ahead(end, seasonal, index + 1);
    if (seasonal === "additive") return { value, deviation: Math.sqrt(variance * additiveVariance(smoothing, index + 1)) };
    const means = Array.from({ length: index + 1 }, (__, place) => end.level + (place + 1) * end.trend);
    return { value, deviation: Math.abs(end.seasons[index % season] ?? 0) * Math.sqrt(multiplicativeVariance(smoothing, variance, means)) };
  });
}

/** The shares in error-correction form: of a surprise, β goes into the trend and γ into the season (Hyndman and others 2008, p. 23). */
const corrections = ({ alpha, beta, gamma }: Smoothing): Smoothing => ({ alpha, beta: alpha * beta, gamma: gamma * (1 - alpha) });

/**
 * The variance so many months ahead of ETS(A,A,A), in variances of one month (R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D.
 * Snyder, "Forecasting with Exponential Smoothing", 2008, table 6.2, p. 81). It knows of chance, not of doubt about the
 * parameters, and is rather too small.
 */
export function additiveVariance(smoothing: Smoothing, steps: number): number {
  const { alpha, beta, gamma } = corrections(smoothing);
  const [before, years] = [steps - 1, Math.floor((steps - 1) / season)];
  return 1 + before * (alpha * alpha + alpha * beta * steps + (beta * beta * steps * (2 * steps - 1)) / 6) + gamma * years * (2 * alpha + gamma + beta * season * (years + 1));
}

/**
 * The variance of the last of these months of ETS(M,A,M), apart from its season's square (ibid., section 6.4, class 3). The
 * season's share in error-correction form is that of small surprises.
 * @param variance of the relative error one month ahead
 * @param means what level and trend come to in the months up to it
 */
export function multiplicativeVariance(smoothing: Smoothing, variance: number, means: readonly number[]): number {
  const { alpha, beta, gamma } = corrections(smoothing);
  const thetas: number[] = [];
  means.forEach((each, index) => {
    const past = thetas.reduce((sum, theta, place) => sum + (alpha + beta * (index - place)) ** 2 * theta, 0);
    thetas.push(each * each + variance * past);
  });
  const years = Math.floor((means.length - 1) / season);
  return Math.max((thetas.at(-1) ?? 0) * (1 + variance) * (1 + gamma * gamma * variance) ** years - (means.at(-1) ?? 0) ** 2, 0);
}

interface Level {
  readonly alpha: number;
  readonly level: number;
  readonly variance: number;
}

/** Simple exponential smoothing, ETS(A,N,N), with the share that has the least squared error; it starts from the mean of the first months. */
export function smoothedLevel(series: readonly number[]): Level {
  let best: Level = { alpha: 0, level: 0, variance: Infinity };
  for (const alpha of steps) {
    let level = mean(series.slice(0, 3));
    let squares = 0;
    for (const value of series) {
      squares += (value - level) ** 2;
      level += alpha * (value - level);
    }
    const variance = squares / Math.max(series.length - 1, 1);
    if (variance < best.variance) best = { alpha, level, variance };
  }
  return best;
}

function continuedByLevel(series: readonly number[], count: number): Expectation[] {
  const { alpha, level, variance } = smoothedLevel(series);
  return Array.from({ length: count }, (_, index) => ({ value: level, deviation: Math.sqrt(variance * (1 + index * alpha * alpha)) }));
}

/**
 * The Theta method (V. Assimakopoulos, K. Nikolopoulos, International Journal of Forecasting 16, 2000), which is smoothing
 * with half the trend as drift (R. J. Hyndman, B. Billah, "Unmasking the Theta method", ibid. 19, 2003, eq. 6), over the
 * series without its multiplicative seasons.
 */
function continuedByTheta(series: readonly number[], count: number): Expectation[] {
  const seasons = seasonalFigures(series, season, "multiplicative");
  const plain = series.map((value, month) => value / (seasons[month % season] ?? 1));
  const { alpha, level, variance } = smoothedLevel(plain);
  const drift = linearTrend(plain).slope / 2;
  return Array.from({ length: count }, (_, index) => {
    const figure = seasons[(series.length + index) % season] ?? 1;
    const value = level + drift * (index + (1 - (1 - alpha) ** series.length) / alpha);
    return { value: value * figure, deviation: figure * Math.sqrt(variance * (1 + index * alpha * alpha)) };
  });
}

/** Each month like the one a period before. */
function continuedNaively(series: readonly number[], period: number, count: number): Expectation[] {
  const squares = series.slice(period).map((value, index) => (value - (series[index] ?? 0)) ** 2);
  return Array.from({ length: count }, (_, index) => ({
    value: series[series.length - period + (index % period)] ?? 0,
    deviation: Math.sqrt(mean(squares) * (Math.floor(index / period) + 1)),
  }));
}

