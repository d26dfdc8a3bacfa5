import { ApolloClient, ApolloLink, HttpLink } from "@apollo/client";
import { SetContextLink } from "@apollo/client/link/context";
import { ErrorLink } from "@apollo/client/link/error";
import { RetryLink } from "@apollo/client/link/retry";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { OperationTypeNode } from "graphql";
import { signInPath } from "../paths";
import { makeCache } from "./cache";
import { errorCode, isOutdated } from "./errors";
import { hashOf, persisted } from "./trusted";

/** A key of its own for every mutation; a retry passes through the same context and so keeps it. */
const idempotencyLink = new SetContextLink((previous, { operationType }) => {
  if (operationType !== OperationTypeNode.MUTATION) return previous;
  const headers = previous["headers"] as Record<string, string> | undefined;
  return { ...previous, headers: { "Idempotency-Key": crypto.randomUUID(), ...headers } };
});

/** A network that fails for a moment is asked again: safe for mutations too, since their key stays. What somebody stopped is not. */
const retryLink = new RetryLink({
  delay: { initial: 400, max: 4_000, jitter: true },
  attempts: { max: 3, retryIf: error => !CombinedGraphQLErrors.is(error) && !isStopped(error) && navigator.onLine },
});

const isStopped = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

/** An ended session leads to sign-in and back to this very page; a page older than the server is loaded again. */
const sessionLink = new ErrorLink(({ error, operation }) => {
  if (isOutdated(error)) return window.location.reload();
  if (errorCode(error) !== "UNAUTHENTICATED" || operation.operationName === "SignIn") return;
  leaveForSignIn();
});

let isSigningOut = false;

/** Signs out and goes to sign-in. A whole page load, so that nothing of this person stays in memory. */
export async function leaveBy(signOut: () => Promise<unknown>): Promise<void> {
  // The server closes the live connection before it answers: no reason to come back to this page.
  isSigningOut = true;
  try {
    await signOut();
    window.location.assign("/sign-in");
  } catch (error) {
    isSigningOut = false;
    throw error;
  }
}

/** To sign-in, keeping the path. A whole page load, so that nothing of the former person stays in memory. */
export function leaveForSignIn(): void {
  if (isSigningOut || window.location.pathname === "/sign-in") return;
  window.location.assign(signInPath(window.location.pathname + window.location.search));
}

/** In production the server is sent the hash of a document it was built with, and knows its text. */
const trustedLink = new ApolloLink((operation, forward) => {
  const hash = hashOf(operation.query);
  if (hash) {
    operation.extensions = { ...operation.extensions, ...persisted(hash) };
    operation.setContext({ http: { includeExtensions: true, includeQuery: false } });
  }
  return forward(operation);
});

/** One client per browser page; on the server one per page request, filled by `Prefetched` and never asking. */
export function makeClient(): ApolloClient {
  const http = new HttpLink({ uri: "/graphql", credentials: "same-origin" });
  return new ApolloClient({
    ssrMode: typeof window === "undefined",
    cache: makeCache(),
    link: ApolloLink.from([sessionLink, idempotencyLink, retryLink, trustedLink, http]),
    defaultOptions: { watchQuery: { notifyOnNetworkStatusChange: true } },
  });
}
