import type { LiveClient } from "../../../docs/client/live-client";
import { EventCursorDocument } from "@/generated/graphql";
import { leaveForSignIn } from "../apollo/client";
import { requestFor } from "../apollo/trusted";
import { setConnection } from "./connection";

let socket: Promise<LiveClient> | undefined;

/** The page's one websocket, opened with the first subscription and reopened for as long as the page lives. */
export const openSocket = (): Promise<LiveClient> => (socket ??= connect());

async function connect(): Promise<LiveClient> {
  const { backOff, LiveClient } = await import("../../../docs/client/live-client");
  window.addEventListener("offline", () => setConnection("offline"));
  return new LiveClient({
    url: `${window.location.origin.replace(/^http/, "ws")}/graphql`,
    cursorRequest: requestFor(EventCursorDocument),
    // Goes at once when the network is back.
    wait: retries => Promise.race([backOff(retries), new Promise<void>(done => window.addEventListener("online", () => done(), { once: true }))]),
    onState: state => {
      if (state === "refused") leaveForSignIn();
      else setConnection(state === "online" || navigator.onLine ? state : "offline");
    },
  });
}
