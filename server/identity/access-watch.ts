import { setTimeout as pause } from "node:timers/promises";
import { second } from "../core/clock";
import { encodeEventCursor } from "../core/events/cursor";
import type { EventHub } from "../core/events/hub";
import type { EventRecord } from "../core/events/read";
import type { Logger } from "../core/logger";
import { peopleChanged } from "./freshness";

/** Which happenings leave everybody's access as it was, although they are about people. */
const harmless = new Set(["user.created", "user.viewedAs", "user.signedIn", "user.signInRefused", "user.proofRefused"]);

/** Whether an event may have changed what somebody is let in with: of people, teams, their sessions and their keys, and the policy. */
export const concernsAccess = ({ type }: Pick<EventRecord, "type">): boolean => /^(user|team|apiKey|policy)\./.test(type) && !harmless.has(type);

const retryPause = 2 * second;

export interface AccessWatch {
  readonly hub: Pick<EventHub, "stream">;
  readonly logger: Logger;
  /** Ends the watch. */
  readonly signal: AbortSignal;
  /** Looks at open connections again; given the ids of the people, sessions and keys concerned. */
  recheck(this: void, ids: ReadonlySet<string>): Promise<void>;
}

/**
 * Follows changes of access, made by whichever server: what this process remembers of people and credentials is
 * forgotten, and open connections are looked at again. So nobody keeps listening after they were shut out, even where
 * nothing happens that they would be told of.
 */
export async function watchAccess(watch: AccessWatch): Promise<void> {
  let after: string | undefined;
  while (!watch.signal.aborted) {
    try {
      for await (const event of watch.hub.stream(after, concernsAccess, watch.signal)) {
        await look(watch, event);
        after = encodeEventCursor(event.seq);
      }
      return;
    } catch (error) {
      watch.logger.error({ err: error }, "Changes of access could not be followed; it is tried again");
      await pause(retryPause, undefined, { signal: watch.signal, ref: false }).catch(() => undefined);
    }
  }
}

function look({ recheck }: AccessWatch, { recordId, subject }: EventRecord): Promise<void> {
  peopleChanged();
  return recheck(new Set([recordId, ...Object.values(subject)].filter((id): id is string => typeof id === "string")));
}
