"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { ProductAnalysisQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { rankingOption } from "./options";
import { largestOf, useScale } from "./useScale";

const SHOWN = 10;

type Sales = ProductAnalysisQuery["productAnalysis"]["top"][number];

/** The ten products with the highest revenue. */
export function TopProducts({ products }: { products: readonly Sales[] }) {
  const t = useTranslations("analysis");
  const { currency } = useFormats();
  const { unit, aligned: format } = useScale(largestOf(products.map(each => approximate(each.revenue))));
  const name = useCallback((each: Sales) => each.product?.name ?? t("notYours"), [t]);
  const option = useCallback(
    (theme: ChartTheme) => {
      const shown = products.slice(0, SHOWN);
      return rankingOption(theme, { names: shown.map(name), values: shown.map(each => approximate(each.revenue)), label: t("columns.revenue"), format, nameWidth: 190 });
    },
    [products, name, format, t],
  );
  const table = { columns: [t("columns.product"), t("columns.quantity"), `${t("columns.revenue")} ${currency}`, "ABC"], rows: products.map(each => [name(each), each.quantity, approximate(each.revenue), each.abc]) };
  return <Chart title={`${t("product.top")} · ${unit}`} description={t("product.topDescription")} height={320} option={option} table={table} />;
}
