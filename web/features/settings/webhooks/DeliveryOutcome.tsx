"use client";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import { When } from "@/components/text/When";
import type { WebhookDeliveriesQuery } from "@/generated/graphql";
import styles from "./webhooks.module.css";

type Delivery = WebhookDeliveriesQuery["webhookDeliveries"]["edges"][number]["node"];

const FAULTS = ["address", "scheme", "credentials", "invalid", "unresolved", "refused", "timeout", "tls", "connection", "tooLarge"] as const;

/** What came of a delivery: arrived, to be tried again, or given up, and what the receiver answered. */
export function DeliveryOutcome({ delivery: { status, tries, dueAt, answer, fault, milliseconds } }: { delivery: Delivery }) {
  const t = useTranslations("settings.webhooks.deliveries");
  const known = FAULTS.find(name => name === fault);
  const detail = [answer === null ? null : String(answer), known && t(`fault.${known}`), milliseconds === null ? null : `${milliseconds} ms`].filter(Boolean).join(" · ");
  return (
    <span className={styles.outcome}>
      {status === "DELIVERED" && <Mark meaning="good">{t("delivered")}</Mark>}
      {status === "DEAD" && <Mark meaning="bad">{t("dead", { tries })}</Mark>}
      {status === "WAITING" && tries === 0 && <Mark meaning="info">{t("waiting")}</Mark>}
      {status === "WAITING" && tries > 0 && (
        <Mark meaning="watch">
          {t("failed", { tries })} <When at={dueAt} />
        </Mark>
      )}
      {detail && <span className={styles.quiet}>{detail}</span>}
    </span>
  );
}
