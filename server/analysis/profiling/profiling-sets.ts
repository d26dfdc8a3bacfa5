import type { Fragment } from "../../core/analytic-database";
import { forbidden } from "../../core/errors";
import type { Question } from "../semantic/question";
import { bought, customersKnown, sales } from "../semantic/sales";
import { seesCreditGrades, seesPayments } from "../semantic/scope";
import { every, raw, sql } from "../semantic/sql";
import { ageSql } from "./age";
import { buyers, scored, windowsOf } from "./buyers";
import { hoursOf } from "./habits";
import { agedSql } from "./payments";
import type { OrderedSetInput, RfmSetInput } from "./profiling-sets.input";

/** The customers behind the marks of the profiling view, each as a sub-query with their numbers `no`. */

const known = (question: Question, condition: Fragment): Fragment => sql`(SELECT no FROM ${customersKnown(question)} WHERE ${condition})`;

export const ofKind = (question: Question, kind: string): Fragment => known(question, sql`kind = ${kind}`);
export const ofIndustry = (question: Question, industry: string): Fragment => known(question, sql`industry = ${industry}`);
export const ofSource = (question: Question, source: string): Fragment => known(question, sql`source = ${source}`);
export const ofAge = (question: Question, age: string): Fragment => known(question, sql`${ageSql(question)} = ${age}`);

/** @throws FORBIDDEN to who may not see credit grades */
export function ofCreditGrade(question: Question, grade: string): Fragment {
  if (!seesCreditGrades(question.ctx)) throw forbidden("seeing credit grades");
  return known(question, sql`"creditGrade" = ${grade}`);
}

/** With a tag, or with none where the id is empty. */
export const withTag = (question: Question, tagId: string): Fragment =>
  known(question, tagId === "" ? raw(`no NOT IN (SELECT "customerNo" FROM customer_tag WHERE "customerNo" IS NOT NULL)`) : sql`no IN (SELECT "customerNo" FROM customer_tag WHERE "tagId" = ${tagId})`);

/** Who owes something in a band of days past due. @throws FORBIDDEN to who may not see payments */
export function owing(question: Question, from: number): Fragment {
  if (!seesPayments(question.ctx)) throw forbidden("seeing payments");
  return sql`(SELECT customer FROM (${agedSql(question)}) aged WHERE band = ${from} AND customer IS NOT NULL)`;
}

/** By scores and segments in the period, and by the segment before; NONE is who did not buy. */
export function scoredAs(question: Question, { segment, recency, frequency, monetary, previously, before }: RfmSetInput): Fragment {
  const named = (column: string, name: string): Fragment => (name === "NONE" ? raw(`${column} IS NULL`) : sql`${raw(column)} = ${name}`);
  const scores = ([["r", recency], ["f", frequency], ["m", monetary]] as const).flatMap(([column, score]) => (score ? [sql`${raw(column)} = ${score}`] : []));
  const conditions = [...scores, ...(segment ? [named("segment", segment)] : []), ...(previously ? [named(`"segmentBefore"`, previously)] : [])];
  return sql`(WITH ${buyers(question, windowsOf(question, before))}, ${scored()} SELECT customer FROM scored WHERE ${every(conditions)})`;
}

/** Who ordered at a weekday and hour of the viewer's zone, as far as moments are known; with the weekday alone, by orders without a moment. */
export function orderedAt(question: Question, { weekday, hour }: OrderedSetInput): Fragment {
  const lines = sales(question, ["order", "customer", "day", "quantity"]);
  const orders = sql`SELECT l."customer", l.day, o."orderedAt" AS moment FROM ${lines} l JOIN sales_order o ON o.no = l."order" WHERE l.${raw(bought)} AND l."customer" IS NOT NULL`;
  if (hour === null || hour === undefined) return sql`(SELECT "customer" FROM (${orders}) orders WHERE moment IS NULL AND ISODOW(day) = ${weekday})`;
  return sql`(WITH orders AS MATERIALIZED (${orders}) SELECT "customer" FROM orders WHERE time_bucket(INTERVAL 15 MINUTE, moment) IN (SELECT quarter FROM (${hoursOf(question.ctx.zone)}) hours WHERE weekday = ${weekday} AND hour = ${hour}))`;
}
