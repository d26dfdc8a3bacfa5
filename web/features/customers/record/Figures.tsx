"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "@/components/page/Panel";
import { Amount } from "@/components/text/Amount";
import { Day } from "@/components/text/Day";
import { Mark } from "@/components/text/Mark";
import { Tint } from "@/components/text/Tint";
import { When } from "@/components/text/When";
import { useFormats } from "@/lib/useFormats";
import { orderRhythm } from "./rhythm";
import { useRecordTab, type RecordTab } from "./useRecordTab";
import type { Customer } from "./useCustomer";
import styles from "./record.module.css";

/** What the customer is worth and how it goes; each figure leads to its records. What the viewer may not see is absent. */
export function Figures({ customer }: { customer: Customer }) {
  const t = useTranslations("customers.figure");
  const { today } = useFormats();
  const rhythm = orderRhythm(customer, today);
  const { orderTotal, outstanding, creditLimit, orderCount, openOpportunityCount: deals, openTicketCount: tickets } = customer;
  const isOver = outstanding && creditLimit && Number(outstanding.amount) > Number(creditLimit.amount);
  return (
    <Panel title={t("title")}>
      <dl className={styles.figures}>
        {orderTotal && (
          <Figure label={t("value")} tab="orders" large>
            <Tint of={orderTotal.amount}>
              <Amount money={orderTotal} currency />
            </Tint>
          </Figure>
        )}
        {outstanding && (Number(outstanding.amount) > 0 || creditLimit) && (
          <Figure label={t("outstanding")} tab="orders">
            {isOver ? (
              <Mark meaning="bad">
                <Amount money={outstanding} currency /> {t("overLimit")}
              </Mark>
            ) : (
              <Amount money={outstanding} currency />
            )}
          </Figure>
        )}
        {typeof orderCount === "number" && (
          <Figure label={t("orders")} tab="orders">
            {orderCount}
          </Figure>
        )}
        {customer.firstOrderOn && (
          <Figure label={t("firstOrder")}>
            <Day date={customer.firstOrderOn} />
          </Figure>
        )}
        {customer.lastOrderOn && (
          <Figure label={t("lastOrder")}>
            <Day date={customer.lastOrderOn} />
          </Figure>
        )}
        {rhythm && <Figure label={t("rhythm")}>{t("days", { days: rhythm.usual })}</Figure>}
        {rhythm && <Figure label={t("since")}>{rhythm.late ? <Mark meaning="watch">{t("days", { days: rhythm.since })}</Mark> : t("days", { days: rhythm.since })}</Figure>}
        {typeof deals === "number" && (
          <Figure label={t("deals")} tab="deals">
            <Tint of={deals}>{deals}</Tint>
          </Figure>
        )}
        {typeof tickets === "number" && (
          <Figure label={t("tickets")} tab="tickets">
            <Tint of={tickets}>{tickets}</Tint>
          </Figure>
        )}
        <Figure label={t("lastActivity")} tab="timeline">
          <When at={customer.lastActivityAt} />
        </Figure>
      </dl>
    </Panel>
  );
}

interface FigureProps {
  label: string;
  /** Where the records behind the figure are. */
  tab?: RecordTab;
  large?: boolean;
  children: ReactNode;
}

function Figure({ label, tab, large = false, children }: FigureProps) {
  const { tabs, show } = useRecordTab();
  const leads = tab && tabs.includes(tab);
  return (
    <div className={styles.figure} data-large={large || undefined}>
      <dt>{label}</dt>
      <dd>
        {leads ? (
          <button type="button" className={styles.figureLink} onClick={() => show(tab)}>
            {children}
          </button>
        ) : (
          children
        )}
      </dd>
    </div>
  );
}
