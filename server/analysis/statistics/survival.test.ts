import fc from "fast-check";
import { chiSquaredTail } from "./chi-squared";
import { kaplanMeier, medianLimits, medianSurvival, type Lifetimes } from "./kaplan-meier";
import { logRank } from "./log-rank";

const events = (times: readonly number[]): Lifetimes[] => times.map((time) => ({ time, events: 1, censored: 0 }));
const censored = (times: readonly number[]): Lifetimes[] => times.map((time) => ({ time, events: 0, censored: 1 }));

/** Weeks in remission of 42 patients with leukaemia (E. J. Freireich et al., Blood 21, 1963). */
const treated = [...events([6, 6, 6, 7, 10, 13, 16, 22, 23]), ...censored([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])];
const placebo = events([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]);

describe("survival of Freireich's patients", () => {
  test("is the published one, with Greenwood's errors", () => {
    const steps = kaplanMeier(treated).filter((step) => step.events > 0);
    // Printed in D. R. Cox, D. Oakes, "Analysis of Survival Data", 1984, and by R's survfit: time, at risk, events, S, error.
    const expected = [
      [6, 21, 3, 0.857, 0.0764], [7, 17, 1, 0.807, 0.0869], [10, 15, 1, 0.753, 0.0963], [13, 12, 1, 0.69, 0.1068],
      [16, 11, 1, 0.627, 0.1141], [22, 7, 1, 0.538, 0.1282], [23, 6, 1, 0.448, 0.1346],
    ];
    expect(steps.map(({ time, atRisk, events: ended, survival, variance }) => [time, atRisk, ended, Number(survival.toFixed(3)), Number(Math.sqrt(variance).toFixed(4))])).toEqual(expected);
    expect(medianSurvival(kaplanMeier(treated))).toBe(23);
    expect(medianSurvival(kaplanMeier(placebo))).toBe(8);
  });

  test("lies between the published limits of ln(−ln S)", () => {
    const [first, second] = kaplanMeier(treated).filter((step) => step.events > 0);
    expect([first?.low, first?.high].map((limit) => limit?.toFixed(3))).toEqual(["0.620", "0.952"]);
    expect([second?.low, second?.high].map((limit) => limit?.toFixed(3))).toEqual(["0.563", "0.923"]);
    expect(medianLimits(kaplanMeier(placebo))).toEqual({ low: 4, high: 11 });
    expect(medianLimits(kaplanMeier(treated))).toEqual({ low: 13, high: null });
  });

  test("differs from that of the others as published", () => {
    const test = logRank([treated, placebo]);
    expect(test?.chiSquared).toBeCloseTo(16.79, 2);
    expect(test?.degrees).toBe(1);
    expect(test?.pValue).toBeCloseTo(0.0000417, 7);
  });
});

const lifetimes = fc.array(fc.record({ time: fc.integer({ min: 0, max: 30 }), events: fc.integer({ min: 0, max: 4 }), censored: fc.integer({ min: 0, max: 4 }) }), { minLength: 1, maxLength: 25 });

describe("the product-limit estimate", () => {
  test("falls from 1, stays between its limits, and does not depend on the order of the rows", () => {
    fc.assert(fc.property(lifetimes, (rows) => {
      const steps = kaplanMeier(rows);
      const falls = steps.every(({ survival }, index) => survival <= (steps[index - 1]?.survival ?? 1) && survival >= 0);
      const within = steps.every(({ survival, low, high }) => low === null || (high !== null && low <= survival + 1e-12 && survival <= high + 1e-12 && low >= 0 && high <= 1));
      return falls && within && JSON.stringify(kaplanMeier([...rows].reverse())) === JSON.stringify(steps);
    }));
  });

  test("without censoring is the share that is left", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 }), (times) => {
      return kaplanMeier(events(times)).every(({ time, survival }) => Math.abs(survival - times.filter((each) => each > time).length / times.length) < 1e-12);
    }));
  });

  test("has no limits where nobody is left, and nothing of nobody", () => {
    expect(kaplanMeier(events([2])).at(-1)).toMatchObject({ survival: 0, low: null, high: null });
    expect(kaplanMeier([])).toEqual([]);
    expect(medianSurvival(kaplanMeier(censored([5])))).toBeNull();
  });
});

describe("the log-rank test", () => {
  test("finds no difference between equal groups, and the same one whatever the groups' order", () => {
    expect(logRank([treated, treated, treated])?.chiSquared).toBeCloseTo(0, 12);
    fc.assert(fc.property(lifetimes, lifetimes, lifetimes, (one, two, three) => {
      const [there, back] = [logRank([one, two, three]), logRank([three, one, two])];
      return there === undefined ? back === undefined : Math.abs(there.chiSquared - (back?.chiSquared ?? NaN)) < 1e-6 * (1 + there.chiSquared) && there.pValue >= 0 && there.pValue <= 1;
    }));
  });

  test("is none without groups, or without an event", () => {
    expect(logRank([treated])).toBeUndefined();
    expect(logRank([censored([3, 4]), censored([5])])).toBeUndefined();
  });
});

test("tails of χ² are those of the tables", () => {
  // M. Abramowitz, I. Stegun, table 26.8: what is exceeded with 5 % and 1 %.
  for (const [degrees, five, one] of [[1, 3.84146, 6.6349], [2, 5.99147, 9.21034], [3, 7.81473, 11.3449], [5, 11.0705, 15.0863], [10, 18.307, 23.2093]] as const) {
    expect(chiSquaredTail(five, degrees)).toBeCloseTo(0.05, 5);
    expect(chiSquaredTail(one, degrees)).toBeCloseTo(0.01, 5);
  }
  expect(chiSquaredTail(0, 3)).toBe(1);
  fc.assert(fc.property(fc.double({ min: 0, max: 200, noNaN: true }), (x) => Math.abs(chiSquaredTail(x, 2) - Math.exp(-x / 2)) < 1e-12));
});
