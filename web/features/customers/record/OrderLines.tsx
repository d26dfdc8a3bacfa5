"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/state/ErrorState";
import { Amount } from "@/components/text/Amount";
import { Mark } from "@/components/text/Mark";
import { Share } from "@/components/text/Share";
import { OrderLinesDocument } from "@/generated/graphql";
import styles from "./related.module.css";

/** What was ordered, line by line. */
export function OrderLines({ id }: { id: string }) {
  const t = useTranslations("customers.order");
  const { data, error, refetch } = useQuery(OrderLinesDocument, { variables: { id } });
  const lines = data && (data.order?.lines?.edges ?? []);
  if (error && !lines) return <ErrorState error={error} retry={() => refetch()} />;
  if (!lines) return <Skeleton height={64} my={8} />;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("linesOf")}>
      <table className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">{t("product")}</th>
            <th scope="col">{t("quantity")}</th>
            <th scope="col">{t("price")}</th>
            <th scope="col">{t("discount")}</th>
            <th scope="col">{t("total")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ node }) => (
            <tr key={node.id}>
              <td>
                {node.product?.name ?? node.description ?? "—"} {node.isReturn && <Mark meaning="watch">{t("return")}</Mark>}
              </td>
              <td>{node.quantity}</td>
              <td>
                <Amount money={node.unitPrice} />
              </td>
              <td>{node.discount ? <Share value={node.discount} /> : "—"}</td>
              <td>
                <Amount money={node.total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
