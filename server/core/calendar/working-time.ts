import { minute } from "../clock";
import type { Calendar, TimeSpan } from "./calendar.types";
import { dayNumber, spansOfDay, type Span } from "./day-spans";

/** Whether somebody works at a moment. */
export const isWorkingTime = (calendar: Calendar, at: Date): boolean => spansOfDay(calendar, dayNumber(calendar.zone, at.getTime())).some(({ from, to }) => from <= at.getTime() && at.getTime() < to);

/** The moment itself if somebody works then, else the next one at which somebody does. */
export function nextWorkingMoment(calendar: Calendar, at: Date): Date {
  for (const { from } of spansFrom(calendar, at.getTime())) return new Date(from);
  throw new Error(endless);
}

/**
 * The moment by which so many minutes will have been worked: the earliest there is, so that a day's work ends at the end
 * of the day and not at the beginning of the next. A negative number counts back, to the latest moment there is.
 */
export function addWorkingMinutes(calendar: Calendar, from: Date, minutes: number): Date {
  const start = from.getTime();
  let left = Math.abs(minutes) * minute;
  if (left === 0) return new Date(start);
  for (const span of minutes > 0 ? spansFrom(calendar, start) : spansBack(calendar, start)) {
    const length = span.to - span.from;
    if (left <= length) return new Date(minutes > 0 ? span.from + left : span.to - left);
    left -= length;
  }
  throw new Error(endless);
}

/** How many minutes are worked from one moment until before another; negative if the other one is earlier. */
export function workingMinutesBetween(calendar: Calendar, from: Date, to: Date): number {
  if (to < from) return 0 - workingMinutesBetween(calendar, to, from);
  let worked = 0;
  for (const span of spansWithin(calendar, from.getTime(), to.getTime())) worked += span.to - span.from;
  return worked / minute;
}

/** The working time within a half-open piece of time, in order; what follows without a pause is one piece. */
export function workingSpans(calendar: Calendar, { from, to }: TimeSpan): TimeSpan[] {
  const joined: { from: number; to: number }[] = [];
  for (const span of spansWithin(calendar, from.getTime(), to.getTime())) {
    const last = joined.at(-1);
    if (last?.to === span.from) last.to = span.to;
    else joined.push({ ...span });
  }
  return joined.map((span) => ({ from: new Date(span.from), to: new Date(span.to) }));
}

const endless = "The calendar has no working time";

/** Longer than any holidays: who has not worked by then never does. */
const longestPause = 3 * 366;

/** The working time from a moment on, in order. */
function* spansFrom(calendar: Calendar, start: number): Generator<Span> {
  const first = dayNumber(calendar.zone, start);
  for (let number = first, pause = 0; pause < longestPause; number += 1) {
    const spans = spansOfDay(calendar, number);
    pause = spans.length > 0 ? 0 : pause + 1;
    for (const { from, to } of spans) if (to > start) yield { from: Math.max(from, start), to };
  }
}

/** The working time before a moment, the latest first. */
function* spansBack(calendar: Calendar, end: number): Generator<Span> {
  const last = dayNumber(calendar.zone, end);
  for (let number = last, pause = 0; pause < longestPause; number -= 1) {
    const spans = spansOfDay(calendar, number);
    pause = spans.length > 0 ? 0 : pause + 1;
    for (const { from, to } of spans.toReversed()) if (from < end) yield { from, to: Math.min(to, end) };
  }
}

function* spansWithin(calendar: Calendar, start: number, end: number): Generator<Span> {
  const last = dayNumber(calendar.zone, end);
  for (let number = dayNumber(calendar.zone, start); number <= last; number += 1)
    for (const span of spansOfDay(calendar, number)) {
      const [from, to] = [Math.max(span.from, start), Math.min(span.to, end)];
      if (from < to) yield { from, to };
    }
}
