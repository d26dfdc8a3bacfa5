import { Field, Int, ObjectType } from "type-graphql";
import type { Context } from "../../core/context";
import { allOf, storedTime } from "../../core/database/sql";
import { filterConditions } from "../../core/graph/filter";
import { readable } from "../../core/graph/statements";
import { Ticket } from "./ticket.entity";
import { TicketStatus } from "./ticket.enums";
import type { TicketFilter } from "./ticket.inputs";
import "./ticket.listing";

/** How much there is to do in one status. */
@ObjectType({ description: "How much there is to do in one status." })
export class TicketQueueCount {
  @Field(() => TicketStatus)
  status!: TicketStatus;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { description: "Of these, the ones whose nearest due time has passed." })
  overdue!: number;
}

const type = { name: "Ticket", entity: Ticket };

/** Counts the tickets the viewer may see and the filter lets through, in one statement: an entry for each status asked for, also where there is none. */
export async function queueCounts(ctx: Context, filter: TicketFilter | undefined): Promise<TicketQueueCount[]> {
  const where = allOf([...readable(type, ctx, "t"), ...(await filterConditions(type, filter, "t", ctx))]);
  const rows = await ctx.sql.rows<TicketQueueCount>(
    `SELECT \`t\`.\`status\`, COUNT(*) AS \`count\`, COUNT(CASE WHEN \`t\`.\`nextDueAt\` < ? THEN 1 END) AS \`overdue\` FROM \`ticket\` t WHERE ${where.text} GROUP BY \`t\`.\`status\``,
    [storedTime(ctx.clock.now()), ...where.values],
  );
  const found = new Map(rows.map((row) => [row.status, row]));
  const asked = Object.values(TicketStatus).filter((status) => !filter?.status || filter.status.includes(status));
  return asked.map((status) => ({ status, count: Number(found.get(status)?.count ?? 0), overdue: Number(found.get(status)?.overdue ?? 0) }));
}
