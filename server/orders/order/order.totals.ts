import type { Transaction } from "../../core/context";
import { among } from "../../core/database/sql";
import { pieces } from "../../core/lists";
import { lockForTotals, storeOrderTotals, type OrderTotals } from "../../customers/customer/customer.totals";
import { OrderStatus } from "./order.enums";

interface CountedOrders {
  customerId: string;
  n: number;
  firstOn: string;
  lastOn: string;
  total: number | string;
}

const customersAtOnce = 512;

/** Counts the orders of customers anew, after theirs have changed; a few statements for many customers. */
export async function recountCustomers(tx: Transaction, customerIds: readonly (string | null | undefined)[]): Promise<void> {
  const distinct = [...new Set(customerIds)].filter((id): id is string => typeof id === "string").sort();
  for (const ids of pieces(distinct, customersAtOnce)) {
    await lockForTotals(tx, ids);
    await storeOrderTotals(tx, await countOrders(tx, ids));
  }
}

async function countOrders(tx: Transaction, customerIds: readonly string[]): Promise<OrderTotals[]> {
  const { text, values } = among("o.`customerId`", customerIds);
  const rows = await tx.sql.rows<CountedOrders>(
    `SELECT o.\`customerId\`, COUNT(*) AS \`n\`, MIN(o.\`orderedOn\`) AS \`firstOn\`, MAX(o.\`orderedOn\`) AS \`lastOn\`,
    SUM(CASE WHEN o.\`currency\` = c.\`currency\` THEN o.\`total\` ELSE 0 END) AS \`total\`
    FROM \`sales_order\` o JOIN \`customer\` c ON c.\`id\` = o.\`customerId\` WHERE o.\`status\` <> ? AND ${text} GROUP BY o.\`customerId\``,
    [OrderStatus.CANCELLED, ...values],
  );
  const found = new Map(rows.map((row) => [row.customerId, row]));
  return customerIds.map((customerId) => {
    const row = found.get(customerId);
    return { customerId, orderCount: row?.n ?? 0, firstOrderOn: row?.firstOn ?? null, lastOrderOn: row?.lastOn ?? null, orderTotal: BigInt(row?.total ?? 0) };
  });
}
