"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Amount } from "@/components/text/Amount";
import { Share } from "@/components/text/Share";
import { ProductAnalysisDocument, type ProductAnalysisQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { useCan } from "@/lib/viewer";
import { AbcBars } from "../parts/AbcBars";
import { Records, type RecordColumn } from "../parts/Records";
import { TopProducts } from "../parts/TopProducts";
import { largestOf, useScale } from "../parts/useScale";
import { ViewPage } from "../parts/ViewPage";
import { useAnalysis } from "../useAnalysis";
import styles from "../parts/parts.module.css";

type Sales = ProductAnalysisQuery["productAnalysis"]["top"][number] & { place: number };
type Pair = ProductAnalysisQuery["productAnalysis"]["pairs"][number] & { place: number };

const placed = <Row,>(rows: readonly Row[]) => rows.map((row, place) => ({ ...row, place }));

/** What sells, and what sells together. */
export default function Product() {
  const { filter } = useAnalysis();
  const result = useQuery(ProductAnalysisDocument, { variables: { filter }, fetchPolicy: "cache-and-network" });
  const view = (result.data ?? result.previousData)?.productAnalysis;
  return (
    <ViewPage answer={view} result={result}>
      {view && (
        <>
          <TopProducts products={view.top} />
          <AbcBars classes={view.abc} />
          <ProductTable products={view.top} />
          <PairTable pairs={view.pairs} />
        </>
      )}
    </ViewPage>
  );
}

function ProductName({ product }: { product: Sales["product"] }) {
  const t = useTranslations("analysis");
  return product ? (
    <span className={styles.clip} title={`${product.name} · ${product.sku}`}>
      {product.name}
    </span>
  ) : (
    <>{t("notYours")}</>
  );
}

function ProductTable({ products }: { products: ProductAnalysisQuery["productAnalysis"]["top"] }) {
  const t = useTranslations("analysis");
  const formats = useFormats();
  const seesProfit = useCan("analysis:profit");
  const rows = useMemo(() => placed(products), [products]);
  const { scale, unit } = useScale(largestOf(products.map(each => approximate(each.revenue))));
  const margin: RecordColumn<Sales> = { key: "margin", label: t("columns.margin"), end: true, render: row => <Share value={row.margin} /> };
  const columns: RecordColumn<Sales>[] = [
    { key: "product", label: t("columns.product"), render: row => <ProductName product={row.product} /> },
    { key: "abc", label: "ABC", render: row => row.abc },
    { key: "quantity", label: t("columns.quantity"), end: true, render: row => formats.count(row.quantity) },
    { key: "revenue", label: `${t("columns.revenue")} ${unit}`, end: true, render: row => <Amount money={row.revenue} scale={scale} /> },
    ...(seesProfit ? [margin] : []),
    { key: "returns", label: t("columns.returnRate"), end: true, render: row => <Share value={row.returnRate} /> },
  ];
  return <Records wide title={t("product.table")} columns={columns} rows={rows} rowKey={row => row.product?.id ?? String(row.place)} />;
}

function PairTable({ pairs }: { pairs: ProductAnalysisQuery["productAnalysis"]["pairs"] }) {
  const t = useTranslations("analysis");
  const formats = useFormats();
  const rows = useMemo(() => placed(pairs), [pairs]);
  const columns: RecordColumn<Pair>[] = [
    { key: "left", label: t("product.left"), render: row => <ProductName product={row.left} /> },
    { key: "right", label: t("product.right"), render: row => <ProductName product={row.right} /> },
    { key: "count", label: t("product.together"), end: true, render: row => formats.count(row.count) },
    { key: "confidence", label: t("product.confidence"), end: true, render: row => <Share value={row.confidence} /> },
    { key: "lift", label: t("product.lift"), end: true, render: row => `${formats.decimal(row.lift, 1, true)}×` },
  ];
  return <Records wide title={t("product.pairs")} aside={<span className={styles.quiet}>{t("product.pairsHint")}</span>} columns={columns} rows={rows} rowKey={row => String(row.place)} empty={{ title: t("product.noPairs"), hint: t("product.noPairsHint") }} />;
}
