import type { Transaction } from "../../core/context";
import { among } from "../../core/database/sql";

/**
 * Books goods into the stock (above zero) or out of it (below), product id → pieces. Products that nobody counts stay
 * uncounted. Stocks are changed in the order of their ids, so that shipments at the same time wait instead of failing.
 */
export async function changeStock(tx: Transaction, changes: ReadonlyMap<string, number>): Promise<void> {
  if (changes.size === 0) return;
  const { text, values } = among("`id`", [...changes.keys()]);
  const counted = await tx.sql.rows<{ id: string }>(`SELECT \`id\` FROM \`product\` WHERE \`stockQuantity\` IS NOT NULL AND ${text} ORDER BY \`id\``, values);
  for (const { id } of counted) {
    await tx.sql.run("UPDATE `product` SET `stockQuantity` = `stockQuantity` + ?, `version` = `version` + 1 WHERE `id` = ?", [changes.get(id) ?? 0, id]);
    tx.emit("product.stocked", { id });
  }
}
