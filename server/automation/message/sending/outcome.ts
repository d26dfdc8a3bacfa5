import type { Context, Transaction } from "../../../core/context";
import { among, storedTime } from "../../../core/database/sql";
import { faultPoint } from "../../../core/fault";
import { Channel, Direction } from "../../../customers/activity/activity.entity";
import { enterMany } from "../../../customers/activity/activity.service";
import { MessageChannelKind, MessageRecipient, MessageStatus, type SuppressionReason } from "../message.enums";
import { isRobot, mostTries, pauseAfter, restAfter, waiting } from "../message.rules";
import type { Tried } from "./carrier.types";
import type { TakenMessage } from "./send-messages";

const isWaiting = among("`status`", waiting);

/** Notes what came of a try: sent and in the customer's timeline, to be tried again, or given up. Of several notes the first one counts. */
export async function noteOutcome(ctx: Context, message: TakenMessage, { verdict, answer, fault }: Tried, chance: number): Promise<void> {
  const status = statusAfter(verdict, message.tries);
  await ctx.transact(async (tx) => {
    const now = storedTime(tx.now);
    const pause = verdict === "LATER" ? Math.max(restAfter, pauseAfter(message.tries, chance)) : pauseAfter(message.tries, chance);
    const dueAt = status === MessageStatus.FAILED ? storedTime(new Date(tx.now.getTime() + pause)) : now;
    const settledAt = status === MessageStatus.FAILED ? null : now;
    const text = `UPDATE \`outbound_message\` SET \`status\` = ?, \`dueAt\` = ?, \`settledAt\` = ?, \`answer\` = ?, \`fault\` = ? WHERE \`id\` = ? AND ${isWaiting.text}`;
    const moved = await tx.sql.run(text, [status, dueAt, settledAt, answer, fault, message.id, ...isWaiting.values]);
    if (verdict === "LATER") await tx.sql.run("UPDATE `message_channel` SET `restsUntil` = ? WHERE `id` = ?", [storedTime(new Date(tx.now.getTime() + restAfter)), message.channelId]);
    if (moved === 0) return;
    const led = message.firingId ? tx.because(message.firingId) : tx;
    if (status === MessageStatus.SENT) await sent(led, message);
    if (status === MessageStatus.DEAD) led.emit("message.givenUp", { id: message.id, customerId: message.customerId });
    faultPoint("message.noting");
  });
}

function statusAfter(verdict: Tried["verdict"], tries: number): MessageStatus {
  if (verdict === "TAKEN") return MessageStatus.SENT;
  return verdict === "REFUSED" || tries >= mostTries ? MessageStatus.DEAD : MessageStatus.FAILED;
}

async function sent(tx: Transaction, message: TakenMessage): Promise<void> {
  const { id, channelId, channelKind, recipient, customerId, contactId, authorId, subject, body } = message;
  await tx.sql.run("UPDATE `message_channel` SET `sentAt` = ?, `restsUntil` = NULL WHERE `id` = ?", [storedTime(tx.now), channelId]);
  tx.emit("message.sent", { id, customerId });
  if (customerId === null || recipient !== MessageRecipient.CONTACT) return;
  const title = subject?.trim() || (body ?? "").split("\n", 1)[0] || "";
  const entry = { customerId, contactId, authorId, channel: timelineChannel(channelKind), direction: Direction.OUTBOUND, subject: [...title].slice(0, 200).join(""), body };
  // What a person sends is a contact with the customer; what the system sends by itself is none, and hushes no alert to call.
  await enterMany(tx, [entry], { isContact: authorId !== null });
}

/** Through which channel it stands in the timeline. */
const timelineChannel = (kind: MessageChannelKind): Channel => (kind === MessageChannelKind.EMAIL ? Channel.EMAIL : isRobot(kind) ? Channel.CHAT : Channel.SMS);

/** Holds a message back that was about to be sent. */
export async function noteSuppressed(ctx: Context, { id, customerId }: TakenMessage, reason: SuppressionReason): Promise<"SUPPRESSED"> {
  await ctx.transact(async (tx) => {
    const text = `UPDATE \`outbound_message\` SET \`status\` = ?, \`reason\` = ?, \`settledAt\` = ? WHERE \`id\` = ? AND ${isWaiting.text}`;
    const moved = await tx.sql.run(text, [MessageStatus.SUPPRESSED, reason, storedTime(tx.now), id, ...isWaiting.values]);
    if (moved > 0) tx.emit("message.suppressed", { id, customerId });
  });
  return "SUPPRESSED";
}
