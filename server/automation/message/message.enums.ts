import { registerEnumType } from "type-graphql";

/** By which way a message leaves: mail, an SMS provider over HTTP, or a group's robot in 企业微信, 钉钉 or 飞书. */
export enum MessageChannelKind {
  EMAIL = "EMAIL",
  SMS = "SMS",
  WECOM = "WECOM",
  DINGTALK = "DINGTALK",
  FEISHU = "FEISHU",
}
registerEnumType(MessageChannelKind, { name: "MessageChannelKind", description: "E-mail, SMS by an HTTP endpoint, or the robot of a group in WeCom (企业微信), DingTalk (钉钉) or Feishu (飞书)." });

/** Why somebody is written to, which says what consent it needs. */
export enum MessagePurpose {
  /** Belongs to what the customer ordered or asked for; needs no consent. */
  SERVICE = "SERVICE",
  /** Wins attention; only with consent, and never to who withdrew it. */
  MARKETING = "MARKETING",
}
registerEnumType(MessagePurpose, { name: "MessagePurpose", description: "SERVICE belongs to what the customer ordered or asked for; MARKETING needs consent and can be unsubscribed." });

/** The types of records that messages tell of, by the names that rules use. */
export enum MessageSubject {
  Customer = "Customer",
  Contact = "Contact",
  Opportunity = "Opportunity",
  FollowUp = "FollowUp",
  Order = "Order",
  Ticket = "Ticket",
}
registerEnumType(MessageSubject, { name: "MessageSubject", description: "The type of record that a message tells of; its fields are the template's variables." });

/** To whom a message goes. */
export enum MessageRecipient {
  /** The customer's primary contact, or else the customer. */
  CONTACT = "CONTACT",
  /** Whoever has the record. */
  OWNER = "OWNER",
  /** The group that a robot speaks in. */
  GROUP = "GROUP",
}
registerEnumType(MessageRecipient, { name: "MessageRecipient", description: "The customer's primary contact (or else the customer), the record's owner, or the group of a robot." });

/** How far a message has come. */
export enum MessageStatus {
  QUEUED = "QUEUED",
  /** Tried in vain; it is tried again at `dueAt`. */
  FAILED = "FAILED",
  SENT = "SENT",
  /** Given up; it can be replayed. */
  DEAD = "DEAD",
  /** Never sent, for a reason. */
  SUPPRESSED = "SUPPRESSED",
}
registerEnumType(MessageStatus, { name: "MessageStatus", description: "QUEUED, FAILED (tried again later), SENT, DEAD (given up, can be replayed), or SUPPRESSED: never sent, for a reason." });

/** Why a message was not sent. */
export enum SuppressionReason {
  NO_ADDRESS = "NO_ADDRESS",
  NO_CONSENT = "NO_CONSENT",
  UNSUBSCRIBED = "UNSUBSCRIBED",
  TEMPLATE_OFF = "TEMPLATE_OFF",
  CHANNEL_OFF = "CHANNEL_OFF",
}
registerEnumType(SuppressionReason, { name: "SuppressionReason", description: "Why a message was not sent." });
