import type { Locale, MessageChannelKind, MessagePurpose, MessageStatus, MessageSubject } from "@/generated/graphql";

export const KINDS: MessageChannelKind[] = ["EMAIL", "SMS", "WECOM", "DINGTALK", "FEISHU"];
export const PURPOSES: MessagePurpose[] = ["SERVICE", "MARKETING"];
export const SUBJECTS: MessageSubject[] = ["Customer", "Contact", "Opportunity", "FollowUp", "Order", "Ticket"];
export const STATUSES: MessageStatus[] = ["QUEUED", "FAILED", "SENT", "DEAD", "SUPPRESSED"];
export const LANGUAGES: Locale[] = ["ZH_HANT", "ZH_HANS", "EN"];
