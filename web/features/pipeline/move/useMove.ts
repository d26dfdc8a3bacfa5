"use client";
import { useApolloClient } from "@apollo/client/react";
import type { ApolloCache } from "@apollo/client";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { toast } from "@/components/feedback/toast";
import { DealMovesDocument, DealPlaceDocument, MoveDealDocument, type DealMovesQuery, type MoveDealMutation, type MoveOpportunityInput } from "@/generated/graphql";
import { errorCode, errorText, fieldErrors } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import type { DealCardData } from "../types";

/** A stage a deal may go to, with what it must have before. */
export type Move = NonNullable<DealMovesQuery["opportunity"]>["availableMoves"][number];

/** A move that waits for what its stage requires. */
export interface PendingMove {
  deal: DealCardData;
  to: Move["stage"];
  missing: string[];
}

export interface MoveHooks {
  /** Puts a moved deal into the lists that show it. */
  place?: (cache: ApolloCache, deal: DealCardData) => void;
  /** Called when the deal is where it belongs, after success as after failure, with the stages touched. */
  settled?: (stageIds: string[]) => void;
}

const now = () => new Date().toISOString();

/** How the deal will look in its new stage, until the server has answered. */
const arrived = (deal: DealCardData, to: Move["stage"]): MoveDealMutation => ({
  moveOpportunity: { ...deal, __typename: "Opportunity", stage: to, status: to.kind, stageEnteredAt: now(), ageInStageDays: 0, isRotten: false, closedAt: to.kind === "OPEN" ? null : now() },
});

/**
 * Moving deals between stages, the same on the board, in menus and on a deal's page: shows it at once, asks for what the
 * stage requires, offers undo, and where somebody was quicker puts the deal where it really is and says who moved it.
 */
export function useMove({ place, settled }: MoveHooks = {}) {
  const t = useTranslations("pipeline.move");
  const errors = useTranslations("errors");
  const client = useApolloClient();
  const [act, moving] = useAct(MoveDealDocument);
  const [pending, setPending] = useState<PendingMove | null>(null);

  /** Where the deal may go now; asked of the server, which alone knows the rules. */
  const movesOf = useCallback(
    async (id: string): Promise<Move[]> => {
      const { data } = await client.query({ query: DealMovesDocument, variables: { id }, fetchPolicy: "network-only" });
      return data?.opportunity?.availableMoves ?? [];
    },
    [client],
  );

  const overtaken = async (deal: DealCardData, to: string): Promise<void> => {
    const { data } = await client.query({ query: DealPlaceDocument, variables: { id: deal.id }, fetchPolicy: "network-only" });
    const current = data?.opportunity;
    const who = current?.stageHistory.at(-1)?.changedBy?.name;
    const elsewhere = current && current.stage.id !== deal.stage.id;
    toast({ meaning: "watch", message: elsewhere ? t("overtaken", { deal: deal.name, stage: current.stage.name, who: who ?? t("somebody") }) : t("changed", { deal: deal.name }) });
    settled?.([deal.stage.id, to, ...(current ? [current.stage.id] : [])]);
  };

  const send = async (deal: DealCardData, to: Move["stage"], facts: Omit<MoveOpportunityInput, "stageId"> = {}): Promise<void> => {
    const back = async (after: DealCardData) => {
      const origin = deal.stage;
      await send(after, origin, origin.kind === "LOST" ? { lostReason: deal.lostReason } : {}).catch(() => undefined);
    };
    try {
      const done: { deal?: DealCardData } = {};
      const data = await act(
        { id: deal.id, version: deal.version, input: { stageId: to.id, ...facts } },
        {
          optimistic: arrived(deal, to),
          ...(place && { update: (cache: ApolloCache) => place(cache, { ...deal, stage: to }) }),
          quiet: ["CONFLICT", "BAD_USER_INPUT"],
          done: t("done", { deal: deal.name, stage: to.name }),
          undo: () => done.deal && back(done.deal),
        },
      );
      done.deal = data.moveOpportunity;
      setPending(null);
      settled?.([deal.stage.id, to.id]);
    } catch (error) {
      if (errorCode(error) === "CONFLICT") {
        setPending(null);
        return overtaken(deal, to.id);
      }
      // Another person may have emptied a field since the moves were asked for: then it is asked for here as well.
      const missing = fieldErrors(error).filter(field => field.code === "requiredByStage").map(field => field.path.replace(/^input\./, ""));
      if (missing.length > 0) setPending({ deal, to, missing });
      else if (errorCode(error) === "BAD_USER_INPUT" && !pending) toast({ message: errorText(error, errors), meaning: "bad" });
      throw error;
    }
  };

  /** Moves a deal, or asks first for what is missing. `known` saves asking where it may go. */
  const start = async (deal: DealCardData, stageId: string, known: Promise<Move[]> = movesOf(deal.id)): Promise<void> => {
    const moves = await known.catch((error: unknown) => toast({ message: errorText(error, errors), meaning: "bad" }));
    if (!moves) return;
    const move = moves.find(each => each.stage.id === stageId);
    if (!move) return toast({ message: t("notThere", { deal: deal.name }), meaning: "watch" });
    if (move.missing.length > 0) return setPending({ deal, to: move.stage, missing: move.missing });
    // What went wrong has been said.
    await send(deal, move.stage).catch(() => undefined);
  };

  return { start, movesOf, moving, pending, cancel: () => setPending(null), complete: send };
}
