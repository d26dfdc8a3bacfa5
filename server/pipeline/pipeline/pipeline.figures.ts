import { DateTime as Calendar } from "luxon";
import type { Context } from "../../core/context";
import { allOf, among, storedTime, type Condition, type SqlValue } from "../../core/database/sql";
import { badInput, forbidden } from "../../core/errors";
import { filterConditions } from "../../core/graph/filter";
import type { GraphRow } from "../../core/graph/records";
import { readable } from "../../core/graph/statements";
import { divideRounded, formatAmount, scale, type MoneyValue } from "../../core/money";
import { Opportunity } from "../opportunity/opportunity.entity";
import type { OpportunityFilter } from "../opportunity/opportunity.inputs";
import { StageKind } from "../stage/stage.entity";

/** The deals of one stage, added up. */
export interface StageSummaryValue {
  /** The stage's id. */
  stage: string;
  count: number;
  value: MoneyValue;
  weightedValue: MoneyValue;
  /** Mean of the days that open deals have been in the stage; null where there are none. */
  averageAgeDays: number | null;
  enteredCount: number;
}

/** The deals of one month, added up. */
export interface ForecastMonthValue {
  month: string;
  count: number;
  value: MoneyValue;
  weightedValue: MoneyValue;
  wonValue: MoneyValue;
}

/** Deals alike in probability: their sum is weighed at once, exactly, and rounded once at the end. */
interface Group {
  n: number | string;
  probability: number;
  value: number | string | bigint | null;
}

const deals = { name: "Opportunity", entity: Opportunity };
const secondsPerDay = 86_400;

/** Only amounts in the workspace's currency are added up: there are no rates to convert others with. */
const valueSum = "SUM(CASE WHEN `t`.`currency` = ? THEN `t`.`value` END) AS `value`";

/** The deals of these pipelines that the viewer may see and the filter lets through, alias `t`. */
async function visible(pipelines: readonly GraphRow[], filter: OpportunityFilter | undefined, ctx: Context): Promise<Condition> {
  if (!ctx.policy.can(ctx.viewer, deals.name, "read") || ctx.policy.field(ctx.viewer, deals.name, "value") !== "shown") throw forbidden("adding deals up");
  return allOf([among("`t`.`pipelineId`", pipelines.map(({ id }) => id)), ...readable(deals, ctx, "t"), ...(await filterConditions(deals, filter, "t", ctx))]);
}

/**
 * Per pipeline one entry for each stage, in order.
 * @param withFunnel whether `enteredCount` is asked for, which reads the whole history; 0 otherwise
 */
export async function summaries(pipelines: readonly GraphRow[], filter: OpportunityFilter | undefined, withFunnel: boolean, ctx: Context): Promise<StageSummaryValue[][]> {
  const where = await visible(pipelines, filter, ctx);
  const [stages, groups, entered] = await Promise.all([stagesOf(pipelines, ctx), stageGroups(where, ctx), withFunnel ? enteredCounts(where, ctx) : new Map<string, number>()]);
  const nowSeconds = ctx.clock.now().getTime() / 1_000;
  return pipelines.map(({ id }) =>
    stages
      .filter(({ pipelineId }) => pipelineId === id)
      .map((stage) => {
        const mine = groups.filter(({ stageId }) => stageId === stage.id);
        const sums = total(mine, ctx.currency);
        const seconds = mine.reduce((sum, group) => sum + Number(group.seconds), 0);
        const hasAge = stage.kind === StageKind.OPEN && sums.count > 0;
        return { stage: stage.id, ...sums, averageAgeDays: hasAge ? Math.max(nowSeconds - seconds / sums.count, 0) / secondsPerDay : null, enteredCount: entered.get(stage.id) ?? 0 };
      }),
  );
}

async function stagesOf(pipelines: readonly GraphRow[], ctx: Context): Promise<{ id: string; pipelineId: string; kind: StageKind }[]> {
  const { text, values } = among("`pipelineId`", pipelines.map(({ id }) => id));
  return ctx.sql.rows(`SELECT \`id\`, \`pipelineId\`, \`kind\` FROM \`stage\` WHERE ${text} ORDER BY \`position\``, values);
}

/** `seconds` adds up when deals entered the stage, in seconds since 1970. */
function stageGroups(where: Condition, ctx: Context): Promise<(Group & { stageId: string; seconds: number | string })[]> {
  const seconds = ctx.sql.dialect === "sqlite" ? "CAST(STRFTIME('%s', `t`.`stageEnteredAt`) AS INTEGER)" : "TIMESTAMPDIFF(SECOND, '1970-01-01', `t`.`stageEnteredAt`)";
  return ctx.sql.rows(
    `SELECT \`t\`.\`stageId\`, \`t\`.\`probability\`, COUNT(*) AS n, ${valueSum}, SUM(${seconds}) AS \`seconds\` FROM \`opportunity\` t WHERE ${where.text} GROUP BY \`t\`.\`stageId\`, \`t\`.\`probability\``,
    [ctx.currency, ...where.values],
  );
}

