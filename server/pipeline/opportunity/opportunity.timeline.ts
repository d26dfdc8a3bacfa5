import type { Transaction } from "../../core/context";
import { storedTime } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import type { Activity } from "../../customers/activity/activity.entity";
import { takePart } from "../../customers/activity/activity.service";
import { Opportunity } from "./opportunity.entity";
import { reach } from "../../core/access/reach";

takePart({
  /** The deal must be in sight, and with the customer if it is with any. */
  async check(tx, { customerId, opportunityId }) {
    if (!opportunityId) return;
    const deal = (await reach<{ id: string; customerId: string | null }>(tx, Opportunity, "read", [opportunityId], ["id", "customerId"])).get(opportunityId);
    if (!deal) throw badInput({ path: "input.opportunityId", code: "notFound", message: "there is no such Opportunity" });
    assertSameCustomer(deal, customerId);
  },
  touch: touchDeals,
});

/** @throws BAD_USER_INPUT at `input.opportunityId`, code `notOfCustomer`, where the deal is with somebody else */
export function assertSameCustomer(deal: { customerId?: string | null }, customerId: string): void {
  if (deal.customerId && deal.customerId !== customerId) throw badInput({ path: "input.opportunityId", code: "notOfCustomer", message: "the deal is with another customer" });
}

/** Keeps when each deal was last spoken about; that is no change by anybody, so the version stays. */
async function touchDeals(tx: Transaction, activities: readonly Activity[]): Promise<void> {
  const latest = new Map<string, string>();
  for (const { opportunityId, occurredAt } of activities) {
    const time = storedTime(occurredAt);
    if (opportunityId && time > (latest.get(opportunityId) ?? "")) latest.set(opportunityId, time);
  }
  for (const [id, time] of latest) {
    await tx.sql.run("UPDATE `opportunity` SET `lastActivityAt` = ? WHERE `id` = ? AND (`lastActivityAt` IS NULL OR `lastActivityAt` < ?)", [time, id, time]);
  }
}
