"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ProspectingQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { Bars, type BarSeries } from "../parts/Bars";
import { useCustomers } from "../parts/useCustomers";
import { largestOf, useScale } from "../parts/useScale";

type View = ProspectingQuery["prospecting"];

/** How many customers still buy with which probability; a click opens them. */
export function AliveBands({ bands }: { bands: View["aliveBands"] }) {
  const t = useTranslations("analysis.prospecting");
  const { count, share } = useFormats();
  const open = useCustomers();
  const names = useMemo(() => bands.map(({ from, to }) => `${share(from)} – ${share(to)}`), [bands, share]);
  const series = useMemo<BarSeries[]>(
    () => [
      { name: t("customers"), values: bands.map(({ customers }) => customers) },
      { name: t("expectedPurchases"), values: bands.map(({ expectedPurchases }) => Math.round(expectedPurchases)), as: "line", right: true },
    ],
    [bands, t],
  );
  const pick = (place: number) => {
    const band = bands[place];
    if (band) open(t("aliveNamed", { band: names[place] ?? "" }), { prospect: { aliveBand: Math.round(band.from * 10) } });
  };
  return <Bars title={t("alive")} description={t("aliveDescription")} definition={t("aliveDefinition")} of={t("probability")} names={names} series={series} format={count} rightFormat={count} height={300} onPick={pick} />;
}

/** What each tenth of the customers will bring, the most valuable first; a click opens them. */
export function ValueTenths({ tenths }: { tenths: View["valueTenths"] }) {
  const t = useTranslations("analysis.prospecting");
  const { share } = useFormats();
  const open = useCustomers();
  const { unit, format } = useScale(largestOf(tenths.map(({ lifetimeValue }) => approximate(lifetimeValue))));
  const names = useMemo(() => tenths.map(({ tenth }) => t("tenth", { tenth })), [tenths, t]);
  const series = useMemo<BarSeries[]>(
    () => [
      { name: t("lifetimeValue"), values: tenths.map(({ lifetimeValue }) => approximate(lifetimeValue)), color: 2 },
      { name: t("shareOfAll"), values: tenths.map(each => each.share), as: "line", right: true, color: 0 },
    ],
    [tenths, t],
  );
  const pick = (place: number) => {
    const tenth = tenths[place]?.tenth;
    if (tenth) open(t("tenthNamed", { tenth }), { prospect: { valueTenth: tenth } });
  };
  return (
    <Bars
      title={`${t("tenths")} · ${unit}`}
      description={t("tenthsDescription")}
      definition={t("tenthsDefinition")}
      of={t("tenthOf")}
      names={names}
      series={series}
      format={format}
      rightFormat={share}
      height={300}
      onPick={pick}
    />
  );
}
