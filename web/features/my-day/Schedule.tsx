"use client";
import Link from "next/link";
import { IconCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/page/Panel";
import type { MyDayQuery } from "@/generated/graphql";
import { customerPath } from "@/lib/paths";
import { useFormats } from "@/lib/useFormats";
import { useNow } from "@/lib/useNow";
import styles from "./my-day.module.css";

/** Today's follow-ups by hour, with what is done already and where the day stands. */
export function Schedule({ today }: { today: NonNullable<MyDayQuery["today"]> }) {
  const t = useTranslations("home.schedule");
  const formats = useFormats();
  const now = useNow();
  const rows = today.edges.map(({ node }) => node).filter(({ status }) => status !== "CANCELLED").sort((left, right) => left.dueAt.localeCompare(right.dueAt));
  const done = rows.filter(({ status }) => status === "DONE").length;
  return (
    <Panel title={t("title")} aside={rows.length > 0 && <span className={styles.quiet}>{t("progress", { done, all: rows.length })}</span>}>
      {rows.length === 0 && <p className={styles.none}>{t("none")}</p>}
      <ol className={styles.hours}>
        {rows.map(row => (
          <li key={row.id} className={styles.hour} data-status={row.status} data-late={(row.status === "OPEN" && Date.parse(row.dueAt) < now) || undefined}>
            <time dateTime={row.dueAt}>{formats.time(row.dueAt)}</time>
            <span className={styles.hourText}>
              {row.customer ? <Link href={customerPath(row.customer.id)}>{row.subject}</Link> : row.subject}
              <span className={styles.quiet}>{row.customer?.name}</span>
            </span>
            {row.status === "DONE" && <IconCheck size={16} aria-label={t("done")} className={styles.tick} />}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
