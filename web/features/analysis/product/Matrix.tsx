"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ProductAnalysisQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { AbcBars } from "./AbcBars";
import { Choice } from "../parts/Choice";
import { HeatMap } from "../parts/HeatMap";
import { useScale } from "../parts/useScale";
import { CELLS, type Cells } from "./state";

interface Props {
  view: ProductAnalysisQuery["productAnalysis"];
  shown: Cells;
  onShow: (cells: Cells) => void;
}

const ABC = ["A", "B", "C"];
const XYZ = ["X", "Y", "Z"];

/** Products by revenue and by the evenness of their demand; by revenue alone where the period is too short for evenness. */
export function Matrix({ view, shown, onShow }: Props) {
  const t = useTranslations("analysis.product");
  const { count } = useFormats();
  const cells = useMemo(() => {
    const figure = (cell: (typeof view.abcXyz)[number]) => (shown === "products" ? cell.products : shown === "revenue" ? approximate(cell.revenue) : cell.stockValue ? approximate(cell.stockValue) : 0);
    return view.abcXyz.flatMap(cell => (cell.xyz === null ? [] : [{ row: ABC.indexOf(cell.abc), column: XYZ.indexOf(cell.xyz), value: figure(cell) }]));
  }, [view, shown]);
  const money = useScale(Math.max(0, ...cells.map(({ value }) => value)));
  const [rows, columns] = useMemo(() => [ABC.map(name => t(`class.${name as "A"}`)), XYZ.map(name => t(`class.${name as "X"}`))], [t]);
  const hasStock = view.abcXyz.some(({ stockValue }) => stockValue !== null);
  const options = CELLS.filter(value => value !== "stock" || hasStock).map(value => ({ value, label: t(`cells.${value}`) }));
  if (view.abcXyz.length > 0 && cells.length === 0) return <AbcBars classes={view.abc} />;
  return (
    <HeatMap
      title={`ABC × XYZ · ${shown === "products" ? t("products") : money.unit}`}
      description={t("matrixDescription")}
      controls={<Choice label={t("cellsShow")} value={shown} onChange={onShow} options={options} />}
      of="ABC"
      rows={rows}
      columns={columns}
      cells={cells}
      format={shown === "products" ? count : money.aligned}
      height={320}
    />
  );
}
