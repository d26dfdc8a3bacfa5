import fc from "fast-check";
import { fifthsScores } from "./fifths";
import { forecastMonths, holtWinters, varianceFactor } from "./forecast";
import { wilsonInterval } from "./wilson";

describe("Wilson's interval", () => {
  // Printed in Brown, Cai, DasGupta (2001) and in every table of the score interval: 0 of 10, 1 of 10, 5 of 10.
  test.each([[0, 10, 0, 0.2775], [1, 10, 0.0179, 0.4042], [5, 10, 0.2366, 0.7634], [10, 10, 0.7225, 1]])("of %i in %i is %f to %f", (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  test("holds the share, lies between 0 and 1, and is nothing without trials", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (trials, portion) => {
      const successes = Math.floor(trials * portion);
      const { low, high } = wilsonInterval(successes, trials) ?? { low: NaN, high: NaN };
      return low >= 0 && low <= successes / trials && successes / trials <= high && high <= 1;
    }));
    expect(wilsonInterval(0, 0)).toBeUndefined();
  });
});

describe("scores by fifths", () => {
  test("five different values have the five scores, and ties always one", () => {
    expect(fifthsScores([10, 30, 20, 50, 40])).toEqual([1, 3, 2, 5, 4]);
    expect(fifthsScores([1, 1, 1, 1, 9])).toEqual([1, 1, 1, 1, 5]);
    expect(fifthsScores([7])).toEqual([1]);
  });

  test("keep the order, do not depend on the order of the rows, and are from 1 to 5", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }), (values) => {
      const scores = fifthsScores(values);
      const turned = fifthsScores([...values].reverse()).reverse();
      const ordered = values.every((value, i) => values.every((other, j) => (value < other ? (scores[i] ?? 0) <= (scores[j] ?? 0) : value !== other || scores[i] === scores[j])));
      return ordered && scores.every((score) => score >= 1 && score <= 5) && JSON.stringify(scores) === JSON.stringify(turned);
    }));
  });
});

describe("the forecast of months", () => {
  const seasonal = (month: number): number => 1_000 + 10 * month + 200 * Math.sin((2 * Math.PI * month) / 12);

  test("goes on a straight line with seasons exactly", () => {
    const forecast = forecastMonths(Array.from({ length: 48 }, (_, month) => seasonal(month)), 12);
    expect(forecast?.method).toBe("holtWinters");
    forecast?.months.forEach(({ value, low, high }, index) => {
      expect(value).toBeCloseTo(seasonal(48 + index), 6);
      expect(high - low).toBeLessThan(1e-6);
    });
  });

  test("takes Holt and Winters' steps", () => {
    // Two years of 0 … 23, then a surprise of 10: level, trend and season each take their share of it.
    const series = [...Array.from({ length: 24 }, (_, month) => month), 34];
    const { level, trend, seasons } = holtWinters(series, { alpha: 0.5, beta: 0.1, gamma: 0.2 });
    expect(level).toBeCloseTo(24 + 5, 9);
    expect(trend).toBeCloseTo(1 + 1, 9);
    expect(seasons.at(-1)).toBeCloseTo(2, 9);
  });

  test("knows less the farther it looks, by the variances of the models", () => {
    const parameters = { alpha: 0.3, beta: 0.1, gamma: 0.2 };
    expect(varianceFactor(parameters, 1, "holtWinters")).toBe(1);
    // Summed up step by step: 1 + Σ (α + β j + γ for whole years)².
    for (const steps of [2, 7, 13, 14, 26]) {
      let sum = 1;
      for (let j = 1; j < steps; j++) sum += (parameters.alpha + parameters.beta * j + (j % 12 === 0 ? parameters.gamma : 0)) ** 2;
      expect(varianceFactor(parameters, steps, "holtWinters")).toBeCloseTo(sum, 9);
    }
    expect(varianceFactor(parameters, 5, "level")).toBeCloseTo(1 + 4 * 0.09, 12);
  });

  test("holds about 95 of 100 months that come, where the past is a guide", () => {
    let state = 12_345;
    const chance = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    const noise = (): number => Array.from({ length: 12 }, chance).reduce((sum, each) => sum + each, -6);
    let inside = 0;
    for (let series = 0; series < 100; series++) {
      const values = Array.from({ length: 61 }, (_, month) => seasonal(month) + 30 * noise());
      const [next] = forecastMonths(values.slice(0, 60), 1)?.months ?? [];
      const actual = values[60] ?? NaN;
      if (next && next.low <= actual && actual <= next.high) inside++;
    }
    expect(inside).toBeGreaterThan(84);
  });

  test("is a level with less than two years, and nothing with less than three months", () => {
    expect(forecastMonths([5, 5, 5, 5], 2)).toEqual({ method: "level", months: [{ value: 5, low: 5, high: 5 }, { value: 5, low: 5, high: 5 }] });
    expect(forecastMonths([1, 2], 2)).toBeUndefined();
  });
});
