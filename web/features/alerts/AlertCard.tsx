"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { aboutAlert, SEVERITY_MEANING } from "@/components/alert/about";
import { AlertActions } from "@/components/alert/AlertActions";
import { AlertReason } from "@/components/alert/AlertReason";
import { NextStep } from "@/components/alert/NextStep";
import type { Alert } from "@/components/alert/reason";
import { Mark } from "@/components/text/Mark";
import { When } from "@/components/text/When";
import { AlertWhy } from "@/components/why/AlertWhy";
import { AlertState } from "./AlertState";
import styles from "./alerts.module.css";

/** An alert on a phone: what, why, since when, and the buttons for a thumb. */
export function AlertCard({ alert }: { alert: Alert }) {
  const t = useTranslations("alerts");
  const about = aboutAlert(alert);
  const showsCustomer = alert.customer && alert.record?.__typename !== "Customer";
  return (
    <div className={styles.card}>
      {about ? (
        <Link href={about.path} className={styles.about}>
          {about.name}
        </Link>
      ) : (
        t(`kind.${alert.kind}`)
      )}
      <Mark meaning={SEVERITY_MEANING[alert.severity]}>
        <span className={styles.wrap}>
          <AlertReason alert={alert} />
        </span>
      </Mark>
      <NextStep alert={alert} />
      <span className={styles.quiet}>
        {showsCustomer && `${alert.customer?.name ?? ""} · `}
        <When at={alert.raisedAt} /> <AlertWhy id={alert.id} about={about?.name ?? t(`kind.${alert.kind}`)} />
        {alert.status !== "OPEN" && (
          <>
            {" · "}
            <AlertState alert={alert} />
          </>
        )}
      </span>
      <AlertActions alert={alert} />
    </div>
  );
}
