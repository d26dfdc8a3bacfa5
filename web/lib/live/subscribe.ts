import type { ApolloClient, DocumentNode } from "@apollo/client";
import { print } from "graphql";
import { openSocket } from "./socket";

/** What every resumable subscription brings: where to go on from. */
export interface LiveEvent {
  cursor: string;
}

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
  const onGap = options.onGap ?? (() => void client.refetchQueries({ include: "active" }));

  const query = client.cache.transformDocument(document);

  const start = async (): Promise<void> => {
    const socket = await openSocket();
    if (stopped) return;
    // The socket sends this very object again after a reconnect: moving `after` is what resumes.
    const resumable: Record<string, unknown> = { ...variables };
    const again = (): void => {
      if (stopped) return;
      onGap();
      void start();
    };
    stop = socket.subscribe<Record<string, Event>>(
      { query: print(query), variables: resumable },
      {
        next: ({ data, errors }) => {
          const event = data && Object.values(data)[0];
          if (errors?.some(error => error.extensions?.["code"] === "CURSOR_EXPIRED")) return again();
          if (!data || !event) return;
          resumable["after"] = event.cursor;
          client.cache.write({ query, result: data, variables, dataId: "ROOT_SUBSCRIPTION" });
          options.onEvent(event);
        },
        error: error => {
          if (Array.isArray(error) && error.some(isExpired)) again();
        },
        complete: () => undefined,
      },
    );
  };
  void start();
  return () => {
    stopped = true;
    stop?.();
  };
}

const isExpired = (error: unknown): boolean =>
  (error as { extensions?: { code?: unknown } } | null)?.extensions?.code === "CURSOR_EXPIRED";
