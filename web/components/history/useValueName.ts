"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** Where the words for a field's choices stand; by the record's kind, as events name it, and the field. */
const WORDS: Readonly<Record<string, string>> = {
  "customer.kind": "customers.kind",
  "customer.lifeCycleStage": "common.stage",
  "contact.decisionRole": "customers.contact.role",
  "activity.channel": "customers.channel",
  "activity.direction": "pipeline.direction",
  "followUp.channel": "customers.channel",
  "opportunity.status": "pipeline.status",
  "ticket.status": "desk.status",
  "ticket.kind": "desk.kind",
  "ticket.priority": "desk.priority",
  "ticket.channel": "desk.channel",
  "order.status": "customers.order.status",
  "contract.kind": "customers.contract.kind",
  "contract.status": "customers.contract.status",
  "consent.purpose": "customers.consent.purpose",
  "purchase.status": "purchases.status",
  "approval.status": "approvals.status",
  "alert.kind": "alerts.kind",
  "alert.severity": "alerts.severity",
  "alert.priority": "alerts.priority",
  "alert.status": "alerts.status",
  "user.role": "common.role",
};

/** What a choice is called, e.g. AT_RISK of a customer's stage. Undefined for what is no choice or has no words of its own. */
export function useValueName(): (kind: string, field: string, value: string) => string | undefined {
  const t = useTranslations();
  return useCallback(
    (kind: string, field: string, value: string) => {
      if (kind === "customer" && field === "level") return t("common.level.name", { level: value });
      const key = `${WORDS[`${kind}.${field}`]}.${value}`;
      return /^[A-Z][A-Z_]*$/.test(value) && t.has(key as never) ? t(key as never) : undefined;
    },
    [t],
  );
}
