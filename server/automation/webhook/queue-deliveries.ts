import { inSightOf } from "../../core/access/access";
import type { Context } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { latestSeq } from "../../core/events/counter";
import { readEvents, type EventRecord } from "../../core/events/read";
import { faultPoint } from "../../core/fault";
import { entityOfId } from "../../core/graph/records";
import { viewerOf } from "../../identity/policy/view-as/viewer-of";
import { WebhookDelivery } from "./webhook-delivery.entity";
import { isAsked } from "./webhook.rules";
import { newDelivery } from "./webhook.service";

interface Follower {
  id: string;
  ownerId: string;
  types: string;
  place: number | string;
}

/** Events looked at in one step. */
const page = 500;
/** Webhooks that take a step together. */
const together = 200;

/**
 * Queues what happened since each webhook's place in the log, and moves the place on in the same transaction: whatever is
 * killed meanwhile, nothing is left out and nothing queued twice.
 */
export async function queueDeliveries(ctx: Context): Promise<void> {
  const end = await latestSeq(ctx.sql);
  for (let behind = await followersBehind(ctx, end); behind[0]; behind = await followersBehind(ctx, end)) {
    const place = Number(behind[0].place);
    const events = await readEvents(ctx.sql, place, page);
    for (const follower of behind) if (Number(follower.place) === place) await queue(ctx, follower, events, events.at(-1)?.seq ?? end);
  }
}

/** Those furthest behind first, so that they catch up with the others and share their reading. */
function followersBehind({ sql }: Context, end: number): Promise<Follower[]> {
  return sql.rows<Follower>(
    `SELECT w.\`id\`, w.\`ownerId\`, w.\`types\`, w.\`place\` FROM \`webhook\` w JOIN \`user\` u ON u.\`id\` = w.\`ownerId\` AND u.\`active\` = 1
     WHERE w.\`enabled\` = 1 AND w.\`place\` < ? ORDER BY w.\`place\`, w.\`id\` LIMIT ${together}`,
    [end],
  );
}

async function queue(ctx: Context, { id, ownerId, types, place }: Follower, events: readonly EventRecord[], to: number): Promise<void> {
  const seen = await eventsInSight({ ...ctx, viewer: await viewerOf(ctx, ownerId) }, events, JSON.parse(types) as string[]);
  await ctx.transact(async (tx) => {
    const moved = await tx.sql.run("UPDATE `webhook` SET `place` = ? WHERE `id` = ? AND `place` = ? AND `enabled` = 1", [to, id, Number(place)]);
    if (seen.length > 0) faultPoint("webhook.placed");
    if (moved > 0) await insertEntities(tx, WebhookDelivery, seen.map(({ seq, type, recordId, at }) => newDelivery(tx.now, { webhookId: id, seq, type, recordId, at })));
  });
  if (seen.length > 0) faultPoint("webhook.queued");
}

/** The events asked for whose records the viewer may see: what the ids rule out costs nothing, the rest one statement for each type. */
async function eventsInSight(ctx: Context, events: readonly EventRecord[], types: readonly string[]): Promise<EventRecord[]> {
  const { policy, viewer } = ctx;
  const asked = events.filter(({ type, recordId, subject }) => isAsked(types, type) && policy.mayConcern(viewer, entityOfId(recordId)?.name ?? "", subject));
  const inSight = await inSightOf(ctx, asked.map(({ recordId }) => recordId));
  return asked.filter(({ recordId }) => inSight.has(recordId));
}
