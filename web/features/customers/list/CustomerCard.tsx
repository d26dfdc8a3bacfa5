"use client";
import { useTranslations } from "next-intl";
import { Amount } from "@/components/text/Amount";
import { CustomerName } from "@/components/text/CustomerName";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import type { CustomerRow } from "./useCustomerColumns";
import styles from "./list.module.css";

/** A customer in the list of a phone. */
export function CustomerCard({ customer }: { customer: CustomerRow }) {
  const t = useTranslations("customers");
  const place = [customer.region, customer.city].filter(Boolean).join(" · ");
  return (
    <div className={styles.card}>
      <div className={styles.cardName}>
        <CustomerName customer={customer} />
      </div>
      {customer.orderTotal && (
        <div className={styles.cardValue}>
          <Amount money={customer.orderTotal} currency />
        </div>
      )}
      <div className={styles.cardLine}>
        <Person user={customer.owner} />
        {place && <span>{place}</span>}
      </div>
      <div className={styles.cardLine}>
        {customer.lastActivityAt && (
          <span>
            {t("card.lastActivity")} <When at={customer.lastActivityAt} />
          </span>
        )}
        {customer.openOpportunityCount ? <span>{t("card.deals", { count: customer.openOpportunityCount })}</span> : null}
      </div>
    </div>
  );
}
