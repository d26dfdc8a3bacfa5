"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CustomerChange, PersistencyQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { largestOf, useScale } from "../parts/useScale";
import { Waterfall, type Step } from "../parts/Waterfall";

type Class = PersistencyQuery["persistency"]["change"][number];

/** What is lost first, then what is won. */
const ORDER: readonly CustomerChange[] = ["SILENT", "FALLING", "STEADY", "RISING", "RETURNED", "NEW"];

/** From the revenue of the period before to that of this one, by how customers changed. */
export function Change({ classes, onPick }: { classes: readonly Class[]; onPick: (change: CustomerChange) => void }) {
  const t = useTranslations("analysis.persistency");
  const { count } = useFormats();
  const sums = classes.map(each => ({ before: approximate(each.previousRevenue), now: approximate(each.revenue) }));
  const [before, now] = [sums.reduce((sum, each) => sum + each.before, 0), sums.reduce((sum, each) => sum + each.now, 0)];
  const { unit, format } = useScale(largestOf([before, now]));
  const steps = useMemo((): Step[] => {
    const moved = ORDER.flatMap(change => {
      const found = classes.find(each => each.change === change);
      return found ? [{ key: change, name: `${t(`changes.${change}`)} (${count(found.customers)})`, value: approximate(found.revenue) - approximate(found.previousRevenue) }] : [];
    });
    return classes.length === 0 ? [] : [{ key: "", name: t("before"), value: before, sum: true }, ...moved, { key: "", name: t("now"), value: now, sum: true }];
  }, [classes, before, now, count, t]);
  const pick = (key: string) => {
    const change = ORDER.find(each => each === key);
    if (change) onPick(change);
  };
  return <Waterfall wide title={`${t("change")} · ${unit}`} description={t("changeDescription")} of={t("class")} measure={t("difference")} steps={steps} format={format} height={320} onPick={pick} />;
}
