import type { Locale } from "../i18n/locale";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  return format;
}

/** The calendar day of an instant in a zone, as `2026-01-31`. */
export function dayIn(instant: Date | string, timeZone: string): string {
  const parts = dateFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find(each => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** A calendar day some days later (or earlier). */
export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** A date without a time, for reading: no zone can shift it. The year is said when it is not this one. */
export function formatDay(day: string, locale: Locale, today: string): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return dateFormat(locale, { timeZone: "UTC", day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) }).format(Date.parse(day));
}

/** A month, from its first day: "Jan 2026". */
export const formatMonth = (day: string, locale: Locale): string =>
  dateFormat(locale, { timeZone: "UTC", month: "short", year: "numeric" }).format(Date.parse(day));

/** An instant to the minute in the viewer's zone, for tooltips and records. */
export const formatExact = (instant: string, locale: Locale, timeZone: string): string =>
  dateFormat(locale, { timeZone, dateStyle: "full", timeStyle: "short" }).format(new Date(instant));

/** The time of day, "14:30". */
export const formatTime = (instant: string, locale: Locale, timeZone: string): string =>
  dateFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(instant));

/** An instant relative to now when within a week ("3 hours ago", "昨天"), otherwise its day. */
export function formatWhen(instant: string, locale: Locale, timeZone: string, now: number): string {
  const distance = Date.parse(instant) - now;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const size = Math.abs(distance);
  if (size < MINUTE) return relative.format(0, "second");
  if (size < HOUR) return relative.format(Math.trunc(distance / MINUTE), "minute");
  const today = dayIn(new Date(now), timeZone);
  const day = dayIn(instant, timeZone);
  const days = daysBetween(today, day);
  if (days === 0) return relative.format(Math.trunc(distance / HOUR), "hour");
  if (Math.abs(days) <= 7) return relative.format(days, "day");
  return formatDay(day, locale, today);
}

const UNITS: Record<Locale, [day: string, hour: string, minute: string]> = {
  en: ["d", "h", "m"],
  "zh-Hant": ["天", "小時", "分"],
  "zh-Hans": ["天", "小时", "分"],
};

/** From so many days on, hours say nothing. */
const LONG = 30;

/** A length of time in at most two units: "2d 3h", "2天3小時", "14m"; in days alone from a month on. Always positive. */
export function formatSpan(milliseconds: number, locale: Locale): string {
  const minutes = Math.round(Math.abs(milliseconds) / MINUTE);
  const parts = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const first = parts.findIndex(value => value > 0);
  const most = (parts[0] ?? 0) < LONG ? 2 : 1;
  if (first < 0) return `0${UNITS[locale][2]}`;
  const words = parts.map((value, unit) => (value > 0 && unit >= first && unit < first + most ? `${value}${UNITS[locale][unit]}` : ""));
  return words.filter(Boolean).join(locale === "en" ? " " : "");
}
