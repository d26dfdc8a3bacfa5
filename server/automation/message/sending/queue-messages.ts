import type { Transaction } from "../../../core/context";
import { insertEntities } from "../../../core/database/bulk-entities";
import { among } from "../../../core/database/sql";
import { faultPoint } from "../../../core/fault";
import { newId } from "../../../core/ids";
import { pieces } from "../../../core/lists";
import type { Locale } from "../../../identity/role";
import type { MessageChannel } from "../channel/message-channel.entity";
import { OutboundMessage } from "../message.entity";
import { MessageChannelKind, MessageRecipient, MessageStatus, SuppressionReason } from "../message.enums";
import { consentFor, reaches } from "../message.rules";
import { factsOf, settingOf, type MessageFacts, type Setting } from "../template/facts";
import type { MessageTemplate } from "../template/message-template.entity";
import { textFor, write } from "../template/write";
import { consentsOf } from "./consents";

/** One message that is to be sent. */
export interface MessageOrder {
  /** What there is never a second message for. */
  readonly causeKey: string;
  readonly recordId: string;
  /** The rule's firing; left out where a person sends. */
  readonly firingId?: string | undefined;
}

/** What is sent, by which way and to whom. */
export interface Shipment {
  readonly template: MessageTemplate;
  readonly channel: Pick<MessageChannel, "id" | "kind" | "enabled">;
  readonly recipient: MessageRecipient;
  readonly orders: readonly MessageOrder[];
  /** Which of the customer's people a person chose; left out, the primary contact. */
  readonly contactId?: string | null | undefined;
  /** The language a person chose; left out, the recipient's. */
  readonly locale?: Locale | null | undefined;
}

/** Messages per statement. */
const atOnce = 500;

/**
 * Queues messages in the transaction of what they tell of, each once for its cause, with the words as they are now. What may
 * not be sent, or to nobody, is kept as suppressed with its reason.
 */
export async function queueMessages(tx: Transaction, shipment: Shipment): Promise<OutboundMessage[]> {
  const messages: OutboundMessage[] = [];
  for (const orders of pieces(await notYetQueued(tx, shipment.orders), atOnce)) messages.push(...(await queuePiece(tx, { ...shipment, orders })));
  return messages;
}

async function notYetQueued({ sql }: Transaction, orders: readonly MessageOrder[]): Promise<MessageOrder[]> {
  const queued = new Set<string>();
  for (const piece of pieces(orders, atOnce)) {
    const { text, values } = among("`causeKey`", piece.map(({ causeKey }) => causeKey));
    for (const { causeKey } of await sql.rows<MessageOrder>(`SELECT \`causeKey\` FROM \`outbound_message\` WHERE ${text}`, values)) queued.add(causeKey);
  }
  return orders.filter(({ causeKey }) => !queued.has(causeKey) && queued.add(causeKey));
}

/** Writes the messages as they would be queued now, and keeps none of them. */
export async function composeMessages(tx: Transaction, shipment: Shipment): Promise<OutboundMessage[]> {
  const { template, channel, recipient, orders, contactId } = shipment;
  const setting = await settingOf(tx);
  const facts = await factsOf(tx, template.about, orders.map(({ recordId }) => recordId), contactId);
  const purpose = consentFor(template.purpose, channel.kind, recipient);
  const mayNot = purpose && (await consentsOf(tx, purpose, [...facts.values()]));
  return orders.flatMap((order) => {
    const fact = facts.get(order.recordId);
    return fact ? [newMessage(tx, shipment, order, fact, setting, (fact.customerId && mayNot?.(fact)) || undefined)] : [];
  });
}

async function queuePiece(tx: Transaction, shipment: Shipment): Promise<OutboundMessage[]> {
  const messages = await composeMessages(tx, shipment);
  await insertEntities(tx, OutboundMessage, messages);
  faultPoint("message.queued");
  for (const { id, status, customerId, firingId } of messages) {
    const led = firingId ? tx.because(firingId) : tx;
    led.emit(status === MessageStatus.QUEUED ? "message.queued" : "message.suppressed", { id, customerId: customerId ?? null });
  }
  return messages;
}

function newMessage(tx: Transaction, { template, channel, recipient, locale }: Shipment, order: MessageOrder, facts: MessageFacts, setting: Setting, mayNot: SuppressionReason | undefined): OutboundMessage {
  const to = addressOf(facts, channel.kind, recipient);
  const text = textFor(template.texts, locale ?? languageOf(facts, recipient, setting), setting.locale);
  const reason = !template.enabled || !text ? SuppressionReason.TEMPLATE_OFF : !channel.enabled ? SuppressionReason.CHANNEL_OFF : !leadsThere(channel.kind, recipient, to) ? SuppressionReason.NO_ADDRESS : mayNot;
  const written = text && !reason ? write(template.about, text, facts, setting) : undefined;
  return Object.assign(new OutboundMessage(), {
    id: newId("msg", tx.now.getTime()),
    causeKey: order.causeKey,
    templateId: template.id,
    revision: template.revision,
    channelId: channel.id,
    channelKind: channel.kind,
    purpose: template.purpose,
    recipient,
    locale: written?.locale ?? null,
    to: reason ? null : to,
    subject: written?.subject ?? null,
    body: written?.body ?? null,
    recordId: order.recordId,
    customerId: facts.customerId,
    contactId: recipient === MessageRecipient.CONTACT ? facts.contactId : null,
    firingId: order.firingId ?? null,
    authorId: tx.viewer?.userId ?? null,
    status: reason ? MessageStatus.SUPPRESSED : MessageStatus.QUEUED,
    reason: reason ?? null,
    tries: 0,
    dueAt: tx.now,
    settledAt: reason ? tx.now : null,
    createdAt: tx.now,
  });
}

/** A robot speaks to its group without an address; everything else needs one. */
const leadsThere = (kind: MessageChannelKind, recipient: MessageRecipient, to: string | null): boolean => reaches(kind, recipient) && (recipient === MessageRecipient.GROUP || to !== null);

/** The owner's own language; outside, the workspace's. */
const languageOf = ({ owner }: MessageFacts, recipient: MessageRecipient, { locale }: Setting): Locale => (recipient === MessageRecipient.OWNER ? (owner?.locale ?? locale) : locale);

function addressOf({ outsider, owner }: MessageFacts, kind: MessageChannelKind, recipient: MessageRecipient): string | null {
  if (!reaches(kind, recipient) || recipient === MessageRecipient.GROUP) return null;
  if (recipient === MessageRecipient.OWNER) return owner?.email ?? null;
  return (kind === MessageChannelKind.SMS ? outsider.mobile : outsider.email)?.trim() || null;
}
