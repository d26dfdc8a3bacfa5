"use client";
import { useQuery } from "@apollo/client/react";
import { useCallback } from "react";
import { DealDocument, UpdateDealDocument, type UpdateOpportunityInput } from "@/generated/graphql";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import { useAct } from "@/lib/useAct";
import type { DealData } from "../types";

/** Saves facts of a deal over the version seen, or over the one given after a conflict. */
export type SaveFacts = (input: UpdateOpportunityInput, version?: number) => Promise<unknown>;

const SHOWN_BY_FIELD = ["BAD_USER_INPUT", "CONFLICT"];

/** A deal as it is now, kept true while others change it, and how to change it. */
export function useDeal(id: string) {
  const result = useQuery(DealDocument, { variables: { id } });
  const [update] = useAct(UpdateDealDocument);
  const found = result.data?.opportunity;
  // A card of the board may be in the cache already: without the rest it is not the whole deal.
  const deal: DealData | undefined = found && "stageHistory" in found ? found : undefined;
  const version = deal?.version ?? 0;
  useLiveChanges(["opportunity"], { recordId: id }, () => void result.refetch());
  const save = useCallback<SaveFacts>((input, over) => update({ id, version: over ?? version, input }, { quiet: SHOWN_BY_FIELD }), [update, id, version]);
  return { deal, error: result.error, refetch: result.refetch, save, missing: !result.loading && !result.error && !found };
}
