"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { BucketPartsFragment } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { rankingOption } from "./options";
import { largestOf, useScale } from "./useScale";

/** What the bars measure: customers, or what they bought. */
export type Measure = "count" | "value";

interface Props {
  title: string;
  buckets: readonly BucketPartsFragment[];
  measure: Measure;
  /** How a key is said; as the data calls it when left out. */
  say?: (key: string) => string;
  onPick: (key: string) => void;
}

/** Customers that are alike in something, as bars. A click on one goes on with its key. */
export function Buckets({ title, buckets, measure, say, onPick }: Props) {
  const t = useTranslations("analysis");
  const { count, currency } = useFormats();
  const money = useScale(largestOf(buckets.map(({ value }) => (value ? approximate(value) : 0))));
  const label = measure === "count" ? t("columns.customers") : `${t("columns.revenue")} ${money.unit}`;
  const name = useCallback(({ key, label: given }: BucketPartsFragment) => (key === "" ? t("unknown") : (say?.(key) ?? given)), [say, t]);
  const option = useCallback(
    (theme: ChartTheme) =>
      rankingOption(theme, {
        names: buckets.map(name),
        values: buckets.map(each => (measure === "count" ? each.count : each.value ? approximate(each.value) : 0)),
        label,
        format: measure === "count" ? count : money.aligned,
      }),
    [buckets, measure, name, label, count, money.aligned],
  );
  const table = {
    columns: [title, t("columns.customers"), t("columns.share"), `${t("columns.revenue")} ${currency}`],
    rows: buckets.map(each => [name(each), each.count, each.share, each.value && approximate(each.value)]),
  };
  const pick = ({ dataIndex }: { dataIndex: number }) => {
    const key = buckets[dataIndex]?.key;
    if (key) onPick(key);
  };
  return <Chart title={measure === "count" ? title : `${title} · ${money.unit}`} description={t("profiling.description", { what: label })} option={option} table={table} onPick={pick} />;
}
