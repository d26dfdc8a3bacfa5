import type { ApolloClient, DocumentNode } from "@apollo/client";
import type { LiveEvent } from "../../../docs/client/live-client";
import { requestFor } from "../apollo/trusted";
import { openSocket } from "./socket";

export type { LiveEvent };

export interface LiveOptions<Event extends LiveEvent> {
  onEvent: (event: Event) => void;
  /** The page was away for too long to be told what it missed; by default every query in use is asked again. */
  onGap?: () => void;
}

/**
 * Listens to a subscription that has one root field and an `after` variable, for as long as the page is open.
 * The last cursor is kept and sent with every reconnect, so nothing is missed. What comes is written to the cache first.
 * Returns the function that stops it.
 */
export function subscribeLive<Event extends LiveEvent>(
  client: ApolloClient,
  document: DocumentNode,
  variables: Record<string, unknown>,
  options: LiveOptions<Event>,
): () => void {
  let stopped = false;
  let stop: (() => void) | undefined;
  const query = client.cache.transformDocument(document);
  void openSocket().then(socket => {
    if (stopped) return;
    stop = socket.follow<Event>(requestFor(query), {
      variables,
      onEvent: (event, result) => {
        client.cache.write({ query, result, variables, dataId: "ROOT_SUBSCRIPTION" });
        options.onEvent(event);
      },
      onGap: options.onGap ?? (() => void client.refetchQueries({ include: "active" })),
    });
  });
  return () => {
    stopped = true;
    stop?.();
  };
}
