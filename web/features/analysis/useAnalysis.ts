"use client";
import { useMemo } from "react";
import type { AnalysisFilter } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { useUrlState } from "@/lib/url/useUrlState";
import { analysisFilter, shape, type AnalysisState } from "./state";

/** What all views are about: the address's state and the filter for the API made of it, with its days. */
export interface Analysis {
  state: AnalysisState;
  setState: (changes: Partial<AnalysisState>, options?: { push?: boolean }) => void;
  filter: AnalysisFilter & { from: string; to: string };
}

/** Reads what the screen is about from the address; the filter is stable as long as what it says and the day stay the same. */
export function useAnalysis(): Analysis {
  const [state, setState] = useUrlState<AnalysisState>(shape);
  const { today } = useFormats();
  const said = JSON.stringify(analysisFilter(state, today));
  const filter = useMemo(() => JSON.parse(said) as Analysis["filter"], [said]);
  return { state, setState, filter };
}
