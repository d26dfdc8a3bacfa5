import fc from "fast-check";
import { DateTime } from "luxon";
import { minute } from "../clock";
import { aroundTheClock, type Calendar, type Shift } from "./calendar.types";
import { addWorkingMinutes, isWorkingTime, nextWorkingMoment, workingMinutesBetween, workingSpans } from "./working-time";

const nineToSix: Shift[] = [
  { from: 540, to: 720 },
  { from: 780, to: 1080 },
];
const weekOf = (shifts: readonly Shift[]): Shift[][] => [1, 2, 3, 4, 5, 6, 7].map((weekday) => (weekday < 6 ? [...shifts] : []));
/** Nine to noon and one to six, Monday to Friday. */
const office = (zone: string, days: Record<string, Shift[]> = {}): Calendar => ({ zone, week: weekOf(nineToSix), days: new Map(Object.entries(days)) });
/** Somebody is there all night, every night. */
const nights = (zone: string): Calendar => ({ zone, week: Array.from({ length: 7 }, () => [{ from: 0, to: 360 }, { from: 1320, to: 1440 }]), days: new Map() });

const at = (text: string, zone: string): Date => DateTime.fromISO(text, { zone }).toJSDate();
const shown = (time: Date, zone: string): string => DateTime.fromJSDate(time, { zone }).toFormat("yyyy-MM-dd HH:mm");

describe("a shift is half-open", () => {
  test.each([
    ["before the morning's", "2026-10-12T08:59", false],
    ["when it begins", "2026-10-12T09:00", true],
    ["when the lunch break begins", "2026-10-12T12:00", false],
    ["when the afternoon's begins", "2026-10-12T13:00", true],
    ["when it ends", "2026-10-12T18:00", false],
    ["on Saturday", "2026-10-10T10:00", false],
  ])("%s", (_, text, works) => expect(isWorkingTime(office("Asia/Taipei"), at(text, "Asia/Taipei"))).toBe(works));
});

describe("so many minutes later", () => {
  const holidays = { "2026-10-09": [], "2026-10-12": [{ from: 540, to: 720 }], "2026-10-17": nineToSix };
  test.each<[string, Calendar, string, number, string]>([
    ["over the lunch break", office("Asia/Taipei"), "2026-10-13T11:30", 60, "2026-10-13 13:30"],
    ["until the end of the day, not the beginning of the next", office("Asia/Taipei"), "2026-10-13T09:00", 480, "2026-10-13 18:00"],
    ["over the weekend", office("Asia/Taipei"), "2026-10-16T17:00", 120, "2026-10-19 10:00"],
    ["asked at night", office("Asia/Taipei"), "2026-10-13T23:00", 30, "2026-10-14 09:30"],
    ["over a holiday and half a day", office("Asia/Taipei", holidays), "2026-10-08T17:00", 60 + 180 + 60, "2026-10-13 10:00"],
    ["on a Saturday that is made up (補班)", office("Asia/Taipei", holidays), "2026-10-16T17:00", 120, "2026-10-17 10:00"],
    ["back over the weekend", office("Asia/Taipei"), "2026-10-19T10:00", -120, "2026-10-16 17:00"],
    ["back to the beginning of a day, not the end of the one before", office("Asia/Taipei"), "2026-10-19T18:00", -480, "2026-10-19 09:00"],
    ["none", office("Asia/Taipei"), "2026-10-18T03:00", 0, "2026-10-18 03:00"],
    ["through a spring night of seven hours in Berlin", nights("Europe/Berlin"), "2026-03-28T22:00", 7 * 60, "2026-03-29 06:00"],
    ["through an autumn night of nine hours in Berlin", nights("Europe/Berlin"), "2026-10-24T22:00", 9 * 60, "2026-10-25 06:00"],
    ["through a spring night of seven hours in New York", nights("America/New_York"), "2026-03-07T22:00", 7 * 60, "2026-03-08 06:00"],
    ["through an autumn night of nine hours in New York", nights("America/New_York"), "2026-10-31T22:00", 9 * 60, "2026-11-01 06:00"],
    ["over both days of a change of which the office knows nothing", office("Europe/Berlin"), "2026-03-27T17:00", 120, "2026-03-30 10:00"],
    ["over a day that Samoa left out", office("Pacific/Apia"), "2011-12-29T17:00", 120, "2012-01-02 10:00"],
  ])("%s", (_, calendar, from, minutes, due) => {
    const start = at(from, calendar.zone);
    const end = addWorkingMinutes(calendar, start, minutes);
    expect(shown(end, calendar.zone)).toBe(due);
    expect(workingMinutesBetween(calendar, start, end)).toBe(minutes);
  });
});

test("an hour that the clock shows twice is worked twice, one that it leaps over not at all", () => {
  const early: Calendar = { zone: "Europe/Berlin", week: Array.from({ length: 7 }, () => [{ from: 120, to: 180 }]), days: new Map() };
  const day = (text: string): number => workingMinutesBetween(early, at(text, early.zone), at(`${text}T23:59`, early.zone));
  expect([day("2026-03-28"), day("2026-03-29"), day("2026-10-25")]).toEqual([60, 0, 120]);
});

test("the next working moment is now, at the end of the break, or after the holidays", () => {
  const calendar = office("Asia/Taipei", { "2026-10-09": [] });
  const next = (text: string): string => shown(nextWorkingMoment(calendar, at(text, calendar.zone)), calendar.zone);
  expect([next("2026-10-08T10:15"), next("2026-10-08T12:10"), next("2026-10-08T18:00")]).toEqual(["2026-10-08 10:15", "2026-10-08 13:00", "2026-10-12 09:00"]);
});

