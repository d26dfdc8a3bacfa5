"use client";
import { useUrlState } from "@/lib/url/useUrlState";
import { useViewer } from "@/lib/viewer";
import { laidOut, measuresFor, shape, type Cell, type PivotState } from "./pivotState";

/** How the pivot is laid out, in the address, and how the lines behind a figure are opened. Who may not see profits is never asked about them. */
export function usePivotState() {
  const [asked, setState] = useUrlState<PivotState>(shape);
  const { abilities } = useViewer();
  /** Opens the lines behind a figure, or closes them. */
  const open = (cell: Cell | null, cellName: string) => setState({ cell, cellName }, { push: cell !== null });
  return { state: laidOut(asked, abilities), setState, measures: measuresFor(abilities), open };
}
