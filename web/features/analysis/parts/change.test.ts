import { changeOf } from "./change";

describe("the change on the period before", () => {
  it.each([
    [{ value: 120, previous: 100, unit: "MONEY" }, 0.2],
    [{ value: 50, previous: -100, unit: "MONEY" }, 1.5],
    [{ value: 0.5, previous: 0.25, unit: "SHARE" }, 0.25],
    [{ value: 0.5, previous: 0, unit: "SHARE" }, 0.5],
    [{ value: 3, previous: 0, unit: "COUNT" }, null],
    [{ value: null, previous: 5, unit: "DAYS" }, null],
    [{ value: 5, previous: null, unit: "RATIO" }, null],
  ] as const)("given %j, is %p", (figure, expected) => {
    expect(changeOf(figure)).toBe(expected);
  });
});
