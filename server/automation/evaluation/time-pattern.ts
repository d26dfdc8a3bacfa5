import type { DateTime } from "luxon";
import type { RuleWhen } from "../rule/definition.types";

/**
 * The last moment, now or before, that a time pattern names in the zone of `now`; undefined for rules without one. `on`
 * is the day of the week (1 is Monday) or of the month, whose last day stands for those that it does not have.
 */
export function lastTime(when: RuleWhen, now: DateTime): DateTime | undefined {
  if (when.kind !== "TIME") return undefined;
  const at = (day: DateTime): DateTime => day.startOf("day").set({ hour: when.hour });
  if (when.every === "DAY") return latest(at(now), () => at(now.minus({ days: 1 })), now);
  const on = when.on ?? 1;
  if (when.every === "WEEK") {
    const inWeek = (day: DateTime): DateTime => at(day.startOf("week").plus({ days: on - 1 }));
    return latest(inWeek(now), () => inWeek(now.minus({ weeks: 1 })), now);
  }
  const inMonth = (day: DateTime): DateTime => at(day.set({ day: Math.min(on, day.daysInMonth ?? on) }));
  return latest(inMonth(now), () => inMonth(now.startOf("month").minus({ months: 1 })), now);
}

const latest = (time: DateTime, before: () => DateTime, now: DateTime): DateTime => (time <= now ? time : before());
