"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { SimulationPartsFragment } from "@/generated/graphql";
import { approvalsPath, customerPath, dealPath, ticketPath } from "@/lib/paths";
import { DayCalendar } from "./DayCalendar";
import styles from "./rules.module.css";

type SimulatedRecord = SimulationPartsFragment["records"][number];

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
    case "Contract":
      return { name: record.customer ? `${record.title} · ${record.customer.name}` : record.title, path: record.customer ? `${customerPath(record.customer.id)}?tab=contracts` : "/customers" };
    case "Product":
      return { name: record.name, path: "/analysis/product" };
    case "Approval":
      return { name: record.subject, path: approvalsPath() };
  }
}

/** The answer to what a rule would do. */
export function SimulationView({ count, records, days }: SimulationPartsFragment) {
  const t = useTranslations("settings.rules.simulation");
  return (
    <section className={styles.part} aria-label={t("title")}>
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
