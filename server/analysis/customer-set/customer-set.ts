import type { Fragment } from "../../core/analytic-database";
import { forbidden } from "../../core/errors";
import { ofAge, ofCreditGrade, ofIndustry, ofKind, ofSource, orderedAt, owing, scoredAs, withTag } from "../profiling/profiling-sets";
import { decileOf } from "../profitability/customers.sql";
import { prospectSet } from "../prospecting/prospect-set";
import { campaignSet } from "../promotion/campaign-set";
import { persistencySet } from "../persistency/persistency-set";
import type { Question } from "../semantic/question";
import { bought, customersKnown, sales } from "../semantic/sales";
import { seesProfit } from "../semantic/scope";
import { every, raw, sql } from "../semantic/sql";
import type { CustomerSetInput } from "./customer-set.input";

type Given<K extends keyof CustomerSetInput> = NonNullable<CustomerSetInput[K]>;

/** The customers of a set: a sub-query with one column, their numbers `no`. */
type CustomerSet<Value> = (question: Question, value: Value) => Fragment;

/** Every set, by the field that asks for it. What a view counts and what its mark opens are one definition: use the view's own SQL here. */
const sets: { readonly [K in keyof Required<CustomerSetInput>]: CustomerSet<Given<K>> } = {
  level: (question, level) => sql`(SELECT no FROM ${customersKnown(question)} WHERE level = ${level})`,
  region: (question, region) => sql`(SELECT no FROM ${customersKnown(question)} WHERE region = ${region})`,
  kind: ofKind,
  industry: ofIndustry,
  source: ofSource,
  tagId: withTag,
  age: ofAge,
  creditGrade: ofCreditGrade,
  owing,
  rfm: scoredAs,
  ordered: orderedAt,
  segment: (question, segment) => sql`(SELECT no FROM ${customersKnown(question)} WHERE segment = ${segment})`,
  campaign: campaignSet,
  boughtProduct: (question, product) =>
    sql`(SELECT customer AS no FROM ${sales(question, ["customer", "product", "quantity"])} WHERE product = (SELECT no FROM key WHERE id = ${product}) AND customer IS NOT NULL AND ${raw(bought)})`,
  profitDecile: (question, decile) => {
    if (!seesProfit(question.ctx)) throw forbidden("adding profits up");
    return decileOf(question, decile);
  },
  prospect: prospectSet,
  persistency: persistencySet,
};

/** The condition that a customer is in all sets named, over a column that holds the customer's number; none named means all. */
export function inSets(question: Question, of: CustomerSetInput, column: Fragment): Fragment {
  const named = (Object.keys(sets) as (keyof CustomerSetInput)[]).flatMap((name) => {
    const value = of[name];
    return value === null || value === undefined ? [] : [sql`${column} IN ${setOf(question, name, value)}`];
  });
  return every(named);
}

function setOf<K extends keyof CustomerSetInput>(question: Question, name: K, value: Given<K>): Fragment {
  return (sets[name] as CustomerSet<Given<K>>)(question, value);
}
