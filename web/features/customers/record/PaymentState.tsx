"use client";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import type { OrderFactsFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";

/** Whether an order was paid, is to be paid, or should have been; nothing where the days are not known or not to be seen. */
export function PaymentState({ order: { paidOn, paymentDueOn, orderStatus } }: { order: OrderFactsFragment }) {
  const t = useTranslations("customers.order");
  const { day, today } = useFormats();
  if (paidOn) return <Mark meaning="good">{t("paid", { day: day(paidOn) })}</Mark>;
  if (!paymentDueOn || orderStatus === "CANCELLED") return null;
  if (paymentDueOn < today) return <Mark meaning="bad">{t("overdue", { day: day(paymentDueOn) })}</Mark>;
  return <span>{t("due", { day: day(paymentDueOn) })}</span>;
}
