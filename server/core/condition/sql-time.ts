import { DateTime, IANAZone } from "luxon";
import { day, minute } from "../clock";
import { storedTime, type Condition as Sql, type Dialect } from "../database/sql";
import type { Span, TimeUnit } from "./condition.types";
import type { Moment } from "./vocabulary";

/**
 * A stored time as the clock on the wall of a zone shows it, in SQL that needs no table of zones: the zone's changes of
 * the clock are written out, the newest first. Zones without any (all of China and Taiwan) cost one addition.
 */
export function onTheWall(time: Sql, { zone, now, dialect }: Moment): Sql {
  const changes = changesOf(zone, now);
  const first = changes.at(-1)?.before ?? offsetAt(zone, now.getTime());
  if (changes.length === 0) return shifted(time, String(first), [], dialect);
  const cases = changes.map(() => `WHEN ${time.text} >= ? THEN ?`).join(" ");
  const values = changes.flatMap(({ at, after }) => [...time.values, storedTime(new Date(at)), after]);
  return shifted(time, `CASE ${cases} ELSE ${first} END`, values, dialect);
}

const shifted = (time: Sql, minutes: string, values: Sql["values"], dialect: Dialect): Sql =>
  dialect === "mysql"
    ? { text: `DATE_ADD(${time.text}, INTERVAL (${minutes}) MINUTE)`, values: [...time.values, ...values] }
    : { text: `strftime('${format}', ${time.text}, (${minutes}) || ' minutes')`, values: [...time.values, ...values] };

const format = "%Y-%m-%d %H:%M:%f";

/** The calendar day of a time on the wall. */
export const dayOfTime = (time: Sql, dialect: Dialect): Sql => ({ text: dialect === "mysql" ? `DATE(${time.text})` : `date(${time.text})`, values: time.values });

/** A time or a day and so much more. A month ends on its last day: 31 January and a month is 28 February. */
export function plusSpan(value: Sql, { count, unit }: Span, kind: "date" | "time", dialect: Dialect): Sql {
  const [times, of] = sqlUnits[unit] ?? [1, "DAY"];
  const number = count * times;
  if (dialect === "mysql") return { text: `DATE_ADD(${value.text}, INTERVAL ${number} ${of})`, values: value.values };
  const move = (modifiers: string, shape = kind === "date" ? "%Y-%m-%d" : format): string => `strftime('${shape}', ${value.text}, ${modifiers})`;
  const plain = move(`'${signed(number)} ${of.toLowerCase()}s'`);
  if (of !== "MONTH") return { text: plain, values: value.values };
  const lastDay = move(`'start of month', '${signed(number + 1)} months', '-1 day'`, "%Y-%m-%d");
  const last = kind === "date" ? lastDay : `${lastDay} || strftime(' %H:%M:%f', ${value.text})`;
  return { text: `MIN(${plain}, ${last})`, values: kind === "date" ? [...value.values, ...value.values] : [...value.values, ...value.values, ...value.values] };
}

const sqlUnits: Readonly<Partial<Record<TimeUnit, readonly [times: number, unit: string]>>> = {
  MINUTES: [1, "MINUTE"], HOURS: [1, "HOUR"], DAYS: [1, "DAY"], WEEKS: [7, "DAY"], MONTHS: [1, "MONTH"], YEARS: [12, "MONTH"],
};

const signed = (count: number): string => (count < 0 ? String(count) : `+${count}`);

interface Change {
  readonly at: number;
  /** Minutes ahead of UTC before and from then on. */
  readonly before: number;
  readonly after: number;
}

/** No record of a company is older than this. */
const firstYear = 1990;
/** How many years ahead conditions look. */
const yearsAhead = 5;

const changesKnown = new Map<string, readonly Change[]>();

/** When a zone's clocks were and will be changed, the newest first. The list is the same all year, and so is the statement. */
function changesOf(zone: string, now: Date): readonly Change[] {
  const until = DateTime.utc(now.getUTCFullYear() + yearsAhead).toMillis();
  const key = `${zone} ${until}`;
  const known = changesKnown.get(key);
  if (known) return known;
  const changes: Change[] = [];
  for (let from = DateTime.utc(firstYear).toMillis(); from < until; from += 20 * day) {
    const [before, after] = [offsetAt(zone, from), offsetAt(zone, from + 20 * day)];
    if (before !== after) changes.unshift({ at: changeBetween(zone, from, from + 20 * day, before), before, after });
  }
  changesKnown.set(key, changes);
  return changes;
}

function changeBetween(zone: string, begin: number, end: number, before: number): number {
  let [same, changed] = [begin, end];
  while (changed - same > minute) {
    const middle = same + Math.floor((changed - same) / (2 * minute)) * minute;
    if (offsetAt(zone, middle) === before) same = middle;
    else changed = middle;
  }
  return changed;
}

const offsetAt = (zone: string, time: number): number => IANAZone.create(zone).offset(time);
