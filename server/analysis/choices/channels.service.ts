import type { Question } from "../semantic/question";
import { soldInScope } from "../semantic/scope";
import { every, sql } from "../semantic/sql";

/** The channels of the orders in the viewer's scope, of all times, those with most orders first. */
export async function channelsOf({ ctx, rows }: Question): Promise<{ channels: string[] }> {
  const scope = soldInScope(ctx, "l");
  const found = await rows<{ channel: string }>(
    sql`SELECT channel FROM (SELECT no AS "orderNo", "customerNo", channel FROM sales_order) l
    WHERE channel <> '' AND ${every(scope ? [scope] : [])} GROUP BY 1 ORDER BY COUNT(*) DESC, 1 LIMIT 100`,
  );
  return { channels: found.map(({ channel }) => channel) };
}
