import type { Fragment } from "../../core/analytic-database";
import { discountRate, horizonMonths } from "../score/score-tables";
import { FigureUnit, figures, money, type Definitions, type Figure } from "../semantic/figure";
import { oneRow, type Question } from "../semantic/question";
import { customersKnown } from "../semantic/sales";
import { raw, sql } from "../semantic/sql";
import type { AliveBand, CustomerModel, CustomerOutlook, ModelGap, ValueTenth } from "./outlook.types";

const { COUNT, MONEY } = FigureUnit;
const best = 100;

const outlookFigures = {
  activeCustomers: { unit: COUNT, definition: "The sum of all customers' probabilities of still buying (P(alive), BG/NBD): how many of them are to be expected to come again." },
  expectedPurchases: { unit: COUNT, definition: "Days with a purchase to be expected of the customers known in the next 365 days (BG/NBD)." },
  lifetimeValue: { unit: MONEY, definition: `What the customers known are expected to bring in the next ${horizonMonths} months (BG/NBD with Gamma-Gamma), discounted by ${discountRate * 100} % a year.` },
} as const satisfies Definitions;

/** The scores of the customers that count, as a sub-query. */
export const scored = (question: Question): Fragment => sql`(SELECT s.* FROM customer_score s WHERE s.no IN (SELECT no FROM ${customersKnown(question)}))`;

/** The tenth of P(alive), from 0 to 9; certainty belongs to the last one. */
export const aliveTenth = "LEAST(FLOOR(alive * 10), 9)::INTEGER";

/** The scores with the tenth by lifetime value, 1 the most valuable; equal values are told apart by number. */
export const valueTenths = (question: Question): Fragment => sql`(SELECT *, NTILE(10) OVER (ORDER BY "lifetimeValue" DESC, no) AS tenth FROM ${scored(question)} WHERE "lifetimeValue" IS NOT NULL)`;

/** What is to be expected of the customers known, by the models of the last day. */
export async function outlook(question: Question) {
  const customerModel = await model(question);
  if (!customerModel?.purchases) return { figures: [], customerModel, aliveBands: [], valueTenths: [], bestCustomers: [] };
  return { figures: await totals(question), customerModel, aliveBands: await aliveBands(question), valueTenths: await tenths(question), bestCustomers: await bestCustomers(question) };
}

async function totals(question: Question): Promise<Figure[]> {
  const row = await oneRow(
    question.rows<Record<keyof typeof outlookFigures, number | bigint | null>>(
      sql`SELECT SUM(alive) AS "activeCustomers", SUM(purchases365) AS "expectedPurchases", SUM("lifetimeValue") AS "lifetimeValue" FROM ${scored(question)}`,
    ),
  );
  return figures(outlookFigures, row);
}

async function aliveBands(question: Question): Promise<AliveBand[]> {
  const rows = await question.rows<{ tenth: number; customers: number; expectedPurchases: number; value: bigint | null }>(
    sql`SELECT ${raw(aliveTenth)} AS tenth, COUNT(*)::INTEGER AS customers, SUM(purchases365) AS "expectedPurchases", SUM("lifetimeValue") AS value FROM ${scored(question)} GROUP BY 1 ORDER BY 1`,
  );
  return rows.map(({ tenth, customers, expectedPurchases, value }) => ({ from: tenth / 10, to: (tenth + 1) / 10, customers, expectedPurchases, lifetimeValue: money(value, question.ctx.currency) }));
}

async function tenths(question: Question): Promise<ValueTenth[]> {
  const rows = await question.rows<{ tenth: number; customers: number; value: bigint }>(
    sql`SELECT tenth::INTEGER AS tenth, COUNT(*)::INTEGER AS customers, SUM("lifetimeValue") AS value FROM ${valueTenths(question)} GROUP BY 1 ORDER BY 1`,
  );
  const whole = rows.reduce((sum, { value }) => sum + value, 0n);
  return rows.map(({ tenth, customers, value }) => ({ tenth, customers, lifetimeValue: money(value, question.ctx.currency), share: whole === 0n ? 0 : Number(value) / Number(whole) }));
}

interface BestRow {
  customer: string;
  purchases: number;
  lastPurchaseOn: string;
  alive: number;
  expectedPurchases: number;
  value: bigint | null;
  lifetime: bigint | null;
}

async function bestCustomers(question: Question): Promise<CustomerOutlook[]> {
  const { currency } = question.ctx;
  const rows = await question.rows<BestRow>(
    sql`SELECT k.id AS customer, s.frequency + 1 AS purchases, (m."observedTo" - (s."ageDays" - s."recencyDays"))::DATE::VARCHAR AS "lastPurchaseOn",
      s.alive, s.purchases365 AS "expectedPurchases", s."valuePerPurchase" AS value, s."lifetimeValue" AS lifetime
    FROM (SELECT * FROM ${scored(question)} ORDER BY "lifetimeValue" DESC NULLS LAST, purchases365 DESC, no LIMIT ${best}) s CROSS JOIN score_model m JOIN key k ON k.no = s.no
    ORDER BY s."lifetimeValue" DESC NULLS LAST, s.purchases365 DESC, k.id`,
  );
  return rows.map(({ value, lifetime, ...row }) => ({ ...row, valuePerPurchase: value === null ? null : money(value, currency), lifetimeValue: lifetime === null ? null : money(lifetime, currency) }));
}

type ModelRow = Record<string, number | null> & { scoredAt: Date; observedFrom: string; observedTo: string; calibratedTo: string | null; gap: ModelGap | null; valueGap: ModelGap | null };

async function model(question: Question): Promise<CustomerModel | null> {
  const [row] = await question.rows<ModelRow>(
    sql`SELECT * REPLACE ("observedFrom"::VARCHAR AS "observedFrom", "observedTo"::VARCHAR AS "observedTo", "calibratedTo"::VARCHAR AS "calibratedTo") FROM score_model`,
  );
  if (!row) return null;
  const of = (name: string): number => row[name] ?? 0;
  const { scoredAt, observedFrom, observedTo, calibratedTo, gap, valueGap } = row;
  return {
    scoredAt, observedFrom, observedTo, gap, valueGap, horizonMonths, discountRate,
    customers: of("customers"), repeatCustomers: of("repeatCustomers"),
    purchases: gap ? null : { r: of("r"), alpha: of("alpha"), a: of("a"), b: of("b"), logLikelihood: of("logLikelihood") },
    value: valueGap ? null : { p: of("p"), q: of("q"), gamma: of("gamma"), logLikelihood: of("valueLogLikelihood"), customers: of("valueCustomers") },
    holdout: calibratedTo === null ? null : {
      calibratedTo, days: of("holdoutDays"), customers: of("holdoutCustomers"), actual: of("actual"), expected: of("expected"), expectedByOwnRate: of("expectedByOwnRate"),
      meanAbsoluteError: of("meanAbsoluteError"), meanAbsoluteErrorByOwnRate: of("meanAbsoluteErrorByOwnRate"),
      model: { r: of("holdoutR"), alpha: of("holdoutAlpha"), a: of("holdoutA"), b: of("holdoutB"), logLikelihood: of("holdoutLogLikelihood") },
    },
  };
}
