import type { Fragment } from "../../core/analytic-database";
import type { Question } from "../semantic/question";
import { joined, raw, sql } from "../semantic/sql";
import { aliveIn } from "./alive";
import { changed } from "./change";
import { endOf, history, monthNumber, monthSql, type Asked } from "./history";
import type { PersistencySetInput } from "./persistency-set.input";
import { paced } from "./rhythm";
import { churnedIn } from "./totals";

/** The customers of all marks named: a sub-query with their numbers `no`. Who never bought is in none. */
export function persistencySet(question: Question, { churnAfterDays, changePercent, ...marks }: PersistencySetInput): Fragment {
  const asked: Asked = { question, end: endOf(question), churnAfterDays, changePercent };
  const chosen = [raw(`(SELECT "customer" AS no FROM days)`), ...marksOf(asked, marks)];
  return sql`(WITH ${history(asked)} ${joined(chosen.map((each) => sql`SELECT no FROM ${each}`), " INTERSECT ")})`;
}

function marksOf(asked: Asked, { cohort, month, change, rhythm, aliveBand, churned }: Omit<PersistencySetInput, "churnAfterDays" | "changePercent">): Fragment[] {
  return [
    ...(cohort ? [bornIn(cohort)] : []),
    ...(cohort && typeof month === "number" ? [activeIn(monthNumber(cohort) + month)] : []),
    ...(change ? [sql`(SELECT "customer" AS no FROM ${changed(asked)} WHERE change = ${change})`] : []),
    ...(rhythm ? [sql`(SELECT "customer" AS no FROM ${paced(asked)} WHERE band = ${rhythm})`] : []),
    ...(typeof aliveBand === "number" ? [aliveIn(aliveBand)] : []),
    ...(churned === true ? [churnedIn(asked)] : []),
  ];
}

const bornIn = (day: string): Fragment => sql`(SELECT "customer" AS no FROM lives WHERE ${raw(monthSql("first"))} = ${monthNumber(day)})`;
const activeIn = (month: number): Fragment => sql`(SELECT "customer" AS no FROM buys WHERE ${raw(monthSql("day"))} = ${month})`;
