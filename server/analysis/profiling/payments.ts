import { DateTime } from "luxon";
import type { Fragment } from "../../core/analytic-database";
import { FigureUnit, figures, money, type Definitions } from "../semantic/figure";
import type { Question } from "../semantic/question";
import { sales } from "../semantic/sales";
import { seesCreditGrades, seesPayments } from "../semantic/scope";
import { raw, sql } from "../semantic/sql";
import type { AgeingBand, Payments } from "./payments.types";

const { MONEY, SHARE, COUNT } = FigureUnit;

const definitions = {
  receivable: { unit: MONEY, sum: true, definition: "What customers owe on the reference day: order lines of orders that are not cancelled, have a day on which payment is due, and were not paid until then." },
  overdue: { unit: MONEY, sum: true, definition: "The part of it that was due before the reference day." },
  overdueShare: { unit: SHARE, definition: "Overdue amount divided by the receivable amount." },
  overdueCustomers: { unit: COUNT, sum: true, definition: "Customers with an overdue order." },
} as const satisfies Definitions;

/** Days past due from which a band begins; in the first, payment is not late. */
export const ageingBands = [0, 1, 31, 61, 91] as const;
const mostDebtors = 20;

interface PaymentRow {
  part: "band" | "debtor" | "grade" | "all";
  band: number | null;
  customer: string | null;
  grade: string | null;
  orders: bigint;
  customers: bigint;
  amount: bigint;
  overdue: bigint;
  oldest: string | null;
}

/** The reference day: the last of the period, or today where that lies ahead. */
export const referenceDay = ({ period, today }: Question): string => {
  const last = DateTime.fromISO(period.to, { zone: "utc" }).minus({ days: 1 }).toFormat("yyyy-MM-dd");
  return last < today ? last : today;
};

/** What was owed on the reference day, for those who may see payments. */
export async function payments(question: Question): Promise<Payments | null> {
  const { ctx } = question;
  if (!seesPayments(ctx)) return null;
  const rows = await question.rows<PaymentRow>(
    sql`WITH aged AS MATERIALIZED (${agedSql(question)})
    SELECT 'band' AS part, band, ${raw(sums)} FROM aged GROUP BY band
    UNION ALL BY NAME SELECT 'all' AS part, COUNT(*) FILTER (days > 0) AS orders, COUNT(DISTINCT customer) FILTER (days > 0) AS customers, SUM(amount) AS amount, SUM(late) AS overdue FROM aged
    UNION ALL BY NAME SELECT 'grade' AS part, COALESCE(c."creditGrade", '') AS grade, ${raw(sums)} FROM aged LEFT JOIN customer c ON c.no = aged.customer GROUP BY 2
    UNION ALL BY NAME SELECT * FROM (
      SELECT 'debtor' AS part, k.id AS customer, COUNT(*) AS orders, 1 AS customers, SUM(amount) AS amount, SUM(late) AS overdue, MIN("dueOn")::VARCHAR AS oldest
      FROM aged JOIN key k ON k.no = aged.customer WHERE days > 0 GROUP BY k.id ORDER BY overdue DESC, k.id LIMIT ${mostDebtors}) debtors`,
  );
  const of = (part: PaymentRow["part"]): PaymentRow[] => rows.filter((row) => row.part === part);
  const [all] = of("all");
  const measured = { receivable: all?.amount, overdue: all?.overdue, overdueShare: all?.amount ? Number(all.overdue) / Number(all.amount) : null, overdueCustomers: all?.customers };
  return {
    on: referenceDay(question),
    figures: figures(definitions, measured),
    ageing: ageingBands.map((from, index) => ageingBand(question, from, index, of("band"))),
    debtors: of("debtor").sort((left, right) => Number(right.overdue - left.overdue)).map(({ customer, orders, overdue, oldest }) => ({ customer: customer ?? "", orders: Number(orders), overdue: money(overdue, ctx.currency), oldestDueOn: oldest ?? "" })),
    byCreditGrade: seesCreditGrades(ctx) ? of("grade").map(({ grade, customers, amount, overdue }) => ({ grade: grade ?? "", customers: Number(customers), receivable: money(amount, ctx.currency), overdue: money(overdue, ctx.currency) })) : null,
  };
}

const sums = "COUNT(*) AS orders, COUNT(DISTINCT customer) AS customers, SUM(amount) AS amount, SUM(late) AS overdue";

const bandSql = `CASE ${[...ageingBands].reverse().map((from) => `WHEN days >= ${from} THEN ${from}`).join(" ")} ELSE 0 END`;

/** Orders that were not paid on the reference day: one row each with customer, amount, what of it is late, the day due, the days since, and their band. */
export const agedSql = (question: Question): Fragment =>
  sql`SELECT *, ${raw(bandSql)}::INTEGER AS band, CASE WHEN days > 0 THEN amount ELSE 0 END AS late FROM (${owed(question)}) owed`;

function owed(question: Question): Fragment {
  const on = referenceDay(question);
  const lines = sales(question, ["order", "customer", "revenue"], { to: dayAfter(on) });
  return sql`SELECT * FROM (
      SELECT ANY_VALUE(l."customer") AS customer, SUM(l.revenue) AS amount, ANY_VALUE(o."paymentDueOn") AS "dueOn", ${on}::DATE - ANY_VALUE(o."paymentDueOn") AS days
      FROM ${lines} l JOIN sales_order o ON o.no = l."order" WHERE o."paymentDueOn" IS NOT NULL AND (o."paidOn" IS NULL OR o."paidOn" > ${on}::DATE) GROUP BY l."order"
    ) orders WHERE amount > 0`;
}

const dayAfter = (on: string): string => DateTime.fromISO(on, { zone: "utc" }).plus({ days: 1 }).toFormat("yyyy-MM-dd");

function ageingBand({ ctx }: Question, from: number, index: number, rows: readonly PaymentRow[]): AgeingBand {
  const row = rows.find(({ band }) => band === from);
  const next: number | undefined = ageingBands[index + 1];
  return { from, to: next === undefined ? null : next - 1, orders: Number(row?.orders ?? 0), customers: Number(row?.customers ?? 0), amount: money(row?.amount, ctx.currency) };
}
