"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { SidePanel } from "@/components/page/SidePanel";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import { Amount } from "@/components/text/Amount";
import { Day } from "@/components/text/Day";
import { PurchaseDocument, type PurchaseFactsFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { Arrival } from "./Arrival";
import { PurchaseState } from "./PurchaseState";
import styles from "./purchases.module.css";

/** A purchase beside the list: its facts, and what is still to be done with it. */
export default function PurchasePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations("purchases");
  const { data, error, refetch } = useQuery(PurchaseDocument, { variables: { id } });
  const purchase = data?.purchase;
  return (
    <SidePanel title={purchase?.product?.name ?? t("one")} onClose={onClose}>
      {error && !purchase && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <Skeleton height={240} />}
      {data && !purchase && <EmptyState title={t("gone")} />}
      {purchase && (
        <div className={styles.panel}>
          <Facts purchase={purchase} />
          {purchase.purchaseStatus === "OPEN" && <Arrival purchase={purchase} />}
        </div>
      )}
    </SidePanel>
  );
}

function Facts({ purchase }: { purchase: PurchaseFactsFragment }) {
  const t = useTranslations("purchases.column");
  const { count } = useFormats();
  const facts = {
    status: <PurchaseState purchase={purchase} />,
    sku: purchase.product?.sku,
    supplier: purchase.supplier?.name,
    quantity: count(purchase.quantity),
    orderedOn: <Day date={purchase.orderedOn} />,
    expectedOn: <Day date={purchase.expectedOn} />,
    receivedOn: purchase.receivedOn && <Day date={purchase.receivedOn} />,
    unitCost: purchase.unitCost && <Amount money={purchase.unitCost} currency />,
  };
  return (
    <dl className={styles.facts}>
      {(Object.keys(facts) as (keyof typeof facts)[]).map(
        key =>
          facts[key] && (
            <div key={key} className={styles.fact}>
              <dt>{t(key)}</dt>
              <dd>{facts[key]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
