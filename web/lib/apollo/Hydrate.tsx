"use client";
import { useApolloClient } from "@apollo/client/react";
import type { DocumentNode } from "graphql";
import { useEffect, useState, type ReactNode } from "react";

/**
 * Puts an answer that the server has fetched into the cache before the screen asks for it, and keeps the screen from asking
 * for it again at once, whatever its fetch policy says of later. Used by `Prefetched`.
 */
export function Hydrate({ query, variables, data, children }: { query: DocumentNode; variables: Record<string, unknown>; data: unknown; children: ReactNode }) {
  const client = useApolloClient();
  useState(() => {
    client.writeQuery({ query, variables, data });
    client.prioritizeCacheValues = true;
  });
  // After the screen's own effects, with which its queries begin. On the server it stays, as the client is made for.
  useEffect(() => {
    client.prioritizeCacheValues = false;
  }, [client]);
  return children;
}
