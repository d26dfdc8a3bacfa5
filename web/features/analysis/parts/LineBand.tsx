"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Chart, type PictureProps } from "@/components/chart/Chart";
import type { ChartTheme } from "@/components/chart/palette";
import { bandsOption, type BandLine } from "./bandsOption";
import type { Format } from "./options";

export type { BandLine };

interface Props extends PictureProps {
  /** What the places along the axis are: months, days; the axis' name, and the table's head. */
  of: string;
  /** A name for each place; must be stable (`useMemo`), as the lines. */
  names: readonly string[];
  lines: readonly BandLine[];
  format: Format;
  /** The axis of figures from here, to there; as the figures ask when left out. */
  min?: number;
  max?: number;
}

/** Lines, each with the band in which it lies in 95 of 100 cases where it has one. */
export function LineBand({ of, names, lines, format, min, max, ...picture }: Props) {
  const t = useTranslations("analysis.parts");
  const option = useCallback(
    (theme: ChartTheme) => bandsOption(theme, { of, names, lines, format, band: t("band"), limits: { ...(min !== undefined && { min }), ...(max !== undefined && { max }) } }),
    [of, names, lines, format, min, max, t],
  );
  const columns = lines.flatMap(({ name, low, high }) => [name, ...(low && high ? [`${name} · ${t("low")}`, `${name} · ${t("high")}`] : [])]);
  const cells = (place: number) => lines.flatMap(({ values, low, high }) => [values[place] ?? null, ...(low && high ? [low[place] ?? null, high[place] ?? null] : [])]);
  return <Chart {...picture} option={option} table={{ columns: [of, ...columns], rows: names.map((name, place) => [name, ...cells(place)]) }} />;
}
