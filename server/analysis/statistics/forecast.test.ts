import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { backTest, forecastMonths } from "./forecast";
import { additiveVariance, methods, methodsFor, multiplicativeVariance } from "./forecast-methods";
import { holtWinters, startOf } from "./holt-winters";
import { linearTrend, naiveError } from "./series";

/** Monthly passengers of airlines, 1949 to 1960 (Box and Jenkins); skipped where the file is absent. */
const file = "../shared/data/forecasting/airpassengers.csv";
const withData = existsSync(file) ? describe : describe.skip;

/** Even chances that are the same in every run (Park and Miller's generator), summed to nearly normal ones. */
function chances(seed: number): () => number {
  let state = seed;
  const next = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  return () => Array.from({ length: 12 }, next).reduce((sum, each) => sum + each, -6);
}

withData("airline passengers", () => {
  const passengers = readFileSync(file, "utf8").trim().split("\n").slice(1).map((line) => Number(line.split(",")[1]));

  test("end, with R's parameters, at R's level, trend and season", () => {
    const start = startOf(passengers, 12, "multiplicative");
    const end = holtWinters(passengers, { alpha: 0.2755925, beta: 0.03269295, gamma: 0.8707292 }, "multiplicative", { ...start, level: start.level - 6 * start.trend });
    expect(end.level).toBeCloseTo(469.3232206, 4);
    expect(end.trend).toBeCloseTo(3.0215391, 6);
    expect(end.seasons[0]).toBeCloseTo(0.9464611, 6);
  });

  test("go through the published recursion step by step", () => {
    const start = startOf(passengers, 12, "multiplicative");
    let [level, trend] = [start.level, start.trend];
    const seasons: number[] = [...start.seasons];
    const expected: number[] = [];
    for (let t = 12; t < 144; t++) {
      const [y, s] = [passengers[t] ?? NaN, seasons[t - 12] ?? NaN];
      expected.push((level + trend) * s);
      const now = (0.3 * y) / s + 0.7 * (level + trend);
      trend = 0.05 * (now - level) + 0.95 * trend;
      level = now;
      seasons.push((0.6 * y) / now + 0.4 * s);
    }
    const found = holtWinters(passengers, { alpha: 0.3, beta: 0.05, gamma: 0.6 }, "multiplicative", start);
    expect(found.expected).toHaveLength(132);
    found.expected.forEach((each, index) => expect(each).toBeCloseTo(expected[index] ?? NaN, 9));
    expect([found.level, found.trend, ...found.seasons].map((each) => each.toFixed(9))).toEqual([level, trend, ...seasons.slice(132)].map((each) => each.toFixed(9)));
  });

  test("are foretold better than by the year before, and the limits hold 95 of 100", () => {
    const forecast = forecastMonths(passengers, 6);
    expect(forecast?.method).toBe("HOLT_WINTERS_MULTIPLICATIVE");
    expect(forecast?.backTest?.mase).toBeLessThan(0.5);
    expect(forecast?.naive).toMatchObject({ method: "SEASONAL_NAIVE", months: 72 });
    expect(forecast?.naive?.mase).toBeGreaterThan(1.5);
    const long = backTest(passengers, "HOLT_WINTERS_MULTIPLICATIVE", 6, 60);
    expect(long?.mase).toBeLessThan(backTest(passengers, "SEASONAL_NAIVE", 6, 60)?.mase ?? 0);
    expect(long?.coverage).toBeGreaterThan(0.9);
    expect(long?.coverage).toBeLessThan(0.99);
  });
});

