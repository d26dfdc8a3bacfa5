import { LRUCache } from "lru-cache";
import { DateTime, IANAZone } from "luxon";
import { day, hour, minute } from "../clock";
import type { Calendar, Shift } from "./calendar.types";

/** A half-open piece of time in milliseconds of the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The number of a calendar day, counted from 1 January 1970. */
export const dayNumber = (zone: string, time: number): number => Math.floor((time + offsetAt(zone, time)) / day);

/** The working time of a day, in order. A day is worked out once for each calendar. */
export function spansOfDay(calendar: Calendar, number: number): readonly Span[] {
  let known = worked.get(calendar);
  if (!known) worked.set(calendar, (known = new LRUCache({ max: daysKept })));
  let spans = known.get(number);
  if (!spans) known.set(number, (spans = workOut(calendar, number)));
  return spans;
}

const worked = new WeakMap<Calendar, LRUCache<number, readonly Span[]>>();
const daysKept = 4_000;

/** No clock on earth is further from UTC than this, to the east and to the west. */
const furthestEast = 14 * hour;
const furthestWest = 12 * hour;

/**
 * A moment is working time when the clock on the wall shows a time of a shift. So what a clock leaps over in spring is
 * nobody's, and an hour that it shows twice in autumn counts twice.
 */
function workOut(calendar: Calendar, number: number): Span[] {
  const shifts = shiftsOf(calendar, number);
  if (shifts.length === 0) return [];
  const midnight = number * day;
  const [begin, end] = [midnight - furthestEast, midnight + day + furthestWest];
  const [before, after] = [offsetAt(calendar.zone, begin), offsetAt(calendar.zone, end)];
  if (before === after) return spansAt(shifts, midnight - before, begin, end);
  const change = changeBetween(calendar.zone, begin, end, before);
  return [...spansAt(shifts, midnight - before, begin, change), ...spansAt(shifts, midnight - after, change, end)];
}

function shiftsOf({ week, days }: Calendar, number: number): readonly Shift[] {
  const date = DateTime.fromMillis(number * day, { zone: "UTC" });
  return days.get(date.toFormat("yyyy-MM-dd")) ?? week[date.weekday - 1] ?? [];
}

/** The shifts of a day that began at `midnight`, as far as they lie between two moments. */
const spansAt = (shifts: readonly Shift[], midnight: number, begin: number, end: number): Span[] =>
  shifts
    .map(({ from, to }) => ({ from: Math.max(midnight + from * minute, begin), to: Math.min(midnight + to * minute, end) }))
    .filter(({ from, to }) => from < to);

/** The first moment that the clocks no longer show what they did, to the minute. */
function changeBetween(zone: string, begin: number, end: number, before: number): number {
  let [same, changed] = [begin, end];
  while (changed - same > minute) {
    const middle = same + Math.floor((changed - same) / (2 * minute)) * minute;
    if (offsetAt(zone, middle) === before) same = middle;
    else changed = middle;
  }
  return changed;
}

const offsetAt = (zone: string, time: number): number => IANAZone.create(zone).offset(time) * minute;
