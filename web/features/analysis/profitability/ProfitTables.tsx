"use client";
import { useTranslations } from "next-intl";
import { Amount } from "@/components/text/Amount";
import { CustomerName } from "@/components/text/CustomerName";
import { Share } from "@/components/text/Share";
import type { CustomerProfitPartsFragment, ProductProfitPartsFragment } from "@/generated/graphql";
import { approximate, type Money } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { Records, type RecordColumn } from "../parts/Records";
import { largestOf, useScale } from "../parts/useScale";

interface Profits {
  revenue: Money;
  discount: Money;
  profit: Money;
  margin: number | null;
}

/** The columns that customers and products share, in one scale. */
function useProfitColumns<Row extends Profits>(rows: readonly Row[]) {
  const t = useTranslations("analysis");
  const { scale, unit } = useScale(largestOf(rows.map(row => approximate(row.revenue))));
  const money = (key: string, label: string, of: (row: Row) => Money): RecordColumn<Row> => ({ key, label: `${label} ${unit}`, end: true, render: row => <Amount money={of(row)} scale={scale} />, value: row => approximate(of(row)) });
  const columns = [
    money("revenue", t("columns.revenue"), row => row.revenue),
    money("discount", t("measures.DISCOUNT"), row => row.discount),
    money("profit", t("measures.PROFIT"), row => row.profit),
    { key: "margin", label: t("columns.margin"), end: true, render: row => <Share value={row.margin} />, value: row => row.margin } satisfies RecordColumn<Row>,
  ];
  return { columns, money };
}

/** The customers that earn us most or least, with what serving them costs. */
export function CustomerProfits({ title, rows, served }: { title: string; rows: readonly CustomerProfitPartsFragment[]; served: boolean }) {
  const t = useTranslations("analysis");
  const { count } = useFormats();
  const { columns, money } = useProfitColumns(rows);
  const all: RecordColumn<CustomerProfitPartsFragment>[] = [
    { key: "customer", label: t("columns.customer"), render: row => (row.customer ? <CustomerName customer={row.customer} link /> : t("notYours")), value: row => row.customer?.name ?? null },
    { key: "rank", label: t("profitability.rank"), end: true, render: row => count(row.rank), value: row => row.rank },
    ...columns,
    ...(served ? [money("serve", t("profitability.costToServe"), row => row.costToServe), money("net", t("profitability.netProfit"), row => row.netProfit)] : []),
  ];
  return <Records wide title={title} columns={all} rows={rows} rowKey={row => String(row.rank)} />;
}

/** The products that earn us most or least. */
export function ProductProfits({ title, rows }: { title: string; rows: readonly ProductProfitPartsFragment[] }) {
  const t = useTranslations("analysis");
  const { count } = useFormats();
  const { columns } = useProfitColumns(rows);
  const placed = rows.map((row, place) => ({ ...row, place }));
  const all: RecordColumn<(typeof placed)[number]>[] = [
    { key: "product", label: t("dimensions.PRODUCT"), render: row => row.product?.name ?? t("notYours"), value: row => row.product?.name ?? null },
    { key: "quantity", label: t("measures.QUANTITY"), end: true, render: row => count(row.quantity), value: row => row.quantity },
    ...(columns as RecordColumn<(typeof placed)[number]>[]),
  ];
  return <Records wide title={title} columns={all} rows={placed} rowKey={row => String(row.place)} />;
}