/** How many deals ever reached each stage. */
async function enteredCounts(where: Condition, ctx: Context): Promise<Map<string, number>> {
  const rows = await ctx.sql.rows<{ stageId: string; n: number | string }>(
    `SELECT \`c\`.\`stageId\`, COUNT(DISTINCT \`c\`.\`opportunityId\`) AS n FROM \`stage_change\` c JOIN \`opportunity\` t ON \`t\`.\`id\` = \`c\`.\`opportunityId\` WHERE ${where.text} GROUP BY \`c\`.\`stageId\``,
    where.values,
  );
  return new Map(rows.map(({ stageId, n }) => [stageId, Number(n)]));
}

const mostMonths = 60;

/**
 * Per pipeline one entry for each month: open deals by the day they are expected to close, won ones by when they were,
 * in the viewer's time zone.
 * @param from any day of the first month
 * @param months from 1 to 60
 */
export async function forecasts(pipelines: readonly GraphRow[], from: string, months: number, filter: OpportunityFilter | undefined, ctx: Context): Promise<ForecastMonthValue[][]> {
  if (months < 1 || months > mostMonths) throw badInput({ path: "months", code: "outOfRange", message: `must be from 1 to ${mostMonths}`, params: { min: 1, max: mostMonths } });
  const starts = monthStarts(from, months, ctx.zone);
  const where = await visible(pipelines, filter, ctx);
  const [open, won] = await Promise.all([openGroups(where, starts, ctx), wonSums(where, starts, ctx)]);
  return pipelines.map(({ id }) =>
    starts.slice(0, months).map((start, index) => {
      const month = start.toFormat("yyyy-MM-dd");
      const sums = total(open.filter((group) => group.pipelineId === id && group.month === month.slice(0, 7)), ctx.currency);
      const wonSum = won.find((sum) => sum.pipelineId === id && Number(sum.month) === index)?.value;
      return { month, ...sums, wonValue: money(BigInt(wonSum ?? 0), ctx.currency) };
    }),
  );
}

/** The beginnings of the months and of the one after the last. */
function monthStarts(from: string, months: number, zone: string): Calendar[] {
  const first = Calendar.fromISO(from, { zone }).startOf("month");
  return Array.from({ length: months + 1 }, (_, index) => first.plus({ months: index }));
}

function openGroups(where: Condition, starts: readonly Calendar[], ctx: Context): Promise<(Group & { pipelineId: string; month: string })[]> {
  const month = "SUBSTR(`t`.`expectedCloseOn`, 1, 7)";
  const days = [starts[0], starts[starts.length - 1]].map((start) => start?.toFormat("yyyy-MM-dd") ?? "");
  return ctx.sql.rows(
    `SELECT \`t\`.\`pipelineId\`, ${month} AS \`month\`, \`t\`.\`probability\`, COUNT(*) AS n, ${valueSum} FROM \`opportunity\` t` +
      ` WHERE \`t\`.\`status\` = 'OPEN' AND \`t\`.\`expectedCloseOn\` >= ? AND \`t\`.\`expectedCloseOn\` < ? AND ${where.text} GROUP BY \`t\`.\`pipelineId\`, ${month}, \`t\`.\`probability\``,
    [ctx.currency, ...days, ...where.values],
  );
}

/** `month` counts from 0. */
function wonSums(where: Condition, starts: readonly Calendar[], ctx: Context): Promise<{ pipelineId: string; month: number | string; value: number | string | bigint | null }[]> {
  const [first = "", ...ends] = starts.map((start) => storedTime(start.toJSDate()));
  const month = `CASE ${ends.map((_, index) => `WHEN \`t\`.\`closedAt\` < ? THEN ${index}`).join(" ")} END`;
  const values: SqlValue[] = [...ends, ctx.currency, first, ends[ends.length - 1] ?? first, ...where.values];
  return ctx.sql.rows(
    `SELECT \`t\`.\`pipelineId\`, ${month} AS \`month\`, ${valueSum} FROM \`opportunity\` t` +
      ` WHERE \`t\`.\`status\` = 'WON' AND \`t\`.\`closedAt\` >= ? AND \`t\`.\`closedAt\` < ? AND ${where.text} GROUP BY \`t\`.\`pipelineId\`, \`month\``,
    values,
  );
}

function total(groups: readonly Group[], currency: string): { count: number; value: MoneyValue; weightedValue: MoneyValue } {
  let [count, value, weighted] = [0, 0n, 0n];
  for (const group of groups) {
    const sum = BigInt(group.value ?? 0);
    count += Number(group.n);
    value += sum;
    weighted += sum * BigInt(group.probability);
  }
  return { count, value: money(value, currency), weightedValue: money(divideRounded(weighted, scale), currency) };
}

const money = (amount: bigint, currency: string): MoneyValue => ({ amount: formatAmount(amount), currency });
