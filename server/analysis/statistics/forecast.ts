/** A month to come: the expected value and the limits between which it falls with 95 % probability. */
export interface Forecast {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How a series of months was continued. */
export type Method = "holtWinters" | "level";

interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

interface Fitted {
  readonly level: number;
  readonly trend: number;
  /** Of the seasons to come, the next one first. */
  readonly seasons: readonly number[];
  /** The sum of squared errors one month ahead, after the first months that only warm it up. */
  readonly squares: number;
  readonly errors: number;
}

const season = 12;
const z95 = 1.959963984540054;
/** Steps of the search for the smoothing parameters. */
const grid = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9];

/**
 * Continues a series of months. From two years on by Holt-Winters' additive method (P. R. Winters, "Forecasting sales by
 * exponentially weighted moving averages", Management Science 6, 1960) in error-correction form; with less by its mean
 * level (simple exponential smoothing), because nothing can be known of the seasons. The parameters are those of a grid
 * with the least squared error one month ahead. The limits are those of the models ETS(A,A,A) and ETS(A,N,N) (Hyndman,
 * Koehler, Ord, Snyder, "Forecasting with Exponential Smoothing", 2008, table 6.1), which know of the chance in the
 * months to come but not of the doubt about the parameters, so they are rather too narrow.
 * @returns nothing for fewer than three months
 */
export function forecastMonths(series: readonly number[], ahead: number): { method: Method; months: Forecast[] } | undefined {
  if (series.length < 3) return undefined;
  const method: Method = series.length >= 2 * season ? "holtWinters" : "level";
  const [parameters, fitted] = method === "holtWinters" ? best(series, seasonalChoices(), holtWinters) : best(series, grid.map((alpha) => ({ alpha, beta: 0, gamma: 0 })), smoothed);
  const variance = fitted.squares / Math.max(fitted.errors, 1);
  const months = Array.from({ length: ahead }, (_, index) => {
    const steps = index + 1;
    const value = fitted.level + steps * fitted.trend + (fitted.seasons[index % season] ?? 0);
    const half = z95 * Math.sqrt(variance * varianceFactor(parameters, steps, method));
    return { value, low: value - half, high: value + half };
  });
  return { method, months };
}

function seasonalChoices(): Smoothing[] {
  return grid.flatMap((alpha) => grid.filter((beta) => beta <= alpha).flatMap((beta) => grid.filter((gamma) => gamma <= 1 - alpha).map((gamma) => ({ alpha, beta, gamma }))));
}

function best(series: readonly number[], choices: readonly Smoothing[], fit: (series: readonly number[], smoothing: Smoothing) => Fitted): [Smoothing, Fitted] {
  let found: [Smoothing, Fitted] | undefined;
  for (const choice of choices) {
    const fitted = fit(series, choice);
    if (!found || fitted.squares < found[1].squares) found = [choice, fitted];
  }
  if (!found) throw new Error("There is nothing to choose from.");
  return found;
}

/**
 * Starts from the first two years: the level and the seasons from the means of the first, the trend from the
 * difference of their means. Error correction: β is the share of the error that goes into the trend (α β* in the
 * classical notation), γ that which goes into the season.
 */
export function holtWinters(series: readonly number[], { alpha, beta, gamma }: Smoothing): Fitted {
  const [first, second] = [mean(series.slice(0, season)), mean(series.slice(season, 2 * season))];
  let trend = (second - first) / season;
  let level = first + (trend * (season - 1)) / 2;
  const seasons = series.slice(0, season).map((value, month) => value - (first + trend * (month - (season - 1) / 2)));
  let squares = 0;
  for (let month = season; month < series.length; month++) {
    const error = (series[month] ?? 0) - (level + trend + (seasons[month % season] ?? 0));
    level += trend + alpha * error;
    trend += beta * error;
    seasons[month % season] = (seasons[month % season] ?? 0) + gamma * error;
    squares += error * error;
  }
  const next = series.length % season;
  return { level, trend, seasons: [...seasons.slice(next), ...seasons.slice(0, next)], squares, errors: series.length - season - 3 };
}

function smoothed(series: readonly number[], { alpha }: Smoothing): Fitted {
  let level = mean(series.slice(0, 3));
  let squares = 0;
  for (const value of series) {
    const error = value - level;
    level += alpha * error;
    squares += error * error;
  }
  return { level, trend: 0, seasons: [], squares, errors: series.length - 1 };
}

/** The variance so many months ahead, in variances of one month. */
export function varianceFactor({ alpha, beta, gamma }: Smoothing, steps: number, method: Method): number {
  const before = steps - 1;
  if (method === "level") return 1 + before * alpha * alpha;
  const years = Math.floor(before / season);
  return 1 + before * (alpha * alpha + alpha * beta * steps + (beta * beta * steps * (2 * steps - 1)) / 6) + gamma * years * (2 * alpha + gamma + beta * season * (years + 1));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
