"use client";
import { useApolloClient } from "@apollo/client/react";
import type { DocumentNode } from "graphql";
import { useState, type ReactNode } from "react";

/** Puts an answer that the server has fetched into the cache before the screen asks for it. Used by `Prefetched`. */
export function Hydrate({ query, variables, data, children }: { query: DocumentNode; variables: Record<string, unknown>; data: unknown; children: ReactNode }) {
  const client = useApolloClient();
  useState(() => client.writeQuery({ query, variables, data }));
  return children;
}
