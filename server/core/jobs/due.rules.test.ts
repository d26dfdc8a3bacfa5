import { hour, minute } from "../clock";
import { dueAt, isSkipped, nextDue } from "./due.rules";
import type { Daily } from "./job.types";

const at = (text: string): Date => new Date(text);
const daily = (missed: Daily["missed"] = "catchUp", time = "03:00") => ({ every: 5 * minute, daily: { at: time, missed } });

test("a job with a pause is due after it", () => {
  expect(nextDue({ every: minute }, "UTC", at("2026-03-02T09:00:00Z"))).toEqual(at("2026-03-02T09:01:00Z"));
});

test.each([
  ["before its time, today", "Asia/Taipei", "2026-03-01T18:59:00Z", "2026-03-01T19:00:00Z"],
  ["at its time, tomorrow", "Asia/Taipei", "2026-03-01T19:00:00Z", "2026-03-02T19:00:00Z"],
  ["over the night whose clock leaps from two to three", "Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z"],
  ["over the night whose clock shows two twice", "Europe/Berlin", "2026-10-24T12:00:00Z", "2026-10-25T02:00:00Z"],
])("a job at three in the morning, %s", (_, zone, now, due) => expect(nextDue(daily(), zone, at(now))).toEqual(at(due)));

test("a time that the clock leaps over comes as much later, one that it shows twice comes once", () => {
  const early = daily("catchUp", "02:30");
  expect(nextDue(early, "Europe/Berlin", at("2026-03-28T12:00:00Z"))).toEqual(at("2026-03-29T01:30:00Z"));
  const first = nextDue(early, "Europe/Berlin", at("2026-10-24T12:00:00Z"));
  expect([first, nextDue(early, "Europe/Berlin", first)]).toEqual([at("2026-10-25T00:30:00Z"), at("2026-10-26T01:30:00Z")]);
});

test("a clock put back by an hour leaves what was done at three done; one that was a year ahead is not waited for", () => {
  const tomorrow = at("2026-03-03T03:00:00Z");
  expect(dueAt(daily(), "UTC", tomorrow, at("2026-03-02T02:10:00Z"))).toEqual(tomorrow);
  expect(dueAt(daily(), "UTC", at("2027-03-03T03:00:00Z"), at("2026-03-02T02:10:00Z"))).toEqual(at("2026-03-02T03:00:00Z"));
  expect(dueAt({ every: minute }, "UTC", at("2027-03-03T03:00:00Z"), at("2026-03-02T02:10:00Z"))).toEqual(at("2026-03-02T02:11:00Z"));
});

test("what has passed is made up for or left out, as the job says", () => {
  const due = at("2026-03-02T03:00:00Z");
  const late = new Date(due.getTime() + hour);
  expect([isSkipped(daily("skip"), due, late), isSkipped(daily("skip"), due, due), isSkipped(daily("catchUp"), due, late), isSkipped({ every: minute }, due, late)]).toEqual([true, false, false, false]);
});
