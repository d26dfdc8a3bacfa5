import type { Fragment } from "../../core/analytic-database";
import type { Question } from "../semantic/question";
import { customersKnown } from "../semantic/sales";
import { every, raw, sql } from "../semantic/sql";
import { firstOrders } from "./first-orders";
import { leads } from "./leads";
import { aliveTenth, scored, valueTenths } from "./outlook";
import type { ProspectSetInput } from "./prospect-set.input";

/** The customers behind a mark of prospecting, as a sub-query with their numbers `no`. */
export function prospectSet(question: Question, { source, newIn, leads: isLead, leadIn, aliveBand, valueTenth }: ProspectSetInput): Fragment {
  const among: Fragment[] = [];
  if (typeof source === "string") among.push(sql`source = ${source}`);
  if (newIn) among.push(sql`no IN (SELECT "customer" FROM ${firstOrders(question)} WHERE DATE_TRUNC('month', day) = DATE_TRUNC('month', ${newIn}::DATE))`);
  if (isLead) among.push(sql`no IN (SELECT no FROM ${leads(question)})`);
  if (leadIn) among.push(sql`no IN (SELECT no FROM ${leads(question)} WHERE month = DATE_TRUNC('month', ${leadIn}::DATE))`);
  if (typeof aliveBand === "number") among.push(sql`no IN (SELECT no FROM ${scored(question)} WHERE ${raw(aliveTenth)} = ${aliveBand})`);
  if (typeof valueTenth === "number") among.push(sql`no IN (SELECT no FROM ${valueTenths(question)} WHERE tenth = ${valueTenth})`);
  return sql`(SELECT no FROM ${customersKnown(question)} WHERE ${every(among)})`;
}