test("shifts that meet at midnight are one piece of working time", () => {
  const calendar = nights("Asia/Taipei");
  const spans = workingSpans(calendar, { from: at("2026-10-12T12:00", calendar.zone), to: at("2026-10-13T23:00", calendar.zone) });
  expect(spans.map(({ from, to }) => [shown(from, calendar.zone), shown(to, calendar.zone)])).toEqual([
    ["2026-10-12 22:00", "2026-10-13 06:00"],
    ["2026-10-13 22:00", "2026-10-13 23:00"],
  ]);
});

test("a calendar without any working time is an error, not an endless search", () => {
  const calendar: Calendar = { zone: "UTC", week: weekOf([]), days: new Map() };
  expect(() => nextWorkingMoment(calendar, new Date(0))).toThrow("no working time");
  expect(() => addWorkingMinutes(calendar, new Date(0), -1)).toThrow("no working time");
  expect(workingMinutesBetween(calendar, new Date(0), new Date(1e10))).toBe(0);
});

describe("for every calendar", () => {
  const shifts = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 }).map((edges) => {
    const sorted = edges.sort((left, right) => left - right);
    return sorted.flatMap((to, index) => (index % 2 === 1 ? [{ from: sorted[index - 1] ?? to, to }] : []));
  });
  const date = fc.integer({ min: 0, max: 365 }).map((number) => DateTime.fromISO("2026-01-01").plus({ days: number }).toFormat("yyyy-MM-dd"));
  const calendars: fc.Arbitrary<Calendar> = fc.record({
    zone: fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Taipei", "Asia/Kolkata", "Australia/Lord_Howe", "America/Havana", "Africa/Cairo"),
    week: fc.array(fc.oneof(shifts, fc.constant([])), { minLength: 7, maxLength: 7 }).filter((week) => week.some((day) => day.length > 0)),
    days: fc.array(fc.tuple(date, fc.oneof(shifts, fc.constant([]))), { maxLength: 30 }).map((days) => new Map(days)),
  });
  /** Near a change of the clocks more often than not. */
  const changes = ["2026-03-29T01:00Z", "2026-10-25T01:00Z", "2026-03-08T07:00Z", "2026-11-01T06:00Z", "2026-04-04T15:00Z", "2026-10-03T15:30Z"].map((text) => Date.parse(text));
  const moments = fc
    .oneof(fc.integer({ min: 0, max: 365 * 1440 }).map((minutes) => Date.parse("2026-01-01T00:00Z") + minutes * minute), fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -2_000, max: 2_000 })).map(([change, minutes]) => change + minutes * minute))
    .map((time) => new Date(time));
  const minutes = fc.integer({ min: 0, max: 4_000 });
  const always = <Drawn>(property: fc.IProperty<Drawn>): void => fc.assert(property, { numRuns: 100 });

  test("what is added lies between, forth and back", () =>
    always(
      fc.property(calendars, moments, minutes, (calendar, from, count) => {
        expect(workingMinutesBetween(calendar, from, addWorkingMinutes(calendar, from, count))).toBe(count);
        expect(workingMinutesBetween(calendar, from, addWorkingMinutes(calendar, from, -count))).toBe(-count || 0);
      }),
    ));

  test("adding twice is adding the sum, and later stays later", () =>
    always(
      fc.property(calendars, moments, moments, minutes, minutes, (calendar, from, other, first, second) => {
        expect(addWorkingMinutes(calendar, addWorkingMinutes(calendar, from, first), second + 1)).toEqual(addWorkingMinutes(calendar, from, first + second + 1));
        const [earlier, later] = from <= other ? [from, other] : [other, from];
        expect(addWorkingMinutes(calendar, earlier, first) <= addWorkingMinutes(calendar, later, first)).toBe(true);
      }),
    ));

  test("time is the sum of its parts", () =>
    always(
      fc.property(calendars, fc.tuple(moments, moments, moments), (calendar, [first, second, third]) => {
        expect(workingMinutesBetween(calendar, first, second) + workingMinutesBetween(calendar, second, third)).toBe(workingMinutesBetween(calendar, first, third));
      }),
    ));

  test("it is what one reads minute by minute from the clock on the wall", () =>
    always(
      fc.property(calendars, moments, fc.integer({ min: 0, max: 600 }), (calendar, from, length) => {
        const works = (time: number): boolean => {
          const wall = DateTime.fromMillis(time, { zone: calendar.zone });
          const shiftsThere = calendar.days.get(wall.toFormat("yyyy-MM-dd")) ?? calendar.week[wall.weekday - 1] ?? [];
          return shiftsThere.some((shift) => shift.from <= wall.hour * 60 + wall.minute && wall.hour * 60 + wall.minute < shift.to);
        };
        let count = 0;
        for (let index = 0; index < length; index += 1) if (works(from.getTime() + index * minute)) count += 1;
        expect(workingMinutesBetween(calendar, from, new Date(from.getTime() + length * minute))).toBe(count);
        expect(isWorkingTime(calendar, from)).toBe(works(from.getTime()));
        expect(isWorkingTime(calendar, nextWorkingMoment(calendar, from))).toBe(true);
        expect(workingMinutesBetween(calendar, from, nextWorkingMoment(calendar, from))).toBe(0);
      }),
    ));

  test("around the clock it is the clock", () =>
    always(fc.property(moments, minutes, (from, count) => expect(addWorkingMinutes(aroundTheClock("Europe/Berlin"), from, count)).toEqual(new Date(from.getTime() + count * minute)))));
});
