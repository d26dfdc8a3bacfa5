import type { Transaction } from "../core/context";
import { create as createChannel } from "../automation/message/channel/message-channel.service";
import { MessageChannelKind } from "../automation/message/message.enums";
import { create as createTemplate } from "../automation/message/template/message-template.service";
import type { Advance } from "./loading";
import { mailChannelName, messageTemplates } from "./message-templates";

/** Writes the templates and opens the way out for mail. Nothing is sent by it: that takes a person or a rule. */
export async function loadMessages(tx: Transaction, advance: Advance): Promise<void> {
  for (const template of messageTemplates) {
    await createTemplate(tx, template);
    advance(1);
  }
  // Nobody is there to prove who they are: the sample is loaded before the first sign-in.
  const proved: Transaction = { ...tx, viewer: tx.viewer && { ...tx.viewer, provedAt: tx.clock.now() } };
  await createChannel(proved, { name: mailChannelName, kind: MessageChannelKind.EMAIL });
}
