"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { aboutAlert, SEVERITY_MEANING } from "@/components/alert/about";
import { AlertReason } from "@/components/alert/AlertReason";
import type { Alert } from "@/components/alert/reason";
import { Panel } from "@/components/page/Panel";
import { Mark } from "@/components/text/Mark";
import { When } from "@/components/text/When";
import { AlertWhy } from "@/components/why/AlertWhy";
import type { Customer } from "./useCustomer";
import styles from "./record.module.css";

/** Where an alert's cause is, if it is not the customer itself, who is already open. */
function cause(alert: Alert): { name: string; path: string | null } | null {
  const about = alert.record && alert.record.__typename !== "Customer" ? aboutAlert(alert) : null;
  return about && { name: about.name, path: alert.record?.__typename === "FollowUp" || alert.record?.__typename === "Order" ? null : about.path };
}

/** The open alerts about this customer, each with its cause. */
export function Alerts({ customer }: { customer: Customer }) {
  const t = useTranslations("customers.alert");
  const alerts = customer.alerts?.edges ?? [];
  if (alerts.length === 0) return null;
  return (
    <Panel title={t("title")}>
      <ul className={styles.alerts}>
        {alerts.map(({ node }) => {
          const about = cause(node);
          return (
            <li key={node.id}>
              <Mark meaning={SEVERITY_MEANING[node.severity]}>
                <AlertReason alert={node} />
              </Mark>
              {about && (about.path ? <Link href={about.path}>{about.name}</Link> : <span>{about.name}</span>)}
              <span className={styles.quiet}>
                {t("since")} <When at={node.raisedAt} /> <AlertWhy id={node.id} about={about?.name ?? customer.name} />
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
