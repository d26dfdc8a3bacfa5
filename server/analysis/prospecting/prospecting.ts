import { deals } from "../semantic/deals";
import { FigureUnit, figures, measures, type Definitions, type Figure } from "../semantic/figure";
import { salesSummary } from "../semantic/measures";
import { beginningOf } from "../semantic/period";
import { oneRow, type Question } from "../semantic/question";
import { purchases } from "../semantic/sales";
import { raw, sql } from "../semantic/sql";
import { forecast } from "./forecast";
import { funnel } from "./funnel";
import type { NewCustomerMonth } from "./prospecting.types";

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
  cycleDays: { unit: DAYS, sql: "AVG(days) FILTER (closed AND status = 'WON')", definition: "The mean of the days from creating a deal to winning it, over the deals won in the period." },
} as const satisfies Definitions;

const ownFigures = {
  newCustomers: { unit: COUNT, sum: true, definition: "Customers whose first order ever fell in the period." },
  weightedPipeline: { unit: MONEY, sum: true, definition: "Open deals now, each value times its probability, whatever the period." },
} as const satisfies Definitions;

export async function prospecting(question: Question) {
  const { rowCount } = await salesSummary(question, []);
  return {
    rowCount,
    figures: [...(await customerFigures(question)), ...(await figuresOfDeals(question))],
    newCustomers: await newCustomers(question),
    funnel: await funnel(question),
    forecast: await forecast(question),
  };
}

type Measured = Record<keyof typeof dealFigures, bigint | number | null>;

async function figuresOfDeals(question: Question): Promise<Figure[]> {
  const { from, to, previousFrom } = question.period;
  const [now, before] = [await measured(question, from, to), await measured(question, previousFrom, from)];
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

/** A customer is new on the day of the first order. */
const firstOrders = (question: Question) => sql`(SELECT "customer", MIN(day) AS day, ANY_VALUE(source) AS source FROM ${purchases(question, ["source"])} GROUP BY 1)`;

async function customerFigures(question: Question): Promise<Figure[]> {
  const { from, previousFrom } = question.period;
  const { now, before } = await oneRow(
    question.rows<{ now: number; before: number }>(
      sql`SELECT COUNT(*) FILTER (day >= ${from}::DATE)::INTEGER AS now, COUNT(*) FILTER (day < ${from}::DATE AND day >= ${previousFrom}::DATE)::INTEGER AS before FROM ${firstOrders(question)}`,
    ),
  );
  const { weighted } = await oneRow(question.rows<{ weighted: number | null }>(sql`SELECT SUM(value * probability) / 10000 AS weighted FROM ${deals(question)} WHERE status = 'OPEN'`));
  const [newOnes, pipeline] = figures(ownFigures, { newCustomers: now, weightedPipeline: weighted }, { newCustomers: before });
  return [...(newOnes ? [newOnes] : []), ...(pipeline ? [{ ...pipeline, previous: null }] : [])];
}

function newCustomers(question: Question): Promise<NewCustomerMonth[]> {
  return question.rows<NewCustomerMonth>(
    sql`SELECT DATE_TRUNC('month', day)::DATE::VARCHAR AS month, source, COUNT(*)::INTEGER AS count FROM ${firstOrders(question)} WHERE day >= ${question.period.from}::DATE GROUP BY 1, 2 ORDER BY 1, ${raw("count")} DESC, 2`,
  );
}
