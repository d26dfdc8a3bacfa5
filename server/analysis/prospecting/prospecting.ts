import { deals } from "../semantic/deals";
import { FigureUnit, figures, measures, type Definitions, type Figure } from "../semantic/figure";
import { salesSummary } from "../semantic/measures";
import { beginningOf } from "../semantic/period";
import { oneRow, type Question } from "../semantic/question";
import { seesDealValues, type Viewing } from "../semantic/scope";
import { sql } from "../semantic/sql";
import { firstOrders } from "./first-orders";
import { forecast } from "./forecast";
import { funnel } from "./funnel";
import type { NewCustomerMonth } from "./conversion.types";
import { dealGroups } from "./deal-groups";
import { leadConversion } from "./leads";
import { outlook } from "./outlook";

const { COUNT, MONEY, SHARE, DAYS } = FigureUnit;

/** Over the view's deals, with `created`, `closed` (in the period) and `days` from one to the other. */
const dealFigures = {
  deals: { unit: COUNT, sum: true, sql: "COUNT(*) FILTER (created)", definition: "Deals created in the period." },
  wonDeals: { unit: COUNT, sum: true, sql: "COUNT(*) FILTER (closed AND status = 'WON')", definition: "Deals won in the period." },
  lostDeals: { unit: COUNT, sum: true, sql: "COUNT(*) FILTER (closed AND status = 'LOST')", definition: "Deals lost in the period." },
  winRate: {
    unit: SHARE, sql: "COUNT(*) FILTER (closed AND status = 'WON') / NULLIF(COUNT(*) FILTER (closed), 0)",
    definition: "Deals won in the period, divided by deals won or lost in it.",
  },
  wonValue: { unit: MONEY, sum: true, sql: "SUM(value) FILTER (closed AND status = 'WON')", definition: "The value of the deals won in the period, of those in the workspace's currency." },
  averageWonValue: {
    unit: MONEY, sql: "SUM(value) FILTER (closed AND status = 'WON') / NULLIF(COUNT(value) FILTER (closed AND status = 'WON'), 0)",
    definition: "The value of the deals won in the period, divided by those that have one.",
  },
  medianCycleDays: { unit: DAYS, sql: "MEDIAN(days) FILTER (closed)", definition: "The median of the days from creating a deal to winning or losing it, over the deals closed in the period." },
  cycleDays: { unit: DAYS, sql: "AVG(days) FILTER (closed AND status = 'WON')", definition: "The mean of the days from creating a deal to winning it, over the deals won in the period." },
} as const satisfies Definitions;

const ownFigures = {
  newCustomers: { unit: COUNT, sum: true, definition: "Customers whose first order ever fell in the period." },
  weightedPipeline: { unit: MONEY, sum: true, definition: "Open deals now, each value times its probability, whatever the period." },
} as const satisfies Definitions;

export async function prospecting(question: Question) {
  const { rowCount } = await salesSummary(question, []);
  const { newCustomers, figures: ofCustomers } = await newCustomersOf(question);
  const { figures: ofLeads, ...leads } = await leadConversion(question);
  const { figures: ofOutlook, ...ahead } = await outlook(question);
  return {
    rowCount,
    figures: permittedOf(question.ctx, [...ofCustomers, ...ofLeads, ...(await figuresOfDeals(question)), ...ofOutlook]),
    newCustomers,
    ...leads,
    ...ahead,
    ...(await dealGroups(question)),
    funnel: await funnel(question),
    ...(await forecast(question)),
  };
}

/** Figures that add up what deals are worth. */
const dealValues = new Set(["wonValue", "averageWonValue", "weightedPipeline"]);

const permittedOf = (ctx: Viewing, all: Figure[]): Figure[] => (seesDealValues(ctx) ? all : all.filter(({ key }) => !dealValues.has(key)));

type Measured = Record<keyof typeof dealFigures, bigint | number | null>;

async function figuresOfDeals(question: Question): Promise<Figure[]> {
  const { from, to, previousFrom, previousTo } = question.period;
  const [now, before] = [await measured(question, from, to), await measured(question, previousFrom, previousTo)];
  return figures(dealFigures, now, before);
}

function measured(question: Question, from: string, to: string): Promise<Measured> {
  const [start, end] = [beginningOf(from, question.ctx.zone), beginningOf(to, question.ctx.zone)];
  return oneRow(
    question.rows<Measured>(
      sql`WITH judged AS (
        SELECT status, value, "createdAt" >= ${start}::TIMESTAMP AND "createdAt" < ${end}::TIMESTAMP AS created,
          COALESCE("closedAt" >= ${start}::TIMESTAMP AND "closedAt" < ${end}::TIMESTAMP AND status <> 'OPEN', FALSE) AS closed, DATE_DIFF('second', "createdAt", "closedAt") / 86400 AS days
        FROM ${deals(question)}
      ) SELECT ${measures(dealFigures)} FROM judged`,
    ),
  );
}

const mostMonths = 5_000;

interface NewRow extends NewCustomerMonth {
  isNow: boolean;
}

/** The new customers of the period by month, source and kind, with the figures of it and of the one before. */
async function newCustomersOf(question: Question): Promise<{ newCustomers: NewCustomerMonth[]; figures: Figure[] }> {
  const { from, previousFrom, previousTo } = question.period;
  const rows = await question.rows<NewRow>(
    sql`SELECT day >= ${from}::DATE AS "isNow", DATE_TRUNC('month', day)::DATE::VARCHAR AS month, COALESCE(c.source, '') AS source, c.kind, COUNT(*)::INTEGER AS count
    FROM ${firstOrders(question)} f LEFT JOIN customer c ON c.no = f."customer"
    WHERE day >= ${from}::DATE OR (day >= ${previousFrom}::DATE AND day < ${previousTo}::DATE) GROUP BY ALL ORDER BY 2, 5 DESC, 3, 4`,
  );
  const { weighted } = await oneRow(question.rows<{ weighted: number | null }>(sql`SELECT SUM(value * probability) / 10000 AS weighted FROM ${deals(question)} WHERE status = 'OPEN'`));
  const count = (isNow: boolean): number => rows.filter((row) => row.isNow === isNow).reduce((sum, row) => sum + row.count, 0);
  const [newOnes, pipeline] = figures(ownFigures, { newCustomers: count(true), weightedPipeline: weighted }, { newCustomers: count(false) });
  return {
    newCustomers: rows.filter(({ isNow }) => isNow).slice(0, mostMonths).map(({ month, source, kind, count: n }) => ({ month, source, kind, count: n })),
    figures: [...(newOnes ? [newOnes] : []), ...(pipeline ? [{ ...pipeline, previous: null }] : [])],
  };
}
