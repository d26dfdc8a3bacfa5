"use client";
import { useQuery } from "@apollo/client/react";
import { SegmentedControl } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Amount } from "@/components/text/Amount";
import { Share } from "@/components/text/Share";
import { ProfilingDocument, type ProfilingQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { Buckets, type Measure } from "../parts/Buckets";
import { Habits } from "../parts/Habits";
import { Records, type RecordColumn } from "../parts/Records";
import { largestOf, useScale } from "../parts/useScale";
import { ViewPage } from "../parts/ViewPage";
import { useAnalysis } from "../useAnalysis";
import styles from "../parts/parts.module.css";

type Rfm = ProfilingQuery["profiling"]["rfm"][number];
type RfmName = "CHAMPION" | "LOYAL" | "POTENTIAL_LOYALIST" | "NEW" | "PROMISING" | "NEED_ATTENTION" | "ABOUT_TO_SLEEP" | "CANNOT_LOSE" | "AT_RISK" | "HIBERNATING";

/** Who the customers are and how they buy: levels, regions, segments, RFM, habits. */
export default function Profiling() {
  const t = useTranslations("analysis");
  const formats = useFormats();
  const router = useRouter();
  const { filter, setState } = useAnalysis();
  const [measure, setMeasure] = useState<Measure>("count");
  const result = useQuery(ProfilingDocument, { variables: { filter }, fetchPolicy: "cache-and-network" });
  const view = (result.data ?? result.previousData)?.profiling;
  const byLevel = useMemo(() => [...(view?.byLevel ?? [])].sort((a, b) => a.key.localeCompare(b.key)), [view]);
  const { scale, unit } = useScale(largestOf(view?.rfm.map(({ value }) => approximate(value)) ?? []));
  const columns: RecordColumn<Rfm>[] = [
    { key: "segment", label: t("profiling.segment"), render: row => <span title={t(`rfmHints.${row.segment as RfmName}`)}>{t(`rfm.${row.segment as RfmName}`)}</span> },
    { key: "count", label: t("columns.customers"), end: true, render: row => formats.count(row.count) },
    { key: "share", label: t("columns.share"), end: true, render: row => <Share value={row.share} /> },
    { key: "recency", label: t("profiling.recency"), end: true, render: row => formats.decimal(row.averageRecencyDays, 0) },
    { key: "frequency", label: t("profiling.frequency"), end: true, render: row => formats.decimal(row.averageFrequency, 1, true) },
    { key: "value", label: `${t("columns.revenue")} ${unit}`, end: true, render: row => <Amount money={row.value} scale={scale} /> },
  ];
  return (
    <ViewPage answer={view} result={result}>
      <div className={`${styles.wide} ${styles.controls}`}>
        <SegmentedControl
          size="xs"
          aria-label={t("profiling.measure")}
          value={measure}
          onChange={setMeasure}
          data={[
            { value: "count", label: t("columns.customers") },
            { value: "value", label: t("columns.revenue") },
          ]}
        />
        <span className={styles.quiet}>{t("profiling.pickHint")}</span>
      </div>
      {view && (
        <>
          <Buckets title={t("profiling.byRegion")} buckets={view.byRegion} measure={measure} onPick={region => setState({ region })} />
          <Buckets title={t("profiling.bySegment")} buckets={view.bySegment} measure={measure} onPick={segment => setState({ segment })} />
          <Buckets title={t("profiling.byLevel")} buckets={byLevel} measure={measure} say={level => t("profiling.level", { level })} onPick={level => router.push(`/customers?level=${encodeURIComponent(level)}`)} />
          <Habits cells={view.habits} />
          <Records wide title={t("profiling.rfm")} columns={columns} rows={view.rfm} rowKey={row => row.segment} />
        </>
      )}
    </ViewPage>
  );
}
