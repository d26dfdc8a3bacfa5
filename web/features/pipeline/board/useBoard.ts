"use client";
import { useApolloClient, useQuery } from "@apollo/client/react";
import type { ApolloCache } from "@apollo/client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { BoardSumsDocument, DealsDocument, type BoardSumsQuery, type DealsQueryVariables, type OpportunityFilter } from "@/generated/graphql";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import { useFormats } from "@/lib/useFormats";
import { closedLately, columnFilter } from "../filters";
import type { DealCardData, PipelineData, StageData } from "../types";

export type StageSum = NonNullable<BoardSumsQuery["pipeline"]>["open"][number];

const PAGE = 30;
const MOST = 100;
const GATHER = 80;
const TINT = 2_500;
const ECHO = 4_000;

/** What entered a column last stands on top, so that a card stays where it was dropped. */
const NEWEST = { field: "STAGE_ENTERED_AT", direction: "DESC" } as const;

/** The figures and columns of a board, kept true while others work on it. */
export function useBoard(pipeline: PipelineData, filter: OpportunityFilter) {
  const client = useApolloClient();
  const { today } = useFormats();
  const own = useRef(new Map<string, number>());
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());

  const sumsVariables = useMemo(() => ({ pipelineId: pipeline.id, open: filter, closed: closedLately(filter, today) }), [pipeline.id, filter, today]);
  const { data, previousData } = useQuery(BoardSumsDocument, { variables: sumsVariables });
  const sums = useMemo(() => sumsByStage(pipeline.stages, (data ?? previousData)?.pipeline), [pipeline.stages, data, previousData]);

  const variables = useCallback((stage: StageData): DealsQueryVariables => ({ first: PAGE, filter: columnFilter(filter, stage, today), sort: NEWEST }), [filter, today]);

  /** Asks for columns again, as far as they were scrolled, and for the sums. */
  const reload = useCallback(
    async (stageIds: Iterable<string>): Promise<void> => {
      const wanted = new Set(stageIds);
      const columns = pipeline.stages.filter(stage => wanted.has(stage.id)).map(stage => {
        const shown = client.readQuery({ query: DealsDocument, variables: variables(stage) })?.opportunities.edges.length ?? 0;
        return client.query({ query: DealsDocument, variables: { ...variables(stage), first: Math.min(MOST, Math.max(PAGE, shown)) }, fetchPolicy: "network-only" });
      });
      // Offline nothing can be asked; the frame says so, and the subscription catches up later.
      await Promise.allSettled([...columns, client.query({ query: BoardSumsDocument, variables: sumsVariables, fetchPolicy: "network-only" })]);
    },
    [client, pipeline.stages, variables, sumsVariables],
  );
  const gather = useGathered(reload);

  useLiveChanges(["opportunity"], {}, ({ record }) => {
    if (record?.__typename !== "Opportunity") return;
    gather(record.stage.id);
    // What was moved here needs no tint; the same person's other window does.
    if (Date.now() - (own.current.get(record.id) ?? 0) < ECHO) return;
    setFresh(before => new Set(before).add(record.id));
    setTimeout(() => setFresh(before => new Set([...before].filter(id => id !== record.id))), TINT);
  });

  /** Puts a moved card on top of its new column; it leaves the old one by itself, for a column shows only its own. */
  const place = useCallback(
    (cache: ApolloCache, deal: DealCardData) => {
      const stage = pipeline.stages.find(each => each.id === deal.stage.id);
      if (!stage) return;
      own.current.set(deal.id, Date.now());
      cache.updateQuery({ query: DealsDocument, variables: variables(stage) }, shown => {
        if (!shown || shown.opportunities.edges.some(({ node }) => node.id === deal.id)) return shown;
        return { opportunities: { ...shown.opportunities, edges: [{ __typename: "OpportunityEdge" as const, node: { ...deal, __typename: "Opportunity" as const } }, ...shown.opportunities.edges] } };
      });
    },
    [pipeline.stages, variables],
  );

  return { sums, variables, reload, place, fresh };
}

/** Open stages count all of their deals, won and lost ones those of late. */
function sumsByStage(stages: readonly StageData[], figures: BoardSumsQuery["pipeline"] | undefined): ReadonlyMap<string, StageSum> {
  const found = stages.flatMap(stage => (stage.kind === "OPEN" ? figures?.open : figures?.closed)?.find(sum => sum.stage.id === stage.id) ?? []);
  return new Map(found.map(sum => [sum.stage.id, sum]));
}

/** Calls `run` once for many ids that come close together: an import moves hundreds of deals. */
function useGathered(run: (ids: Iterable<string>) => unknown): (id: string) => void {
  const ids = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  }, [run]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((id: string) => {
    ids.current.add(id);
    timer.current ??= setTimeout(() => {
      const gathered = ids.current;
      ids.current = new Set();
      timer.current = undefined;
      void latest.current(gathered);
    }, GATHER);
  }, []);
}
