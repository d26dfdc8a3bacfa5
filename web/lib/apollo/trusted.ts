import { print, type DocumentNode } from "graphql";

/**
 * The hash under which the server knows a document of this build (`npm run codegen`). Undefined in development, where
 * documents change faster than the server's list of them.
 */
export function hashOf(document: DocumentNode): string | undefined {
  if (process.env.NODE_ENV !== "production") return undefined;
  return (document as { __meta__?: { hash: string } }).__meta__?.hash;
}

/** A request's `extensions` that name a document by its hash. */
export const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

/** How a request outside Apollo's links names its document. graphql-ws wants a query, if only an empty one. */
export function requestFor(document: DocumentNode): { query: string; extensions?: ReturnType<typeof persisted> } {
  const hash = hashOf(document);
  return hash ? { query: "", extensions: persisted(hash) } : { query: print(document) };
}
