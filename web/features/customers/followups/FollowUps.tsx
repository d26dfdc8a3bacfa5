"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import { WhyText } from "@/components/why/WhyText";
import { dealPath } from "@/lib/paths";
import type { Customer } from "../record/useCustomer";
import { FollowUpActions } from "./FollowUpActions";
import styles from "./followups.module.css";

/** What is planned after the next step (which stands in the head), above the timeline: the future above the past. */
export function FollowUps({ customer }: { customer: Customer }) {
  const t = useTranslations("customers.followUp");
  const planned = customer.followUps?.edges.slice(1) ?? [];
  if (planned.length === 0) return null;
  return (
    <section className={styles.planned} aria-label={t("title")}>
      <h3 className={styles.title}>{t("title")}</h3>
      <ul className={styles.list}>
        {planned.map(({ node }) => (
          <li key={node.id} className={styles.item} data-overdue={node.isOverdue || undefined}>
            <span className={styles.itemText}>
              <span>{node.subject}</span>
              <span className={styles.itemDetail}>
                {node.isOverdue && <Mark meaning="bad">{t("overdue")}</Mark>}
                <When at={node.dueAt} />
                <Person user={node.owner} />
                {node.why && <span><WhyText why={node.why} /></span>}
                {node.opportunity && <Link href={dealPath(node.opportunity.id)}>{node.opportunity.name}</Link>}
              </span>
            </span>
            <span className={styles.itemActions}>
              <FollowUpActions customerId={customer.id} followUp={node} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
