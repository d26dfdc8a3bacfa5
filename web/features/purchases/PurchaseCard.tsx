"use client";
import { useTranslations } from "next-intl";
import { Day } from "@/components/text/Day";
import type { PurchaseFactsFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { PurchaseState } from "./PurchaseState";
import styles from "./purchases.module.css";

/** A purchase on a phone. */
export function PurchaseCard({ purchase }: { purchase: PurchaseFactsFragment }) {
  const t = useTranslations("purchases");
  const { count } = useFormats();
  return (
    <div className={styles.card}>
      <span className={styles.head}>
        <strong>{purchase.product?.name ?? "—"}</strong>
        <PurchaseState purchase={purchase} />
      </span>
      <span className={styles.quiet}>
        {t("pieces", { count: count(purchase.quantity) })} · {purchase.supplier?.name ?? "—"} · <Day date={purchase.orderedOn} />
      </span>
    </div>
  );
}
