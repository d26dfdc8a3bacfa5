"use client";
import { useCallback } from "react";
import { useAnalysis } from "../useAnalysis";
import type { Open } from "./mark";

/** Opens the customers behind a mark beside the view, as the address says. */
export function useOpen(): Open {
  const { setState } = useAnalysis();
  return useCallback(({ title, of }) => setState({ of, named: title }), [setState]);
}
