import { DateTime } from "luxon";
import { day, minute } from "../core/clock";
import type { Random } from "./random";

/** When the story is told: the time and the company's day then, which the past and the plans are laid around. */
export interface Moment {
  readonly now: Date;
  /** The date of today in the company's zone. */
  readonly today: string;
}

/** The moment of a time, to the minute, as people tell it. @param zone the company's (IANA) */
export function momentOf(time: Date, zone: string): Moment {
  const now = new Date(Math.floor(time.getTime() / minute) * minute);
  return { now, today: DateTime.fromJSDate(now, { zone }).toFormat("yyyy-MM-dd") };
}

/** A date so many days later, or earlier. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** Days from one date to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** A time so many minutes later, or earlier. */
export const addMinutes = (time: Date, minutes: number): Date => new Date(time.getTime() + Math.round(minutes) * minute);

/** Some time in the working hours of a date, or of the next workday, where people keep the hours of a zone. */
export function planned(random: Random, date: string, zone: string): Date {
  const weekday = weekdayOf(date);
  return inWorkingHours(random, addDays(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0), zone);
}

/** Some time in the working hours of a date, or of the workday before it, that has passed. */
export function happened(random: Random, date: string, zone: string, now: Date): Date {
  const weekday = weekdayOf(date);
  const workday = addDays(date, weekday === 6 ? -1 : weekday === 0 ? -2 : 0);
  const time = inWorkingHours(random, workday, zone);
  return time <= now ? time : happened(random, addDays(workday, -1), zone, now);
}

/** From nine to six, to the minute. */
function inWorkingHours(random: Random, date: string, zone: string): Date {
  return addMinutes(openingOf(date, zone), random.between(0, 9 * 60));
}

const openings = new Map<string, Date>();

/** Nine o'clock of a date in a zone; kept, because reckoning with zones is slow and a year has few days. */
function openingOf(date: string, zone: string): Date {
  const key = `${date} ${zone}`;
  const known = openings.get(key) ?? DateTime.fromISO(`${date}T09:00:00`, { zone }).toJSDate();
  openings.set(key, known);
  return known;
}

/** 0 is Sunday. */
const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
