import { addDays, dayIn, daysBetween, formatDay, formatSpan, formatWhen } from "./date";
import { formatMoney, moneyUnit } from "./money";
import { formatAbout, formatShare, scaleFor, shiftDecimal } from "./number";

const NOW = Date.parse("2026-11-22T04:00:00Z");
const TAIPEI = "Asia/Taipei";

describe("money", () => {
  it("given more digits than a float holds, shows every one", () => {
    expect(formatMoney({ amount: "9007199254740993.25", currency: "EUR" }, "en")).toBe("9,007,199,254,740,993.25");
  });

  it("given a column in ten thousands, moves the point exactly and says the unit once", () => {
    const scale = scaleFor(1_234_567, "zh-Hant");
    expect(formatMoney({ amount: "1234567.89", currency: "TWD" }, "zh-Hant", { scale })).toBe("123.5");
    expect(moneyUnit("TWD", scale)).toBe("萬 TWD");
  });

  it("given a headline, chooses the scale of the language", () => {
    const money = { amount: "123456789", currency: "CNY" };
    expect(formatMoney(money, "zh-Hans", { scale: "auto" })).toBe("1.2亿");
    expect(formatMoney(money, "en", { scale: "auto" })).toBe("123.5M");
  });

  it("given a currency without minor digits, shows none", () => {
    expect(formatMoney({ amount: "1200.00", currency: "JPY" }, "en", { currency: true })).toBe("¥1,200");
  });

  it("given something that is no decimal, refuses instead of showing NaN", () => {
    expect(() => formatMoney({ amount: "12,5", currency: "EUR" }, "en")).toThrow(RangeError);
  });
});

describe("numbers", () => {
  it.each([
    ["1234.5", 3, "1.2345"],
    ["-5", 4, "-0.0005"],
    ["0.5", 0, "0.5"],
  ])("moves the point of %s by %i places", (decimal, digits, expected) => {
    expect(shiftDecimal(decimal, digits)).toBe(expected);
  });

  it("says large counts about", () => {
    expect(formatAbout(1_234_567, "en")).toBe("1.23M");
    expect(formatAbout(1_234_567, "zh-Hant")).toBe("123萬");
    expect(formatAbout(999, "en")).toBe("999");
  });

  it("gives small shares a decimal", () => {
    expect(formatShare(0.052, "en")).toBe("5.2%");
    expect(formatShare(0.52, "en")).toBe("52%");
  });
});

describe("dates", () => {
  it("takes the day from the viewer's zone, not from UTC", () => {
    expect(dayIn("2026-11-21T17:00:00Z", TAIPEI)).toBe("2026-11-22");
  });

  it("shows a date as it is, in any zone, with the year only when it is another", () => {
    expect(formatDay("2026-01-31", "en", "2026-11-22")).toBe("Jan 31");
    expect(formatDay("2025-01-31", "zh-Hant", "2026-11-22")).toBe("2025年1月31日");
  });

  it.each([
    ["2026-11-22T03:59:40Z", "now"],
    ["2026-11-22T03:45:00Z", "15 minutes ago"],
    ["2026-11-22T01:00:00Z", "3 hours ago"],
    ["2026-11-21T15:00:00Z", "yesterday"],
    ["2026-11-24T04:00:00Z", "in 2 days"],
    ["2026-10-01T04:00:00Z", "Oct 1"],
  ])("given %s, says %s", (instant, expected) => {
    expect(formatWhen(instant, "en", TAIPEI, NOW)).toBe(expected);
  });

  it("counts days across the end of a month", () => {
    expect(daysBetween("2026-01-31", "2026-02-02")).toBe(2);
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
  });

  it("says a length of time in at most two units", () => {
    expect(formatSpan(51 * 3_600_000, "en")).toBe("2d 3h");
    expect(formatSpan(-83 * 60_000, "zh-Hans")).toBe("1小时23分");
    expect(formatSpan(0, "zh-Hant")).toBe("0分");
    expect(formatSpan((1_181 * 24 + 13) * 3_600_000, "zh-Hant")).toBe("1181天");
  });
});
