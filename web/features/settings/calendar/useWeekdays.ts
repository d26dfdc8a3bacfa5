import { useLocale } from "next-intl";
import { useMemo } from "react";

/** The names of the weekdays from Monday to Sunday. */
export function useWeekdays(): string[] {
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
    return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2026, 0, 5 + index)));
  }, [locale]);
}
