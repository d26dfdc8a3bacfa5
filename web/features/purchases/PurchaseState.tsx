"use client";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import type { PurchaseFactsFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { daysLate } from "./lateness";

/** Where a purchase stands, and how late it is or was. */
export function PurchaseState({ purchase }: { purchase: PurchaseFactsFragment }) {
  const t = useTranslations("purchases");
  const { today } = useFormats();
  const { purchaseStatus: status } = purchase;
  const days = daysLate(purchase, today);
  if (status === "OPEN") return days > 0 ? <Mark meaning="bad">{t("overdue", { days })}</Mark> : <Mark meaning="info">{t("status.OPEN")}</Mark>;
  if (status === "RECEIVED") return days > 0 ? <Mark meaning="watch">{t("cameLate", { days })}</Mark> : <Mark meaning="good">{t("status.RECEIVED")}</Mark>;
  return <>{t("status.CANCELLED")}</>;
}
