import type { TypedDocumentNode } from "@apollo/client";
import { addTypenameToDocument } from "@apollo/client/utilities";
import { headers } from "next/headers";
import { requestFor } from "../apollo/trusted";

/** Where the API of this very process listens; another address when the web app runs in a process of its own. */
const endpoint = (): string => process.env["API_URL"] ?? `http://127.0.0.1:${process.env["PORT"] ?? 3000}/graphql`;

/**
 * Asks the API on behalf of the person whose cookie came with the page request, for the first paint.
 * Undefined when the API does not answer in time or refuses: the browser then asks by itself and shows why.
 */
export async function ask<Data, Variables>(query: TypedDocumentNode<Data, Variables>, variables?: Variables): Promise<Data | undefined> {
  const incoming = await headers();
  const body = JSON.stringify({ ...requestFor(addTypenameToDocument(query)), variables });
  const accept = "application/graphql-response+json, application/json;q=0.9";
  try {
    const response = await fetch(endpoint(), {
      method: "POST",
      headers: { "content-type": "application/json", accept, cookie: incoming.get("cookie") ?? "" },
      body,
      cache: "no-store",
      signal: AbortSignal.timeout(3_000),
    });
    const result = (await response.json()) as { data?: Data | null; errors?: unknown[] };
    return result.errors ? undefined : (result.data ?? undefined);
  } catch {
    // Not an error of the page: the same question is asked again by the browser, which can tell and retry.
    return undefined;
  }
}
