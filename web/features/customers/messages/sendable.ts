import type { ContactPartsFragment, MessageChannelKind, SendableMessagesQuery, SendMessageInput } from "@/generated/graphql";

type Template = SendableMessagesQuery["messageTemplates"]["edges"][number]["node"];
type Channel = SendableMessagesQuery["messageChannels"]["edges"][number]["node"];

/** What is chosen so far; empty where nothing is. */
export interface Choice {
  templateId: string;
  channelId: string;
  contactId: string;
  locale: NonNullable<SendMessageInput["locale"]> | "";
}

/** Templates that can be sent from a customer's page: what tells of the customer, or of a person where there is one. Service first: it needs no consent. */
export const templatesFor = (all: SendableMessagesQuery | undefined, hasContacts: boolean): Template[] =>
  (all?.messageTemplates.edges ?? []).map(({ node }) => node).filter(({ enabled, about }) => enabled && (about === "Customer" || (about === "Contact" && hasContacts))).sort((a, b) => Number(a.purpose === "MARKETING") - Number(b.purpose === "MARKETING"));

/** Ways that are on, that a template is written for and that lead to a person. */
export const channelsFor = (all: SendableMessagesQuery, template: Template | undefined): Channel[] =>
  all.messageChannels.edges.map(({ node }) => node).filter(({ enabled, kind }) => enabled && (kind === "EMAIL" || kind === "SMS") && template?.channelKinds.includes(kind));

/** Where a message of this kind would reach somebody. */
export const reachOf = ({ email, mobile }: Pick<ContactPartsFragment, "email" | "mobile">, kind: MessageChannelKind): string | null => (kind === "SMS" ? mobile : email);

/** What is sent: a template about a contact tells of that contact, all others of the customer. */
export function inputOf(customerId: string, template: Template, { channelId, contactId, locale }: Choice): SendMessageInput {
  const person = contactId ? { contactId } : {};
  const subject = template.about === "Contact" ? { recordId: contactId } : { recordId: customerId, ...person };
  return { templateId: template.id, channelId, ...subject, ...(locale && { locale }) };
}
