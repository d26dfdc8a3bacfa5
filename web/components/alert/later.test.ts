import { laterAt } from "./later";

const now = Date.parse("2026-03-06T03:00:00.000Z");
const friday = { today: "2026-03-06", timeZone: "Asia/Taipei" };

test.each([
  ["hour", friday, "2026-03-06T04:00:00.000Z"],
  ["tomorrow", friday, "2026-03-07T01:00:00.000Z"],
  ["nextWeek", friday, "2026-03-09T01:00:00.000Z"],
  ["nextWeek", { ...friday, today: "2026-03-09" }, "2026-03-16T01:00:00.000Z"],
  ["nextWeek", { ...friday, today: "2026-03-08" }, "2026-03-09T01:00:00.000Z"],
  // The clocks of New York go forward on the 8th.
  ["tomorrow", { today: "2026-03-07", timeZone: "America/New_York" }, "2026-03-08T13:00:00.000Z"],
] as const)("%s from %o is %s", (later, day, expected) => {
  expect(laterAt(later, day, now)).toBe(expected);
});
