import type { Transaction } from "../../core/context";
import { updateRows } from "../../core/database/bulk-update";
import { among, storedTime } from "../../core/database/sql";
import { LifeCycleReason } from "../life-cycle/life-cycle-step.entity";
import { addSteps } from "../life-cycle/life-cycle.service";
import { LifeCycleStage } from "./customer.enums";
import { stagesBeforeFirstOrder } from "./customer.rules";

/** What a customer's orders come to; cancelled ones do not count. */
export interface OrderTotals {
  readonly customerId: string;
  readonly orderCount: number;
  readonly firstOrderOn: string | null;
  readonly lastOrderOn: string | null;
  /** Ten-thousandths, of the orders in the customer's currency. */
  readonly orderTotal: bigint;
}

/**
 * Keeps others from changing these customers until the transaction ends, so that their totals can be counted. They are
 * locked in the order of their ids, so that transactions wait for each other instead of failing.
 */
export async function lockForTotals(tx: Transaction, customerIds: readonly string[]): Promise<void> {
  if (tx.sql.dialect === "sqlite") return;
  const { text, values } = among("`id`", customerIds);
  await tx.sql.rows(`SELECT \`id\` FROM \`customer\` WHERE ${text} ORDER BY \`id\` FOR UPDATE`, values);
}

/**
 * Stores what customers' orders come to, and moves those that ordered for the first time along the life cycle.
 * Totals are no edit of the customer: the version stays.
 */
export async function storeOrderTotals(tx: Transaction, totals: readonly OrderTotals[]): Promise<void> {
  await updateRows(tx.sql, "customer", totals.map(({ customerId, ...sums }) => ({ id: customerId, ...sums, orderTotal: sums.orderTotal.toString() })));
  await maintainBuyers(tx, totals.flatMap(({ customerId, orderCount }) => (orderCount > 0 ? [customerId] : [])));
}

async function maintainBuyers(tx: Transaction, customerIds: readonly string[]): Promise<void> {
  const [ids, stages] = [among("`id`", customerIds), among("`lifeCycleStage`", stagesBeforeFirstOrder)];
  const moved = await tx.sql.rows<{ id: string; ownerId: string | null; stage: LifeCycleStage }>(`SELECT \`id\`, \`ownerId\`, \`lifeCycleStage\` AS \`stage\` FROM \`customer\` WHERE ${ids.text} AND ${stages.text}`, [...ids.values, ...stages.values]);
  if (moved.length === 0) return;
  await addSteps(tx, LifeCycleReason.FIRST_ORDER, moved.map(({ id, stage }) => ({ customerId: id, from: stage, to: LifeCycleStage.MAINTAINED })));
  const chosen = among("`id`", moved.map(({ id }) => id));
  await tx.sql.run(`UPDATE \`customer\` SET \`lifeCycleStage\` = ?, \`version\` = \`version\` + 1, \`updatedAt\` = ? WHERE ${chosen.text}`, [
    LifeCycleStage.MAINTAINED,
    storedTime(tx.now),
    ...chosen.values,
  ]);
  for (const { id, ownerId, stage } of moved) tx.emit("customer.moved", { id, ownerId }, { lifeCycleStage: [stage, LifeCycleStage.MAINTAINED] });
}
