import type { MessageChannelKind, MessageChannelPartsFragment } from "@/generated/graphql";

/** A channel as it is edited. Secrets and the values of headers are never shown: left empty they stay. */
export interface ChannelForm {
  kind: MessageChannelKind;
  name: string;
  enabled: boolean;
  url: string;
  secret: string;
  method: string;
  headers: { name: string; value: string }[];
  body: string;
  successPath: string;
  successValue: string;
}

const usualBody = '{\n  "phone": "{to}",\n  "content": "{text}"\n}';

export function formOf(channel: MessageChannelPartsFragment | undefined): ChannelForm {
  return {
    kind: channel?.kind ?? "WECOM",
    name: channel?.name ?? "",
    enabled: channel?.enabled ?? true,
    url: channel?.url ?? "",
    secret: "",
    method: channel?.method ?? "POST",
    headers: [],
    body: channel?.body ?? usualBody,
    successPath: channel?.successPath ?? "",
    successValue: channel?.successValue ?? "",
  };
}

/** What is sent of it: of the kind's own fields those that say something. */
export function channelInput({ kind, name, url, secret, method, headers, body, successPath, successValue }: ChannelForm, channel: MessageChannelPartsFragment | undefined) {
  const ofSms = { method, body, successPath: successPath || null, successValue: successValue || null, ...(headers.length > 0 && { headers }) };
  return { name, ...(kind !== "EMAIL" && url !== (channel?.url ?? "") && { url }), ...(secret && { secret }), ...(kind === "SMS" && ofSms) };
}
