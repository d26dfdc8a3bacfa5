"use client";
import { useQuery } from "@apollo/client/react";
import { Button, NativeSelect, SegmentedControl } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { ExportButton } from "@/components/export/ExportButton";
import { PageHead } from "@/components/page/PageHead";
import { SidePanel } from "@/components/page/SidePanel";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { PipelinesDocument } from "@/generated/graphql";
import { dealPath } from "@/lib/paths";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan } from "@/lib/viewer";
import { BoardSkeleton } from "./board/BoardSkeleton";
import { Filters } from "./Filters";
import { chosenPipeline, dealFilter, isFiltered, NO_FILTERS, shape, VIEWS, type PipelineState, type View } from "./filters";
import type { ViewProps } from "./types";

// Each way to look loads when it is first chosen: dragging and charts are heavy.
const VIEW: Record<View, React.ComponentType<ViewProps>> = {
  board: dynamic(() => import("./board/Board"), { ssr: false, loading: BoardSkeleton }),
  list: dynamic(() => import("./views/DealList"), { ssr: false }),
  funnel: dynamic(() => import("./views/Funnel"), { ssr: false }),
  forecast: dynamic(() => import("./views/Forecast"), { ssr: false }),
};
const DealPanel = dynamic(() => import("./deal/DealPanel"), { ssr: false });
const NewDeal = dynamic(() => import("./forms/NewDeal"), { ssr: false });

/** A pipeline as a board, a list, a funnel or a forecast. */
export function PipelineScreen() {
  return useCan("opportunity:read") ? <Pipeline /> : <ForbiddenState />;
}

function Pipeline() {
  const t = useTranslations("pipeline");
  const [state, setState] = useUrlState<PipelineState>(shape);
  const { data, error, refetch } = useQuery(PipelinesDocument);
  const canCreate = useCan("opportunity:create");
  const [creating, setCreating] = useState(false);
  const pipelines = data?.pipelines;
  const pipeline = chosenPipeline(pipelines, state.pipeline);
  const filter = useMemo(() => pipeline && dealFilter(state, pipeline.id), [state, pipeline]);
  const Shown = VIEW[state.view];
  const open = (id: string) => setState({ open: id }, { push: true });
  return (
    <>
      <PageHead
        title={t("title")}
        detail={
          pipelines && pipelines.length > 1 ? (
            <NativeSelect size="xs" aria-label={t("pipeline")} value={pipeline?.id ?? ""} onChange={event => setState({ pipeline: event.currentTarget.value })} data={pipelines.map(each => ({ value: each.id, label: each.name }))} />
          ) : undefined
        }
        actions={
          <>
            <SegmentedControl size="xs" aria-label={t("view")} value={state.view} onChange={value => setState({ view: value }, { push: true })} data={VIEWS.map(value => ({ value, label: t(`views.${value}`) }))} />
            {filter && state.view === "list" && <ExportButton list="opportunities" filter={filter} sort={state.sort} />}
            {canCreate && pipeline && (
              <Button size="xs" leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
                {t("new.title")}
              </Button>
            )}
          </>
        }
      />
      <Filters state={state} onChange={setState} />
      {error && !data && <ErrorState error={error} retry={() => refetch()} />}
      {pipelines?.length === 0 && <EmptyState title={t("noPipeline")} hint={t("noPipelineHint")} />}
      {!data && !error && state.view === "board" && <BoardSkeleton />}
      {pipeline && filter && (
        <Shown
          pipeline={pipeline}
          filter={filter}
          openId={state.open}
          onOpen={open}
          sort={state.sort}
          onSort={sort => setState({ sort })}
          onClearFilters={isFiltered(state) ? () => setState(NO_FILTERS) : undefined}
        />
      )}
      {state.open && (
        <SidePanel title={t("deal")} href={dealPath(state.open)} onClose={() => setState({ open: "" })}>
          <DealPanel key={state.open} id={state.open} />
        </SidePanel>
      )}
      {creating && pipeline && <NewDeal pipeline={pipeline} onClose={() => setCreating(false)} onCreated={open} />}
    </>
  );
}
