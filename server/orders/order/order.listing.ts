import { withAbilities } from "../../core/access/access";
import { dayIn } from "../../core/clock";
import type { Context } from "../../core/context";
import { allOf, among, anyOf, type Condition } from "../../core/database/sql";
import { listing } from "../../core/graph/records";
import { searchCondition } from "../../core/search/search-condition";
import { Order } from "./order.entity";
import { OrderStatus } from "./order.enums";
import { OrderLine } from "./order-line.entity";

withAbilities(Order);

listing(Order, {
  sorts: { ORDERED_ON: "orderedOn", TOTAL: "total", NUMBER: "number" },
  order: ["ORDERED_ON", "DESC"],
  filters: {
    search: (text: string, alias, ctx) => orderSearch(text, alias, ctx),
    overdue: (wanted: boolean, alias, ctx) => overdue(wanted, alias, dayIn(ctx.zone, ctx.clock.now())),
  },
});

listing(OrderLine, { sorts: { POSITION: "position" }, order: ["POSITION", "ASC"] });

/** Orders that should have been paid before a day and were not; or all the others. */
function overdue(wanted: boolean, alias: string, today: string): Condition {
  const [paidOn, dueOn, status] = ["paidOn", "paymentDueOn", "status"].map((column) => `\`${alias}\`.\`${column}\``);
  return wanted
    ? { text: `${paidOn} IS NULL AND ${dueOn} < ? AND ${status} <> ?`, values: [today, OrderStatus.CANCELLED] }
    : { text: `(${paidOn} IS NOT NULL OR ${dueOn} IS NULL OR ${dueOn} >= ? OR ${status} = ?)`, values: [today, OrderStatus.CANCELLED] };
}

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
