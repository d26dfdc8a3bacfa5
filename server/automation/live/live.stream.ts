import { sightOf } from "../../core/access/sight";
import { tableOf } from "../../core/access/ownership";
import type { Context, EventSource } from "../../core/context";
import { encodeEventCursor } from "../../core/events/cursor";
import type { Followed } from "../../core/events/follow";
import type { EventRecord } from "../../core/events/read";
import { OutOfSight } from "../../core/errors";
import { entityOfId } from "../../core/graph/records";
import type { AlertFilter } from "../alert/alert.inputs";
import { alertMeets } from "../alert/alert.listing";

/** Whom strangers' events concern; none do. */
const nobody = {};

/** What a subscriber asks to be told of: equal names with equal arguments want the same events. */
export interface Wanted {
  readonly topic: string;
  wanted(this: void, event: EventRecord): boolean;
}

/**
 * The events that a subscriber is to be told of. What an event's own ids show to be none of the viewer's is left out
 * here already, at no cost; the rest is looked up when it is told (`sighted`).
 */
export function eventsFor(ctx: Context, after: string | null | undefined, { topic, wanted }: Wanted): AsyncIterable<EventRecord> & Followed {
  const source = eventsOf(ctx);
  const interest = { topic, wanted, whom: ctx.viewer ?? nobody, concerns: (event: EventRecord) => mayConcern(ctx, event) };
  const followed = source.follow(after ?? undefined, interest);
  return Object.assign(followed, { [Symbol.asyncIterator]: () => source.stream(after ?? undefined, (event) => wanted(event) && interest.concerns(event)) });
}

/** Where this server's events come from. */
export function eventsOf({ events }: Context): EventSource {
  if (!events) throw new Error("Nothing can be subscribed to here.");
  return events;
}

/** Changes of records that belong to people; what is noted about a record for its audit only (a field was shown, a file taken away) is none. */
export function noticed(types: readonly string[] | null | undefined): (event: EventRecord) => boolean {
  const isWanted = isOfType(types);
  return (event) => {
    const name = entityOfId(event.recordId)?.name ?? "";
    return tableOf(name) !== undefined && event.type.startsWith(`${name.charAt(0).toLowerCase()}${name.slice(1)}.`) && isWanted(event);
  };
}

function mayConcern({ policy, viewer }: Context, { recordId, subject }: EventRecord): boolean {
  return policy.mayConcern(viewer, entityOfId(recordId)?.name ?? "", subject);
}

/** What `GET /events` tells (see `core/http/server-sent-events.ts`). */
export const eventDocument = `subscription Events($after: Cursor, $types: [String!]) {
  events(after: $after, types: $types) { cursor id type recordId at actor { id name } }
}`;

/** Whether an event is one of the kinds asked for: of a kind of record (opportunity) or of change (ticket.replied); any, where nothing is asked for. */
export function isOfType(types: readonly string[] | null | undefined): (event: EventRecord) => boolean {
  if (!types) return () => true;
  const [whole, kinds] = [new Set(types), new Set(types.filter((type) => !type.includes(".")))];
  return ({ type }) => whole.has(type) || kinds.has(type.slice(0, type.indexOf(".")));
}

/** The cursor of an event about an alert that the viewer may see and that meets a filter as it is now; any other is not told of. */
export async function sightedAlert(ctx: Context, { seq, recordId }: EventRecord, filter: AlertFilter | null | undefined): Promise<{ cursor: string }> {
  if (!(await alertMeets(ctx, recordId, filter ?? undefined))) throw new OutOfSight();
  return { cursor: encodeEventCursor(seq) };
}

/** The cursor of an event whose record the viewer may see; any other is not told of. */
export async function sighted(ctx: Context, { seq, recordId }: EventRecord): Promise<{ cursor: string }> {
  if (!(await sightOf(ctx, recordId))) throw new OutOfSight();
  return { cursor: encodeEventCursor(seq) };
}
