"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { aboutAlert, SEVERITY_MEANING } from "@/components/alert/about";
import { AlertActions } from "@/components/alert/AlertActions";
import { AlertReason } from "@/components/alert/AlertReason";
import { NextStep } from "@/components/alert/NextStep";
import type { Alert } from "@/components/alert/reason";
import type { Column } from "@/components/list/columns";
import { CustomerName } from "@/components/text/CustomerName";
import { Mark } from "@/components/text/Mark";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import { AlertWhy } from "@/components/why/AlertWhy";
import { AlertState } from "./AlertState";
import styles from "./alerts.module.css";

/** The inbox's columns; whose it is is said only where there may be others', and what became of it only where it is not open. */
export function useColumns(team: boolean, past: boolean): Column<Alert>[] {
  const t = useTranslations("alerts");
  return useMemo(() => {
    const owner: Column<Alert> = { key: "owner", label: t("column.owner"), width: 130, render: alert => <Person user={alert.owner} /> };
    const outcome: Column<Alert> = { key: "state", label: t("column.state"), width: 170, render: alert => <AlertState alert={alert} /> };
    return [
      {
        key: "about", label: t("column.about"), width: 170,
        render: alert => {
          const about = aboutAlert(alert);
          return about ? (
            <Link href={about.path} className={styles.about}>
              {about.name}
            </Link>
          ) : (
            t(`kind.${alert.kind}`)
          );
        },
      },
      { key: "reason", label: t("column.reason"), width: 330, render: alert => <Mark meaning={SEVERITY_MEANING[alert.severity]}><AlertReason alert={alert} /></Mark> },
      { key: "nextStep", label: t("column.nextStep"), width: 190, optional: true, render: alert => <NextStep alert={alert} /> },
      { key: "priority", label: t("column.priority"), width: 80, sort: "PRIORITY", render: alert => t(`priority.${alert.priority}`) },
      // Before the rest, so that it is in reach on a narrow screen.
      { key: "actions", label: t("column.actions"), width: 190, render: alert => <AlertActions alert={alert} /> },
      {
        key: "customer", label: t("column.customer"), width: 130,
        // An alert about the customer itself has already named it.
        render: alert => alert.customer && alert.record?.__typename !== "Customer" && <CustomerName customer={alert.customer} link />,
      },
      ...(team ? [owner] : []),
      { key: "raised", label: t("column.raised"), width: 150, sort: "RAISED_AT", render: alert => <span className={styles.raised}><When at={alert.raisedAt} /><AlertWhy id={alert.id} about={aboutAlert(alert)?.name ?? t(`kind.${alert.kind}`)} /></span> },
      { key: "due", label: t("column.due"), width: 110, sort: "DUE_AT", optional: true, render: alert => <When at={alert.dueAt} /> },
      ...(past ? [outcome] : []),
    ];
  }, [t, team, past]);
}
