"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { AlertsDocument } from "@/generated/graphql";
import { useLiveAlerts } from "@/lib/live/useLiveAlerts";
import { useViewer } from "@/lib/viewer";
import { ErrorState } from "../state/ErrorState";
import { When } from "../text/When";
import { MEANINGS } from "../theme/meaning";
import { aboutAlert, SEVERITY_MEANING } from "./about";
import { AlertActions } from "./AlertActions";
import { AlertReason } from "./AlertReason";
import { NextStep } from "./NextStep";
import styles from "./alert.module.css";

const NEWEST = 12;

/** The newest alerts that wait for me, under the bell; loaded when it is first opened. */
export default function AlertPanel({ onLeave }: { onLeave: () => void }) {
  const t = useTranslations("alerts");
  const { user } = useViewer();
  const variables = { first: NEWEST, filter: { status: ["OPEN" as const], responsibleId: [user.id] }, sort: { field: "RAISED_AT", direction: "DESC" } as const };
  const { data, error, refetch } = useQuery(AlertsDocument, { variables, fetchPolicy: "cache-and-network" });
  useLiveAlerts(() => void refetch(), () => void refetch());
  const alerts = data?.alerts.edges.map(({ node }) => node).filter(alert => alert.status === "OPEN");
  return (
    <section className={styles.panel} aria-label={t("title")}>
      <div className={styles.panelHead}>
        <strong>{t("title")}</strong>
        <Link href="/alerts" onClick={onLeave}>
          {t("all")}
        </Link>
      </div>
      {error && !data && <ErrorState error={error} retry={() => refetch()} />}
      {!data && !error && <Skeleton height={280} m="md" />}
      {alerts?.length === 0 && <p className={styles.none}>{t("none")}</p>}
      <ul className={styles.panelList}>
        {alerts?.map(alert => {
          const about = aboutAlert(alert);
          const { Icon, color } = MEANINGS[SEVERITY_MEANING[alert.severity]];
          return (
            <li key={alert.id} className={styles.panelItem}>
              <Icon size={16} aria-label={t(`severity.${alert.severity}`)} style={{ color: `var(--${color}-text)` }} />
              <div className={styles.panelText}>
                {about ? (
                  <Link href={about.path} onClick={onLeave}>
                    {about.name}
                  </Link>
                ) : (
                  t(`kind.${alert.kind}`)
                )}
                <span>
                  <AlertReason alert={alert} />
                </span>
                <NextStep alert={alert} />
                <span className={styles.panelFoot}>
                  <When at={alert.raisedAt} />
                  <AlertActions alert={alert} />
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
