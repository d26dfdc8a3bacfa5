"use client";
import { useCallback } from "react";
import type { CustomerSetInput } from "@/generated/graphql";
import { useAnalysis } from "../useAnalysis";

/**
 * Opens the customers behind a mark beside the view: `open(t("rfm.CHAMPION"), { rfm: "CHAMPION" })`. They stand in the
 * address, so that they can be sent to a colleague, and "back" closes them.
 */
export function useCustomers(): (named: string, of: CustomerSetInput) => void {
  const { setState } = useAnalysis();
  return useCallback((named, of) => setState({ of, named }, { push: true }), [setState]);
}
