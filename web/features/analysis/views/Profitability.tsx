"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import { ProfitabilityDocument, type ProfitabilityQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { rankingOption } from "../parts/options";
import { largestOf, useScale } from "../parts/useScale";
import { ViewPage } from "../parts/ViewPage";
import { WhaleCurve } from "../parts/WhaleCurve";
import { Deciles } from "../profitability/Deciles";
import { ProfitNotes } from "../profitability/ProfitNotes";
import { ProfitSteps } from "../profitability/ProfitSteps";
import { CustomerProfits, ProductProfits } from "../profitability/ProfitTables";
import { useAnalysis } from "../useAnalysis";
import { categoryId, useChoices } from "../useChoices";

type Category = ProfitabilityQuery["profitability"]["byCategory"][number];

/** Who and what we earn from: from list price to net profit, the whale curve and its tenths, categories, the best and the worst customers and products. */
export default function Profitability() {
  const t = useTranslations("analysis");
  const { filter } = useAnalysis();
  const result = useQuery(ProfitabilityDocument, { variables: { filter }, fetchPolicy: "cache-and-network" });
  const view = (result.data ?? result.previousData)?.profitability;
  const served = view !== undefined && Object.values(view.costToServe).some(rate => typeof rate === "object" && rate !== null);
  return (
    <ViewPage answer={view} result={result}>
      {view && (
        <>
          <ProfitNotes view={view} />
          <ProfitSteps steps={view.waterfall} />
          <WhaleCurve points={view.whale} peak={view.whalePeak} />
          <Deciles deciles={view.deciles} />
          <Categories categories={view.byCategory} />
          <CustomerProfits title={t("profitability.best")} rows={view.best} served={served} />
          <CustomerProfits title={t("profitability.worst")} rows={view.worst} served={served} />
          <ProductProfits title={t("profitability.bestProducts")} rows={view.bestProducts} />
          <ProductProfits title={t("profitability.worstProducts")} rows={view.worstProducts} />
        </>
      )}
    </ViewPage>
  );
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
  return <Chart title={`${t("profitability.byCategory")} · ${unit}`} description={t("profitability.byCategoryDescription")} wide height={380} option={option} table={table} onPick={pick} />;
}
