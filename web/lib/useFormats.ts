"use client";
import { useLocale } from "next-intl";
import { useMemo } from "react";
import { dayIn, formatDay, formatExact, formatMonth, formatSpan, formatTime, formatWhen } from "./format/date";
import { formatMoney, moneyUnit, type Money, type MoneyStyle } from "./format/money";
import { formatAbout, formatCount, formatShare, numberFormat, scaleFor } from "./format/number";
import { useNow } from "./useNow";
import { useViewer } from "./viewer";

/** Everything that turns figures and times into text, in the viewer's language and zone. For text inside of JSX prefer `<Amount>`, `<When>` … */
export function useFormats() {
  const locale = useLocale();
  const { timeZone, currency } = useViewer();
  const now = useNow();
  return useMemo(() => {
    const today = dayIn(new Date(now), timeZone);
    return {
      /** Today in the viewer's zone, `2026-01-31`. */
      today,
      timeZone,
      currency,
      money: (money: Money, style?: MoneyStyle) => formatMoney(money, locale, style),
      moneyUnit,
      scale: (largest: number) => scaleFor(largest, locale),
      count: (value: number) => formatCount(value, locale),
      /** A figure with at most so many decimals (averages, ratios, points); always with as many where figures stand below one another. */
      decimal: (value: number, digits = 1, aligned = false) => numberFormat(locale, { minimumFractionDigits: aligned ? digits : 0, maximumFractionDigits: digits }).format(value),
      about: (value: number) => formatAbout(value, locale),
      share: (value: number) => formatShare(value, locale),
      day: (day: string) => formatDay(day, locale, today),
      month: (day: string) => formatMonth(day, locale),
      when: (instant: string) => formatWhen(instant, locale, timeZone, now),
      exact: (instant: string) => formatExact(instant, locale, timeZone),
      time: (instant: string) => formatTime(instant, locale, timeZone),
      span: (milliseconds: number) => formatSpan(milliseconds, locale),
    };
  }, [locale, timeZone, currency, now]);
}
