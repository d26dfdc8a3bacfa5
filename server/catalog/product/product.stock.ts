import type { Transaction } from "../../core/context";
import { among } from "../../core/database/sql";

/**
 * Books goods into the stock (above zero) or out of it (below), product id → pieces. Products that nobody counts stay
 * uncounted. Stocks are changed in the order of their ids, so that shipments at the same time wait instead of failing.
 */
export async function changeStock(tx: Transaction, changes: ReadonlyMap<string, number>): Promise<void> {
  if (changes.size === 0) return;
  const { text, values } = among("`id`", [...changes.keys()]);
  const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
  const counted = await tx.sql.rows<{ id: string; stock: number }>(`SELECT \`id\`, \`stockQuantity\` AS \`stock\` FROM \`product\` WHERE \`stockQuantity\` IS NOT NULL AND ${text} ORDER BY \`id\`${lock}`, values);
  for (const { id, stock } of counted) {
    const pieces = changes.get(id) ?? 0;
    await tx.sql.run("UPDATE `product` SET `stockQuantity` = `stockQuantity` + ?, `version` = `version` + 1 WHERE `id` = ?", [pieces, id]);
    tx.emit("product.stocked", { id }, { stockQuantity: [stock, stock + pieces] });
  }
}
