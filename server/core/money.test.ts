import fc from "fast-check";
import { divideRounded, formatAmount, parseAmount, times } from "./money";

describe("reading an amount", () => {
  test.each<[string, bigint | undefined]>([
    ["0", 0n],
    ["12.34", 123_400n],
    [" 12.34 ", 123_400n],
    ["+1", 10_000n],
    ["-0.0001", -1n],
    ["0.3575", 3_575n],
    ["1.5", 15_000n],
    ["99999999999999.9999", 999_999_999_999_999_999n],
    ["100000000000000", undefined],
    ["1.23456", undefined],
    ["1.", undefined],
    [".5", undefined],
    ["", undefined],
    ["--1", undefined],
    ["1e5", undefined],
    ["1,5", undefined],
    ["x1", undefined],
    ["1x", undefined],
    ["١٢", undefined],
  ])("%j is %s ten-thousandths", (text, units) => expect(parseAmount(text)).toBe(units));
});

describe("writing an amount", () => {
  test.each<[bigint | number | string, string]>([
    [0, "0.00"],
    [5, "0.0005"],
    [50, "0.005"],
    [500, "0.05"],
    [5_000, "0.50"],
    [123_400, "12.34"],
    [3_570, "0.357"],
    [3_575, "0.3575"],
    [-1, "-0.0001"],
    [-123_400, "-12.34"],
    ["123400", "12.34"],
    ["-5", "-0.0005"],
    [123_400n, "12.34"],
    [-10_000n, "-1.00"],
    [-1n, "-0.0001"],
    [0n, "0.00"],
    [90_071_992_547_409_920_005n, "9007199254740992.0005"],
    [-90_071_992_547_409_920_000n, "-9007199254740992.00"],
    [9_007_199_254_740_991, "900719925474.0991"],
    [-9_007_199_254_740_991, "-900719925474.0991"],
  ])("%s is %s", (stored, text) => expect(formatAmount(stored)).toBe(text));

  test("and reading it again loses nothing, whether a number, a text or a big integer is stored", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -999_999_999_999_999_999n, max: 999_999_999_999_999_999n }), (units) => {
        expect(parseAmount(formatAmount(units))).toBe(units);
        expect(formatAmount(String(units))).toBe(formatAmount(units));
        if (Number.isSafeInteger(Number(units))) expect(formatAmount(Number(units))).toBe(formatAmount(units));
      }),
    );
  });
});

describe("rounding", () => {
  test.each<[bigint, bigint, bigint]>([
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [1n, -2n, -1n],
    [-1n, -2n, 1n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
    [-2n, 3n, -1n],
    [5n, 2n, 3n],
    [0n, 5n, 0n],
    [0n, -5n, 0n],
    [7n, 7n, 1n],
  ])("%d divided by %d is %d: half away from zero", (dividend, divisor, quotient) => expect(divideRounded(dividend, divisor)).toBe(quotient));

  test("is never further off than half", () => {
    const whole = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
    fc.assert(
      fc.property(whole, whole.filter((divisor) => divisor !== 0n), (dividend, divisor) => {
        const off = 2n * (dividend - divideRounded(dividend, divisor) * divisor);
        const size = divisor < 0n ? -divisor : divisor;
        expect(off <= size && -off <= size).toBe(true);
      }),
    );
  });

  test.each<[bigint, number, bigint]>([
    [10_000n, 0.5, 5_000n],
    [1n, 0.5, 1n],
    [-1n, 0.5, -1n],
    [3n, 0.33335, 1n],
    [20_000n, 1.5, 30_000n],
    [10_000n, 0, 0n],
    [10_000n, 0.00005, 1n],
  ])("%d times %d is %d", (amount, ratio, product) => expect(times(amount, ratio)).toBe(product));
});
