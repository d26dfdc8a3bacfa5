import { LifePhase, phaseOf } from "./phase";

const { INTRODUCTION, GROWTH, MATURITY, DECLINE } = LifePhase;
const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

test.each<[string, number[], LifePhase, number | null]>([
  ["new", times(5, 10), INTRODUCTION, null],
  ["never sold", [], INTRODUCTION, null],
  ["half a year old", times(6, 10), GROWTH, null],
  ["a year old and steady", times(12, 10), MATURITY, 0],
  ["a year old and twice as much", [...times(6, 10), ...times(6, 20)], GROWTH, 1],
  ["old, with a season", [...times(6, 10), ...times(6, 90), ...times(6, 10), ...times(6, 90), ...times(6, 10)], MATURITY, 0],
  ["old and just steady", [...times(12, 10), ...times(6, 30), ...times(6, 10), ...times(6, 33)], MATURITY, 0.1],
  ["old and growing", [...times(12, 10), ...times(6, 30), ...times(6, 10), ...times(6, 34)], GROWTH, 34 / 30 - 1],
  ["old and fading", [...times(24, 10), ...times(6, 8)], DECLINE, -0.2],
  ["sold no more", [...times(24, 10), ...times(6, 0)], DECLINE, -1],
  ["asleep for a year, and back", [...times(12, 0), ...times(6, 0), ...times(6, 0), ...times(6, 5)], GROWTH, null],
  ["only returned", [...times(12, 0), ...times(6, -1)], DECLINE, null],
])("%s", (_, months, phase, change) => {
  const found = phaseOf(months);
  expect(found.phase).toBe(phase);
  if (change === null) expect(found.change).toBeNull();
  else expect(found.change).toBeCloseTo(change, 12);
});
