import { methods, methodsFor, season, type Expectation, type Method } from "./forecast-methods";
import { mean, naiveError } from "./series";

/** A month to come: the expected value and the limits between which it falls with 95 % probability. */
export interface Forecast {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How a method would have done: forecasts of up to so many months, each made from what was known then. */
export interface BackTest {
  readonly method: Method;
  /** Months foretold, counted once for every origin. */
  readonly months: number;
  /** Mean absolute scaled error: 1 is as good as the seasonal naive method within the known series. null where that never errs. */
  readonly mase: number | null;
  /** The share of months that fell between the limits. */
  readonly coverage: number;
}

export interface MonthsForecast {
  readonly method: Method;
  readonly months: readonly Forecast[];
  /** null where the series is too short to hold anything back. */
  readonly backTest: BackTest | null;
  /** The same of the seasonal naive method (with less than two years, of the last month's value). */
  readonly naive: BackTest | null;
}

const z95 = 1.959963984540054;
/** Origins of a back-test, one month apart. */
const mostOrigins = 12;
const fewestMonths = 3;

/**
 * Continues a series of months by the method that would have done best: each forecasts the months after a rolling origin
 * (L. J. Tashman, "Out-of-sample tests of forecasting accuracy", International Journal of Forecasting 16, 2000), and the one
 * with the least mean absolute scaled error is taken. Seasons are learnt from two years on.
 * @returns nothing for fewer than three months
 */
export function forecastMonths(series: readonly number[], ahead: number): MonthsForecast | undefined {
  if (series.length < fewestMonths) return undefined;
  const tests = methodsFor(series).flatMap((method) => backTest(series, method, ahead) ?? []);
  const best = tests.reduce<BackTest | undefined>((least, test) => (least && (least.mase ?? 0) <= (test.mase ?? 0) ? least : test), undefined);
  const method = best?.method ?? (series.length >= 2 * season ? "SEASONAL_NAIVE" : "LEVEL");
  return {
    method,
    months: methods[method](series, ahead).map(limits),
    backTest: best ?? null,
    naive: backTest(series, series.length >= 2 * season ? "SEASONAL_NAIVE" : "NAIVE", ahead) ?? null,
  };
}

function limits({ value, deviation }: Expectation): Forecast {
  return { value, low: value - z95 * deviation, high: value + z95 * deviation };
}

/** How a method would have done over the last months; undefined where too little would be left to learn from. */
export function backTest(series: readonly number[], method: Method, ahead: number, origins = mostOrigins): BackTest | undefined {
  const needed = method === "LEVEL" || method === "NAIVE" ? fewestMonths : 2 * season;
  const first = Math.max(needed, series.length - origins - ahead + 1);
  const [errors, hits]: [number[], boolean[]] = [[], []];
  for (let origin = first; origin < series.length && origin < first + origins; origin++) {
    const known = series.slice(0, origin);
    const scale = naiveError(known, origin > season ? season : 1);
    methods[method](known, Math.min(ahead, series.length - origin)).map(limits).forEach(({ value, low, high }, index) => {
      const actual = series[origin + index] ?? 0;
      errors.push(scale === 0 ? NaN : Math.abs(actual - value) / scale);
      // Where the method is certain, rounding is no surprise.
      const slack = 1e-9 * Math.abs(actual);
      hits.push(low - slack <= actual && actual <= high + slack);
    });
  }
  if (errors.length === 0) return undefined;
  const known = errors.filter((error) => !Number.isNaN(error));
  return { method, months: errors.length, mase: known.length === 0 ? null : mean(known), coverage: hits.filter(Boolean).length / hits.length };
}
