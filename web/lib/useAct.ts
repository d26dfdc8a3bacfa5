"use client";
import { useMutation } from "@apollo/client/react";
import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { toast } from "../components/feedback/toast";
import { errorCode, errorText } from "./apollo/errors";

interface Outcome {
  /** Said in a toast when it worked. */
  done?: string;
  /** Offered for ten seconds beside `done`. */
  undo?: () => unknown;
  /** Codes the caller shows itself (`BAD_USER_INPUT` in a form, `CONFLICT` in a dialog); they are thrown without a toast. */
  quiet?: string[];
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
  const [mutate, { loading }] = useMutation<Data, OperationVariables>(mutation as TypedDocumentNode<Data, OperationVariables>);
  const act = useCallback(
    async (variables: Variables, outcome: Outcome = {}): Promise<Data> => {
      try {
        const { data } = await mutate({ variables });
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
