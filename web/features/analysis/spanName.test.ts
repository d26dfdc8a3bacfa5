import { spanName } from "./spanName";

describe("the name of a period", () => {
  it.each([
    [{ from: "2025-01-01", to: "2026-01-01" }, "en", "Jan – Dec 2025"],
    [{ from: "2024-07-01", to: "2026-01-01" }, "en", "Jul 2024 – Dec 2025"],
    [{ from: "2026-03-01", to: "2026-04-01" }, "en", "Mar 2026"],
    [{ from: "2026-03-03", to: "2026-03-10" }, "en", "Mar 3 – Mar 9, 2026"],
    [{ from: "2026-03-03", to: "2026-03-04" }, "en", "Mar 3, 2026"],
    [{ from: "2025-01-01", to: "2026-01-01" }, "zh-Hant", "2025年1月 – 12月"],
    [{ from: "2025-11-23", to: "2026-11-23" }, "zh-Hans", "2025年11月23日 – 2026年11月22日"],
  ] as const)("given %j in %s, is %s", (days, locale, name) => {
    expect(spanName(days, locale)).toBe(name);
  });
});
