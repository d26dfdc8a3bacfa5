import { access, assign } from "../../../core/access/access";
import type { Context, Transaction } from "../../../core/context";
import { insertEntities } from "../../../core/database/bulk-entities";
import { sealedFacts } from "../../../core/encryption/sealed-columns";
import { badInput, unauthenticated } from "../../../core/errors";
import { newId } from "../../../core/ids";
import { OutboundError } from "../../../core/outbound/outbound";
import { assertSteppedUp } from "../../../identity/session/step-up";
import { Locale } from "../../../identity/role";
import { User } from "../../../identity/user/user.entity";
import { OutboundMessage } from "../message.entity";
import { MessageChannelKind, MessagePurpose, MessageRecipient, MessageStatus } from "../message.enums";
import { isRobot } from "../message.rules";
import { MessageChannel } from "./message-channel.entity";
import type { CreateMessageChannelInput, MessageHeaderInput, UpdateMessageChannelInput } from "./message-channel.inputs";
import { assertChannel } from "./message-channel.rules";

/** Channels of one workspace at most. */
const mostChannels = 50;

/** Judges an address before anything is saved; outside of transactions, since names are looked up. @throws BAD_USER_INPUT at `input.url` */
export async function assertAddress({ site }: Context, url: string | null | undefined): Promise<void> {
  if (!url) return;
  await site.outbound.check(url).catch((error: unknown) => {
    if (error instanceof OutboundError) throw badInput({ path: "input.url", code: `url${error.fault.charAt(0).toUpperCase()}${error.fault.slice(1)}`, message: `is no address that can be sent to (${error.fault})` });
    throw error;
  });
}

/** Sets up a way out. Its headers' values and its secret are kept sealed and never shown again. */
export async function create(tx: Transaction, input: CreateMessageChannelInput): Promise<MessageChannel> {
  assertSteppedUp(tx);
  const [{ count }] = (await tx.sql.rows<{ count: number }>("SELECT COUNT(*) AS `count` FROM `message_channel`")) as [{ count: number }];
  if (Number(count) >= mostChannels) throw badInput({ path: "input", code: "tooMany", message: `there are at most ${mostChannels} channels`, params: { max: mostChannels } });
  const { headers, secret, ...plain } = input;
  const channel = Object.assign(new MessageChannel(), plain, headersOf(headers), {
    id: newId("mch", tx.now.getTime()),
    version: 1,
    name: input.name.trim(),
    method: input.kind === MessageChannelKind.SMS ? (input.method ?? "POST") : null,
    secret: secret || null,
    secretSetAt: secret ? tx.now : null,
    enabled: true,
    createdAt: tx.now,
  });
  assertChannel(channel, input);
  await insertEntities(tx, MessageChannel, [channel]);
  tx.emit("messageChannel.created", { id: channel.id });
  return channel;
}

/** Changes a channel. Headers and secret that are left out stay; given ones take the place of all before. */
export async function update(tx: Transaction, id: string, version: number, input: UpdateMessageChannelInput): Promise<MessageChannel> {
  assertSteppedUp(tx);
  const channel = await access(tx, MessageChannel, id, "update", version);
  const { headers, secret, ...plain } = input;
  assign(channel, plain);
  if (plain.name) channel.name = plain.name.trim();
  if (headers !== undefined) channel.headerNames = headersOf(headers).headerNames ?? null;
  if (secret !== undefined) channel.secretSetAt = secret ? tx.now : null;
  assertChannel(channel, input);
  channel.restsUntil = null;
  await tx.db.save(channel);
  await keepSecrets(tx, id, { ...(headers !== undefined && { headers: headersOf(headers).headers }), ...(secret !== undefined && { secret: secret || null }) });
  tx.emit("messageChannel.updated", { id });
  return channel;
}

/** Hidden columns are not among those that were read, so that they are written by themselves. */
async function keepSecrets(tx: Transaction, id: string, secrets: { headers?: string | null; secret?: string | null }): Promise<void> {
  const facts = Object.assign({}, ...Object.entries(secrets).map(([property, value]) => sealedFacts(MessageChannel, property, value))) as Record<string, string | null>;
  const columns = Object.keys(facts).map((column) => `\`${column}\` = ?`);
  if (columns.length > 0) await tx.sql.run(`UPDATE \`message_channel\` SET ${columns.join(", ")} WHERE \`id\` = ?`, [...Object.values(facts), id]);
}

/** @throws BAD_USER_INPUT where all of them are longer than what is kept */
function headersOf(headers: readonly MessageHeaderInput[] | null | undefined): Pick<MessageChannel, "headers" | "headerNames"> {
  if (!headers || headers.length === 0) return { headers: null, headerNames: null };
  const text = JSON.stringify(Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value])));
  if (text.length > longestHeaders) throw badInput({ path: "input.headers", code: "tooLong", message: `must be shorter than ${longestHeaders} characters together`, params: { max: longestHeaders } });
  return { headers: text, headerNames: headers.map(({ name }) => name) };
}

const longestHeaders = 800;

const testWords: Readonly<Record<Locale, { subject: string; body: string }>> = {
  [Locale.EN]: { subject: "A test from Guanxi", body: "This message says that messages arrive." },
  [Locale.ZH_HANT]: { subject: "Guanxi 測試訊息", body: "收到這則訊息，表示訊息可以送達。" },
  [Locale.ZH_HANS]: { subject: "Guanxi 测试消息", body: "收到这条消息，说明消息可以送达。" },
};

/**
 * Queues a message that tells of nothing, to try a channel: by e-mail to the viewer, by SMS to a number, to a group.
 * @throws BAD_USER_INPUT for a channel that is off, or an SMS without a number
 */
export async function test(tx: Transaction, id: string, to: string | null): Promise<OutboundMessage> {
  if (!tx.viewer) throw unauthenticated();
  const channel = await access(tx, MessageChannel, id, "test");
  if (!channel.enabled) throw badInput({ path: "id", code: "switchedOff", message: "the channel is switched off" });
  const { userId, locale } = tx.viewer;
  const user = await tx.db.findOneByOrFail(User, { id: userId });
  const number = to?.trim() ?? "";
  if (channel.kind === MessageChannelKind.SMS && !/^\+?[\d\s-]{5,20}$/.test(number)) throw badInput({ path: "to", code: "phone", message: "must be a telephone number" });
  const messageId = newId("msg", tx.now.getTime());
  const message = Object.assign(new OutboundMessage(), testWords[locale as Locale], {
    id: messageId,
    causeKey: messageId,
    revision: 0,
    channelId: id,
    channelKind: channel.kind,
    purpose: MessagePurpose.SERVICE,
    recipient: isRobot(channel.kind) ? MessageRecipient.GROUP : MessageRecipient.OWNER,
    locale: locale as Locale,
    to: channel.kind === MessageChannelKind.EMAIL ? user.email : channel.kind === MessageChannelKind.SMS ? number : null,
    recordId: id,
    authorId: userId,
    status: MessageStatus.QUEUED,
    tries: 0,
    dueAt: tx.now,
    createdAt: tx.now,
  });
  await insertEntities(tx, OutboundMessage, [message]);
  tx.emit("message.queued", { id: messageId });
  return message;
}
