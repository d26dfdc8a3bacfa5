import { DateTime } from "luxon";
import { dayIn } from "../clock";
import { storedTime } from "../database/sql";
import { isDay } from "./check";
import type { Operand, Span, TimeUnit } from "./condition.types";
import type { Moment } from "./vocabulary";
import { aroundTheClock, type WorkingTime } from "./working-time";

/** A point in time that an operand means: a calendar day as such, or a moment. */
export type Point = { readonly day: string } | { readonly at: Date };

/** When conditions are asked, and by which working hours; around the clock where none are given. */
export type Asked = Moment & { readonly calendar?: WorkingTime | undefined };

/** What `time`, `ago` and `ahead` mean now, in the workspace's zone and working hours. */
export function pointOf({ time, ago, ahead }: Operand, moment: Asked): Point {
  if (typeof time === "string") return isDay(time) ? { day: time } : { at: new Date(time) };
  if (ago) return { at: spanFrom(ago, -1, moment) };
  if (ahead) return { at: spanFrom(ahead, 1, moment) };
  throw new Error("Not a time: the condition was not checked.");
}

/** The moment that lies so long after (or before) another, by the calendar of a zone and by working hours; around the clock where none are given. */
export function spanFrom({ count, unit }: Span, sign: 1 | -1, { now, zone, calendar = aroundTheClock }: Pick<Asked, "now" | "zone" | "calendar">): Date {
  const minutes = workingMinutes(count, unit, calendar);
  if (minutes !== undefined) return sign > 0 ? calendar.add(now, minutes) : calendar.subtract(now, minutes);
  return DateTime.fromJSDate(now, { zone }).plus({ [unit.toLowerCase()]: sign * count }).toJSDate();
}

function workingMinutes(count: number, unit: TimeUnit, calendar: WorkingTime): number | undefined {
  if (unit === "WORKING_HOURS") return count * 60;
  return unit === "WORKING_DAYS" ? count * calendar.minutesPerDay : undefined;
}

/** The calendar day of a point. */
export const dayOfPoint = (point: Point, zone: string): string => ("day" in point ? point.day : dayIn(zone, point.at));

/** The moment at which a day begins in a zone, as stored; `after` days later. */
export const beginOf = (day: string, zone: string, after = 0): string => storedTime(DateTime.fromISO(day, { zone }).plus({ days: after }).startOf("day").toJSDate());
