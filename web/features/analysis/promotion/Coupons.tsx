"use client";
import { useTranslations } from "next-intl";
import { Amount } from "@/components/text/Amount";
import { Share } from "@/components/text/Share";
import type { CampaignPartsFragment, PromotionQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { useCan } from "@/lib/viewer";
import { Records, type RecordColumn } from "../parts/Records";
import { largestOf, useScale } from "../parts/useScale";

/** What orders with a coupon code brought, and what was given away on them. */
export function Coupons({ campaigns }: { campaigns: readonly CampaignPartsFragment[] }) {
  const t = useTranslations("analysis.promotion");
  const columnsText = useTranslations("analysis.columns");
  const { count } = useFormats();
  const rows = campaigns.filter(({ campaign, couponOrders }) => campaign?.couponCode || couponOrders > 0);
  const columns: RecordColumn<CampaignPartsFragment>[] = [
    { key: "code", label: t("coupon"), render: row => row.campaign?.couponCode ?? row.campaign?.name ?? "—" },
    { key: "campaign", label: t("campaign"), render: row => row.campaign?.name ?? "—" },
    { key: "orders", label: t("couponOrders"), end: true, render: row => count(row.couponOrders), value: row => row.couponOrders },
    { key: "revenue", label: columnsText("revenue"), end: true, render: row => <Amount money={row.couponRevenue} />, value: row => approximate(row.couponRevenue) },
    { key: "discount", label: columnsText("discount"), end: true, render: row => <Amount money={row.couponDiscount} />, value: row => approximate(row.couponDiscount) },
  ];
  return <Records title={t("coupons")} definition={t("couponsDefinition")} columns={columns} rows={rows} rowKey={row => row.campaign?.id ?? ""} />;
}

type Category = PromotionQuery["promotion"]["categories"][number];

/** Discounts by category: what was given away, and the margin that was left. */
export function DiscountCategories({ categories }: { categories: readonly Category[] }) {
  const t = useTranslations("analysis");
  const seesProfit = useCan("analysis:profit");
  const { scale, unit } = useScale(largestOf(categories.map(({ revenue }) => approximate(revenue))));
  const columns: RecordColumn<Category>[] = [
    { key: "category", label: t("columns.category"), render: row => row.category || t("unknown") },
    { key: "revenue", label: `${t("columns.revenue")} ${unit}`, end: true, render: row => <Amount money={row.revenue} scale={scale} />, value: row => approximate(row.revenue) },
    { key: "discount", label: `${t("columns.discount")} ${unit}`, end: true, render: row => <Amount money={row.discount} scale={scale} />, value: row => approximate(row.discount) },
    { key: "share", label: t("columns.discountShare"), end: true, render: row => <Share value={row.share} />, value: row => row.share },
    ...(seesProfit ? [{ key: "margin", label: t("columns.margin"), end: true, render: (row: Category) => <Share value={row.margin} />, value: (row: Category) => row.margin }] : []),
  ];
  return <Records title={t("promotion.categories")} columns={columns} rows={categories} rowKey={row => row.category} />;
}
