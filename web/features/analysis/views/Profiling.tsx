"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { FigureRow } from "@/components/chart/FigureRow";
import { Panel } from "@/components/page/Panel";
import { ProfilingDocument } from "@/generated/graphql";
import { useUrlState } from "@/lib/url/useUrlState";
import { useHeadlines } from "../parts/useHeadlines";
import { ViewPage } from "../parts/ViewPage";
import { Debts } from "../profiling/Debts";
import { Distribution } from "../profiling/Distribution";
import { Favourites } from "../profiling/Favourites";
import { Hours } from "../profiling/Hours";
import { Migration } from "../profiling/Migration";
import { RfmGrid } from "../profiling/RfmGrid";
import { RfmTable, RfmTree } from "../profiling/RfmSegments";
import { Sizes } from "../profiling/Sizes";
import { latestEarlier, profilingAsked, shape, type ProfilingState } from "../profiling/state";
import { useOpen } from "../profiling/useOpen";
import { useAnalysis } from "../useAnalysis";

/** Who the customers are and how they buy: distributions, RFM and its migration, habits, concentration and debts. */
export default function Profiling() {
  const t = useTranslations("analysis.profiling");
  const { filter } = useAnalysis();
  const open = useOpen();
  const [state, setState] = useUrlState<ProfilingState>(shape);
  const asked = profilingAsked(filter, state);
  const result = useQuery(ProfilingDocument, { variables: asked, fetchPolicy: "cache-and-network" });
  const view = (result.data ?? result.previousData)?.profiling;
  const concentration = useHeadlines(view?.concentration);
  return (
    <ViewPage answer={view} result={result}>
      {view && (
        <>
          <RfmTree segments={view.rfm.segments} onOpen={open} />
          <RfmGrid grid={view.rfm.grid} onOpen={open} />
          <RfmTable segments={view.rfm.segments} onOpen={open} />
          <Migration migration={view.rfm.migration} before={asked.before} latest={latestEarlier(filter)} onEarlier={earlier => setState({ earlier })} onOpen={open} />
          <Distribution distributions={view.distributions} onOpen={open} />
          <Favourites habits={view.habits} />
          <Hours habits={view.habits} onOpen={open} />
          <Sizes habits={view.habits} />
          <Panel title={t("concentration")}>
            <FigureRow figures={concentration} />
          </Panel>
          {view.payments && <Debts payments={view.payments} onOpen={open} />}
        </>
      )}
    </ViewPage>
  );
}
