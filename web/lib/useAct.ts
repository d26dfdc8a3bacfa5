"use client";
import { useMutation } from "@apollo/client/react";
import type { ApolloCache, OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { toast } from "../components/feedback/toast";
import { askForProof } from "../components/proof/askForProof";
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

/** Does something; where it is dangerous and the last proof is old, once more after the person has proved who they are. */
async function afterProof<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (errorCode(error) !== "STEP_UP_REQUIRED" || !(await askForProof())) throw error;
    return run();
  }
}

/**
 * A mutation with the house's manners: says when it worked, with undo; says readably when it did not, and still throws.
 *
 * Where the API answers STEP_UP_REQUIRED, a dialog asks for the proof and the mutation is repeated.
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
        const run = () => mutate({ variables, ...(optimistic !== undefined && { optimisticResponse: optimistic }), ...(update && { update }) });
        const { data } = await afterProof(run);
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
