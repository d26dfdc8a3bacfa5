"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Amount } from "@/components/text/Amount";
import { Share } from "@/components/text/Share";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { Records, type RecordColumn } from "../parts/Records";
import { TreeMap } from "../parts/TreeMap";
import { largestOf, useScale } from "../parts/useScale";
import type { Open, View } from "./mark";
import { useSegmentName, type RfmName } from "./useSegmentName";
import styles from "../parts/parts.module.css";

type Segment = View["rfm"]["segments"][number];

/** The segments as areas, as large as the customers in them. */
export function RfmTree({ segments, onOpen }: { segments: readonly Segment[]; onOpen: Open }) {
  const t = useTranslations("analysis");
  const { count } = useFormats();
  const name = useSegmentName();
  const nodes = useMemo(() => segments.map(({ segment, count: value }) => ({ key: segment, name: name(segment), value })), [segments, name]);
  return (
    <TreeMap
      title={t("profiling.segments")}
      description={t("profiling.segmentsDescription")}
      definition={t("profiling.rfmDefinition")}
      height={300}
      of={t("profiling.segment")}
      measure={t("columns.customers")}
      nodes={nodes}
      format={count}
      onPick={segment => onOpen({ title: name(segment), of: { rfm: { segment } } })}
    />
  );
}

/** The segments with their figures; the name opens the customers. */
export function RfmTable({ segments, onOpen }: { segments: readonly Segment[]; onOpen: Open }) {
  const t = useTranslations("analysis");
  const formats = useFormats();
  const name = useSegmentName();
  const { scale, unit } = useScale(largestOf(segments.map(({ value }) => approximate(value))));
  const open = ({ segment }: Segment) => (
    <button type="button" className={styles.narrow} title={t(`rfmHints.${segment as RfmName}`)} onClick={() => onOpen({ title: name(segment), of: { rfm: { segment } } })}>
      {name(segment)}
    </button>
  );
  const columns: RecordColumn<Segment>[] = [
    { key: "segment", label: t("profiling.segment"), render: open, value: ({ segment }) => name(segment) },
    { key: "count", label: t("columns.customers"), end: true, render: row => formats.count(row.count), value: row => row.count },
    { key: "share", label: t("columns.share"), end: true, render: row => <Share value={row.share} />, value: row => row.share },
    { key: "recency", label: t("profiling.recency"), end: true, render: row => formats.decimal(row.averageRecencyDays, 0), value: row => row.averageRecencyDays },
    { key: "frequency", label: t("profiling.frequency"), end: true, render: row => formats.decimal(row.averageFrequency, 1, true), value: row => row.averageFrequency },
    { key: "monetary", label: t("profiling.monetary"), end: true, render: row => formats.decimal(row.averageMonetaryScore, 1, true), value: row => row.averageMonetaryScore },
    { key: "value", label: `${t("columns.revenue")} ${unit}`, end: true, render: row => <Amount money={row.value} scale={scale} />, value: row => approximate(row.value) },
  ];
  return <Records wide title={t("profiling.rfm")} definition={t("profiling.rfmDefinition")} columns={columns} rows={segments} rowKey={row => row.segment} />;
}
