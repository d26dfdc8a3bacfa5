import { badInput, type FieldError } from "../../../core/errors";
import { MessageChannelKind } from "../message.enums";
import { smsVariables } from "../sending/sms";
import { placeholderFaults, placeholdersOf } from "../template/placeholders";
import type { CreateMessageChannelInput, UpdateMessageChannelInput } from "./message-channel.inputs";
import type { MessageChannel } from "./message-channel.entity";

/** Fields that belong to one kind of channel. */
const ofSms = ["method", "headers", "body", "successPath", "successValue"] as const;

/**
 * Checks that a channel has what its kind needs and nothing else.
 * @param channel as it would be after the change
 * @throws BAD_USER_INPUT by field
 */
export function assertChannel({ kind, url, body, successPath, successValue }: Pick<MessageChannel, "kind" | "url" | "body" | "successPath" | "successValue">, input: CreateMessageChannelInput | UpdateMessageChannelInput): void {
  const faults: FieldError[] = [];
  const fault = (field: string, code: string, message: string): void => void faults.push({ path: `input.${field}`, code, message });
  if (kind === MessageChannelKind.EMAIL && input.url) fault("url", "notAllowed", "e-mail goes by this installation's mail server");
  if (kind !== MessageChannelKind.EMAIL && !url) fault("url", "required", "must not be empty");
  if (kind !== MessageChannelKind.SMS) for (const field of ofSms) if (input[field]) fault(field, "notAllowed", "is for SMS only");
  if (kind !== MessageChannelKind.DINGTALK && kind !== MessageChannelKind.FEISHU && input.secret) fault("secret", "notAllowed", "is for 钉钉 and 飞书 only");
  if (kind === MessageChannelKind.SMS) faults.push(...bodyFaults(body ?? ""));
  if (successPath && !successValue) fault("successValue", "required", "must not be empty");
  if (faults.length > 0) throw badInput(...faults);
}

function bodyFaults(body: string): FieldError[] {
  const path = "input.body";
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return [{ path, code: "json", message: "must be JSON" }];
  }
  const texts = textsOf(parsed);
  const faults = texts.flatMap((text) => placeholderFaults(text, smsVariables, path));
  if (faults.length > 0) return faults;
  const used = new Set(texts.flatMap(placeholdersOf));
  return ["to", "text"].flatMap((name) => (used.has(name) ? [] : [{ path, code: "missingVariable", message: `must hold {${name}}`, params: { name: `{${name}}` } }]));
}

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
