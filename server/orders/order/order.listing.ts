import { withAbilities } from "../../core/access/access";
import type { Context } from "../../core/context";
import { allOf, type Condition } from "../../core/database/sql";
import { listing } from "../../core/graph/records";
import { searchCondition } from "../../core/search/search-condition";
import { Order } from "./order.entity";
import { OrderLine } from "./order-line.entity";

withAbilities(Order);

listing(Order, {
  sorts: { ORDERED_ON: "orderedOn", TOTAL: "total", NUMBER: "number" },
  order: ["ORDERED_ON", "DESC"],
  filters: { search: (text: string, alias, ctx) => orderSearch(text, alias, ctx) },
});

listing(OrderLine, { sorts: { POSITION: "position" }, order: ["POSITION", "ASC"] });

/** Orders whose number begins with the text, and those of customers with such names, as far as the viewer may see them. */
async function orderSearch(text: string, alias: string, ctx: Context): Promise<Condition> {
  const start = text.trim();
  if (start === "") return allOf([]);
  const scope = ctx.policy.rows(ctx.viewer, "Customer", "read", "c");
  const customers = allOf([await searchCondition(ctx.sql, "Customer", start, "c.`id`"), ...(scope ? [scope] : [])]);
  return {
    text: `\`${alias}\`.\`id\` IN (SELECT found.\`id\` FROM (
      SELECT \`id\` FROM \`sales_order\` WHERE \`number\` >= ? AND \`number\` < ?
      UNION ALL SELECT s.\`id\` FROM \`customer\` c JOIN \`sales_order\` s ON s.\`customerId\` = c.\`id\` WHERE ${customers.text}) found)`,
    values: [start, `${start}\u{10ffff}`, ...customers.values],
  };
}
