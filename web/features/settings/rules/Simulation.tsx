"use client";
import { useCallback, useEffect } from "react";
import { SimulateRuleDocument } from "@/generated/graphql";
import { useLongQuery } from "@/lib/useLongQuery";
import { SimulationRun } from "./SimulationRun";

/** What a rule would find now, and would newly have found on each of the past days; asked anew whenever the rule has changed. */
export function Simulation({ id, version }: { id: string; version: number }) {
  const [state, ask, stop] = useLongQuery(SimulateRuleDocument);
  const again = useCallback(() => void ask({ id }), [ask, id]);
  useEffect(() => {
    again();
    return stop;
  }, [again, stop, version]);
  return <SimulationRun state={state} simulation={state.is === "answered" ? state.data.simulateRule : undefined} again={again} stop={stop} />;
}
