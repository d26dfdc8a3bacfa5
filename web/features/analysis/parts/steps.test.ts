import fc from "fast-check";
import { inTwoLines, spansOf } from "./steps";

const step = (value: number, sum = false) => ({ key: "", name: "", value, sum });

describe("the steps of a waterfall", () => {
  it("given a sum, what is taken away and the rest, hang from one another", () => {
    expect(spansOf([step(100, true), step(-30), step(-90), step(-20, true)])).toEqual([
      { from: 0, to: 100 },
      { from: 100, to: 70 },
      { from: 70, to: -20 },
      { from: 0, to: -20 },
    ]);
  });

  it("given any steps, ends at what they add up to", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), values => {
        expect(spansOf(values.map(value => step(value))).at(-1)?.to).toBe(values.reduce((sum, value) => sum + value, 0));
      }),
    );
  });
});

describe("a name in two lines", () => {
  it.each([
    ["Office Supplies", "Office\nSupplies"],
    ["靜默 (80)", "靜默\n(80)"],
    ["Cost of goods", "Cost of\ngoods"],
    ["Revenue", "Revenue"],
  ])("given %s, breaks nearest its middle", (name, lines) => {
    expect(inTwoLines(name)).toBe(lines);
  });
});
