"use client";
import { useTranslations } from "next-intl";
import type { DeskQueuesQuery } from "@/generated/graphql";
import { useCan } from "@/lib/viewer";
import { STATUSES, WAITING } from "../choices";
import type { View } from "./queueState";
import styles from "./queue.module.css";

interface Props {
  counts: DeskQueuesQuery | undefined;
  view: View;
  onView: (view: View) => void;
}

interface Count {
  count: number;
  overdue: number;
}

/** How many tickets each queue holds, and how many of them are past their time; undefined while unknown. */
export function queueCounts(counts: DeskQueuesQuery | undefined): (view: View) => Count | undefined {
  const sum = (rows: readonly Count[]): Count => ({ count: rows.reduce((all, row) => all + row.count, 0), overdue: rows.reduce((all, row) => all + row.overdue, 0) });
  return view => {
    if (!counts) return undefined;
    const waiting = sum(counts.all.filter(({ status }) => WAITING.includes(status)));
    switch (view) {
      case "open":
        return waiting;
      case "overdue":
        return { count: waiting.overdue, overdue: waiting.overdue };
      case "mine":
      case "unassigned":
      case "soon":
        return sum(counts[view]);
      default:
        return sum(counts.all.filter(({ status }) => status === view));
    }
  };
}

/** The queues with how much is in them, grouped by whose they are, their clocks and their status. */
export function Queues({ counts, view, onView }: Props) {
  const t = useTranslations("desk");
  const works = useCan("ticket:reply");
  const countOf = queueCounts(counts);
  const groups: { key: "work" | "clock" | "status"; views: View[] }[] = [
    { key: "work", views: works ? ["mine", "unassigned", "open"] : ["open"] },
    { key: "clock", views: ["overdue", "soon"] },
    { key: "status", views: [...STATUSES] },
  ];
  return (
    <nav className={styles.queues} aria-label={t("queues.label")}>
      {groups.map(({ key, views }) => (
        <div key={key} className={styles.queueGroup}>
          <h2 className={styles.queueTitle}>{t(`queues.${key}`)}</h2>
          {views.map(each => {
            const count = countOf(each);
            return (
              <button key={each} type="button" className={styles.queue} aria-current={each === view ? "true" : undefined} onClick={() => onView(each)}>
                <span className={styles.queueName}>{t(`view.${each}`)}</span>
                <span className={styles.queueCount} data-overdue={(each === "overdue" && count && count.count > 0) || undefined}>
                  {count?.count ?? ""}
                </span>
              </button>
            );
          })}
        </div>
      ))}
    </nav>
  );
}
