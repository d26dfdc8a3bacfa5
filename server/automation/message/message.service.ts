import { access, accessInput } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { storedTime } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { entityOfId } from "../../core/graph/records";
import { newId } from "../../core/ids";
import { Contact } from "../../customers/contact/contact.entity";
import { MessageChannel } from "./channel/message-channel.entity";
import { OutboundMessage } from "./message.entity";
import { MessageRecipient, MessageStatus } from "./message.enums";
import type { MessageDraft, SendMessageInput } from "./message.inputs";
import { messageStates, reaches } from "./message.rules";
import { composeMessages, queueMessages, type Shipment } from "./sending/queue-messages";
import { MessageTemplate } from "./template/message-template.entity";
import { placeholdersOf } from "./template/placeholders";
import { variablesOf } from "./template/variables";

/**
 * Sends a message by a template to the customer of a record that the viewer may see. What may not be sent is kept as
 * suppressed with its reason, which the answer shows.
 */
export async function send(tx: Transaction, input: SendMessageInput): Promise<OutboundMessage> {
  const [message] = await queueMessages(tx, await shipmentOf(tx, input));
  return assertGoesTo(message, input);
}

/** What `send` would send, with the same refusals. Changes nothing. */
export async function draft(tx: Transaction, input: SendMessageInput): Promise<MessageDraft> {
  const [message] = await composeMessages(tx, await shipmentOf(tx, input));
  const { reason = null, locale = null, subject = null, body = null } = assertGoesTo(message, input);
  return { reason, locale, subject, body };
}

/** @throws BAD_USER_INPUT by field for what the viewer may not see or send, and for what does not belong together */
async function shipmentOf(tx: Transaction, { templateId, channelId, recordId, contactId, locale }: SendMessageInput): Promise<Shipment> {
  await accessInput(tx, MessageTemplate, templateId, "input.templateId");
  await accessInput(tx, MessageChannel, channelId, "input.channelId");
  const [template, channel] = [await tx.db.findOneByOrFail(MessageTemplate, { id: templateId }), await tx.db.findOneByOrFail(MessageChannel, { id: channelId })];
  const entity = entityOfId(recordId);
  if (!entity || entity.name !== String(template.about)) throw badInput({ path: "input.recordId", code: "notFound", message: `there is no such ${template.about}` });
  await accessInput(tx, entity as new () => { id: string }, recordId, "input.recordId");
  if (!reaches(channel.kind, MessageRecipient.CONTACT) || !template.channelKinds.includes(channel.kind)) throw badInput({ path: "input.channelId", code: "notAllowed", message: "the template is not for this channel" });
  if (locale && template.texts.every((text) => text.locale !== locale)) throw badInput({ path: "input.locale", code: "notAllowed", message: "the template has no words in this language" });
  await accessInput(tx, Contact, contactId, "input.contactId");
  assertSees(tx, template);
  return { template, channel, recipient: MessageRecipient.CONTACT, orders: [{ causeKey: newId("snd", tx.now.getTime()), recordId }], contactId, locale };
}

/** @throws BAD_USER_INPUT where it goes to nobody, or not to the contact that was named */
function assertGoesTo(message: OutboundMessage | undefined, { contactId }: SendMessageInput): OutboundMessage {
  if (!message?.customerId) throw badInput({ path: "input.recordId", code: "noCustomer", message: "the record belongs to no customer" });
  if (contactId && message.contactId !== contactId) throw badInput({ path: "input.contactId", code: "notFound", message: "the customer has no such contact" });
  return message;
}

/** What is sent can be read by whoever sent it, so nobody sends what they may not see. @throws BAD_USER_INPUT at `input.templateId` */
function assertSees({ policy, viewer }: Transaction, { about, texts }: MessageTemplate): void {
  const used = new Set(texts.flatMap(({ subject, body }) => [...placeholdersOf(subject ?? ""), ...placeholdersOf(body)]));
  const hidden = variablesOf(about).find(({ name, field }) => used.has(name) && field && policy.field(viewer, ...field) !== "shown");
  if (hidden) throw badInput({ path: "input.templateId", code: "notAllowed", message: `it tells of {${hidden.name}}, which you may not see` });
}

const again = "UPDATE `outbound_message` SET `status` = ?, `tries` = 0, `dueAt` = ?, `settledAt` = NULL WHERE `status` = ?";

/** Sends a message again that was given up, under the same id. */
export async function replay(tx: Transaction, id: string): Promise<OutboundMessage> {
  const message = await access(tx, OutboundMessage, id, "replay");
  messageStates.assert(message.status, MessageStatus.QUEUED, "id");
  await tx.sql.run(`${again} AND \`id\` = ?`, [MessageStatus.QUEUED, storedTime(tx.now), MessageStatus.DEAD, id]);
  tx.emit("message.replayed", { id, customerId: message.customerId });
  return message;
}

/** Sends everything again that was given up on a channel. @returns how much that is */
export async function replayAll(tx: Transaction, channelId: string): Promise<number> {
  await access(tx, MessageChannel, channelId, "update");
  const count = await tx.sql.run(`${again} AND \`channelId\` = ?`, [MessageStatus.QUEUED, storedTime(tx.now), MessageStatus.DEAD, channelId]);
  if (count > 0) tx.emit("messageChannel.replayed", { id: channelId });
  return count;
}
