"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Panel } from "@/components/page/Panel";
import { EmptyState } from "@/components/state/EmptyState";
import type { PersistencyQuery } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";
import { Bars, type BarSeries } from "../parts/Bars";
import { largestOf, useScale } from "../parts/useScale";
import styles from "../parts/parts.module.css";

type Aliveness = PersistencyQuery["persistency"]["alive"];
type Gap = "NOT_SCORED_YET" | "TOO_FEW_REPEAT_CUSTOMERS" | "NO_MAXIMUM";

interface Props {
  alive: Aliveness;
  /** Goes down to the customers of a band, 0 for the lowest. */
  onPick: (band: number, name: string) => void;
}

/** How probably customers still buy, in ten bands; the reason where there is no model. */
export function Alive({ alive, onPick }: Props) {
  const t = useTranslations("analysis.persistency");
  const { count, share, day } = useFormats();
  const { bands, gap, average, observedTo } = alive;
  const { unit, format } = useScale(largestOf(bands.map(each => approximate(each.revenue))));
  const names = useMemo(() => (average === null ? [] : bands.map(({ from, to }) => `${Math.round(from * 100)}–${Math.round(to * 100)} %`)), [bands, average]);
  const series = useMemo(
    (): BarSeries[] => [
      { name: t("size"), values: bands.map(each => each.customers), color: 0 },
      { name: `${t("revenueSoFar")} · ${unit}`, values: bands.map(each => approximate(each.revenue)), right: true, color: 3 },
    ],
    [bands, unit, t],
  );
  if (gap !== null) {
    return (
      <div className={styles.wide}>
        <Panel title={t("alive")}>
          <EmptyState title={t("aliveEmpty")} hint={t(`aliveGaps.${gap as Gap}`)} />
        </Panel>
      </div>
    );
  }
  const description = t("aliveDescription", { day: observedTo ? day(observedTo) : "—", average: average === null ? "—" : share(average) });
  return <Bars wide title={t("alive")} description={description} of={t("aliveBand")} names={names} series={series} format={count} rightFormat={format} height={300} onPick={band => onPick(band, names[band] ?? "")} />;
}
