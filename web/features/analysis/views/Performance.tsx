"use client";
import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { PerformanceDocument } from "@/generated/graphql";
import { approximate } from "@/lib/format/money";
import { MonthlySales } from "../parts/MonthlySales";
import { Pivot } from "../parts/Pivot";
import { ViewPage } from "../parts/ViewPage";
import { sinceFirst } from "../period";
import { useAnalysis } from "../useAnalysis";

/** How much is sold, where and by whom: month by month beside the year before, and laid out by two dimensions. */
export default function Performance() {
  const { filter, state } = useAnalysis();
  const { rows, columns } = state;
  const result = useQuery(PerformanceDocument, { variables: { filter, rows, columns }, fetchPolicy: "cache-and-network" });
  const view = (result.data ?? result.previousData)?.performance;
  const months = useMemo(() => sinceFirst(view?.months ?? [], month => approximate(month.revenue) !== 0), [view]);
  return (
    <ViewPage answer={view} result={result}>
      {view && (
        <>
          <MonthlySales months={months} days={filter} />
          <Pivot cells={view.pivot} />
        </>
      )}
    </ViewPage>
  );
}
