"use client";
import { useTranslations } from "next-intl";
import { useFormats } from "@/lib/useFormats";
import styles from "./rules.module.css";

interface Props {
  days: readonly { day: string; count: number }[];
}

/** Days as squares, a column for each week from Monday on, the darker the more was found. */
export function DayCalendar({ days }: Props) {
  const t = useTranslations("settings.rules.simulation");
  const formats = useFormats();
  const most = Math.max(...days.map(({ count }) => count), 1);
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const first = weekday(days[0]?.day ?? "2026-03-02");
  return (
    <>
      <p>{t("days", { count: total, days: days.filter(({ count }) => count > 0).length })}</p>
      <div className={styles.calendar} aria-hidden>
        {days.map(({ day, count }, index) => (
          <span
            key={day}
            className={styles.day}
            title={t("onDay", { day: formats.day(day), count })}
            style={{ gridColumn: Math.floor((index + first) / 7) + 1, gridRow: ((index + first) % 7) + 1, opacity: count === 0 ? undefined : 0.35 + (0.65 * count) / most }}
            data-found={count > 0 || undefined}
          />
        ))}
      </div>
    </>
  );
}

/** Days since Monday. */
const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
