import { DateTime } from "luxon";
import type { Span } from "../../core/condition/condition.types";

const units: Readonly<Record<Span["unit"], "minutes" | "hours" | "days" | "weeks" | "months" | "years">> = {
  MINUTES: "minutes", HOURS: "hours", WORKING_HOURS: "hours", DAYS: "days", WORKING_DAYS: "days", WEEKS: "weeks", MONTHS: "months", YEARS: "years",
};

/** The moment that lies so long after another, by the calendar of a zone. */
export const later = (moment: Date, { count, unit }: Span, zone: string): Date => DateTime.fromJSDate(moment, { zone }).plus({ [units[unit]]: count }).toJSDate();
