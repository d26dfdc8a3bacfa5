import { day } from "../../core/clock";
import type { Context } from "../../core/context";
import { allOf, among, shownTime, storedTime } from "../../core/database/sql";
import { AlertPriority, AlertStatus } from "./alert.enums";
import { standing } from "./alert.rules";
import type { AlertWorkload } from "./alert.types";

/** People at most; whoever leads more looks at a team below. */
const mostPeople = 500;

interface Counted {
  ownerId: string | null;
  oldestAt: string | null;
  [figure: string]: string | number | null;
}

/** Who has how many alerts, how old and how many past their due time: of those that the viewer may see, the most open ones first. */
export async function workload(ctx: Context, teamIds: readonly string[] | undefined): Promise<AlertWorkload[]> {
  const now = ctx.clock.now();
  const [dayAgo, weekAgo] = [1, 7].map((days) => storedTime(new Date(now.getTime() - days * day)));
  const open = { text: "t.`status` = ?", values: [AlertStatus.OPEN] };
  const figures = {
    open: { text: open.text, values: open.values },
    overdue: { text: `${open.text} AND t.\`dueAt\` < ?`, values: [...open.values, storedTime(now)] },
    urgent: { text: `${open.text} AND t.\`priority\` = ?`, values: [...open.values, AlertPriority.URGENT] },
    escalated: { text: `${open.text} AND t.\`escalatedAt\` IS NOT NULL`, values: open.values },
    snoozed: { text: "t.`status` = ?", values: [AlertStatus.SNOOZED] },
    today: { text: `${open.text} AND t.\`raisedAt\` > ?`, values: [...open.values, dayAgo as string] },
    thisWeek: { text: `${open.text} AND t.\`raisedAt\` <= ? AND t.\`raisedAt\` > ?`, values: [...open.values, dayAgo as string, weekAgo as string] },
    older: { text: `${open.text} AND t.\`raisedAt\` <= ?`, values: [...open.values, weekAgo as string] },
  };
  const scope = ctx.policy.rows(ctx.viewer, "Alert", "read", "t");
  const where = allOf([among("t.`status`", standing), ...(teamIds ? [among("t.`teamId`", teamIds)] : []), ...(scope ? [scope] : [])]);
  const sums = Object.entries(figures).map(([name, { text }]) => `SUM(CASE WHEN ${text} THEN 1 ELSE 0 END) AS \`${name}\``).join(", ");
  const rows = await ctx.sql.rows<Counted>(
    `SELECT t.\`ownerId\`, ${sums}, MIN(CASE WHEN ${open.text} THEN t.\`raisedAt\` END) AS \`oldestAt\` FROM \`alert\` t WHERE ${where.text}
     GROUP BY t.\`ownerId\` ORDER BY \`open\` DESC, t.\`ownerId\` LIMIT ${mostPeople}`,
    [...Object.values(figures).flatMap(({ values }) => values), ...open.values, ...where.values],
  );
  return rows.map(({ ownerId, oldestAt, ...counts }) => ({
    ...(Object.fromEntries(Object.keys(figures).map((name) => [name, Number(counts[name])])) as Omit<AlertWorkload, "owner" | "oldestAt">),
    owner: ownerId,
    oldestAt: oldestAt === null ? null : new Date(shownTime(oldestAt)),
  }));
}
