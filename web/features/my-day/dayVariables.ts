import type { MyDayQueryVariables } from "@/generated/graphql";
import { addDays, daysBetween } from "@/lib/format/date";
import { instantOf } from "@/lib/format/zone";

interface Person {
  user: { id: string };
  timeZone: string;
  abilities: string[];
}

const midnight = (day: string, timeZone: string): string => instantOf(`${day}T00:00`, timeZone);

/** The first day after this week (weeks begin on Monday). */
export function afterWeek(today: string): string {
  // 1970-01-05 was a Monday.
  return addDays(today, 7 - (((daysBetween("1970-01-05", today) % 7) + 7) % 7));
}

/** The first day after this month. */
export function afterMonth(today: string): string {
  const [year = 1970, month = 1] = today.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** What to ask for one person's day; the same on the server and in the browser, so that the first paint has it. */
export function dayVariables({ user, timeZone, abilities }: Person, today: string): MyDayQueryVariables {
  const tonight = midnight(addDays(today, 1), timeZone);
  const ends = [afterWeek(today), afterMonth(today)].sort();
  return {
    me: [user.id],
    today: { from: midnight(today, timeZone), to: tonight },
    untilTonight: { to: tonight },
    closing: { to: ends[1] },
    alerts: abilities.includes("alert:read"),
    followUps: abilities.includes("followUp:read"),
    deals: abilities.includes("opportunity:read"),
    tickets: abilities.includes("ticket:reply"),
  };
}
