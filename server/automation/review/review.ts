import { day } from "../../core/clock";
import { plusSpan } from "../../core/condition/sql-time";
import type { Context } from "../../core/context";
import { among, storedTime } from "../../core/database/sql";
import { AlertStatus } from "../alert/alert.enums";
import { FiringOutcome } from "../firing/firing.entity";
import type { RuleOutcome, RuleReview } from "./review.types";

const pastDays = 90;
const followUpDays = 14;
const orderDays = 30;

/** What rules did in the past days and what came of it, a few statements for all of them. */
export async function reviews(ctx: Context, ruleIds: readonly string[]): Promise<RuleReview[]> {
  const since = storedTime(new Date(ctx.clock.now().getTime() - pastDays * day));
  const [outcomes, ends] = await Promise.all([readOutcomes(ctx, ruleIds, since), readEnds(ctx, ruleIds, since)]);
  return ruleIds.map((id) => {
    const outcome = (wanted: FiringOutcome): RuleOutcome => {
      const row = outcomes.find(({ ruleId, outcome }) => ruleId === id && outcome === wanted);
      return { fired: row?.fired ?? 0, followedUp: Number(row?.followedUp ?? 0), ordered: Number(row?.ordered ?? 0) };
    };
    const ended = (...statuses: AlertStatus[]): number => ends.filter(({ ruleId, status }) => ruleId === id && statuses.includes(status)).reduce((sum, { n }) => sum + n, 0);
    return {
      acted: outcome(FiringOutcome.ACTED),
      heldOut: outcome(FiringOutcome.HELD_OUT),
      cut: outcome(FiringOutcome.CUT).fired,
      done: ended(AlertStatus.DONE),
      dismissed: ended(AlertStatus.DISMISSED),
      expired: ended(AlertStatus.EXPIRED),
      waiting: ended(AlertStatus.OPEN, AlertStatus.SNOOZED),
      meanHours: ends.find(({ ruleId, status }) => ruleId === id && status === AlertStatus.DONE)?.hours ?? null,
    };
  });
}

interface OutcomeRow {
  readonly ruleId: string;
  readonly outcome: FiringOutcome;
  readonly fired: number;
  readonly followedUp: number | string | null;
  readonly ordered: number | string | null;
}

function readOutcomes(ctx: Context, ruleIds: readonly string[], since: string): Promise<OutcomeRow[]> {
  const { dialect } = ctx.sql;
  const after = (days: number): string => plusSpan({ text: "f.`firedAt`", values: [] }, { count: days, unit: "DAYS" }, "time", dialect).text;
  const firedOn = dialect === "mysql" ? "DATE(f.`firedAt`)" : "date(f.`firedAt`)";
  const untilOn = plusSpan({ text: firedOn, values: [] }, { count: orderDays, unit: "DAYS" }, "date", dialect).text;
  const { text, values } = among("f.`ruleId`", ruleIds);
  const within = (column: string): string => `${column} > f.\`firedAt\` AND ${column} <= ${after(followUpDays)}`;
  return ctx.sql.rows<OutcomeRow>(
    `SELECT f.\`ruleId\`, f.\`outcome\`, COUNT(*) AS \`fired\`,
       SUM(CASE WHEN EXISTS (SELECT 1 FROM \`follow_up\` u WHERE u.\`customerId\` = f.\`customerId\` AND ${within("u.`createdAt`")} AND u.\`id\` <> COALESCE(f.\`followUpId\`, ''))
         OR EXISTS (SELECT 1 FROM \`activity\` v WHERE v.\`customerId\` = f.\`customerId\` AND ${within("v.`occurredAt`")}) THEN 1 ELSE 0 END) AS \`followedUp\`,
       SUM(CASE WHEN EXISTS (SELECT 1 FROM \`sales_order\` o WHERE o.\`customerId\` = f.\`customerId\` AND o.\`status\` <> 'CANCELLED' AND o.\`orderedOn\` > ${firedOn} AND o.\`orderedOn\` <= ${untilOn}) THEN 1 ELSE 0 END) AS \`ordered\`
     FROM \`rule_firing\` f WHERE ${text} AND f.\`firedAt\` >= ? GROUP BY f.\`ruleId\`, f.\`outcome\``,
    [...values, since],
  );
}

interface EndRow {
  readonly ruleId: string;
  readonly status: AlertStatus;
  readonly n: number;
  readonly hours: number | null;
}

async function readEnds(ctx: Context, ruleIds: readonly string[], since: string): Promise<EndRow[]> {
  const seconds = ctx.sql.dialect === "mysql" ? "TIMESTAMPDIFF(SECOND, a.`raisedAt`, a.`doneAt`)" : "(julianday(a.`doneAt`) - julianday(a.`raisedAt`)) * 86400";
  const { text, values } = among("f.`ruleId`", ruleIds);
  const rows = await ctx.sql.rows<Omit<EndRow, "hours"> & { seconds: number | string | null }>(
    `SELECT f.\`ruleId\`, a.\`status\`, COUNT(*) AS \`n\`, AVG(${seconds}) AS \`seconds\` FROM \`rule_firing\` f JOIN \`alert\` a ON a.\`id\` = f.\`alertId\`
     WHERE ${text} AND f.\`firedAt\` >= ? GROUP BY f.\`ruleId\`, a.\`status\``,
    [...values, since],
  );
  return rows.map(({ seconds: mean, ...row }) => ({ ...row, hours: mean === null ? null : Math.round(Number(mean) / 360) / 10 }));
}
