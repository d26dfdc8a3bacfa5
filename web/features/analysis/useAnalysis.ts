"use client";
import { useMemo } from "react";
import type { AnalysisFilter } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { useUrlState } from "@/lib/url/useUrlState";
import { analysisFilter, shape, type AnalysisState } from "./state";

/** What all views are about: the address's state and the filter for the API made of it, with its days. */
export interface Analysis {
  state: AnalysisState;
  setState: (changes: Partial<AnalysisState>) => void;
  filter: AnalysisFilter & { from: string; to: string };
}

/** Reads what the screen is about from the address; stable as long as that and the day stay the same. */
export function useAnalysis(): Analysis {
  const [state, setState] = useUrlState<AnalysisState>(shape);
  const { today } = useFormats();
  const filter = useMemo(() => analysisFilter(state, today), [state, today]);
  return { state, setState, filter };
}
