"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { PerformanceQuery } from "@/generated/graphql";
import { narrowTo } from "../narrow";
import { largestOf } from "../parts/useScale";
import { useAnalysis } from "../useAnalysis";
import { categoryId, useChoices } from "../useChoices";
import { ChangesChart } from "./ChangesChart";
import { PivotBars } from "./PivotBars";
import { PivotControls } from "./PivotControls";
import { PivotGrid } from "./PivotGrid";
import { pivotTable, type Line } from "./pivotTable";
import { PlacesMap } from "./PlacesMap";
import { useMeasureFormat } from "./useMeasureFormat";
import { usePivotNames } from "./usePivotNames";
import { addsUp } from "./pivotState";
import { usePivotState } from "./usePivotState";

const LinesDrawer = dynamic(() => import("./LinesDrawer"), { ssr: false });

type View = PerformanceQuery["performance"];

/** Sales laid out by one or two chosen dimensions: as a table with shades, as bars, as areas, and what moved the whole. A row narrows everything to itself; a figure opens its order lines. */
export function Pivot({ view }: { view: View }) {
  const t = useTranslations("analysis");
  const { setState, filter } = useAnalysis();
  const { state, open } = usePivotState();
  const { rows, measure } = state;
  const columns = state.columns === "NONE" ? null : state.columns;
  const choices = useChoices();
  const named = usePivotNames();
  const table = useMemo(() => pivotTable(view, { row: line => named(rows, line), column: line => named(columns ?? rows, line) }), [view, named, rows, columns]);
  const format = useMeasureFormat(view.unit, table.most);
  const changed = useMeasureFormat(view.unit, largestOf(view.changes.map(({ change }) => change)));
  const nameOf = useCallback((part: View["changes"][number]) => (part.kind === "OVERLAP" ? t("performance.overlap") : named(rows, part)), [named, rows, t]);
  const change = (key: string | null) => (key === null ? null : narrowTo(rows, key, name => categoryId(choices.category, name)));
  const onNarrow = (key: string | null) => {
    const changes = change(key);
    if (changes) setState(changes);
  };
  const onOpen = (row: Line, column: Line | null) => open({ rows, rowKey: row.key, columns: column && columns, columnKey: column?.key ?? null }, [row.name, column?.name].filter(Boolean).join(" · "));
  const [rowsLabel, measureLabel] = [t(`dimensions.${rows}`), t(`measures.${measure}`)];
  const shared = { format, rowsLabel, title: measureLabel, table, canNarrow: (line: Line) => change(line.key) !== null, onNarrow: (line: Line) => onNarrow(line.key) };
  const areas = state.area === "SUBCATEGORY" ? "CATEGORY" : "REGION";
  const openArea = (within: string | null, key: string | null) => open({ rows: areas, rowKey: within, columns: state.area, columnKey: key }, [within, key].filter(Boolean).join(" · "));
  return (
    <>
      <PivotControls />
      <PivotGrid {...shared} shown={columns === null ? "value" : state.show} onOpen={onOpen} />
      <PivotBars {...shared} stacked={addsUp(measure)} />
      {view.changes.length > 0 && <ChangesChart view={view} rowsLabel={rowsLabel} format={changed} measureLabel={measureLabel} nameOf={nameOf} onPick={onNarrow} />}
      <PlacesMap filter={filter} onOpen={openArea} />
      {state.cell && <LinesDrawer title={state.cellName || rowsLabel} cell={state.cell} filter={filter} onClose={() => open(null, "")} />}
    </>
  );
}
