"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import { Amount } from "@/components/text/Amount";
import { CustomerName } from "@/components/text/CustomerName";
import { Share } from "@/components/text/Share";
import { ProfitabilityDocument, type CustomerProfitPartsFragment, type ProfitabilityQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { rankingOption } from "../parts/options";
import { Records, type RecordColumn } from "../parts/Records";
import { largestOf, useScale } from "../parts/useScale";
import { ViewPage } from "../parts/ViewPage";
import { WhaleCurve } from "../parts/WhaleCurve";
import { useAnalysis } from "../useAnalysis";
import { categoryId, useChoices } from "../useChoices";

type Category = ProfitabilityQuery["profitability"]["byCategory"][number];

/** Who and what we earn from: the whale curve, categories, the best and the worst customers. */
export default function Profitability() {
  const t = useTranslations("analysis");
  const { filter } = useAnalysis();
  const result = useQuery(ProfitabilityDocument, { variables: { filter }, fetchPolicy: "cache-and-network" });
  const view = (result.data ?? result.previousData)?.profitability;
  return (
    <ViewPage answer={view} result={result}>
      {view && (
        <>
          <WhaleCurve points={view.whale} />
          <Categories categories={view.byCategory} />
          <Customers title={t("profitability.best")} rows={view.best} />
          <Customers title={t("profitability.worst")} rows={view.worst} />
        </>
      )}
    </ViewPage>
  );
}

function Customers({ title, rows }: { title: string; rows: CustomerProfitPartsFragment[] }) {
  const t = useTranslations("analysis");
  const { scale, unit } = useScale(largestOf(rows.flatMap(row => [approximate(row.revenue), approximate(row.profit)])));
  // A customer whom the viewer may not see has a place in the row, but no name.
  const placed = useMemo(() => rows.map((row, place) => ({ ...row, place })), [rows]);
  const columns: RecordColumn<(typeof placed)[number]>[] = [
    { key: "customer", label: t("columns.customer"), render: row => (row.customer ? <CustomerName customer={row.customer} link /> : t("notYours")) },
    { key: "revenue", label: `${t("columns.revenue")} ${unit}`, end: true, render: row => <Amount money={row.revenue} scale={scale} /> },
    { key: "profit", label: `${t("columns.profit")} ${unit}`, end: true, render: row => <Amount money={row.profit} scale={scale} /> },
    { key: "margin", label: t("columns.margin"), end: true, render: row => <Share value={row.margin} /> },
  ];
  return <Records title={title} columns={columns} rows={placed} rowKey={row => row.customer?.id ?? String(row.place)} />;
}

function Categories({ categories }: { categories: readonly Category[] }) {
  const t = useTranslations("analysis");
  const { currency } = useFormats();
  const { setState } = useAnalysis();
  const choices = useChoices();
  // The finest grain only: a category at the top is the sum of those below it.
  const shown = useMemo(() => {
    const parents = new Set(categories.map(each => each.parent));
    return categories.filter(each => !parents.has(each.category)).sort((a, b) => approximate(b.profit) - approximate(a.profit));
  }, [categories]);
  const { unit, aligned: format } = useScale(largestOf(shown.map(each => approximate(each.profit))));
  const name = useCallback((each: Category) => each.category || t("unknown"), [t]);
  const option = useCallback(
    (theme: ChartTheme) => rankingOption(theme, { names: shown.map(name), values: shown.map(each => approximate(each.profit)), label: t("columns.profit"), format }),
    [shown, name, format, t],
  );
  const table = {
    columns: [t("columns.category"), `${t("columns.revenue")} ${currency}`, `${t("columns.profit")} ${currency}`, t("columns.margin"), t("columns.discountShare")],
    rows: shown.map(each => [name(each), approximate(each.revenue), approximate(each.profit), each.margin, each.discount]),
  };
  const pick = ({ dataIndex }: { dataIndex: number }) => {
    const category = categoryId(choices.category, shown[dataIndex]?.category ?? "");
    if (category) setState({ category });
  };
  return <Chart title={`${t("profitability.byCategory")} · ${unit}`} description={t("profitability.byCategoryDescription")} height={380} option={option} table={table} onPick={pick} />;
}
