"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { FigureRow } from "@/components/chart/FigureRow";
import { ErrorState } from "@/components/state/ErrorState";
import { Amount } from "@/components/text/Amount";
import { Day } from "@/components/text/Day";
import { StockAnalysisDocument, type AnalysisFilter, type StockAnalysisQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { Choice } from "../parts/Choice";
import { Records, type RecordColumn } from "../parts/Records";
import { useHeadlines } from "../parts/useHeadlines";
import { largestOf, useScale } from "../parts/useScale";
import { Shippers, Suppliers } from "./Deliveries";
import { ProductName } from "./ProductName";
import { DEAD_DAYS, RISKS, type ProductState } from "./state";
import styles from "../parts/parts.module.css";

interface Props {
  filter: AnalysisFilter;
  state: ProductState;
  onState: (changes: Partial<ProductState>) => void;
}

/** What is in stock, what runs short or lies, and who delivers late. */
export function Stock({ filter, state, onState }: Props) {
  const t = useTranslations("analysis.product");
  const { data, previousData, error, refetch } = useQuery(StockAnalysisDocument, { variables: { filter, deadAfterDays: Number(state.dead) }, fetchPolicy: "cache-and-network" });
  const view = (data ?? previousData)?.stockAnalysis;
  const headlines = useHeadlines(view?.figures);
  if (error) return <div className={styles.wide}><ErrorState error={error} retry={() => void refetch()} /></div>;
  if (!view) return <Skeleton height={420} className={styles.wide} />;
  return (
    <>
      <div className={styles.wide}>
        <p className={styles.quiet}>{t("stockHint")}</p>
        <FigureRow figures={headlines} />
      </div>
      <Risks view={view} state={state} onState={onState} />
      <Suppliers suppliers={view.suppliers} />
      <Shippers shippers={view.shippers} />
    </>
  );
}

function Risks({ view, state, onState }: Omit<Props, "filter"> & { view: StockAnalysisQuery["stockAnalysis"] }) {
  const t = useTranslations("analysis");
  const { count, decimal } = useFormats();
  const items = view[state.risk];
  const rows = useMemo(() => items.map((row, place) => ({ ...row, place })), [items]);
  type Row = (typeof rows)[number];
  const { scale, unit } = useScale(largestOf(items.map(({ stockValue }) => (stockValue ? approximate(stockValue) : 0))));
  const days = (value: number | null) => (value === null ? "—" : decimal(value, 0));
  const columns: RecordColumn<Row>[] = [
    { key: "product", label: t("columns.product"), render: row => <ProductName product={row.product} onChoose={product => onState({ product })} />, value: row => row.product?.name ?? null },
    { key: "stock", label: t("product.stock"), end: true, render: row => count(row.stock), value: row => row.stock },
    { key: "onOrder", label: t("product.onOrder"), end: true, render: row => count(row.onOrder), value: row => row.onOrder },
    { key: "reorder", label: t("product.reorderLevel"), end: true, render: row => (row.reorderLevel === null ? "—" : count(row.reorderLevel)), value: row => row.reorderLevel },
    { key: "cover", label: t("product.coverDays"), end: true, render: row => days(row.coverDays), value: row => row.coverDays },
    { key: "lead", label: t("product.leadDays"), end: true, render: row => days(row.leadDays), value: row => row.leadDays },
    { key: "last", label: t("product.lastSold"), render: row => <Day date={row.lastSoldOn} />, value: row => row.lastSoldOn },
    { key: "value", label: `${t("product.stockValue")} ${unit}`, end: true, render: row => (row.stockValue ? <Amount money={row.stockValue} scale={scale} /> : "—"), value: row => (row.stockValue ? approximate(row.stockValue) : null) },
  ];
  const aside = (
    <>
      <Choice label={t("product.risk")} value={state.risk} onChange={risk => onState({ risk })} options={RISKS.map(value => ({ value, label: t(`product.risks.${value}`) }))} />
      {state.risk === "dead" && <Choice label={t("product.deadAfter")} value={state.dead} onChange={dead => onState({ dead })} options={DEAD_DAYS.map(value => ({ value, label: t("units.days", { days: value }) }))} />}
    </>
  );
  return <Records wide title={t("product.risk")} definition={t(`product.riskDescriptions.${state.risk}`)} aside={aside} columns={columns} rows={rows} rowKey={row => row.product?.id ?? String(row.place)} empty={{ title: t("product.noRisk"), hint: t("product.noRiskHint") }} />;
}
