"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton, Table } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/state/ErrorState";
import { RuleReviewsDocument } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import styles from "./rules.module.css";

/** What the rule did in the past 90 days, what people did about it, and what came of it compared with those held out. */
export function Review({ id }: { id: string }) {
  const t = useTranslations("settings.rules.review");
  const { count, decimal, share } = useFormats();
  const { data, error, refetch } = useQuery(RuleReviewsDocument, { fetchPolicy: "network-only" });
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <Skeleton height={90} />;
  const review = data.rules.find(rule => rule.id === id)?.review;
  if (!review || review.acted.fired + review.heldOut.fired + review.cut === 0) return <p className={styles.quiet}>{t("nothing")}</p>;
  const { done, dismissed, expired, waiting, meanHours, cut } = review;
  const groups = [["acted", review.acted], ["heldOut", review.heldOut]] as const;
  return (
    <section className={styles.part} aria-label={t("title")}>
      {done + dismissed + expired + waiting > 0 && <p>{t("alerts", { done, dismissed, expired, waiting })}</p>}
      {meanHours != null && <p>{t("hours", { hours: decimal(meanHours) })}</p>}
      {cut > 0 && <p>{t("cut", { count: cut })}</p>}
      <Table className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("group")}</Table.Th>
            <Table.Th ta="right">{t("fired")}</Table.Th>
            <Table.Th ta="right">{t("followedUp")}</Table.Th>
            <Table.Th ta="right">{t("ordered")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map(([group, { fired, followedUp, ordered }]) => (
            <Table.Tr key={group}>
              <Table.Td>{t(group)}</Table.Td>
              <Table.Td ta="right">{count(fired)}</Table.Td>
              <Table.Td ta="right">{fired === 0 ? "—" : share(followedUp / fired)}</Table.Td>
              <Table.Td ta="right">{fired === 0 ? "—" : share(ordered / fired)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
