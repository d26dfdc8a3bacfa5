import { day, hour, minute } from "../clock";
import { expired, nextBackup, type History, type PlannedBackup } from "./plan";

const now = new Date("2026-03-31T12:00:00Z");
const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
const plan = { folder: "", every: day, incrementEvery: hour, keep: { daily: 7, weekly: 4, monthly: 12 } };
const history = (rest: Partial<History> = {}): History => ({ lastFull: undefined, last: undefined, lastFailure: undefined, ...rest });

test.each([
  ["the first one is full, at once", plan, history(), { isFull: true, at: now }],
  ["an increment an hour after the last backup", plan, history({ lastFull: ago(5 * hour), last: ago(10 * minute) }), { isFull: false, at: new Date(now.getTime() + 50 * minute) }],
  ["a full one a day after the last full one", plan, history({ lastFull: ago(25 * hour), last: ago(10 * minute) }), { isFull: true, at: ago(hour) }],
  ["a quarter of an hour after a failure", plan, history({ lastFailure: ago(minute) }), { isFull: true, at: new Date(now.getTime() + 14 * minute) }],
  ["only increments where nobody wants full ones", { ...plan, every: undefined }, history({ lastFull: ago(40 * day), last: ago(2 * hour) }), { isFull: false, at: ago(hour) }],
  ["nothing without a plan", { ...plan, every: undefined, incrementEvery: undefined }, history(), undefined],
])("what comes next: %s", (_, wish, past, next) => {
  expect(nextBackup(wish, past, now)).toEqual(next);
});

const full = (id: string, age: number): PlannedBackup => ({ id, baseId: null, madeAt: ago(age) });
const increment = (id: string, baseId: string, age: number): PlannedBackup => ({ id, baseId, madeAt: ago(age) });
const gone = (backups: PlannedBackup[], keep = plan.keep): string[] => expired(backups, keep, now, "UTC").map(({ id }) => id);

test("of a year of daily backups, the last of each day, week and month stay", () => {
  const year = Array.from({ length: 365 }, (_, age) => full(String(age), age * day));
  const kept = year.map(({ id }) => id).filter((id) => !gone(year).includes(id));
  // Seven days; Sundays 29, 22, 15 March beside the running week; the last days of the months before.
  expect(kept).toEqual(["0", "1", "2", "3", "4", "5", "6", "9", "16", "31", "59", "90", "121", "151", "182", "212", "243", "274", "304", "335"]);
});

test("of several on a day the last stays; the latest stays whatever is wished for", () => {
  expect(gone([full("noon", 0), full("morning", 4 * hour)])).toEqual(["morning"]);
  expect(gone([full("new", 0), full("old", day)], { daily: 0, weekly: 0, monthly: 0 })).toEqual(["old"]);
});

test("increments go with their full backup, and after as many days as daily ones are kept", () => {
  const backups = [full("new", 0), full("month", 31 * day), full("lost", 33 * day), increment("young", "new", hour), increment("old", "month", 30 * day), increment("orphan", "lost", hour)];
  expect(gone(backups, { ...plan.keep, daily: 1 })).toEqual(["lost", "old", "orphan"]);
});
