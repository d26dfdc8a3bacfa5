"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { ProfileDimension } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { Choice } from "../parts/Choice";
import { rankingOption } from "../parts/options";
import { largestOf, useScale } from "../parts/useScale";
import { bucketSet, type Open, type View } from "./mark";
import { useBucketName } from "./useBucketName";

type Measure = "count" | "value";

/** Bars that are drawn; all of them are in the table. */
const MOST_BARS = 15;

/** All customers by one dimension, to be chosen; a click opens those of a bar. */
export function Distribution({ distributions, onOpen }: { distributions: View["distributions"]; onOpen: Open }) {
  const t = useTranslations("analysis");
  const { count, currency } = useFormats();
  const [dimension, setDimension] = useState<ProfileDimension>("REGION");
  const [measure, setMeasure] = useState<Measure>("count");
  const shown = distributions.find(each => each.dimension === dimension) ?? distributions[0];
  const name = useBucketName(dimension);
  const buckets = useMemo(() => shown?.buckets ?? [], [shown]);
  const money = useScale(largestOf(buckets.map(({ value }) => (value ? approximate(value) : 0))));
  const label = measure === "count" ? t("columns.customers") : `${t("columns.revenue")} ${money.unit}`;
  const option = useCallback(
    (theme: ChartTheme) => {
      const bars = buckets.slice(0, MOST_BARS);
      const values = bars.map(({ count: n, value }) => (measure === "count" ? n : value ? approximate(value) : 0));
      return rankingOption(theme, { names: bars.map(name), values, label, format: measure === "count" ? count : money.aligned });
    },
    [buckets, measure, name, label, count, money.aligned],
  );
  const table = {
    columns: [t(`profiling.dimensions.${dimension}`), t("columns.customers"), t("columns.share"), `${t("columns.revenue")} ${currency}`],
    rows: buckets.map(each => [name(each), each.count, each.share, each.value && approximate(each.value)]),
  };
  const open = (place: number) => {
    const bucket = buckets[place];
    if (bucket && !bucket.isRest) onOpen({ title: `${t(`profiling.dimensions.${dimension}`)}: ${name(bucket)}`, of: bucketSet(dimension, bucket.key) });
  };
  const controls = (
    <>
      <Choice label={t("profiling.dimension")} value={dimension} options={distributions.map(each => ({ value: each.dimension, label: t(`profiling.dimensions.${each.dimension}`) }))} onChange={setDimension} />
      <Choice label={t("profiling.measure")} value={measure} options={[{ value: "count", label: t("columns.customers") }, { value: "value", label: t("columns.revenue") }]} onChange={setMeasure} />
    </>
  );
  const total = t("profiling.distributionTotal", { customers: count(shown?.customers ?? 0) });
  return (
    <Chart
      title={t("profiling.distribution")}
      description={`${t("profiling.description", { what: label })} ${total}`}
      definition={[t(`profiling.dimensionHints.${dimension}`), total, shown?.overlapping ? t("profiling.overlapping") : ""].filter(Boolean).join(" ")}
      height={Math.max(220, 40 + 24 * Math.min(buckets.length, MOST_BARS))}
      controls={controls}
      option={option}
      table={table}
      onPick={({ dataIndex }) => open(dataIndex)}
      onPickRow={open}
    />
  );
}
