import { addDays, daysBetween } from "@/lib/format/date";
import { instantOf } from "@/lib/format/zone";

const HOUR = 3600 * 1000;
const MORNING = "T09:00";

/** The ways to put something off that need no calendar. */
export const LATER = ["hour", "tomorrow", "nextWeek"] as const;

export type Later = (typeof LATER)[number];

/** Days from a calendar day to the Monday after it: 7 on a Monday, 1 on a Sunday. */
function daysToMonday(day: string): number {
  // 1970-01-05 was a Monday.
  return 7 - (((daysBetween("1970-01-05", day) % 7) + 7) % 7);
}

/** When that is, in RFC 3339: in an hour, tomorrow or next Monday at nine on the viewer's clock. */
export function laterAt(later: Later, { today, timeZone }: { today: string; timeZone: string }, now: number): string {
  if (later === "hour") return new Date(now + HOUR).toISOString();
  return instantOf(addDays(today, later === "tomorrow" ? 1 : daysToMonday(today)) + MORNING, timeZone);
}
