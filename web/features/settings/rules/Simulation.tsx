"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/state/ErrorState";
import { SimulateRuleDocument, type SimulateRuleQuery } from "@/generated/graphql";
import { approvalsPath, customerPath, dealPath, ticketPath } from "@/lib/paths";
import { DayCalendar } from "./DayCalendar";
import styles from "./rules.module.css";

type SimulatedRecord = SimulateRuleQuery["simulateRule"]["records"][number];

/** What a record is called and where it is to be seen. */
function about(record: SimulatedRecord): { name: string; path: string } {
  switch (record.__typename) {
    case "Customer":
      return { name: record.name, path: customerPath(record.id) };
    case "Opportunity":
      return { name: record.name, path: dealPath(record.id) };
    case "Ticket":
      return { name: record.subject, path: ticketPath(record.id) };
    case "FollowUp":
      return record.customer ? { name: `${record.subject} · ${record.customer.name}`, path: customerPath(record.customer.id) } : { name: record.subject, path: "/" };
    case "Order":
      return { name: record.customer ? `${record.number} · ${record.customer.name}` : record.number, path: record.customer ? customerPath(record.customer.id) : "/customers" };
    case "Product":
      return { name: record.name, path: "/analysis/product" };
    case "Approval":
      return { name: record.subject, path: approvalsPath() };
  }
}

/** What the rule would find now, and would newly have found on each of the past days. */
export function Simulation({ id, revision }: { id: string; revision: string }) {
  const t = useTranslations("settings.rules.simulation");
  const { data, error, refetch } = useQuery(SimulateRuleDocument, { variables: { id }, fetchPolicy: "network-only" });
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <Skeleton height={120} />;
  const { count, records, days } = data.simulateRule;
  return (
    <section className={styles.part} aria-label={t("title")} key={revision}>
      <p>{t("now", { count })}</p>
      {records.length > 0 && (
        <ul className={styles.found}>
          {records.map(record => {
            const { name, path } = about(record);
            return (
              <li key={record.id}>
                <Link href={path}>{name}</Link>
              </li>
            );
          })}
        </ul>
      )}
      <DayCalendar days={days} />
      <p className={styles.quiet}>{t("hint")}</p>
    </section>
  );
}
