import { letterOf } from "../../../identity/mail/letter";
import { Locale } from "../../../identity/role";
import { MessageChannelKind } from "../message.enums";
import { unsubscribeLink } from "../unsubscribe/unsubscribe-token";
import type { Parcel } from "./carrier.types";

/** A stored message, as far as it is sent. */
export interface Sendable {
  readonly id: string;
  readonly channelKind: MessageChannelKind;
  readonly to: string | null;
  readonly locale: Locale;
  readonly subject: string | null;
  readonly body: string;
  readonly customerId: string | null;
  readonly contactId: string | null;
  /** Whether it needs consent, so that the reader can withdraw it. */
  readonly canEnd: boolean;
}

const endWords: Readonly<Record<Locale, string>> = {
  [Locale.EN]: "Unsubscribe",
  [Locale.ZH_HANT]: "取消訂閱",
  [Locale.ZH_HANS]: "退订",
};

/** Wraps a message up for its channel: the same bytes with every try. */
export function parcelOf({ id, channelKind, to, locale, subject, body, customerId, contactId, canEnd }: Sendable, publicUrl: string): Parcel {
  if (channelKind !== MessageChannelKind.EMAIL) return { id, to, text: subject && channelKind !== MessageChannelKind.SMS ? `${subject}\n${body}` : body, letter: null };
  const personId = contactId ?? customerId;
  const unsubscribe = canEnd && personId ? unsubscribeLink(publicUrl, personId, locale) : undefined;
  const words = { subject: subject ?? "", paragraphs: body.split(/\n{2,}/), footer: unsubscribe ? { text: endWords[locale], link: unsubscribe } : undefined };
  return { id, to, text: body, letter: { ...letterOf(words, locale), ...(unsubscribe && { unsubscribe }) } };
}
