import fc from "fast-check";
import { raw } from "../semantic/sql";
import { Replica } from "../warehouse/replica";
import { fifthsLimits, fifthsScore, fifthsScores } from "./fifths";
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

  test("in the replica are those of the definition, whatever the values and however many", async () => {
    const replica = await Replica.create(undefined);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 90 }), async (values) => {
        const rows = await replica.read(({ rows: of }) =>
          of<{ score: number }>(raw(`WITH given AS (SELECT x, place FROM (VALUES ${values.map((value, place) => `(${value}, ${place})`).join(", ")}) v(x, place)), limits AS (SELECT ${fifthsLimits("x", "TRUE")} AS l FROM given)
            SELECT ${fifthsScore("x", "l")} AS score FROM given, limits ORDER BY place`)),
        );
        expect(rows.map(({ score }) => score)).toEqual(fifthsScores(values));
      }),
      { numRuns: 60 },
    );
    await replica.close();
  });
});
