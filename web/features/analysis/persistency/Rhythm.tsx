"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PersistencyQuery, RhythmBand } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { Bars, type BarSeries } from "../parts/Bars";
import { largestOf, useScale } from "../parts/useScale";

type View = PersistencyQuery["persistency"];

/** How late customers are in their own rhythm: how many, and what they have brought so far. */
export function Rhythm({ classes, onPick }: { classes: View["rhythm"]; onPick: (band: RhythmBand) => void }) {
  const t = useTranslations("analysis.persistency");
  const { count } = useFormats();
  const { unit, format } = useScale(largestOf(classes.map(each => approximate(each.revenue))));
  const isEmpty = classes.every(each => each.customers === 0);
  const names = useMemo(() => (isEmpty ? [] : classes.map(each => t(`bands.${each.band}`))), [classes, isEmpty, t]);
  const series = useMemo(
    (): BarSeries[] => [
      { name: t("size"), values: classes.map(each => each.customers), color: 0 },
      { name: `${t("revenueSoFar")} · ${unit}`, values: classes.map(each => approximate(each.revenue)), right: true, color: 3 },
    ],
    [classes, unit, t],
  );
  const pick = (place: number) => {
    const band = classes[place]?.band;
    if (band) onPick(band);
  };
  return <Bars title={t("rhythm")} description={t("rhythmDescription")} of={t("band")} names={names} series={series} format={count} rightFormat={format} height={300} onPick={pick} />;
}

/** How long customers take to come back. */
export function Gaps({ bands }: { bands: View["gapBands"] }) {
  const t = useTranslations("analysis.persistency");
  const { count } = useFormats();
  const isEmpty = bands.every(each => each.count === 0);
  const names = useMemo(() => (isEmpty ? [] : bands.map(({ from, to }) => (to === null ? t("gapLast", { from }) : t("gapBand", { from, to })))), [bands, isEmpty, t]);
  const series = useMemo((): BarSeries[] => [{ name: t("times"), values: bands.map(each => each.count) }], [bands, t]);
  return <Bars title={t("gaps")} description={t("gapsDescription")} of={t("gap")} names={names} series={series} format={count} height={300} />;
}
