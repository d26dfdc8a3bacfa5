import { curvesOnOneAxis } from "./curves";

test("curves keep their last step and end at their own end", () => {
  const [slow, fast] = [[{ days: 0 }, { days: 10 }, { days: 20 }], [{ days: 0 }, { days: 4 }, { days: 8 }]];
  const { days, values } = curvesOnOneAxis([slow, fast]);
  expect(days).toEqual([0, 4, 8, 10, 20]);
  expect(values.map(points => points.map(point => point?.days ?? null))).toEqual([[0, 0, 0, 10, 20], [0, 4, 8, null, null]]);
  expect(curvesOnOneAxis([[]])).toEqual({ days: [], values: [[]] });
});
