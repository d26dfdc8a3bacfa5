"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "@/components/list/columns";
import { Amount } from "@/components/text/Amount";
import { Day } from "@/components/text/Day";
import type { PurchaseFactsFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { PurchaseState } from "./PurchaseState";
import styles from "./purchases.module.css";

/** The columns of the list of purchases; costs stand in it for those who see one. */
export function usePurchaseColumns(rows: readonly PurchaseFactsFragment[] | undefined): Column<PurchaseFactsFragment>[] {
  const t = useTranslations("purchases.column");
  const { count } = useFormats();
  const costs = rows?.some(({ unitCost }) => unitCost) ?? false;
  return useMemo(() => {
    const columns: (Column<PurchaseFactsFragment> | false)[] = [
      { key: "product", label: t("product"), width: 280, render: row => <span className={styles.clip}>{row.product?.name ?? "—"}</span> },
      { key: "supplier", label: t("supplier"), width: 170, render: row => row.supplier?.name ?? "—" },
      { key: "quantity", label: t("quantity"), width: 80, align: "end", render: row => count(row.quantity) },
      { key: "status", label: t("status"), width: 140, render: row => <PurchaseState purchase={row} /> },
      { key: "orderedOn", label: t("orderedOn"), width: 110, sort: "ORDERED_ON", render: row => <Day date={row.orderedOn} /> },
      { key: "expectedOn", label: t("expectedOn"), width: 110, sort: "EXPECTED_ON", render: row => <Day date={row.expectedOn} /> },
      { key: "receivedOn", label: t("receivedOn"), width: 110, sort: "RECEIVED_ON", render: row => <Day date={row.receivedOn} /> },
      costs && { key: "unitCost", label: t("unitCost"), width: 110, align: "end", render: row => <Amount money={row.unitCost} currency /> },
      { key: "sku", label: t("sku"), width: 150, optional: true, render: row => row.product?.sku ?? "—" },
    ];
    return columns.filter(column => column !== false);
  }, [t, count, costs]);
}
