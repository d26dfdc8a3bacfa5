"use client";
import { useCallback, useMemo } from "react";

interface Connection<Row> {
  edges: readonly { node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** What `usePages` needs of a `useQuery` result. */
interface Result {
  error?: unknown;
  refetch: () => Promise<unknown>;
  fetchMore: (options: { variables: { after: string | null } }) => Promise<unknown>;
}

/**
 * A connection's rows and paging as `DataList` takes them:
 *
 *     const result = useQuery(CustomersDocument, { variables });
 *     <DataList {...usePages(result, (result.data ?? result.previousData)?.customers)} … />
 *
 * The operation must select `edges { node { … } } pageInfo { hasNextPage endCursor }` and take `$after: Cursor`.
 */
export function usePages<Row>(result: Result, connection: Connection<Row> | null | undefined) {
  const { fetchMore, refetch, error } = result;
  const rows = useMemo(() => connection?.edges.map(edge => edge.node), [connection]);
  const after = connection?.pageInfo.endCursor ?? null;
  const onMore = useCallback(() => fetchMore({ variables: { after } }), [fetchMore, after]);
  return { rows, error, retry: () => refetch(), hasMore: connection?.pageInfo.hasNextPage ?? false, onMore };
}
