"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "../text/When";
import styles from "./history.module.css";
import { useEventName } from "./useEventName";

interface Props {
  entry: { type: string; at: string; actor: { name: string } | null };
  /** What the entry is called, where it has a name. */
  title?: string | undefined;
  children: ReactNode;
}

/** Something that happened to a record: who did what and when, and below it what changed. */
export function HistoryItem({ entry: { type, at, actor }, title, children }: Props) {
  const t = useTranslations("history");
  const eventName = useEventName();
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        {title && <strong>{`${title} · `}</strong>}
        <strong>{actor?.name ?? t("system")}</strong> {eventName(type)} <span className={styles.quiet}><When at={at} /></span>
      </p>
      {children}
    </li>
  );
}
