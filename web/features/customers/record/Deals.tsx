"use client";
import { useQuery } from "@apollo/client/react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { usePages } from "@/components/list/usePages";
import { EmptyState } from "@/components/state/EmptyState";
import { Amount } from "@/components/text/Amount";
import { Day } from "@/components/text/Day";
import { Mark } from "@/components/text/Mark";
import { Person } from "@/components/text/Person";
import { CustomerDealsDocument } from "@/generated/graphql";
import { dealPath } from "@/lib/paths";
import { More } from "./More";
import styles from "./related.module.css";

const PAGE = 20;

/** The customer's deals, the newest first. */
export default function Deals({ id }: { id: string }) {
  const t = useTranslations("customers.deal");
  const result = useQuery(CustomerDealsDocument, { variables: { id, first: PAGE }, fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" });
  const pages = usePages(result, result.data?.customer?.opportunities);
  return (
    <More {...pages} empty={<EmptyState title={t("empty")} hint={t("emptyHint")} />} more={t("more")}>
      {rows => (
        <ul className={styles.list}>
          {rows.map(deal => (
            <li key={deal.id} className={styles.item} data-closed={deal.dealStatus !== "OPEN" || undefined}>
              <Link href={dealPath(deal.id)} className={styles.main}>
                {deal.name}
              </Link>
              <span className={styles.amount}>
                <Amount money={deal.value} />
              </span>
              <span className={styles.detail}>
                {deal.dealStatus === "WON" ? <Mark meaning="good">{deal.stage.name}</Mark> : deal.dealStatus === "LOST" ? <Mark meaning="bad">{deal.stage.name}</Mark> : <span>{deal.stage.name}</span>}
                {deal.isRotten && <Mark meaning="watch">{t("rotten", { days: deal.ageInStageDays })}</Mark>}
                {deal.expectedCloseOn && deal.dealStatus === "OPEN" && (
                  <span>
                    {t("closes")} <Day date={deal.expectedCloseOn} />
                  </span>
                )}
                <Person user={deal.owner} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </More>
  );
}
