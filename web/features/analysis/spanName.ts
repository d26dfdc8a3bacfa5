import type { Locale } from "@/lib/i18n/locale";
import { addDays } from "@/lib/format/date";
import type { Days } from "./period";

const startsMonth = (day: string): boolean => day.endsWith("-01");

/** Half-open days as one reads them: "Jan – Dec 2025" where they are whole months, "Mar 3 – Mar 9, 2026" where not. */
export function spanName({ from, to }: Days, locale: Locale): string {
  const whole = startsMonth(from) && startsMonth(to);
  const last = addDays(to, -1);
  // Not `formatRange`: servers and browsers know different words for ranges, and both must render the same.
  const name = (day: string, year: boolean) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "short", ...(whole ? {} : { day: "numeric" }), ...(year ? { year: "numeric" } : {}) }).format(Date.parse(day));
  if (whole ? from.slice(0, 7) === last.slice(0, 7) : from === last) return name(last, true);
  const sameYear = from.slice(0, 4) === last.slice(0, 4);
  // The year is said once: behind the end in English, before the beginning in Chinese.
  const [first, second] = locale === "en" ? [!sameYear, true] : [true, !sameYear];
  return `${name(from, first)} – ${name(last, second)}`;
}
