import type { Context, Transaction } from "../../core/context";
import { among, storedTime } from "../../core/database/sql";
import { faultPoint } from "../../core/fault";
import type { OutboundFault } from "../../core/outbound/outbound";
import { queueMail } from "../../identity/mail/queue-mail";
import { User } from "../../identity/user/user.entity";
import { workspaceSays } from "../../identity/workspace/workspace.service";
import type { TakenDelivery } from "./send-deliveries";
import { DeliveryStatus } from "./webhook-delivery.entity";
import { gone, mostTries, patience, pauseAfter } from "./webhook.rules";

/** What came of one try, or that its record is out of the owner's sight, so that there was none. */
export type Outcome = Tried | { readonly delivery: TakenDelivery; readonly withheld: true };

interface Tried {
  readonly delivery: TakenDelivery;
  readonly taken: boolean;
  /** The HTTP status; null where no answer came. */
  readonly answer: number | null;
  readonly fault: OutboundFault | null;
  readonly milliseconds: number;
}

/** Notes what came of some tries: delivered, to be tried again later, or given up; and how the endpoint is. */
export async function noteOutcomes(ctx: Context, { id }: { id: string }, outcomes: readonly Outcome[], chance: () => number): Promise<void> {
  const tried = outcomes.filter((outcome): outcome is Tried => !("withheld" in outcome));
  await ctx.transact(async (tx) => {
    const withheld = among("`id`", outcomes.filter((outcome) => "withheld" in outcome).map(({ delivery }) => delivery.id));
    await tx.sql.run(`DELETE FROM \`webhook_delivery\` WHERE ${withheld.text}`, withheld.values);
    for (const outcome of tried) await note(tx, outcome, chance);
    faultPoint("webhook.noting");
    if (tried.some(({ taken }) => taken)) await tx.sql.run("UPDATE `webhook` SET `failingSince` = NULL, `deliveredAt` = ? WHERE `id` = ?", [storedTime(tx.now), id]);
    else if (tried.length > 0) await failed(tx, id, tried.some(({ answer }) => answer === gone));
  });
}

async function note({ sql, now }: Transaction, { delivery, taken, answer, fault, milliseconds }: Tried, chance: () => number): Promise<void> {
  const status = taken ? DeliveryStatus.DELIVERED : delivery.tries >= mostTries ? DeliveryStatus.DEAD : DeliveryStatus.WAITING;
  const dueAt = status === DeliveryStatus.WAITING ? new Date(now.getTime() + pauseAfter(delivery.tries, chance())) : now;
  const settledAt = status === DeliveryStatus.WAITING ? null : storedTime(now);
  const text = "UPDATE `webhook_delivery` SET `status` = ?, `dueAt` = ?, `settledAt` = ?, `answer` = ?, `fault` = ?, `milliseconds` = ? WHERE `id` = ? AND `status` = ?";
  await sql.run(text, [status, storedTime(dueAt), settledAt, answer, fault, milliseconds, delivery.id, DeliveryStatus.WAITING]);
}

/** An endpoint that has failed for days, or says that it is gone, is switched off, and its owner told, once. */
async function failed(tx: Transaction, id: string, isGone: boolean): Promise<void> {
  const now = storedTime(tx.now);
  await tx.sql.run("UPDATE `webhook` SET `failingSince` = ? WHERE `id` = ? AND `failingSince` IS NULL", [now, id]);
  const since = storedTime(new Date(tx.now.getTime() - (isGone ? 0 : patience)));
  const text = "UPDATE `webhook` SET `enabled` = 0, `switchedOffAt` = ?, `version` = `version` + 1 WHERE `id` = ? AND `enabled` = 1 AND `failingSince` <= ?";
  if ((await tx.sql.run(text, [now, id, since])) > 0) await tellOwner(tx, id);
}

async function tellOwner(tx: Transaction, id: string): Promise<void> {
  const [webhook] = await tx.sql.rows<{ name: string; ownerId: string }>("SELECT `name`, `ownerId` FROM `webhook` WHERE `id` = ?", [id]);
  if (!webhook) return;
  const { name, email, locale, id: aboutId } = await tx.db.findOneByOrFail(User, { id: webhook.ownerId });
  const values = { name, webhook: webhook.name, workspace: (await workspaceSays(tx)).name, link: `${tx.site.publicUrl}/settings/webhooks?open=${id}` };
  await queueMail(tx, { to: email, template: "webhookSwitchedOff", locale, values, aboutId });
  tx.emit("webhook.switchedOff", { id, ownerId: webhook.ownerId });
}
