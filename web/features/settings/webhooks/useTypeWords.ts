"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** The kinds of records that a webhook can be told of by clicking; single kinds of change come by the API. */
export const KINDS = ["customer", "contact", "activity", "opportunity", "followUp", "order", "ticket", "campaign", "product", "contract", "approval", "message", "alert"] as const;

type Kind = (typeof KINDS)[number];
const isKind = (type: string): type is Kind => KINDS.some(kind => kind === type);

/** What a webhook is told of, in words. */
export function useTypeWords(): (types: readonly string[]) => string {
  const t = useTranslations("settings.webhooks");
  return useCallback(types => (types.length === 0 ? t("all") : types.map(type => (isKind(type) ? t(`kind.${type}`) : type)).join(" · ")), [t]);
}
