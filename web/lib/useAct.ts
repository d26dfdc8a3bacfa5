"use client";
import { useMutation } from "@apollo/client/react";
import type { ApolloCache, OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { toast } from "../components/feedback/toast";
import { errorCode, errorText } from "./apollo/errors";

interface Outcome<Data> {
  /** Said in a toast when it worked. */
  done?: string;
  /** Offered for ten seconds beside `done`. */
  undo?: () => unknown;
  /** Codes the caller shows itself (`BAD_USER_INPUT` in a form, `CONFLICT` in a dialog); they are thrown without a toast. */
  quiet?: string[];
  /** The answer as it will be, shown at once and taken back by itself when the server refuses. */
  optimistic?: Data;
  /** Changes lists in the cache; run with the optimistic answer and again with the true one. */
  update?: (cache: ApolloCache) => void;
}

/**
 * A mutation with the house's manners: says when it worked, with undo; says readably when it did not, and still throws.
 *
 *     const [move, moving] = useAct(MoveOpportunityDocument);
 *     await move({ id, version, input }, { done: t("moved"), undo: () => move(back) });
 */
export function useAct<Data, Variables extends OperationVariables>(mutation: TypedDocumentNode<Data, Variables>) {
  const t = useTranslations("errors");
  const undo = useTranslations("common.actions")("undo");
  const [mutate, { loading }] = useMutation<unknown, OperationVariables>(mutation);
  const act = useCallback(
    async (variables: Variables, { optimistic, update, ...outcome }: Outcome<Data> = {}): Promise<Data> => {
      try {
        const { data } = await mutate({ variables, ...(optimistic !== undefined && { optimisticResponse: optimistic }), ...(update && { update }) });
        if (outcome.done) toast({ message: outcome.done, ...(outcome.undo && { undo: { label: undo, run: outcome.undo } }) });
        return data as Data;
      } catch (error) {
        if (!outcome.quiet?.includes(errorCode(error))) toast({ message: errorText(error, t), meaning: "bad" });
        throw error;
      }
    },
    [mutate, t, undo],
  );
  return [act, loading] as const;
}
