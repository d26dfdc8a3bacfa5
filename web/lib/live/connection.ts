import { useSyncExternalStore } from "react";

/** How the live connection is: on, coming back by itself, or without any network. */
export type Connection = "online" | "reconnecting" | "offline";

let connection: Connection = "online";
const listeners = new Set<() => void>();

/** Called by the socket and by the browser's own online and offline events. */
export function setConnection(next: Connection): void {
  if (next === connection) return;
  connection = next;
  listeners.forEach(listener => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state of the live connection, for the quiet line under the top bar. */
export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => connection, () => "online");
