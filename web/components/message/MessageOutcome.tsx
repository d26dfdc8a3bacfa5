"use client";
import { useTranslations } from "next-intl";
import { Mark } from "../text/Mark";
import { When } from "../text/When";
import type { OutboundMessagePartsFragment } from "@/generated/graphql";
import styles from "./message.module.css";

const FAULTS = ["address", "scheme", "credentials", "invalid", "unresolved", "refused", "timeout", "tls", "connection", "tooLarge", "rate", "noMail", "noCode"] as const;

/** What came of a message: sent, to be tried again, given up, or held back and why. */
export function MessageOutcome({ message: { status, reason, tries, dueAt, answer, fault } }: { message: OutboundMessagePartsFragment }) {
  const t = useTranslations("message");
  const known = FAULTS.find(name => name === fault);
  const detail = status === "SENT" ? "" : [answer, known ? t(`fault.${known}`) : fault].filter(part => part !== null).join(" · ");
  return (
    <span className={styles.outcome}>
      {status === "QUEUED" && <Mark meaning="info">{t("status.QUEUED")}</Mark>}
      {status === "SENT" && <Mark meaning="good">{t("status.SENT")}</Mark>}
      {status === "DEAD" && <Mark meaning="bad">{t("dead", { tries })}</Mark>}
      {status === "SUPPRESSED" && <Mark meaning="info">{reason ? t(`reason.${reason}`) : t("status.SUPPRESSED")}</Mark>}
      {status === "FAILED" && (
        <Mark meaning="watch">
          {t("failed", { tries })} <When at={dueAt} />
        </Mark>
      )}
      {detail && <span className={styles.quiet}>{detail}</span>}
    </span>
  );
}
