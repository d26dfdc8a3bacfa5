import { minute, second } from "../../../core/clock";
import type { Context } from "../../../core/context";
import { among, storedTime } from "../../../core/database/sql";
import { unsealed } from "../../../core/encryption/sealed-columns";
import { faultPoint } from "../../../core/fault";
import type { Logger } from "../../../core/logger";
import { Locale } from "../../../identity/role";
import { MessageChannel } from "../channel/message-channel.entity";
import { OutboundMessage } from "../message.entity";
import { consentFor, waiting } from "../message.rules";
import type { MessageChannelKind, MessagePurpose, MessageRecipient, SuppressionReason } from "../message.enums";
import type { Endpoint } from "./carrier.types";
import type { Carriers } from "./carriers";
import { consentsOf } from "./consents";
import { noteOutcome, noteSuppressed } from "./outcome";
import { parcelOf } from "./parcel";

/** Messages to one channel at once, and channels that are sent to at once. */
const [atOnce, channelsAtOnce] = [5, 20] as const;
/** Steps in one go: a channel with a long queue leaves its place to others now and then. */
const steps = 50;
/** Longer than a try takes: if its server dies, another one tries again after that. */
const tryLasts = 2 * minute;

/** A message that is to be tried now. */
export interface TakenMessage {
  id: string;
  channelId: string;
  channelKind: MessageChannelKind;
  purpose: MessagePurpose;
  recipient: MessageRecipient;
  locale: Locale | null;
  to: string | null;
  subject: string | null;
  body: string | null;
  customerId: string | null;
  contactId: string | null;
  firingId: string | null;
  authorId: string | null;
  dueAt: string;
  /** This try included. */
  tries: number;
}

/** With what a server sends. */
export interface Sending {
  readonly carriers: Carriers;
  readonly logger: Logger;
  /** From 0 to 1, anew with each call: spreads what is tried again. */
  readonly chance?: () => number;
}

/**
 * Sends what is due, each message at least once: it counts as sent only after the other side has taken it, and a crash in
 * between sends it again under the same id. Every channel has its own pace, so that a slow one delays nobody else.
 */
export async function sendMessages(ctx: Context, sending: Sending): Promise<void> {
  const due = await channelsDue(ctx);
  await Promise.all(
    due.map((id) => sendDue(ctx, id, sending).catch((error: unknown) => sending.logger.error({ err: error, channel: id }, "Messages could not be sent and will be tried again"))),
  );
}

const isWaiting = among("m.`status`", waiting);

async function channelsDue({ sql, clock }: Context): Promise<string[]> {
  const now = storedTime(clock.now());
  const rows = await sql.rows<{ id: string }>(
    `SELECT c.\`id\` FROM \`message_channel\` c WHERE c.\`enabled\` = 1 AND (c.\`restsUntil\` IS NULL OR c.\`restsUntil\` <= ?)
     AND EXISTS (SELECT 1 FROM \`outbound_message\` m WHERE m.\`channelId\` = c.\`id\` AND ${isWaiting.text} AND m.\`dueAt\` <= ?) ORDER BY c.\`sentAt\`, c.\`id\` LIMIT ${channelsAtOnce}`,
    [now, ...isWaiting.values, now],
  );
  return rows.map(({ id }) => id);
}

async function sendDue(ctx: Context, channelId: string, { carriers, chance = Math.random }: Sending): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const endpoint = await readEndpoint(ctx, channelId);
    const taken = endpoint ? await takeDue(ctx, channelId) : [];
    if (!endpoint || taken.length === 0) return;
    faultPoint("message.taken");
    const mayNot = await suppressions(ctx, taken);
    const verdicts = await Promise.all(
      taken.map(async (message) => {
        const reason = mayNot.get(message.id);
        if (reason) return noteSuppressed(ctx, message, reason);
        const tried = await carriers[endpoint.kind](ctx, endpoint, parcelOf(sendableOf(message), ctx.site.publicUrl));
        faultPoint("message.sent");
        await noteOutcome(ctx, message, tried, chance());
        faultPoint("message.noted");
        return tried.verdict;
      }),
    );
    if (verdicts.some((verdict) => verdict === "FAILED" || verdict === "LATER")) return; // the next pass tries again, without haste
  }
}

