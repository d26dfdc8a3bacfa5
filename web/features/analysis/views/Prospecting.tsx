"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { Share } from "@/components/text/Share";
import { ProspectingDocument, type ProspectingQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { Conversion } from "../parts/Conversion";
import { ForecastChart } from "../parts/ForecastChart";
import { NewCustomers } from "../parts/NewCustomers";
import { Records, type RecordColumn } from "../parts/Records";
import { ViewPage } from "../parts/ViewPage";
import { useAnalysis } from "../useAnalysis";
import styles from "../parts/parts.module.css";

type Step = ProspectingQuery["prospecting"]["funnel"][number];

/** Whom we win, and what is to come: new customers, the funnel with how sure it is, the forecast with its band. */
export default function Prospecting() {
  const t = useTranslations("analysis.prospecting");
  const formats = useFormats();
  const { filter } = useAnalysis();
  const result = useQuery(ProspectingDocument, { variables: { filter }, fetchPolicy: "cache-and-network" });
  const view = (result.data ?? result.previousData)?.prospecting;
  const columns: RecordColumn<Step>[] = [
    { key: "stage", label: t("stage"), render: step => step.stage },
    { key: "entered", label: t("entered"), end: true, render: step => formats.count(step.entered) },
    { key: "conversion", label: t("conversion"), end: true, render: step => <Share value={step.conversion} /> },
    { key: "interval", label: t("interval"), end: true, render: ({ low, high }) => (low === null || high === null ? "—" : `${formats.share(low)} – ${formats.share(high)}`) },
    { key: "days", label: t("medianDays"), end: true, render: step => (step.medianDays === null ? "—" : formats.decimal(step.medianDays, 1, true)) },
  ];
  return (
    <ViewPage answer={view} result={result}>
      {view && (
        <>
          <div className={styles.wide}>
            <ForecastChart points={view.forecast} />
          </div>
          <NewCustomers months={view.newCustomers} />
          <Conversion steps={view.funnel} />
          <Records wide title={t("funnel")} columns={columns} rows={view.funnel} rowKey={step => step.stage} />
        </>
      )}
    </ViewPage>
  );
}
