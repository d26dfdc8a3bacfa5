import { aroundTheClock, type Calendar, type Shift } from "../../core/calendar/calendar.types";
import type { DayKind } from "../../core/calendar/ics";
import type { FieldError } from "../../core/errors";
import type { WeekdayHoursInput } from "./calendar.types";

/** A day of a list in force, as far as working time depends on it. */
export interface HolidayRule {
  readonly day: string;
  readonly kind: DayKind;
  readonly shifts: readonly Shift[] | null;
}

/** The calendar that follows from the hours and all lists of holidays. Without hours, time is counted by the clock. */
export function calendarFrom(zone: string, week: readonly (readonly Shift[])[] | null, holidays: readonly HolidayRule[]): Calendar {
  if (!week) return aroundTheClock(zone);
  const days = new Map<string, readonly Shift[]>();
  // The stronger last: a day on which some list has nobody work is free, whatever the others say.
  for (const holiday of holidays.toSorted((left, right) => strength(left) - strength(right))) days.set(holiday.day, holiday.shifts ?? (holiday.kind === "WORKED" ? usualDay(week) : []));
  return { zone, week, days };
}

const strength = ({ kind, shifts }: HolidayRule): number => (kind === "WORKED" ? 0 : shifts ? 1 : 2);

/** A made-up Saturday is worked like the first day of the week that is worked at all. */
const usualDay = (week: readonly (readonly Shift[])[]): readonly Shift[] => week.find((shifts) => shifts.length > 0) ?? [];

/** The week from Monday to Sunday, each day's shifts in order. */
export const weekOf = (days: readonly WeekdayHoursInput[]): Shift[][] => Array.from({ length: 7 }, (_, index) => inOrder(days.find(({ weekday }) => weekday === index + 1)?.shifts ?? []));

export const inOrder = (shifts: readonly Shift[]): Shift[] => shifts.map(({ from, to }) => ({ from, to })).sort((left, right) => left.from - right.from);

/** What is wrong with the hours of a week, by the place in the input. */
export function weekFaults(days: readonly WeekdayHoursInput[]): FieldError[] {
  const twice = days.flatMap(({ weekday }, index) => (days.findIndex((day) => day.weekday === weekday) < index ? [{ path: `input.week.${index}.weekday`, code: "duplicate", message: "stands there twice" }] : []));
  const faults = [...twice, ...days.flatMap(({ shifts }, index) => shiftFaults(shifts, `input.week.${index}.shifts`))];
  if (faults.length === 0 && days.every(({ shifts }) => shifts.length === 0)) return [{ path: "input.week", code: "noWorkingTime", message: "must have at least one shift" }];
  return faults;
}

/** What is wrong with the shifts of a day: one that ends before it begins, or two at once. */
export function shiftFaults(shifts: readonly Shift[], path: string): FieldError[] {
  return shifts.flatMap(({ from, to }, index) => {
    if (to <= from) return [{ path: `${path}.${index}.to`, code: "endsBeforeStart", message: "must be later than its beginning" }];
    const other = shifts.findIndex((shift, place) => place < index && shift.from < to && from < shift.to);
    return other < 0 ? [] : [{ path: `${path}.${index}.from`, code: "overlaps", message: "must not overlap another shift" }];
  });
}
