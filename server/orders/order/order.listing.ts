import { withAbilities } from "../../core/access/access";
import type { Context } from "../../core/context";
import { allOf, among, anyOf, type Condition } from "../../core/database/sql";
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

/** Up to so many customers of a name their orders are looked up; beyond, the list is read in its order and checked. */
const fewCustomers = 1_000;

/** Orders whose number begins with the text, and those of customers with such names, as far as the viewer may see them. */
async function orderSearch(text: string, alias: string, ctx: Context): Promise<Condition> {
  const start = text.trim();
  if (start === "") return allOf([]);
  const numbered: Condition = { text: "`number` >= ? AND `number` < ?", values: [start, `${start}\u{10ffff}`] };
  const scope = ctx.policy.rows(ctx.viewer, "Customer", "read", "c");
  const named = allOf([await searchCondition(ctx.sql, "Customer", start, "c.`id`"), ...(scope ? [scope] : [])]);
  const customers = await ctx.sql.rows<{ id: string }>(`SELECT c.\`id\` FROM \`customer\` c WHERE ${named.text} LIMIT ${fewCustomers + 1}`, named.values);
  if (customers.length > fewCustomers) {
    const ofCustomer = { text: `EXISTS (SELECT 1 FROM \`customer\` c WHERE c.\`id\` = \`${alias}\`.\`customerId\` AND ${named.text})`, values: named.values };
    return anyOf([numbered, ofCustomer]);
  }
  const ofCustomers = among("`customerId`", customers.map(({ id }) => id));
  return {
    text: `\`${alias}\`.\`id\` IN (SELECT found.\`id\` FROM (SELECT \`id\` FROM \`sales_order\` WHERE ${numbered.text} UNION ALL SELECT \`id\` FROM \`sales_order\` WHERE ${ofCustomers.text}) found)`,
    values: [...numbered.values, ...ofCustomers.values],
  };
}
