"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ProspectingQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { IntervalPlot, type Interval } from "../parts/IntervalPlot";
import { useCustomers } from "../parts/useCustomers";

type Source = ProspectingQuery["prospecting"]["leadSources"][number];

/** As many sources as have room. */
const MOST = 12;

/** What share of the leads of each source came to an order or a won deal, and how sure that is; a click opens the leads. */
export function LeadSources({ sources }: { sources: readonly Source[] }) {
  const t = useTranslations("analysis");
  const { count, share } = useFormats();
  const open = useCustomers();
  const points = useMemo(
    () => sources.slice(0, MOST).map(({ source, leads, conversion, low, high }): Interval => ({ key: `s${source}`, name: `${source || t("unknown")} (${count(leads)})`, value: conversion, low, high })),
    [sources, count, t],
  );
  const pick = (key: string) => {
    const source = key.slice(1);
    open(t("prospecting.leadsOf", { source: source || t("unknown") }), { prospect: { leads: true, source } });
  };
  return (
    <IntervalPlot
      title={t("prospecting.leadSources")}
      description={t("prospecting.leadSourcesDescription")}
      definition={t("prospecting.leadSourcesDefinition")}
      of={t("prospecting.source")}
      measure={t("prospecting.leadConversion")}
      points={points}
      format={share}
      height={320}
      onPick={pick}
    />
  );
}
