"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ProfitabilityQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { largestOf, useScale } from "../parts/useScale";
import { Waterfall, type Step } from "../parts/Waterfall";

/** From the list price to the net profit, step by step. */
export function ProfitSteps({ steps }: { steps: ProfitabilityQuery["profitability"]["waterfall"] }) {
  const t = useTranslations("analysis.profitability");
  const { currency } = useFormats();
  const { unit, format } = useScale(largestOf(steps.map(({ amount }) => approximate(amount))));
  const drawn = useMemo(() => steps.map(({ kind, amount, isSum }): Step => ({ key: kind, name: t(`steps.${kind}`), value: approximate(amount), sum: isSum })), [steps, t]);
  return <Waterfall wide title={`${t("waterfall")} · ${unit}`} description={t("waterfallDescription")} height={340} of={t("step")} measure={`${t("amount")} ${currency}`} steps={drawn} format={format} />;
}
