"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import type { ProductAnalysisQuery, ProductOrder } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { rankingOption } from "../parts/options";
import { largestOf, useScale } from "../parts/useScale";

const SHOWN = 10;

type Sales = ProductAnalysisQuery["productAnalysis"]["top"][number];

interface Props {
  products: readonly Sales[];
  /** By what they are ranked, which is what the bars show. */
  order: ProductOrder;
  onChoose: (id: string) => void;
}

const FIGURES: Record<ProductOrder, (each: Sales) => number> = {
  REVENUE: each => approximate(each.revenue),
  QUANTITY: each => each.quantity,
  RETURN_RATE: each => each.returnRate,
  COMPLAINT_RATE: each => each.complaintRate ?? 0,
};

/** The ten products that come first, by what they are ranked; a click chooses one. */
export function TopProducts({ products, order, onChoose }: Props) {
  const t = useTranslations("analysis");
  const { count, share } = useFormats();
  const figure = FIGURES[order];
  const { unit, aligned } = useScale(largestOf(products.map(figure)));
  const format = order === "REVENUE" ? aligned : order === "QUANTITY" ? count : share;
  const label = t(`product.orders.${order}`);
  const name = useCallback((each: Sales) => each.product?.name ?? t("notYours"), [t]);
  const option = useCallback(
    (theme: ChartTheme) => {
      const shown = products.slice(0, SHOWN);
      return rankingOption(theme, { names: shown.map(name), values: shown.map(figure), label, format, nameWidth: 190 });
    },
    [products, name, figure, format, label],
  );
  const title = t("product.top", { order: label });
  const table = { columns: [t("columns.product"), label], rows: products.slice(0, SHOWN).map(each => [name(each), figure(each)]) };
  const choose = (place: number) => {
    const id = products[place]?.product?.id;
    if (id) onChoose(id);
  };
  return (
    <Chart
      title={order === "REVENUE" ? `${title} · ${unit}` : title}
      description={t("product.topDescription")}
      height={320}
      option={option}
      table={table}
      onPick={({ dataIndex }) => choose(dataIndex)}
      onPickRow={choose}
    />
  );
}