describe("the forecast of months", () => {
  const seasonal = (month: number): number => 1_000 + 10 * month + 200 * Math.sin((2 * Math.PI * month) / 12);
  const months = (count: number, of: (month: number) => number): number[] => Array.from({ length: count }, (_, month) => of(month));

  test("goes on a straight line with seasons exactly", () => {
    const forecast = forecastMonths(months(48, seasonal), 12);
    expect(forecast?.method).toBe("HOLT_WINTERS_ADDITIVE");
    forecast?.months.forEach(({ value, low, high }, index) => {
      expect(value).toBeCloseTo(seasonal(48 + index), 6);
      expect(high - low).toBeLessThan(1e-6);
    });
  });

  test("knows less the farther it looks, by the variances of the models", () => {
    const smoothing = { alpha: 0.3, beta: 0.2, gamma: 0.4 };
    expect(additiveVariance(smoothing, 1)).toBe(1);
    // Summed up step by step: 1 + Σ (α + αβ j + γ (1 − α) for whole years)².
    for (const steps of [2, 7, 13, 14, 26]) {
      let sum = 1;
      for (let j = 1; j < steps; j++) sum += (0.3 + 0.06 * j + (j % 12 === 0 ? 0.28 : 0)) ** 2;
      expect(additiveVariance(smoothing, steps)).toBeCloseTo(sum, 9);
    }
  });

  test("multiplicative: the variance is that of many simulated futures", () => {
    const [smoothing, deviation, count] = [{ alpha: 0.4, beta: 0.1, gamma: 0.3 }, 0.1, 14] as const;
    const normal = chances(7);
    const futures = Array.from({ length: 40_000 }, () => {
      let [level, trend, value] = [100, 2, 0];
      const seasons: number[] = Array.from({ length: 12 }, () => 1);
      for (let month = 0; month < count; month++) {
        const [error, before, season] = [deviation * normal(), level + trend, seasons[month % 12] ?? 1];
        value = before * season * (1 + error);
        level = before * (1 + smoothing.alpha * error);
        trend += smoothing.alpha * smoothing.beta * before * error;
        seasons[month % 12] = season * (1 + smoothing.gamma * (1 - smoothing.alpha) * error);
      }
      return value;
    });
    const mean = futures.reduce((sum, each) => sum + each, 0) / futures.length;
    const variance = futures.reduce((sum, each) => sum + (each - mean) ** 2, 0) / futures.length;
    expect(multiplicativeVariance(smoothing, deviation ** 2, months(count, (month) => 100 + 2 * (month + 1))) / variance).toBeCloseTo(1, 1);
  });

  test("holds about 95 of 100 months that come, where the past is a guide", () => {
    const normal = chances(12_345);
    let inside = 0;
    for (let series = 0; series < 100; series++) {
      const values = months(61, (month) => seasonal(month) + 30 * normal());
      const [next] = forecastMonths(values.slice(0, 60), 1)?.months ?? [];
      const actual = values[60] ?? NaN;
      if (next && next.low <= actual && actual <= next.high) inside++;
    }
    expect(inside).toBeGreaterThan(84);
  });

  test("is honest about little, nothing and now and then", () => {
    expect(forecastMonths([1, 2], 2)).toBeUndefined();
    expect(forecastMonths([5, 5, 5], 2)).toEqual({ method: "LEVEL", months: [{ value: 5, low: 5, high: 5 }, { value: 5, low: 5, high: 5 }], backTest: null, naive: null });
    const nothing = forecastMonths(months(40, () => 0), 3);
    expect(nothing?.months).toEqual(months(3, () => 0).map(() => ({ value: 0, low: 0, high: 0 })));
    expect(nothing?.backTest?.mase).toBeNull();
    const nowAndThen = months(40, (month) => (month % 5 === 0 ? 100 : 0));
    expect(methodsFor(nowAndThen)).toEqual(["LEVEL"]);
    expect(forecastMonths(nowAndThen, 3)?.months[0]?.value).toBeGreaterThan(0);
    expect(methodsFor(months(23, seasonal))).toEqual(["LEVEL"]);
    expect(methodsFor([...months(30, seasonal), 0])).not.toContain("HOLT_WINTERS_MULTIPLICATIVE");
  });

  test("never is anything but numbers in order, whatever the series", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -50, max: 1_000 }), { minLength: 3, maxLength: 60 }), (series) => {
      const forecast = forecastMonths(series, 6);
      return forecast?.months.length === 6 && forecast.months.every(({ value, low, high }) => Number.isFinite(value) && low <= value && value <= high);
    }), { numRuns: 60 });
  });

  test("does not learn from the months that it is tested on", () => {
    const series = months(40, seasonal);
    const seen = methods.HOLT_WINTERS_ADDITIVE(series.slice(0, 30), 1);
    expect(methods.HOLT_WINTERS_ADDITIVE([...series.slice(0, 30), 9_999].slice(0, 30), 1)).toEqual(seen);
    const test = backTest([...series.slice(0, 39), 9_999], "SEASONAL_NAIVE", 1, 1);
    expect(test?.mase).toBeCloseTo((9_999 - seasonal(27)) / naiveError(series.slice(0, 39), 12), 9);
  });

  test("a straight line is its own trend", () => {
    const line = linearTrend([3, 5, 7, 9]);
    expect([line.intercept, line.slope]).toEqual([1, 2]);
    expect(linearTrend([4])).toEqual({ intercept: 4, slope: 0 });
  });
});
