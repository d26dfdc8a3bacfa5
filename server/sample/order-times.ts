import { DateTime } from "luxon";
import { minute } from "../core/clock";
import type { Moment } from "./moment";
import type { Random } from "./random";

type Hours = readonly (readonly [hour: number, weight: number])[];

/** From the first hour of the day on, how much is ordered in each. */
const hoursFrom = (first: number, weights: readonly number[]): Hours => weights.map((weight, index) => [first + index, weight]);

/** Offices order before and after lunch, shops sell in the afternoon, and the web shop in the evening. */
const office = hoursFrom(8, [2, 6, 9, 8, 3, 5, 8, 7, 5, 2]);
const rhythms: Readonly<Record<string, Hours>> = {
  "Web shop": hoursFrom(0, [2, 1, 1, 0, 0, 0, 1, 2, 3, 4, 5, 5, 7, 5, 4, 4, 5, 5, 6, 8, 11, 12, 9, 5]),
  Store: hoursFrom(10, [3, 5, 6, 6, 7, 8, 9, 8, 5, 2]),
};

/** When on its day an order came, to the minute, by the rhythm of its channel; nothing comes after now. */
export function timeOf(random: Random, channel: string, on: string, { now }: Moment, zone: string): Date {
  const [hour, past] = [random.weighted(rhythms[channel] ?? office), random.between(0, 59)];
  const midnight = midnightOf(on, zone);
  const time = midnight.set({ hour, minute: past }).toMillis();
  if (time <= now.getTime()) return new Date(time);
  const minutesSoFar = Math.max(0, Math.floor((now.getTime() - midnight.toMillis()) / minute));
  return midnight.plus({ minutes: minutesSoFar === 0 ? 0 : (hour * 60 + past) % minutesSoFar }).toJSDate();
}

const midnights = new Map<string, DateTime>();

/** The beginning of a day in a zone; kept, because reckoning with zones is slow and a year has few days. */
function midnightOf(on: string, zone: string): DateTime {
  const key = `${on} ${zone}`;
  const known = midnights.get(key) ?? DateTime.fromISO(on, { zone }).startOf("day");
  midnights.set(key, known);
  return known;
}
