import { access } from "../../core/access/access";
import { hour } from "../../core/clock";
import type { Context, Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { storedTime } from "../../core/database/sql";
import { sealedFacts } from "../../core/encryption/sealed-columns";
import { badInput, unauthenticated } from "../../core/errors";
import { latestSeq } from "../../core/events/counter";
import { newId } from "../../core/ids";
import { OutboundError } from "../../core/outbound/outbound";
import { assertSteppedUp } from "../../identity/session/step-up";
import { DeliveryStatus, WebhookDelivery } from "./webhook-delivery.entity";
import { Webhook } from "./webhook.entity";
import type { CreateWebhookInput, UpdateWebhookInput } from "./webhook.inputs";

/** Webhooks that one person has at most. */
const mostOfOne = 20;

/** The longest time that an old secret signs beside a new one, in hours. */
const longestGrace = 7 * 24;

/** Judges an address before anything is saved; outside of transactions, since names are looked up. @throws BAD_USER_INPUT at `input.url` */
export async function assertAddress({ site }: Context, url: string | undefined): Promise<void> {
  if (url === undefined) return;
  await site.outbound.check(url).catch((error: unknown) => {
    if (error instanceof OutboundError) throw badInput({ path: "input.url", code: `url${error.fault.charAt(0).toUpperCase()}${error.fault.slice(1)}`, message: `is no address that can be sent to (${error.fault})` });
    throw error;
  });
}

/** Adds a webhook of the viewer's own. It is told of what happens from now on. */
export async function create(tx: Transaction, { name, url, types }: CreateWebhookInput, secret: string): Promise<Webhook> {
  assertSteppedUp(tx);
  if (!tx.viewer) throw unauthenticated();
  const { userId: ownerId } = tx.viewer;
  const [{ count }] = await tx.sql.rows<{ count: number }>("SELECT COUNT(*) AS `count` FROM `webhook` WHERE `ownerId` = ?", [ownerId]) as [{ count: number }];
  if (Number(count) >= mostOfOne) throw badInput({ path: "input", code: "tooMany", message: `one person has at most ${mostOfOne} webhooks`, params: { max: mostOfOne } });
  const webhook = Object.assign(new Webhook(), {
    id: newId("whk", tx.now.getTime()),
    version: 1,
    name: name.trim(),
    url: new URL(url).href,
    types: [...new Set(types)],
    enabled: true,
    ownerId,
    secret,
    place: await latestSeq(tx.sql),
    createdAt: tx.now,
  });
  await insertEntities(tx, Webhook, [webhook]);
  tx.emit("webhook.created", { id: webhook.id, ownerId });
  return webhook;
}

/** Changes a webhook. Switched on, it goes on at its place, or from now where what it missed is to be left out. */
export async function update(tx: Transaction, id: string, version: number, input: UpdateWebhookInput): Promise<Webhook> {
  assertSteppedUp(tx);
  const webhook = await access(tx, Webhook, id, "update", version);
  const { name, url, types, enabled, skipMissed = false } = input;
  const begins = enabled === true && !webhook.enabled;
  Object.assign(
    webhook,
    name !== undefined && { name: name.trim() },
    url !== undefined && { url: new URL(url).href },
    types && { types: [...new Set(types)] },
    enabled !== undefined && { enabled },
    begins && { failingSince: null, switchedOffAt: null },
  );
  await tx.db.save(webhook);
  if (begins && skipMissed) await skip(tx, id);
  tx.emit("webhook.updated", { id, ownerId: webhook.ownerId });
  return webhook;
}

async function skip(tx: Transaction, id: string): Promise<void> {
  await tx.sql.run("UPDATE `webhook` SET `place` = ? WHERE `id` = ?", [await latestSeq(tx.sql), id]);
  await tx.sql.run("DELETE FROM `webhook_delivery` WHERE `webhookId` = ? AND `status` = ?", [id, DeliveryStatus.WAITING]);
}

/** Gives a webhook another secret. For a while deliveries are signed with both, so that the receiver can be changed in peace. */
export async function rotate(tx: Transaction, id: string, secret: string, graceHours: number): Promise<Webhook> {
  assertSteppedUp(tx);
  const webhook = await access(tx, Webhook, id, "rotate");
  if (graceHours < 0 || graceHours > longestGrace) throw badInput({ path: "graceHours", code: "outOfRange", message: `must be from 0 to ${longestGrace}`, params: { min: 0, max: longestGrace } });
  const { secret: before } = await tx.db.findOneOrFail(Webhook, { where: { id }, select: { id: true, secret: true } });
  const until = graceHours === 0 ? null : new Date(tx.now.getTime() + graceHours * hour);
  const facts = { ...sealedFacts(Webhook, "secret", secret), ...sealedFacts(Webhook, "oldSecret", until && before), oldSecretUntil: until && storedTime(until) };
  const columns = Object.keys(facts).map((column) => `\`${column}\` = ?`);
  await tx.sql.run(`UPDATE \`webhook\` SET ${columns.join(", ")}, \`version\` = \`version\` + 1 WHERE \`id\` = ?`, [...Object.values(facts), id]);
  tx.emit("webhook.rotated", { id, ownerId: webhook.ownerId });
  return webhook;
}

/** Ends a webhook with all that was to be delivered to it. */
export async function remove(tx: Transaction, id: string): Promise<string> {
  const webhook = await access(tx, Webhook, id, "delete");
  tx.emit("webhook.deleted", { id, ownerId: webhook.ownerId });
  await tx.sql.run("DELETE FROM `webhook_delivery` WHERE `webhookId` = ?", [id]);
  await tx.sql.run("DELETE FROM `webhook` WHERE `id` = ?", [id]);
  return id;
}

/** The type of a delivery that tells of nothing but that deliveries arrive. */
export const testType = "webhook.test";

/** Queues a delivery that tells of nothing, to try an endpoint. It is sent like any other. */
export async function test(tx: Transaction, id: string): Promise<WebhookDelivery> {
  const webhook = await access(tx, Webhook, id, "test");
  if (!webhook.enabled) throw badInput({ path: "id", code: "switchedOff", message: "the webhook is switched off" });
  const delivery = newDelivery(tx.now, { webhookId: id, seq: null, type: testType, recordId: id, at: tx.now });
  await insertEntities(tx, WebhookDelivery, [delivery]);
  tx.emit("webhook.tested", { id, ownerId: webhook.ownerId });
  return delivery;
}

/** A delivery that is to be sent at once. */
export function newDelivery(now: Date, event: Pick<WebhookDelivery, "webhookId" | "seq" | "type" | "recordId" | "at">): WebhookDelivery {
  return Object.assign(new WebhookDelivery(), event, { id: newId("whd", now.getTime()), status: DeliveryStatus.WAITING, tries: 0, dueAt: now, createdAt: now });
}

const again = "UPDATE `webhook_delivery` SET `status` = ?, `tries` = 0, `dueAt` = ?, `settledAt` = NULL WHERE `status` = ?";

/** Sends a delivery again that was given up. */
export async function replay(tx: Transaction, id: string): Promise<WebhookDelivery> {
  const delivery = await access(tx, WebhookDelivery, id, "replay");
  if (delivery.status !== DeliveryStatus.DEAD) throw badInput({ path: "id", code: "transition", message: "only what was given up can be replayed" });
  await tx.sql.run(`${again} AND \`id\` = ?`, [DeliveryStatus.WAITING, storedTime(tx.now), DeliveryStatus.DEAD, id]);
  tx.emit("webhook.replayed", { id: delivery.webhookId, deliveryId: id });
  return delivery;
}

/** Sends everything again that was given up for a webhook. @returns how much that is */
export async function replayAll(tx: Transaction, id: string): Promise<number> {
  const webhook = await access(tx, Webhook, id, "update");
  const count = await tx.sql.run(`${again} AND \`webhookId\` = ?`, [DeliveryStatus.WAITING, storedTime(tx.now), DeliveryStatus.DEAD, id]);
  if (count > 0) tx.emit("webhook.replayed", { id, ownerId: webhook.ownerId });
  return count;
}
