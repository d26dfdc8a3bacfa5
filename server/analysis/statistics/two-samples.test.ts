import fc from "fast-check";
import { incompleteBeta, normalTails, studentQuantile, studentTails } from "./distributions";
import { compareMeans } from "./two-means";
import { differenceInterval, fisher, neededPerGroup, testShares, type Share } from "./two-shares";

const of = (successes: number, trials: number): Share => ({ successes, trials });

describe("the interval of a difference of shares", () => {
  // Newcombe 1998, table II, method 10.
  test.each([
    ["a", of(56, 70), of(48, 80), 0.0524, 0.3339],
    ["b", of(9, 10), of(3, 10), 0.1705, 0.809],
    ["c", of(6, 7), of(2, 7), 0.0582, 0.8062],
    ["d", of(5, 56), of(0, 29), -0.0381, 0.1926],
    ["e", of(0, 10), of(0, 20), -0.1611, 0.2775],
    ["f", of(0, 10), of(0, 10), -0.2775, 0.2775],
    ["g", of(10, 10), of(0, 20), 0.6791, 1],
    ["h", of(10, 10), of(0, 10), 0.6075, 1],
  ])("is as printed in contrast (%s)", (_, first, second, low, high) => {
    const interval = differenceInterval(first, second);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  const share = fc.integer({ min: 1, max: 5_000 }).chain((trials) => fc.integer({ min: 0, max: trials }).map((successes) => of(successes, trials)));

  test("holds the difference, lies within ±1, and turns about when the groups do", () => {
    fc.assert(fc.property(share, share, (first, second) => {
      const [there, back] = [differenceInterval(first, second), differenceInterval(second, first)];
      if (!there || !back) return false;
      const difference = first.successes / first.trials - second.successes / second.trials;
      return there.low <= difference && difference <= there.high && there.low >= -1 - 1e-12 && there.high <= 1 + 1e-12 && Math.abs(there.low + back.high) < 1e-12;
    }));
    expect(differenceInterval(of(0, 0), of(1, 2))).toBeUndefined();
  });
});

describe("the test of two shares", () => {
  test("is Fisher's where few are to be expected: the lady tasting tea", () => {
    expect(testShares(of(3, 4), of(1, 4))).toMatchObject({ exact: true });
    expect(fisher(of(3, 4), of(1, 4))).toBeCloseTo(34 / 70, 12);
    expect(fisher(of(4, 4), of(0, 4))).toBeCloseTo(2 / 70, 12);
    // Fisher 1934, convictions of twins of criminals: 10 of 13 monozygotic, 2 of 17 dizygotic (R's fisher.test: 0.0005367241).
    expect(fisher(of(10, 13), of(2, 17))).toBeCloseTo(0.0005367241, 9);
  });

  test("is the z test otherwise, whose square is Pearson's χ²", () => {
    const result = testShares(of(56, 70), of(48, 80));
    // χ² = N (ad − bc)² / (margins), worked out by hand: 150 (56·32 − 14·48)² / (70·80·104·46) = 7.0234.
    expect(result?.exact).toBe(false);
    expect(result?.pValue).toBeCloseTo(normalTails(Math.sqrt((150 * (56 * 32 - 14 * 48) ** 2) / (70 * 80 * 104 * 46))), 12);
    expect(testShares(of(0, 0), of(1, 1))).toBeUndefined();
  });

  test("is a probability, whichever group is first, and 1 where nothing differs", () => {
    const small = fc.integer({ min: 1, max: 60 }).chain((trials) => fc.integer({ min: 0, max: trials }).map((successes) => of(successes, trials)));
    fc.assert(fc.property(small, small, (first, second) => {
      const [there, back] = [testShares(first, second)?.pValue ?? NaN, testShares(second, first)?.pValue ?? NaN];
      return there >= 0 && there <= 1 && Math.abs(there - back) < 1e-9;
    }));
    expect(testShares(of(5, 50), of(10, 100))?.pValue).toBeCloseTo(1, 12);
  });

  test("says how many would be needed", () => {
    // Fleiss 1981, table A.3 without correction: .10 against .20 at 5 % and 80 %: 199 per group.
    expect(neededPerGroup(0.1, 0.2)).toBe(199);
    expect(neededPerGroup(0.2, 0.1)).toBe(199);
    expect(neededPerGroup(0.2, 0.2)).toBeUndefined();
  });
});

describe("distributions", () => {
  test("Student's and the normal one are as in every table", () => {
    for (const [degrees, t] of [[1, 12.7062], [4, 2.77645], [10, 2.22814], [30, 2.04227], [120, 1.97993]] as const) expect(studentQuantile(0.05, degrees)).toBeCloseTo(t, 4);
    expect(studentTails(2.22814, 10)).toBeCloseTo(0.05, 5);
    for (const [z, tails] of [[0, 1], [1, 0.31731051], [1.959963985, 0.05], [2.575829304, 0.01], [3.290526731, 0.001], [6, 1.973175e-9]] as const) expect(normalTails(z) / tails).toBeCloseTo(1, 6);
    expect(normalTails(-2)).toBe(normalTails(2));
    expect(normalTails(60)).toBe(0);
  });

  test("the incomplete beta is a uniform's, and its halves are one", () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 12);
    expect(incompleteBeta(0.5, 3.7, 3.7)).toBeCloseTo(0.5, 12);
    expect(incompleteBeta(0.2, 2, 3) + incompleteBeta(0.8, 3, 2)).toBeCloseTo(1, 12);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });
});

describe("the difference of two means", () => {
  const sample = (values: readonly number[]) => {
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
    return { count: values.length, mean, variance: values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1) };
  };
  // Student's sleep data (Biometrika 6, 1908), as two groups: R's t.test gives t = -1.8608, df = 17.776, p = 0.07939, -3.3654832 to 0.2054832.
  const drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

  test("is Welch's for Student's sleepers", () => {
    const result = compareMeans(sample(drug1), sample(drug2));
    expect(result?.difference).toBeCloseTo(-1.58, 9);
    expect(result?.low).toBeCloseTo(-3.3654832, 6);
    expect(result?.high).toBeCloseTo(0.2054832, 6);
    expect(result?.pValue).toBeCloseTo(0.07939, 5);
  });

  test("is unknown with one value, or where nothing varies", () => {
    expect(compareMeans({ count: 1, mean: 1, variance: 0 }, sample(drug1))).toBeUndefined();
    expect(compareMeans({ count: 9, mean: 1, variance: 0 }, { count: 9, mean: 2, variance: 0 })).toBeUndefined();
  });
});
