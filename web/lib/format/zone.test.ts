import { instantOf, localTime } from "./zone";

describe("a zone's clock", () => {
  it.each([
    ["2026-01-31T09:00", "Asia/Taipei", "2026-01-31T01:00:00.000Z"],
    ["2026-07-01T00:00", "Europe/Berlin", "2026-06-30T22:00:00.000Z"],
    ["2026-01-01T00:00", "Europe/Berlin", "2025-12-31T23:00:00.000Z"],
    ["2026-01-01T00:00", "America/New_York", "2026-01-01T05:00:00.000Z"],
    ["2026-01-01T00:00", "Asia/Kathmandu", "2025-12-31T18:15:00.000Z"],
  ])("given %s in %s, is the instant %s, and back", (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
    expect(localTime(instant, zone)).toBe(local);
  });

  it("given an hour that summer time leaves out, takes the next one", () => {
    expect(localTime(instantOf("2026-03-29T02:30", "Europe/Berlin"), "Europe/Berlin")).toMatch(/^2026-03-29T0[13]:30$/);
  });
});
