"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { HeadlineFigure } from "@/components/chart/FigureRow";
import { Amount } from "@/components/text/Amount";
import type { FigurePartsFragment } from "@/generated/graphql";
import type { Messages } from "@/lib/i18n/messages";
import { useFormats } from "@/lib/useFormats";
import { changeOf } from "./change";

type FigureKey = keyof Messages["analysis"]["figures"];

/** Figures of which less is welcome. */
const LESS_IS_BETTER = new Set(["churnRate", "churnedCustomers", "medianGapDays", "longGapDays", "discount", "discountShare", "discountedShare", "cost", "lossShare", "lossCustomers", "lostDeals", "cycleDays", "medianCycleDays", "medianDaysToWin", "returnRate", "unsoldProducts", "concentration", "campaignCost", "topTenShare", "gini", "hhi", "receivable", "overdue", "overdueShare", "overdueCustomers"]);

/** Below this a ratio would be nothing but zeros with two decimals. */
const SMALL = 0.05;

/** Figures of the API as headlines in the viewer's language; one that has no words yet shows its key and the API's definition. */
export function useHeadlines(figures: FigurePartsFragment[] | undefined): HeadlineFigure[] | undefined {
  const t = useTranslations("analysis");
  const { count, share, decimal, currency } = useFormats();
  return useMemo(() => {
    const said = ({ unit, value }: FigurePartsFragment) => {
      if (value === null) return null;
      switch (unit) {
        case "MONEY":
          return <Amount money={{ amount: value.toFixed(2), currency }} currency scale="auto" />;
        case "COUNT":
          return count(Math.round(value));
        case "SHARE":
          return share(value);
        case "DAYS":
          return t("units.days", { days: decimal(value) });
        case "RATIO":
          return decimal(value, Math.abs(value) < SMALL ? 4 : 2);
      }
    };
    return figures?.map(figure => {
      const key = figure.key as FigureKey;
      const isKnown = t.has(`figures.${key}.label`);
      return {
        key: figure.key,
        label: isKnown ? t(`figures.${key}.label`) : figure.key,
        value: said(figure),
        change: changeOf(figure),
        changeIn: figure.unit === "SHARE" ? ("points" as const) : ("share" as const),
        better: LESS_IS_BETTER.has(figure.key) ? ("down" as const) : ("up" as const),
        definition: (isKnown ? t(`figures.${key}.definition`) : figure.definition) ?? "",
      };
    });
  }, [figures, t, count, share, decimal, currency]);
}
