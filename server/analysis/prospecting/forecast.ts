import { divideRounded, scale, type MoneyValue } from "../../core/money";
import { deals } from "../semantic/deals";
import { money } from "../semantic/figure";
import { measure } from "../semantic/measures";
import { addMonths } from "../semantic/period";
import type { Question } from "../semantic/question";
import { orderSales } from "../semantic/sales";
import { seesDealValues } from "../semantic/scope";
import { raw, sql } from "../semantic/sql";
import { forecastMonths, type BackTest, type Forecast } from "../statistics/forecast";
import type { ForecastBackTest, ForecastMethod, ForecastModel, ForecastPoint } from "./forecast.types";

/** Months of the past that are learnt from, and that are shown. */
const [learnt, shown, ahead] = [120, 24, 6];

/** The revenue of whole months before the period's end, and what comes after them. */
export async function forecast(question: Question): Promise<{ forecast: ForecastPoint[]; forecastModel: ForecastModel | null }> {
  const { currency } = question.ctx;
  const next = `${question.period.to.slice(0, 8)}01`; // the first month that is not whole
  const past = await monthlyRevenue(question, next);
  const expected = forecastMonths(past.map(({ revenue }) => Number(revenue)), ahead);
  const pipeline = seesDealValues(question.ctx) ? await weightedPipeline(question, next) : new Map<string, bigint>();
  const gone = past.slice(-shown).map(({ month, revenue }) => ({ ...nothing, month, actual: money(revenue, currency) }));
  const coming = Array.from({ length: ahead }, (_, index): ForecastPoint => {
    const month = addMonths(next, index);
    const weighted = pipeline.get(month);
    return { ...nothing, month, ...limits(expected?.months[index], currency), weightedPipeline: weighted === undefined ? null : money(weighted, currency) };
  });
  const forecastModel = expected && { method: expected.method as ForecastMethod, learntMonths: past.length, backTest: tested(expected.backTest), naive: tested(expected.naive) };
  return { forecast: [...gone, ...coming], forecastModel: forecastModel ?? null };
}

const tested = (test: BackTest | null): ForecastBackTest | null => test && { ...test, method: test.method as ForecastMethod };

const nothing = { actual: null, forecast: null, low: null, high: null, weightedPipeline: null };

function limits(expected: Forecast | undefined, currency: string): Record<"forecast" | "low" | "high", MoneyValue | null> {
  // An estimate is not exact: it is shown to the cent.
  const shownAs = (value: number | undefined): MoneyValue | null => (value === undefined ? null : money(BigInt(Math.round(Math.max(value, 0) / 100)) * 100n, currency));
  return { forecast: shownAs(expected?.value), low: shownAs(expected?.low), high: shownAs(expected?.high) };
}

/** One entry for each month from the first one with sales on; a month without sales is 0. */
async function monthlyRevenue(question: Question, before: string): Promise<{ month: string; revenue: bigint }[]> {
  const rows = await question.rows<{ month: string; revenue: bigint }>(
    sql`SELECT DATE_TRUNC('month', day)::DATE::VARCHAR AS month, ${raw(measure("revenue"))} AS revenue
    FROM ${orderSales(question, ["day", "revenue"], { from: addMonths(before, -learnt), to: before })} GROUP BY 1 ORDER BY 1`,
  );
  const known = new Map(rows.map(({ month, revenue }) => [month, revenue]));
  const months: { month: string; revenue: bigint }[] = [];
  for (let month = rows[0]?.month; month !== undefined && month < before; month = addMonths(month, 1)) months.push({ month, revenue: known.get(month) ?? 0n });
  return months;
}

async function weightedPipeline(question: Question, from: string): Promise<Map<string, bigint>> {
  const rows = await question.rows<{ month: string; weighted: bigint }>(
    sql`SELECT DATE_TRUNC('month', "expectedCloseOn")::DATE::VARCHAR AS month, SUM(value::HUGEINT * probability) AS weighted
    FROM ${deals(question)} WHERE status = 'OPEN' AND value IS NOT NULL AND "expectedCloseOn" >= ${from}::DATE AND "expectedCloseOn" < ${addMonths(from, ahead)}::DATE GROUP BY 1`,
  );
  return new Map(rows.map(({ month, weighted }) => [month, divideRounded(weighted, scale)]));
}
