import type { Locale, MessageChannelKind, MessagePurpose, MessageStatus, MessageSubject } from "@/generated/graphql";

export const KINDS: MessageChannelKind[] = ["EMAIL", "SMS", "WECOM", "DINGTALK", "FEISHU"];
export const PURPOSES: MessagePurpose[] = ["SERVICE", "MARKETING"];
export const SUBJECTS: MessageSubject[] = ["Customer", "Contact", "Opportunity", "FollowUp", "Order", "Ticket"];
export const STATUSES: MessageStatus[] = ["QUEUED", "FAILED", "SENT", "DEAD", "SUPPRESSED"];
export const LANGUAGES: Locale[] = ["ZH_HANT", "ZH_HANS", "EN"];

const VARIABLES = [
  "customer_name", "customer_number", "customer_birthday", "customer_lastOrderOn", "contact_name", "contact_title", "owner_name", "workspace_name",
  "deal_name", "deal_number", "followUp_subject", "order_number", "order_orderedOn", "order_shippedOn", "ticket_number", "ticket_subject",
] as const;

/** Where a variable's word stands; a key with a dot would be two. */
export const variableKey = (name: string): (typeof VARIABLES)[number] | "dueAt" => VARIABLES.find(key => key === name.replace(".", "_")) ?? "dueAt";
