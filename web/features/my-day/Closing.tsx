"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/page/Panel";
import { Amount } from "@/components/text/Amount";
import { Day } from "@/components/text/Day";
import type { MyDayQuery } from "@/generated/graphql";
import { dealPath } from "@/lib/paths";
import { useFormats } from "@/lib/useFormats";
import { afterWeek } from "./dayVariables";
import styles from "./my-day.module.css";

const WHEN = ["past", "week", "month"] as const;

/** My open deals that are to close this week and this month, and those whose date has passed. */
export function Closing({ closing }: { closing: NonNullable<MyDayQuery["closing"]> }) {
  const t = useTranslations("home.deals");
  const { today, currency } = useFormats();
  const week = afterWeek(today);
  const deals = closing.edges.map(({ node }) => node).filter(({ status, expectedCloseOn }) => status === "OPEN" && expectedCloseOn !== null);
  const whenOf = (day: string | null) => (day === null || day >= week ? "month" : day < today ? "past" : "week");
  return (
    <Panel title={t("title")} aside={deals.length > 0 && <span className={styles.quiet}>{t("sum", { count: deals.length, unit: currency })}</span>}>
      {deals.length === 0 && <p className={styles.none}>{t("none")}</p>}
      {WHEN.map(when => {
        const some = deals.filter(deal => whenOf(deal.expectedCloseOn) === when);
        return some.length === 0 ? null : (
          <div key={when} className={styles.period}>
            <h3 className={styles.periodTitle} data-when={when}>
              {t(when)}
            </h3>
            <ul className={styles.lines}>
              {some.map(deal => (
                <li key={deal.id} className={styles.line}>
                  <span className={styles.lineText}>
                    <Link href={dealPath(deal.id)}>{deal.name}</Link>
                    <span className={styles.quiet}>{[deal.customer?.name, deal.stage.name].filter(Boolean).join(" · ")}</span>
                  </span>
                  <span className={styles.figure}>
                    <Amount money={deal.value} />
                    <span className={styles.quiet}>
                      <Day date={deal.expectedCloseOn} />
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Panel>
  );
}
