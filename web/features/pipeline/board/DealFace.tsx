"use client";
import { IconBell, IconCalendar, IconHourglass } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Amount } from "@/components/text/Amount";
import { Day } from "@/components/text/Day";
import { Mark } from "@/components/text/Mark";
import { Face } from "@/components/text/Person";
import { When } from "@/components/text/When";
import { useFormats } from "@/lib/useFormats";
import type { DealCardData } from "../types";
import styles from "./board.module.css";

/** What a card shows of a deal; `title` is its name as a button, `menu` stands beside it. */
export function DealFace({ deal, title, menu }: { deal: DealCardData; title: ReactNode; menu?: ReactNode }) {
  const t = useTranslations("pipeline.card");
  const people = useTranslations("common.state");
  const owner = deal.owner?.name ?? people("unassigned");
  return (
    <>
      <div className={styles.cardTop}>
        {title}
        {menu}
      </div>
      <div className={styles.customer} title={deal.customer?.name}>
        {deal.customer?.name ?? t("noCustomer")}
      </div>
      <div className={styles.cardMiddle}>
        <span className={styles.amount}>
          <Amount money={deal.value} />
        </span>
        <span role="img" aria-label={owner} title={owner}>
          <Face name={owner} size={22} />
        </span>
      </div>
      <Facts deal={deal} />
    </>
  );
}

function Facts({ deal }: { deal: DealCardData }) {
  const t = useTranslations("pipeline.card");
  const { today } = useFormats();
  const { nextFollowUp: next, expectedCloseOn: close, ageInStageDays: days } = deal;
  const isLate = deal.status === "OPEN" && close !== null && close < today;
  return (
    <div className={styles.facts}>
      {deal.isRotten ? (
        <Mark meaning="bad">{t("rotten", { days })}</Mark>
      ) : (
        <span className={styles.fact} title={t("age", { days })}>
          <IconHourglass size={13} aria-hidden />
          {t("days", { days })}
        </span>
      )}
      {close && (
        <span className={styles.fact} data-late={isLate || undefined} title={isLate ? t("closeLate") : t("close")}>
          <IconCalendar size={13} aria-hidden />
          <Day date={close} />
          {isLate && <span className={styles.said}>{t("closeLate")}</span>}
        </span>
      )}
      {deal.status === "OPEN" && (
        <span className={styles.fact} data-overdue={next?.isOverdue || undefined} title={next?.subject}>
          <IconBell size={13} aria-hidden />
          {next ? <When at={next.dueAt} /> : t("noFollowUp")}
          {next?.isOverdue && <span className={styles.said}>{t("overdue")}</span>}
        </span>
      )}
    </div>
  );
}
