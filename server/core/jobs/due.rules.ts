import { DateTime } from "luxon";
import { minute } from "../clock";
import type { Daily, Job } from "./job.types";

/** What follows for the next run: of which jobs, and the company's zone. */
type Timed = Pick<Job, "every" | "daily">;

/** When a job is due next, seen from a moment: after its pause, or at its time of the day. */
export const nextDue = ({ every, daily }: Timed, zone: string, now: Date): Date => (daily ? nextTime(daily, zone, now) : new Date(now.getTime() + every));

/** A time that the clock leaps over in spring is as much later; one that it shows twice in autumn counts once. */
function nextTime({ at }: Daily, zone: string, now: Date): Date {
  const [hour, minute] = at.split(":").map(Number) as [number, number];
  const today = DateTime.fromJSDate(now, { zone }).startOf("day");
  const times = [0, 1].map((days) => today.plus({ days }).set({ hour, minute }).toJSDate());
  return times.find((time) => time > now) ?? (times[1] as Date);
}

/**
 * When a job is due, seen from now. A clock that was wrong may have left a time far ahead behind: what is further away than the
 * time after next cannot be right. One that was put back by less changes nothing, so that no time of the day comes twice.
 */
export function dueAt(job: Timed, zone: string, stored: Date, now: Date): Date {
  const next = nextDue(job, zone, now);
  return stored > nextDue(job, zone, next) ? next : stored;
}

/** After this long a time of the day was missed, and not only seen a little late. */
const punctual = 10 * minute;

/** Whether a time that has passed is to be left out. */
export const isSkipped = ({ daily }: Timed, due: Date, now: Date): boolean => daily?.missed === "skip" && now.getTime() - due.getTime() > punctual;
