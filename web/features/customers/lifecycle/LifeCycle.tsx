"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/page/Panel";
import { ErrorState } from "@/components/state/ErrorState";
import { Day } from "@/components/text/Day";
import { CustomerLifeCycleDocument } from "@/generated/graphql";
import { dayIn } from "@/lib/format/date";
import { useFormats } from "@/lib/useFormats";
import { useNow } from "@/lib/useNow";
import type { Customer } from "../record/useCustomer";
import { LedHere } from "./LedHere";
import { StageBand } from "./StageBand";
import { staysOf } from "./stays";
import styles from "./lifecycle.module.css";

/** More steps than a customer takes in many years; of those further back it is said that they are not shown. */
const SHOWN = 50;

/** How the customer came to its stage: a band over time, and each stay with its days and why it began. */
export default function LifeCycle({ customer }: { customer: Customer }) {
  const t = useTranslations("customers.lifeCycle");
  const formats = useFormats();
  const now = useNow();
  const { data, error, refetch } = useQuery(CustomerLifeCycleDocument, { variables: { id: customer.id, first: SHOWN }, fetchPolicy: "cache-and-network" });
  const lifeCycle = data?.customer?.lifeCycle;
  if (error && !lifeCycle) return <ErrorState error={error} retry={() => refetch()} />;
  if (!lifeCycle) return data ? null : <Skeleton height={120} aria-label={t("title")} />;
  const stays = staysOf(customer, lifeCycle.edges.map(({ node }) => node), now);
  const day = (instant: string) => <Day date={dayIn(instant, formats.timeZone)} />;
  return (
    <Panel title={t("title")}>
      <StageBand stays={stays} />
      <table className={styles.stays}>
        <thead>
          <tr>
            <th scope="col">{t("stage")}</th>
            <th scope="col">{t("time")}</th>
          </tr>
        </thead>
        <tbody>
          {stays.map(stay => (
            <tr key={stay.from + stay.stage}>
              <td>
                <LedHere stay={stay} />
              </td>
              <td className={styles.time}>
                <span>{formats.span(stay.milliseconds)}</span>
                <span className={styles.quiet}>{stay.to ? t.rich("between", { from: () => day(stay.from), to: () => day(stay.to ?? stay.from) }) : t.rich("sinceDay", { from: () => day(stay.from) })}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lifeCycle.pageInfo.hasNextPage && <p className={styles.quiet}>{t("earlier")}</p>}
    </Panel>
  );
}
