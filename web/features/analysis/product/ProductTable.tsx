"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Amount } from "@/components/text/Amount";
import { Share } from "@/components/text/Share";
import type { ProductAnalysisQuery, ProductOrder } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { useCan } from "@/lib/viewer";
import { Choice } from "../parts/Choice";
import { Records, type RecordColumn } from "../parts/Records";
import { largestOf, useScale } from "../parts/useScale";
import { ProductName } from "./ProductName";
import { ORDERS } from "./state";

interface Props {
  products: ProductAnalysisQuery["productAnalysis"]["top"];
  order: ProductOrder;
  onOrder: (order: ProductOrder) => void;
  onChoose: (id: string) => void;
}

/** Fifty products with their sales, classes, returns and complaints. */
export function ProductTable({ products, order, onOrder, onChoose }: Props) {
  const t = useTranslations("analysis");
  const formats = useFormats();
  const seesProfit = useCan("analysis:profit");
  // A product whom the viewer may not see has a place in the row, but no name.
  const rows = useMemo(() => products.map((row, place) => ({ ...row, place })), [products]);
  type Row = (typeof rows)[number];
  const { scale, unit } = useScale(largestOf(products.map(each => approximate(each.revenue))));
  const margin: RecordColumn<Row> = { key: "margin", label: t("columns.margin"), end: true, render: row => <Share value={row.margin} />, value: row => row.margin };
  const complaints: RecordColumn<Row>[] = [
    { key: "complaints", label: t("product.complaints"), end: true, render: row => formats.count(row.complaints ?? 0), value: row => row.complaints },
    { key: "complaintRate", label: t("product.complaintRate"), end: true, render: row => <Share value={row.complaintRate} />, value: row => row.complaintRate },
  ];
  const told = products.some(row => row.complaints !== null);
  const columns: RecordColumn<Row>[] = [
    { key: "product", label: t("columns.product"), render: row => <ProductName product={row.product} onChoose={onChoose} />, value: row => row.product?.name ?? null },
    { key: "class", label: "ABC · XYZ", render: row => `${row.abc}${row.xyz ?? ""}` },
    { key: "quantity", label: t("columns.quantity"), end: true, render: row => formats.count(row.quantity), value: row => row.quantity },
    { key: "revenue", label: `${t("columns.revenue")} ${unit}`, end: true, render: row => <Amount money={row.revenue} scale={scale} />, value: row => approximate(row.revenue) },
    ...(seesProfit ? [margin] : []),
    { key: "returns", label: t("columns.returnRate"), end: true, render: row => <Share value={row.returnRate} />, value: row => row.returnRate },
    ...(told ? complaints : []),
  ];
  const options = ORDERS.filter(value => told || value !== "COMPLAINT_RATE").map(value => ({ value, label: t(`product.orders.${value}`) }));
  return (
    <Records
      wide
      title={t("product.table")}
      definition={t("product.tableDescription")}
      aside={<Choice label={t("product.orderBy")} value={order} onChange={onOrder} options={options} />}
      columns={columns}
      rows={rows}
      rowKey={row => row.product?.id ?? String(row.place)}
    />
  );
}
