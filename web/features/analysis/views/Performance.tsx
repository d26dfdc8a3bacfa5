"use client";
import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { PerformanceDocument } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { MonthlySales } from "../parts/MonthlySales";
import { ViewPage } from "../parts/ViewPage";
import { Pivot } from "../performance/Pivot";
import { pivotVariables } from "../performance/pivotState";
import { RevenueBridge } from "../performance/RevenueBridge";
import { usePivotState } from "../performance/usePivotState";
import { sinceFirst } from "../period";
import { useAnalysis } from "../useAnalysis";

/** How much is sold, where and by whom: month by month beside the year before, laid out by two dimensions, and what moved it. */
export default function Performance() {
  const { filter } = useAnalysis();
  const { state } = usePivotState();
  const result = useQuery(PerformanceDocument, { variables: pivotVariables(filter, state), fetchPolicy: "cache-and-network" });
  const view = (result.data ?? result.previousData)?.performance;
  const months = useMemo(() => sinceFirst(view?.months ?? [], month => approximate(month.revenue) !== 0), [view]);
  return (
    <ViewPage answer={view} result={result}>
      {view && (
        <>
          <MonthlySales months={months} days={filter} />
          <Pivot view={view} />
          <RevenueBridge filter={filter} />
        </>
      )}
    </ViewPage>
  );
}