const sendableOf = (message: TakenMessage): Parameters<typeof parcelOf>[0] => ({
  ...message,
  locale: message.locale ?? Locale.EN,
  body: message.body ?? "",
  canEnd: consentFor(message.purpose, message.channelKind, message.recipient) !== undefined,
});

/** Whoever unsubscribed while a message waited gets it no more. */
async function suppressions(ctx: Context, taken: readonly TakenMessage[]): Promise<Map<string, SuppressionReason>> {
  const reasons = new Map<string, SuppressionReason>();
  for (const message of taken) {
    const purpose = consentFor(message.purpose, message.channelKind, message.recipient);
    const reason = purpose && message.customerId ? (await consentsOf(ctx, purpose, [message]))(message) : undefined;
    if (reason) reasons.set(message.id, reason);
  }
  return reasons;
}

interface StoredEndpoint {
  kind: MessageChannelKind;
  url: string | null;
  method: string | null;
  headers: string | null;
  body: string | null;
  successPath: string | null;
  successValue: string | null;
  secret: string | null;
}

async function readEndpoint({ sql, clock }: Context, id: string): Promise<Endpoint | undefined> {
  const [row] = await sql.rows<StoredEndpoint>(
    `SELECT \`kind\`, \`url\`, \`method\`, \`headers\`, \`body\`, \`successPath\`, \`successValue\`, \`secret\` FROM \`message_channel\`
     WHERE \`id\` = ? AND \`enabled\` = 1 AND (\`restsUntil\` IS NULL OR \`restsUntil\` <= ?)`,
    [id, storedTime(clock.now())],
  );
  if (!row) return undefined;
  const plain = (property: "url" | "headers" | "secret"): string | null => (row[property] === null ? null : unsealed(MessageChannel, property, row[property]));
  const { kind, method, body, successPath, successValue } = row;
  return { id, kind, url: plain("url") ?? "", method: method === "PUT" ? "PUT" : "POST", headers: JSON.parse(plain("headers") ?? "{}") as Record<string, string>, body: body ?? "{}", successPath, successValue, secret: plain("secret") };
}

/** Takes messages by moving their due time on; of two servers at the same one, one finds it moved. */
function takeDue(ctx: Context, channelId: string): Promise<TakenMessage[]> {
  return ctx.transact(async ({ sql, now }) => {
    const due = await sql.rows<TakenMessage>(
      `SELECT m.\`id\`, m.\`channelId\`, m.\`channelKind\`, m.\`purpose\`, m.\`recipient\`, m.\`locale\`, m.\`to\`, m.\`subject\`, m.\`body\`, m.\`customerId\`, m.\`contactId\`,
         m.\`firingId\`, m.\`authorId\`, m.\`dueAt\`, m.\`tries\`
       FROM \`outbound_message\` m WHERE m.\`channelId\` = ? AND ${isWaiting.text} AND m.\`dueAt\` <= ? ORDER BY m.\`dueAt\`, m.\`id\` LIMIT ${atOnce}`,
      [channelId, ...isWaiting.values, storedTime(now)],
    );
    const until = storedTime(new Date(now.getTime() + tryLasts));
    const taken: TakenMessage[] = [];
    for (const message of due) {
      const moved = await sql.run("UPDATE `outbound_message` SET `dueAt` = ?, `tries` = `tries` + 1 WHERE `id` = ? AND `dueAt` = ?", [until, message.id, message.dueAt]);
      if (moved > 0) taken.push({ ...message, to: message.to === null ? null : unsealed(OutboundMessage, "to", message.to), tries: message.tries + 1 });
    }
    return taken;
  });
}

/** How often the queue is looked through; a new message does not wait for it. */
export const messageRhythm = { first: 3 * second, every: 10 * second, gather: 200 };
