"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { aboutAlert } from "./about";
import { AlertDone } from "./AlertDone";
import { LaterMenu } from "./LaterMenu";
import { isStanding, type Alert } from "./reason";
import { useAlertActs } from "./useAlertActs";
import styles from "./alert.module.css";

/** Done with outcome and snooze for what is open; take it up again for the rest. Nothing for who may not. */
export function AlertActions({ alert }: { alert: Alert }) {
  const t = useTranslations("alerts.action");
  const { snooze, reopen } = useAlertActs();
  if (!alert.abilities.includes("update")) return null;
  const name = aboutAlert(alert)?.name ?? "";
  return (
    <span className={styles.actions}>
      {alert.status !== "OPEN" && (
        <Button variant="default" size="compact-sm" aria-label={`${t("reopen")}: ${name}`} onClick={() => void reopen(alert)}>
          {t("reopen")}
        </Button>
      )}
      {alert.status === "OPEN" && <LaterMenu name={name} verb={t("snooze")} onLater={until => snooze(alert, until)} />}
      {isStanding(alert) && <AlertDone alert={alert} />}
    </span>
  );
}
