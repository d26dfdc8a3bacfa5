import { DateTime } from "luxon";
import { minute } from "../../../core/clock";
import { shownTime } from "../../../core/database/sql";

/** Columns of days are as short as this, those of moments longer. */
const isDay = (stored: string): boolean => stored.length <= 10;

/** The moment by which something is due: a day lasts until its end in the zone. */
export const dueMoment = (stored: string, zone: string): Date => (isDay(stored) ? DateTime.fromISO(stored, { zone }).endOf("day").toJSDate() : new Date(shownTime(stored)));

/**
 * Whole days from an occurrence until now by the calendar of a zone, so that a week is seven days also when the clocks are
 * changed meanwhile.
 * @param since a stored day, which counts from its beginning, or a stored moment
 */
export function daysSince(since: string, now: Date, zone: string): number {
  const from = isDay(since) ? DateTime.fromISO(since, { zone }) : DateTime.fromISO(shownTime(since), { zone });
  return Math.floor(DateTime.fromJSDate(now, { zone }).diff(from, "days").days);
}

/** Minutes between an occurrence, before or to come, and now. */
export const minutesFrom = (since: string, now: Date): number => Math.round(Math.abs(now.getTime() - Date.parse(shownTime(since))) / minute);
