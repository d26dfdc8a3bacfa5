import { inSightOf } from "../../core/access/access";
import { minute } from "../../core/clock";
import type { Context } from "../../core/context";
import { shownTime, storedTime } from "../../core/database/sql";
import { unsealed } from "../../core/encryption/sealed-columns";
import { encodeEventCursor } from "../../core/events/cursor";
import { faultPoint } from "../../core/fault";
import { entityOfId } from "../../core/graph/records";
import { OutboundError } from "../../core/outbound/outbound";
import { viewerOf } from "../../identity/policy/view-as/viewer-of";
import { noteOutcomes, type Outcome } from "./outcome";
import { DeliveryStatus } from "./webhook-delivery.entity";
import { Webhook } from "./webhook.entity";
import { isTaken, signedHeaders } from "./webhook.rules";

/** Deliveries to one endpoint at once; to one that fails only one, until it answers again. */
const atOnce = 5;
/** Steps in one go: an endpoint with a long queue leaves its place to others now and then. */
const steps = 100;
/** Longer than a try takes: if its server dies, another one tries again after that. */
const tryLasts = minute;

/** Where deliveries go, and with what they are signed. */
interface Endpoint {
  readonly id: string;
  readonly ownerId: string;
  readonly url: string;
  readonly secrets: readonly string[];
  readonly failing: boolean;
}

/** A delivery that is to be tried now. */
export interface TakenDelivery {
  id: string;
  seq: number | string | null;
  type: string;
  recordId: string;
  at: string;
  dueAt: string;
  /** This try included. */
  tries: number;
}

/**
 * Sends what is due to one endpoint, each delivery at least once: it counts as delivered only after the endpoint has said
 * so, and a crash in between sends it again under the same id. Of one record's deliveries none overtakes an earlier one.
 * @param chance from 0 to 1, anew with each call
 */
export async function sendDue(ctx: Context, webhookId: string, chance: () => number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const endpoint = await readEndpoint(ctx, webhookId);
    const taken = endpoint ? await takeDue(ctx, webhookId, endpoint.failing ? 1 : atOnce) : [];
    if (!endpoint || taken.length === 0) return;
    faultPoint("webhook.taken");
    const inSight = await recordsInSight(ctx, endpoint, taken);
    const outcomes = await Promise.all(taken.map(async (delivery): Promise<Outcome> => (inSight.has(delivery.recordId) ? deliver(ctx, endpoint, delivery) : { delivery, withheld: true })));
    faultPoint("webhook.answered");
    await noteOutcomes(ctx, endpoint, outcomes, chance);
    faultPoint("webhook.noted");
    if (outcomes.some((outcome) => !("withheld" in outcome) && !outcome.taken)) return; // the next pass tries again, without haste
  }
}

interface StoredEndpoint {
  ownerId: string;
  url: string;
  secret: string;
  oldSecret: string | null;
  oldSecretUntil: string | null;
  failingSince: string | null;
}

async function readEndpoint({ sql, clock }: Context, id: string): Promise<Endpoint | undefined> {
  const [row] = await sql.rows<StoredEndpoint>(
    `SELECT w.\`ownerId\`, w.\`url\`, w.\`secret\`, w.\`oldSecret\`, w.\`oldSecretUntil\`, w.\`failingSince\` FROM \`webhook\` w
     JOIN \`user\` u ON u.\`id\` = w.\`ownerId\` AND u.\`active\` = 1 WHERE w.\`id\` = ? AND w.\`enabled\` = 1`,
    [id],
  );
  if (!row) return undefined;
  const { ownerId, oldSecret, oldSecretUntil } = row;
  const old = oldSecret !== null && oldSecretUntil !== null && oldSecretUntil > storedTime(clock.now()) ? [unsealed(Webhook, "oldSecret", oldSecret)] : [];
  return { id, ownerId, url: unsealed(Webhook, "url", row.url), secrets: [unsealed(Webhook, "secret", row.secret), ...old], failing: row.failingSince !== null };
}

/** Takes deliveries by moving their due time on; of two servers at the same one, one finds it moved. */
function takeDue(ctx: Context, webhookId: string, most: number): Promise<TakenDelivery[]> {
  return ctx.transact(async ({ sql, now }) => {
    const due = await sql.rows<TakenDelivery>(
      `SELECT d.\`id\`, d.\`seq\`, d.\`type\`, d.\`recordId\`, d.\`at\`, d.\`dueAt\`, d.\`tries\` FROM \`webhook_delivery\` d
       WHERE d.\`webhookId\` = ? AND d.\`status\` = '${DeliveryStatus.WAITING}' AND d.\`dueAt\` <= ?
       AND NOT EXISTS (SELECT 1 FROM \`webhook_delivery\` e WHERE e.\`webhookId\` = d.\`webhookId\` AND e.\`recordId\` = d.\`recordId\` AND e.\`status\` = '${DeliveryStatus.WAITING}' AND e.\`seq\` < d.\`seq\`)
       ORDER BY d.\`seq\` LIMIT ${most}`,
      [webhookId, storedTime(now)],
    );
    const until = storedTime(new Date(now.getTime() + tryLasts));
    const taken: TakenDelivery[] = [];
    for (const delivery of due) {
      const moved = await sql.run("UPDATE `webhook_delivery` SET `dueAt` = ?, `tries` = `tries` + 1 WHERE `id` = ? AND `dueAt` = ?", [until, delivery.id, delivery.dueAt]);
      if (moved > 0) taken.push({ ...delivery, tries: delivery.tries + 1 });
    }
    return taken;
  });
}

/** What the owner may see now, not when it was queued; a test is about the webhook itself. */
async function recordsInSight(ctx: Context, { id, ownerId }: Endpoint, deliveries: readonly TakenDelivery[]): Promise<Set<string>> {
  const seen = await inSightOf({ ...ctx, viewer: await viewerOf(ctx, ownerId) }, deliveries.map(({ recordId }) => recordId));
  return seen.add(id);
}

async function deliver({ site, clock }: Context, { url, secrets }: Endpoint, delivery: TakenDelivery): Promise<Outcome> {
  const body = bodyOf(delivery);
  const headers = { "content-type": "application/json", "user-agent": "Guanxi-Webhooks", ...signedHeaders({ id: delivery.id, at: clock.now(), body }, secrets) };
  const begun = performance.now();
  const milliseconds = (): number => Math.round(performance.now() - begun);
  try {
    const { status } = await site.outbound.send({ url, method: "POST", headers, body });
    return { delivery, taken: isTaken(status), answer: status, fault: null, milliseconds: milliseconds() };
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    return { delivery, taken: false, answer: null, fault: error.fault, milliseconds: milliseconds() };
  }
}

/** Ids, type and time: who wants more asks for it with rights of their own. The same bytes with every try. */
function bodyOf({ type, recordId, at, seq }: TakenDelivery): Buffer {
  const data = { id: recordId, record: entityOfId(recordId)?.name ?? null, cursor: seq === null ? null : encodeEventCursor(Number(seq)) };
  return Buffer.from(JSON.stringify({ type, timestamp: shownTime(at), data }));
}
