"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { Chart } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import { Amount } from "@/components/text/Amount";
import { Share } from "@/components/text/Share";
import { PromotionDocument, type PromotionQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useUrlState } from "@/lib/url/useUrlState";
import { useFormats } from "@/lib/useFormats";
import { useCan } from "@/lib/viewer";
import { BandChart } from "../parts/BandChart";
import { bandName } from "../parts/bandName";
import { Choice } from "../parts/Choice";
import { grid, legend, nameAxis, tooltip, valueAxis } from "../parts/options";
import { Records, type RecordColumn } from "../parts/Records";
import { largestOf, useScale } from "../parts/useScale";
import { ViewPage } from "../parts/ViewPage";
import { sinceFirst } from "../period";
import { Campaigns } from "../promotion/Campaigns";
import { Coupons, DiscountCategories } from "../promotion/Coupons";
import { Lift } from "../promotion/Lift";
import { Responses } from "../promotion/Responses";
import { promotionVariables, shape, WINDOWS, type PromotionState } from "../promotion/state";
import { useAnalysis } from "../useAnalysis";
import styles from "../parts/parts.module.css";

type Band = PromotionQuery["promotion"]["discountBands"][number];
type Month = PromotionQuery["promotion"]["months"][number];

/** What campaigns and discounts cost and bring: lift against the hold-out, responses, and discounts by depth, month and category. */
export default function Promotion() {
  const t = useTranslations("analysis.promotion");
  const { filter } = useAnalysis();
  const [state, setState] = useUrlState<PromotionState>(shape);
  const result = useQuery(PromotionDocument, { variables: promotionVariables(filter, state), fetchPolicy: "cache-and-network" });
  const view = (result.data ?? result.previousData)?.promotion;
  const months = useMemo(() => sinceFirst(view?.months ?? [], month => approximate(month.revenue) !== 0), [view]);
  const pick = (campaign: string) => setState({ campaign });
  return (
    <ViewPage answer={view} result={result}>
      {view && (
        <>
          <div className={`${styles.wide} ${styles.controls}`}>
            <span className={styles.quiet}>{t("campaign")}</span>
            <Choice label={t("campaign")} value={state.campaign} onChange={pick} options={[{ value: "", label: t("allCampaigns") }, ...view.campaigns.flatMap(({ campaign }) => (campaign ? [{ value: campaign.id, label: campaign.name }] : []))]} />
            <span className={styles.quiet}>{t("window")}</span>
            <Choice label={t("window")} value={state.window} onChange={window => setState({ window })} options={WINDOWS.map(value => ({ value, label: t("windowDays", { days: Number(value) }) }))} />
          </div>
          <Campaigns campaigns={view.campaigns} onPick={pick} />
          <Lift campaigns={view.campaigns} window={state.window} onPick={pick} />
          <Responses responses={view.responses} by={state.by} onBy={by => setState({ by })} campaignId={state.campaign} />
          <BandChart bands={view.discountBands} />
          <Months months={months} />
          <Coupons campaigns={view.campaigns} />
          <DiscountCategories categories={view.categories} />
          <Bands bands={view.discountBands} />
        </>
      )}
    </ViewPage>
  );
}

function Months({ months }: { months: readonly Month[] }) {
  const t = useTranslations("analysis");
  const { month: name, share, currency } = useFormats();
  const option = useCallback(
    ({ ink, series }: ChartTheme) => ({
      tooltip: tooltip(ink, share),
      legend: legend(ink),
      grid: grid(),
      xAxis: nameAxis(ink, months.map(each => name(each.month))),
      yAxis: valueAxis(ink, share, { min: 0 }),
      series: [{ type: "line", name: t("columns.discountShare"), color: series[1], symbolSize: 6, areaStyle: { opacity: 0.1 }, data: months.map(each => each.share) }],
    }),
    [months, name, share, t],
  );
  const table = {
    columns: [t("promotion.month"), `${t("columns.revenue")} ${currency}`, `${t("columns.discount")} ${currency}`, t("columns.discountShare")],
    rows: months.map(each => [name(each.month), approximate(each.revenue), approximate(each.discount), each.share]),
  };
  return <Chart title={t("promotion.months")} description={t("promotion.monthsDescription")} height={320} option={option} table={table} />;
}

function Bands({ bands }: { bands: readonly Band[] }) {
  const t = useTranslations("analysis");
  const formats = useFormats();
  const seesProfit = useCan("analysis:profit");
  const { scale, unit } = useScale(largestOf(bands.map(band => approximate(band.revenue))));
  const profits: RecordColumn<Band>[] = [
    { key: "profit", label: `${t("columns.profit")} ${unit}`, end: true, render: band => <Amount money={band.profit} scale={scale} /> },
    { key: "margin", label: t("columns.margin"), end: true, render: band => <Share value={band.margin} /> },
  ];
  const columns: RecordColumn<Band>[] = [
    { key: "band", label: t("promotion.band"), render: band => bandName(band, formats.share, t("promotion.none")) },
    { key: "lines", label: t("promotion.lines"), end: true, render: band => formats.count(band.lines) },
    { key: "revenue", label: `${t("columns.revenue")} ${unit}`, end: true, render: band => <Amount money={band.revenue} scale={scale} /> },
    { key: "discount", label: `${t("columns.discount")} ${unit}`, end: true, render: band => <Amount money={band.discount} scale={scale} /> },
    ...(seesProfit ? profits : []),
  ];
  return <Records wide title={t("promotion.table")} columns={columns} rows={bands} rowKey={band => String(band.to)} />;
}
