"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChangeList } from "@/components/history/ChangeList";
import { HistoryItem } from "@/components/history/HistoryItem";
import { ErrorState } from "@/components/state/ErrorState";
import { RuleVersionsDocument, type RuleVersionsQuery } from "@/generated/graphql";
import { SaidChanges } from "./SaidChanges";
import styles from "./rules.module.css";

/** Versions at a time. */
const PAGE = 20;

/** What is told of a version besides what the rule says and its limits. */
const TOLD = ["name", "enabled", "days", "minutes", "segment", "owner", "escalateAfterHours"];

type Version = Extract<NonNullable<RuleVersionsQuery["node"]>, { __typename: "Rule" }>["versions"][number];

interface Props {
  id: string;
  /** The version before which this part begins; the newest where left out. */
  before?: string;
}

/** How a rule came to say what it says, newest first: who changed it when, and each part before and after. */
export function RuleHistory({ id, before }: Props) {
  const t = useTranslations("settings.rules.history");
  const [earlier, setEarlier] = useState(false);
  const { data, error, refetch } = useQuery(RuleVersionsDocument, { variables: { id, first: PAGE, before: before ?? null }, fetchPolicy: "network-only" });
  if (error && !data) return <ErrorState error={error} retry={() => refetch()} />;
  if (!data) return <Skeleton height={120} aria-busy />;
  const versions = data.node?.__typename === "Rule" ? data.node.versions : [];
  const last = versions.at(-1);
  if (!last) return before ? null : <p className={styles.quiet}>{t("empty")}</p>;
  return (
    <section className={styles.part} aria-label={t("title")}>
      <ol className={styles.versions}>
        {versions.map(version => (
          <VersionItem key={version.id} version={version} />
        ))}
      </ol>
      {versions.length === PAGE && (earlier ? <RuleHistory id={id} before={last.id} /> : <Button variant="subtle" size="compact-sm" onClick={() => setEarlier(true)}>{t("earlier")}</Button>)}
    </section>
  );
}

function VersionItem({ version }: { version: Version }) {
  const t = useTranslations("settings.rules.history");
  const { changes } = version;
  const number = changes.find(({ field }) => field === "revision")?.after;
  const isFirst = version.type === "rule.created";
  return (
    <HistoryItem entry={version} title={number ? t("number", { number }) : undefined}>
      {!isFirst && <ChangeList kind="rule" changes={changes.filter(({ field }) => TOLD.includes(field))} />}
      <SaidChanges version={version} />
    </HistoryItem>
  );
}
