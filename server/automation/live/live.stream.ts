import { inSight } from "../../core/access/access";
import type { Context } from "../../core/context";
import { encodeEventCursor } from "../../core/events/cursor";
import type { EventRecord } from "../../core/events/read";
import { OutOfSight } from "../../core/errors";
import { entityOfId } from "../../core/graph/records";

/**
 * The events that a subscriber is to be told of. What an event's own ids show to be none of the viewer's is left out
 * here already, at no cost; the rest is looked up when it is told (`sighted`).
 */
export function eventsFor(ctx: Context, after: string | null | undefined, wanted: (event: EventRecord) => boolean): AsyncIterable<EventRecord> {
  if (!ctx.events) throw new Error("Nothing can be subscribed to here.");
  return ctx.events.stream(after ?? undefined, (event) => wanted(event) && mayConcern(ctx, event));
}

function mayConcern({ policy, viewer }: Context, { recordId, subject }: EventRecord): boolean {
  return policy.mayConcern(viewer, entityOfId(recordId)?.name ?? "", subject);
}

/** The cursor of an event whose record the viewer may see; any other is not told of. */
export async function sighted(ctx: Context, { seq, recordId }: EventRecord): Promise<{ cursor: string }> {
  if (!(await inSight(ctx, recordId))) throw new OutOfSight();
  return { cursor: encodeEventCursor(seq) };
}
