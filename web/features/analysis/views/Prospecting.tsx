"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ProspectingDocument } from "@/generated/graphql";
import { Conversion } from "../parts/Conversion";
import { ForecastChart } from "../parts/ForecastChart";
import { NewCustomers } from "../parts/NewCustomers";
import { ViewPage } from "../parts/ViewPage";
import { DealOwners, FunnelTable } from "../prospecting/DealTables";
import { ForecastError } from "../prospecting/ForecastError";
import { LeadSources } from "../prospecting/LeadSources";
import { Outlook } from "../prospecting/Outlook";
import { useAnalysis } from "../useAnalysis";

/** What stands above: the whole list would be a page of its own. */
const HEADLINES = ["lifetimeValue", "activeCustomers", "expectedPurchases", "newCustomers", "leadConversion", "winRate", "medianCycleDays", "weightedPipeline"];

/** Whom we win, and what is to come: leads and deals with how sure their shares are, the forecast with its error, what customers will be worth. */
export default function Prospecting() {
  const t = useTranslations("analysis.prospecting");
  const { filter } = useAnalysis();
  const result = useQuery(ProspectingDocument, { variables: { filter }, fetchPolicy: "cache-and-network" });
  const view = (result.data ?? result.previousData)?.prospecting;
  const answer = useMemo(() => view && { ...view, figures: HEADLINES.flatMap(key => view.figures.find(figure => figure.key === key) ?? []) }, [view]);
  return (
    <ViewPage answer={answer} result={result}>
      {view && (
        <>
          <ForecastChart points={view.forecast} definition={t("forecastDefinition")} />
          <ForecastError model={view.forecastModel} />
          <NewCustomers months={view.newCustomers} />
          <LeadSources sources={view.leadSources} />
          <Outlook view={view} />
          <Conversion steps={view.funnel} />
          <FunnelTable steps={view.funnel} />
          <DealOwners owners={view.owners} />
        </>
      )}
    </ViewPage>
  );
}
