import { day, hour } from "../../core/clock";
import type { Context } from "../../core/context";
import { storedTime } from "../../core/database/sql";
import type { Logger } from "../../core/logger";
import { queueDeliveries } from "./queue-deliveries";
import { sendDue } from "./send-deliveries";
import { DeliveryStatus } from "./webhook-delivery.entity";

/** Endpoints that are sent to at once. */
const mostEndpoints = 20;

/** Sends what happens to other systems. Each endpoint has a sender of its own, so that a slow one delays nobody else. */
export class WebhookDispatcher {
  private readonly sending = new Map<string, Promise<void>>();

  /**
   * @param context a context for sending, which outlives the run of the job that begins it: a run's own refuses every
   * transaction once the next run has begun, and an answer that came by then would be lost. Deliveries need no such
   * fence: whoever sends one has taken it by moving its due time.
   * @param chance from 0 to 1, anew with each call: spreads what is tried again
   */
  constructor(
    private readonly logger: Logger,
    private readonly context: () => Context,
    private readonly chance: () => number = Math.random,
  ) {}

  /** Queues what happened and begins to send what is due. Does not wait for the endpoints' answers. */
  async pass(ctx: Context): Promise<void> {
    await queueDeliveries(ctx);
    for (const id of await endpointsDue(ctx)) if (!this.sending.has(id) && this.sending.size < mostEndpoints) this.begin(id);
  }

  /** Waits for what is being sent. */
  async idle(): Promise<void> {
    await Promise.all(this.sending.values());
  }

  private begin(id: string): void {
    const sent = sendDue(this.context(), id, this.chance)
      .catch((error: unknown) => this.logger.error({ err: error, webhook: id }, "A webhook could not be sent to and will be tried again"))
      .finally(() => this.sending.delete(id));
    this.sending.set(id, sent);
  }
}

async function endpointsDue({ sql, clock }: Context): Promise<string[]> {
  const text = "SELECT w.`id` FROM `webhook` w WHERE w.`enabled` = 1 AND EXISTS (SELECT 1 FROM `webhook_delivery` d WHERE d.`webhookId` = w.`id` AND d.`status` = ? AND d.`dueAt` <= ?) ORDER BY w.`deliveredAt` LIMIT 200";
  const rows = await sql.rows<{ id: string }>(text, [DeliveryStatus.WAITING, storedTime(clock.now())]);
  return rows.map(({ id }) => id);
}

/** What was delivered is looked up for a week; what was given up, or belongs to a webhook that is no more, for a quarter. */
const [deliveredKept, othersKept] = [7 * day, 90 * day];
const prunedAtOnce = 5_000;

/** Forgets old deliveries. */
export async function pruneDeliveries(ctx: Context): Promise<void> {
  const before = (milliseconds: number): string => storedTime(new Date(ctx.clock.now().getTime() - milliseconds));
  for (let pruned = prunedAtOnce; pruned === prunedAtOnce; ) {
    pruned = await ctx.transact(async ({ sql }) => {
      const text = `SELECT \`id\` FROM \`webhook_delivery\` WHERE (\`createdAt\` < ? AND \`status\` = ?) OR \`createdAt\` < ? LIMIT ${prunedAtOnce}`;
      return sql.run(`DELETE FROM \`webhook_delivery\` WHERE \`id\` IN (SELECT \`id\` FROM (${text}) old)`, [before(deliveredKept), DeliveryStatus.DELIVERED, before(othersKept)]);
    });
  }
}

/** How often webhooks are looked after; what happens does not wait for it. */
export const webhookRhythm = { first: 0, every: 5_000, gather: 500 };

/** How often old deliveries are forgotten. */
export const pruningRhythm = { first: hour / 6, every: hour, gather: 0 };
