import { deals } from "../semantic/deals";
import { money } from "../semantic/figure";
import { beginningOf } from "../semantic/period";
import type { Question } from "../semantic/question";
import { seesDealValues } from "../semantic/scope";
import { sql } from "../semantic/sql";
import { wilsonInterval } from "../statistics/wilson";
import type { DealGroup, OwnerDeals, TeamDeals } from "./conversion.types";

const mostGroups = 100;

interface GroupRow {
  ownerId: string | null;
  teamId: string | null;
  isOwner: boolean;
  deals: number;
  won: number;
  lost: number;
  wonValue: bigint | null;
  meanDaysToWin: number | null;
  medianDaysToClose: number | null;
}

/** The period's deals by owner and by team, those with the most first. */
export async function dealGroups(question: Question): Promise<{ owners: OwnerDeals[]; teams: TeamDeals[] }> {
  const { from, to } = question.period;
  const [start, end] = [from, to].map((day) => beginningOf(day, question.ctx.zone)) as [string, string];
  const rows = await question.rows<GroupRow>(
    sql`WITH judged AS (
      SELECT "ownerId", "teamId", status, value, "createdAt" >= ${start}::TIMESTAMP AND "createdAt" < ${end}::TIMESTAMP AS created,
        COALESCE(status <> 'OPEN' AND "closedAt" >= ${start}::TIMESTAMP AND "closedAt" < ${end}::TIMESTAMP, FALSE) AS closed, DATE_DIFF('second', "createdAt", "closedAt") / 86400 AS days
      FROM ${deals(question)}
    ) SELECT "ownerId", "teamId", GROUPING("ownerId") = 0 AS "isOwner", COUNT(*) FILTER (created)::INTEGER AS deals, COUNT(*) FILTER (closed AND status = 'WON')::INTEGER AS won,
      COUNT(*) FILTER (closed AND status = 'LOST')::INTEGER AS lost, SUM(value) FILTER (closed AND status = 'WON') AS "wonValue",
      AVG(days) FILTER (closed AND status = 'WON') AS "meanDaysToWin", MEDIAN(days) FILTER (closed) AS "medianDaysToClose"
    FROM judged WHERE created OR closed GROUP BY GROUPING SETS (("ownerId"), ("teamId")) ORDER BY deals DESC, won DESC, "ownerId", "teamId"`,
  );
  const grouped = rows.map((row) => ({ row, group: groupOf(question, row) }));
  return {
    owners: grouped.filter(({ row }) => row.isOwner).slice(0, mostGroups).map(({ row, group }) => ({ owner: row.ownerId, ...group })),
    teams: grouped.filter(({ row }) => !row.isOwner).slice(0, mostGroups).map(({ row, group }) => ({ team: row.teamId, ...group })),
  };
}

function groupOf({ ctx }: Question, { deals: all, won, lost, wonValue, meanDaysToWin, medianDaysToClose }: GroupRow): DealGroup {
  const interval = wilsonInterval(won, won + lost);
  return {
    deals: all, won, lost, meanDaysToWin, medianDaysToClose,
    wonValue: seesDealValues(ctx) ? money(wonValue, ctx.currency) : null,
    winRate: interval ? won / (won + lost) : null, low: interval?.low ?? null, high: interval?.high ?? null,
  };
}
