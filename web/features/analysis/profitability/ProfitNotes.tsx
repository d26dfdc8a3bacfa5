"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ProfitabilityQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { useCan } from "@/lib/viewer";
import styles from "../parts/parts.module.css";

const RATES = ["perOrder", "perTicket", "perVisit", "perShipment"] as const;

/** What the profits are worked out with: the rates of serving, and how many lines' cost nobody knows. */
export function ProfitNotes({ view }: { view: ProfitabilityQuery["profitability"] }) {
  const t = useTranslations("analysis.profitability");
  const { count, money } = useFormats();
  const mayChange = useCan("analysis:setCosts");
  const set = RATES.flatMap(rate => {
    const amount = view.costToServe[rate];
    return amount ? [`${t(`rates.${rate}`)} ${money(amount, { currency: true })}`] : [];
  });
  return (
    <div className={`${styles.wide} ${styles.controls}`}>
      <span className={styles.quiet}>{set.length > 0 ? t("served", { rates: set.join(" · ") }) : t("notServed")}</span>
      {mayChange && <Link href="/settings/costs">{t("setRates")}</Link>}
      {view.linesOfUnknownCost > 0 && <span className={styles.quiet}>{t("unknownCost", { count: count(view.linesOfUnknownCost) })}</span>}
    </div>
  );
}
