"use client";
import { useTranslations } from "next-intl";
import { useFormats } from "@/lib/useFormats";
import { useNow } from "@/lib/useNow";
import styles from "./text.module.css";

interface Props {
  /** When it is due. */
  due: string | null | undefined;
  /** When the clock began, for the bar; a day before `due` when left out. */
  since?: string;
  /** Set once it is over: nothing runs any more. */
  met?: boolean;
}

const DAY = 24 * 3600 * 1000;
const LITTLE_LEFT = 0.25;

/** Time left as words and a bar; amber when little is left, red and said in words when past. */
export function Clock({ due, since, met = false }: Props) {
  const t = useTranslations("common.clock");
  const formats = useFormats();
  const now = useNow();
  if (met) return <span className={styles.quiet}>{t("met")}</span>;
  if (!due) return <>—</>;
  const end = Date.parse(due);
  const start = since ? Date.parse(since) : end - DAY;
  const left = Math.min(1, Math.max(0, (end - now) / Math.max(1, end - start)));
  const late = now > end;
  const span = formats.span(end - now);
  return (
    <span className={styles.clock} data-meaning={late ? "bad" : left < LITTLE_LEFT ? "watch" : "info"} title={formats.exact(due)}>
      <span className={styles.clockBar} aria-hidden>
        <span style={{ width: `${late ? 100 : left * 100}%` }} />
      </span>
      <span>{late ? t("late", { span }) : t("left", { span })}</span>
    </span>
  );
}
