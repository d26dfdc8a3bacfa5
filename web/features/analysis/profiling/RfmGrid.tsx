"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useFormats } from "@/lib/useFormats";
import { Choice } from "../parts/Choice";
import { HeatMap, type HeatCell } from "../parts/HeatMap";
import type { Open, View } from "./mark";

type Shown = "count" | "averageMonetaryScore";

const RECENCIES = [5, 4, 3, 2, 1];
const FREQUENCIES = [1, 2, 3, 4, 5];

/** Customers by their scores of recency and frequency, or what they spend on average there. */
export function RfmGrid({ grid, onOpen }: { grid: View["rfm"]["grid"]; onOpen: Open }) {
  const t = useTranslations("analysis.profiling");
  const { count, decimal } = useFormats();
  const [shown, setShown] = useState<Shown>("count");
  const rows = useMemo(() => RECENCIES.map(score => `R ${score}`), []);
  const columns = useMemo(() => FREQUENCIES.map(score => `F ${score}`), []);
  const cells = useMemo(() => grid.map(cell => ({ row: 5 - cell.recency, column: cell.frequency - 1, value: cell[shown] })), [grid, shown]);
  const format = useMemo(() => (shown === "count" ? count : (value: number) => decimal(value, 1, true)), [shown, count, decimal]);
  const open = ({ row, column }: HeatCell) => {
    const [recency, frequency] = [5 - row, column + 1];
    onOpen({ title: `R ${recency} · F ${frequency}`, of: { rfm: { recency, frequency } } });
  };
  const options = [{ value: "count" as const, label: t("gridCount") }, { value: "averageMonetaryScore" as const, label: t("gridMonetary") }];
  return (
    <HeatMap
      title={t("grid")}
      description={t("gridDescription")}
      definition={t("rfmDefinition")}
      height={300}
      controls={<Choice label={t("gridShows")} value={shown} options={options} onChange={setShown} />}
      of={t("gridCorner")}
      rows={rows}
      columns={columns}
      cells={cells}
      format={format}
      onPick={open}
    />
  );
}
