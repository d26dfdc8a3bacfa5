import type { Client } from "graphql-ws";
import { leaveForSignIn } from "../apollo/client";
import { setConnection } from "./connection";

const UNAUTHORIZED = 4401;
const FORBIDDEN = 4403;
const LONGEST_WAIT = 15_000;

let socket: Promise<Client> | undefined;

/** The page's one websocket, opened with the first subscription and reopened for as long as the page lives. */
export const openSocket = (): Promise<Client> => (socket ??= connect());

const wait = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

/** Waits longer each time, a little at random (a restarted server is not stormed), but goes at once when the network is back. */
async function backOff(retries: number): Promise<void> {
  const delay = Math.min(LONGEST_WAIT, 500 * 2 ** retries) * (0.75 + Math.random() / 2);
  const online = new Promise<void>(done => window.addEventListener("online", () => done(), { once: true }));
  await Promise.race([wait(delay), online]);
}

const isRefused = (event: unknown): boolean =>
  event instanceof CloseEvent && (event.code === UNAUTHORIZED || event.code === FORBIDDEN);

async function connect(): Promise<Client> {
  const { createClient } = await import("graphql-ws");
  window.addEventListener("offline", () => setConnection("offline"));
  return createClient({
    url: `${window.location.origin.replace(/^http/, "ws")}/graphql`,
    lazy: true,
    keepAlive: 12_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: backOff,
    shouldRetry: event => !isRefused(event),
    on: {
      connected: () => setConnection("online"),
      closed: event => {
        if (isRefused(event)) leaveForSignIn();
        else if (!(event instanceof CloseEvent && event.code === 1000)) setConnection(navigator.onLine ? "reconnecting" : "offline");
      },
    },
  });
}
