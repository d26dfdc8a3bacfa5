"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { RevenueBridgeDocument, type AnalysisFilter } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { largestOf, useScale } from "../parts/useScale";
import { Waterfall, type Step } from "../parts/Waterfall";

const NONE: never[] = [];

/** From the revenue of the period compared with to that of this one: volume, mix, price, new products and those that are gone. Nothing where nothing is compared. */
export function RevenueBridge({ filter }: { filter: AnalysisFilter }) {
  const t = useTranslations("analysis.performance.bridge");
  const { count } = useFormats();
  const { data, previousData } = useQuery(RevenueBridgeDocument, { variables: { filter }, fetchPolicy: "cache-and-network" });
  const bridge = (data ?? previousData)?.revenueBridge;
  const [before, now] = [bridge?.previous ? approximate(bridge.previous) : 0, bridge ? approximate(bridge.revenue) : 0];
  const parts = bridge?.parts ?? NONE;
  const { unit, format } = useScale(largestOf([before, now]));
  const steps = useMemo((): Step[] => {
    if (parts.length === 0) return [];
    const moved = parts.map(({ kind, change, products }): Step => ({ key: kind, name: kind === "NEW" || kind === "GONE" ? t(`parts.${kind}`, { products: count(products) }) : t(`parts.${kind}`), value: approximate(change) }));
    return [{ key: "", name: t("before"), value: before, sum: true }, ...moved, { key: "", name: t("now"), value: now, sum: true }];
  }, [parts, before, now, count, t]);
  if (bridge?.previous === null) return null;
  return <Waterfall wide title={`${t("title")} · ${unit}`} description={t("description")} definition={t("definition")} of={t("part")} measure={t("change")} steps={steps} format={format} height={320} />;
}
