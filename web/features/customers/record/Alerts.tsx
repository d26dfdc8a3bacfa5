"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/page/Panel";
import { Mark } from "@/components/text/Mark";
import { When } from "@/components/text/When";
import { dealPath, ticketPath } from "@/lib/paths";
import type { Customer } from "./useCustomer";
import styles from "./record.module.css";

const MEANING = { INFO: "info", WATCH: "watch", BAD: "bad" } as const;

type Alert = NonNullable<Customer["alerts"]>["edges"][number]["node"];

/** Where an alert's cause is; the customer itself is already open. */
function cause({ record }: Alert): { name: string; path: string | null } | null {
  switch (record?.__typename) {
    case "Opportunity":
      return { name: record.name, path: dealPath(record.id) };
    case "Ticket":
      return { name: record.subject, path: ticketPath(record.id) };
    case "FollowUp":
      return { name: record.subject, path: null };
    case "Customer":
    case undefined:
      return null;
  }
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
          const days = node.params.find(({ name }) => name === "days")?.value;
          return (
            <li key={node.id}>
              <Mark meaning={MEANING[node.severity]}>{days ? t(`days.${node.kind}`, { days: Number(days) }) : t(`kind.${node.kind}`)}</Mark>
              {about && (about.path ? <Link href={about.path}>{about.name}</Link> : <span>{about.name}</span>)}
              <span className={styles.quiet}>
                {t("since")} <When at={node.raisedAt} />
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
