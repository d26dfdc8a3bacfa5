import type { DerivedField } from "../core/condition/vocabulary";
import type { Context } from "../core/context";
import { among } from "../core/database/sql";
import type { GraphRow } from "../core/graph/records";
import type { Money } from "../core/graph/types";
import { formatAmount } from "../core/money";
import { OrderStatus } from "./order/order.enums";

/** An order as `unpaid` is owed while it is neither paid nor cancelled; sums are of the currency of the customer as `of`. */
const owed = (of: string): string => `unpaid.\`paidOn\` IS NULL AND unpaid.\`status\` <> '${OrderStatus.CANCELLED}' AND unpaid.\`currency\` = \`${of}\`.\`currency\``;

/** What a customer owes, for conditions: orders that are not paid, due or not. */
export const outstandingField: DerivedField = {
  kind: "amount",
  scaled: true,
  decidedBy: "outstanding",
  value: (alias) => ({ text: `(SELECT COALESCE(SUM(unpaid.\`total\`), 0) FROM \`sales_order\` unpaid WHERE unpaid.\`customerId\` = \`${alias}\`.\`id\` AND ${owed(alias)})`, values: [] }),
};

/** What each of these customers owes, in the customer's currency: one statement for all. */
export async function outstandingOf(ctx: Context, customers: readonly GraphRow[]): Promise<Money[]> {
  const { text, values } = among("c.`id`", customers.map(({ id }) => id));
  const rows = await ctx.sql.rows<{ id: string; total: number | string }>(
    `SELECT c.\`id\`, SUM(unpaid.\`total\`) AS \`total\` FROM \`customer\` c JOIN \`sales_order\` unpaid ON unpaid.\`customerId\` = c.\`id\` WHERE ${text} AND ${owed("c")} GROUP BY c.\`id\``,
    values,
  );
  const totals = new Map(rows.map(({ id, total }) => [id, BigInt(total)]));
  return customers.map(({ id, currency }) => ({ amount: formatAmount(totals.get(id) ?? 0n), currency: currency as string }));
}
