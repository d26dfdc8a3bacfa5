"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/state/ErrorState";
import { Mark } from "@/components/text/Mark";
import { When } from "@/components/text/When";
import { JobRunsDocument } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { OUTCOMES } from "./jobWords";
import styles from "./jobs.module.css";

/** The last runs of a job, with what they did and what went wrong. */
export function JobRuns({ name }: { name: string }) {
  const t = useTranslations("settings.jobs");
  const { count } = useFormats();
  const { data, error, refetch } = useQuery(JobRunsDocument, { variables: { name }, fetchPolicy: "cache-and-network" });
  if (error && !data) return <ErrorState error={error} retry={refetch} />;
  if (!data) return <Skeleton height={200} />;
  if (data.jobRuns.length === 0) return <p className={styles.note}>{t("noRuns")}</p>;
  return (
    <ol className={styles.runs}>
      {data.jobRuns.map(({ id, outcome, reason, begunAt, endedAt, error: fault, counts }) => (
        <li key={id}>
          <Mark meaning={OUTCOMES[outcome]}>{t(`outcome.${outcome}`)}</Mark> <When at={begunAt} />
          <div className={styles.note}>
            {t(`reason.${reason}`)} · {t("milliseconds", { count: count(Date.parse(endedAt) - Date.parse(begunAt)) })}
            {counts.map(({ name: what, value }) => ` · ${what} ${count(value)}`).join("")}
          </div>
          {fault && <div className={styles.fault}>{fault}</div>}
        </li>
      ))}
    </ol>
  );
}
