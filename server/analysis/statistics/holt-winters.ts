import { linearTrend, mean } from "./series";

/** How seasons act: added to the level, or as shares of it. */
export type Seasonal = "additive" | "multiplicative";

/** The shares of each surprise that the level, the trend and the seasons take; each from 0 to 1. */
export interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

export interface Start {
  readonly level: number;
  readonly trend: number;
  /** Of the first period's places, in their order. */
  readonly seasons: readonly number[];
}

export interface Smoothed {
  readonly level: number;
  readonly trend: number;
  /** Of the places to come, the next one first. */
  readonly seasons: readonly number[];
  /** What was expected of each month from the second period on, one month ahead. */
  readonly expected: readonly number[];
}

/**
 * Holt and Winters' recursion over a series, from its second period on (P. R. Winters, "Forecasting sales by exponentially
 * weighted moving averages", Management Science 6, 1960, eqs. 8–10, p. 332, and, with added seasons, the same over differences), as in R's
 * `HoltWinters`.
 */
export function holtWinters(series: readonly number[], { alpha, beta, gamma }: Smoothing, seasonal: Seasonal, start: Start): Smoothed {
  const period = start.seasons.length;
  const seasons = [...start.seasons];
  const expected: number[] = [];
  let { level, trend } = start;
  for (let month = period; month < series.length; month++) {
    const value = series[month] ?? 0;
    const place = month % period;
    const season = seasons[place] ?? 0;
    expected.push(seasonal === "additive" ? level + trend + season : (level + trend) * season);
    const before = level;
    level = alpha * (seasonal === "additive" ? value - season : value / season) + (1 - alpha) * (level + trend);
    trend = beta * (level - before) + (1 - beta) * trend;
    seasons[place] = gamma * (seasonal === "additive" ? value - level : value / level) + (1 - gamma) * season;
  }
  const next = series.length % period;
  return { level, trend, seasons: [...seasons.slice(next), ...seasons.slice(0, next)], expected };
}

/** What is to be expected so many months ahead (Winters' eq. 11). */
export function ahead({ level, trend, seasons }: Smoothed, seasonal: Seasonal, steps: number): number {
  const season = seasons[(steps - 1) % seasons.length] ?? 0;
  return seasonal === "additive" ? level + steps * trend + season : (level + steps * trend) * season;
}

/**
 * Where the recursion starts: the seasons are those of a classical decomposition of the first two periods by centred moving
 * averages (W. S. Cleveland's description in M. Kendall, A. Stuart, "The Advanced Theory of Statistics", vol. 3, 1983, pp.
 * 410–414), level and trend those of the straight line through these averages at the end of the first period. (R's
 * `HoltWinters` starts the same way, but with the line's level half a period earlier.)
 */
export function startOf(series: readonly number[], period: number, seasonal: Seasonal): Start {
  const averages = movingAverages(series.slice(0, 2 * period), period);
  const line = linearTrend(averages);
  return { level: line.intercept + line.slope * (period - Math.floor(period / 2)), trend: line.slope, seasons: seasonsOf(series, averages, period, seasonal) };
}

/** Centred moving averages over one period, the first of them for place `period / 2`; the two ends count half where the period is even. */
function movingAverages(series: readonly number[], period: number): number[] {
  const half = Math.floor(period / 2);
  const averages: number[] = [];
  for (let middle = half; middle + half < series.length; middle++) {
    const window = series.slice(middle - half, middle + half + 1);
    const ends = period % 2 === 0 ? ((window[0] ?? 0) + (window.at(-1) ?? 0)) / 2 : 0;
    averages.push((window.reduce((sum, each) => sum + each, 0) - ends) / period);
  }
  return averages;
}

/** What remains of each place without the averages, all together 0 (or 1 on average). */
function seasonsOf(series: readonly number[], averages: readonly number[], period: number, seasonal: Seasonal): number[] {
  const half = Math.floor(period / 2);
  const left = Array.from({ length: period }, (): number[] => []);
  averages.forEach((average, index) => {
    const value = series[half + index] ?? 0;
    left[(half + index) % period]?.push(seasonal === "additive" ? value - average : value / average);
  });
  const figures = left.map(mean);
  const middle = mean(figures);
  return figures.map((figure) => (seasonal === "additive" ? figure - middle : figure / middle));
}

/** The seasons of a whole series, by the same decomposition. */
export const seasonalFigures = (series: readonly number[], period: number, seasonal: Seasonal): number[] => seasonsOf(series, movingAverages(series, period), period, seasonal);
