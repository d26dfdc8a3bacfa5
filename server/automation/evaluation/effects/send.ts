import type { Transaction } from "../../../core/context";
import { MessageChannel } from "../../message/channel/message-channel.entity";
import { MessageRecipient } from "../../message/message.enums";
import { queueMessages } from "../../message/sending/queue-messages";
import { MessageTemplate } from "../../message/template/message-template.entity";
import type { ActionOf, Doing } from "./act";

/**
 * Sends one message by a template for each firing: to the customer's primary contact, to whoever has the record, or to a
 * robot's group. Queued in the transaction of the firing, so that there is one however often the rule is looked at. A
 * template or channel that was taken away sends nothing, and neither does a template about another type of record.
 */
export async function sendMessages(tx: Transaction, { rule, action, firings }: Doing<ActionOf<"SEND">>): Promise<void> {
  const { templateId, channelId, to } = action;
  const [template, channel] = [await tx.db.findOneBy(MessageTemplate, { id: templateId }), await tx.db.findOneBy(MessageChannel, { id: channelId })];
  if (!template || !channel || String(template.about) !== rule.definition.subject) return;
  const orders = firings.map(({ id, recordId }) => ({ causeKey: [id, templateId, channelId, to].join(" "), recordId, firingId: id }));
  await queueMessages(tx, { template, channel, recipient: MessageRecipient[to], orders });
}
