"use client";
import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useCallback, useEffect, useRef, useState } from "react";

/** How a question that may take long stands. */
export type LongQuery<Data> = { is: "idle" | "running" | "stopped" } | { is: "answered"; data: Data } | { is: "failed"; error: unknown };

/**
 * Asks what may take tens of seconds, on demand and once at a time. Stopping it, or leaving the screen, ends the request, and with
 * it the work on the server. The answer is of that moment: it is not kept.
 *
 *     const [{ is }, ask, stop] = useLongQuery(SimulateRuleDocument);
 */
export function useLongQuery<Data, Variables extends OperationVariables>(query: TypedDocumentNode<Data, Variables>) {
  const client = useApolloClient();
  const [state, setState] = useState<LongQuery<Data>>({ is: "idle" });
  const running = useRef<AbortController | null>(null);
  const ask = useCallback(
    async (variables: Variables) => {
      if (running.current) return;
      const asked = new AbortController();
      running.current = asked;
      setState({ is: "running" });
      const outcome = await client.query<unknown>({ query, variables, fetchPolicy: "no-cache", context: { fetchOptions: { signal: asked.signal }, queryDeduplication: false } }).then(
        ({ data }): LongQuery<Data> => ({ is: "answered", data: data as Data }),
        (error: unknown): LongQuery<Data> => ({ is: "failed", error }),
      );
      if (running.current !== asked) return;
      running.current = null;
      setState(outcome);
    },
    [client, query],
  );
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState({ is: "stopped" });
  }, []);
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
    },
    [],
  );
  return [state, ask, stop] as const;
}
