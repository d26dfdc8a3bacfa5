import type { Context, Transaction } from "../../core/context";
import { allOf, among, anyOf, storedTime, type Condition } from "../../core/database/sql";
import { faultPoint } from "../../core/fault";
import type { RuleCause } from "../rule/definition.types";
import { subjects } from "../rule/subjects";
import { expireAlerts } from "./effects/alert";
import { withdrawApprovals } from "./effects/approval";
import type { EvaluatedRule } from "./evaluated-rule";
import { present } from "./matches";
import { occurrenceOf, type Asked } from "./occurrence";
import { inOrder, onPage, type Page, type PageDone, type Placed } from "./pages";

/**
 * Finds a rule's firings whose cause is not there any more.
 * @param only the records that are looked at; all of them where nothing is said
 * @returns their ids
 */
export async function findGone(ctx: Context, rule: EvaluatedRule, only: readonly string[] | undefined, page: Page): Promise<Placed[]> {
  const { causes } = rule.definition;
  const known = among("f.`cause`", causes.map(({ name }) => name));
  const asked = present(ctx);
  const gone = anyOf([...causes.flatMap((cause) => isGone(rule, cause, asked) ?? []), { text: `NOT (${known.text})`, values: known.values }]);
  const wanted = allOf([onPage("f.`id`", page), ...(only ? [among("f.`recordId`", only)] : []), gone]);
  return ctx.sql.rows<Placed>(`SELECT f.\`id\` AS \`place\` FROM \`rule_firing\` f WHERE f.\`ruleId\` = ? AND f.\`endedAt\` IS NULL AND ${wanted.text} ${inOrder("f.`id`")}`, [rule.id, ...wanted.values]);
}

function isGone(rule: EvaluatedRule, cause: RuleCause, asked: Asked): Condition | undefined {
  const occurrence = occurrenceOf(rule, cause, asked);
  if (!occurrence?.stands) return undefined;
  const { from } = subjects[rule.definition.subject];
  const { text, values } = allOf([occurrence.stands, ...(occurrence.comesBack ? [occurrence.fired] : [])]);
  return { text: `f.\`cause\` = ? AND NOT EXISTS (SELECT 1 FROM ${from} WHERE r.\`id\` = f.\`recordId\` AND ${text})`, values: [cause.name, ...values] };
}

/** Ends a page of firings whose cause is gone, closes their alerts and takes back what they asked to approve. */
export async function end(tx: Transaction, rule: EvaluatedRule, page: Page): Promise<PageDone> {
  const ids = (await findGone(tx, rule, undefined, page)).map(({ place }) => place);
  if (ids.length === 0) return { count: 0, found: 0 };
  const { text, values } = among("`id`", ids);
  await tx.sql.run(`UPDATE \`rule_firing\` SET \`endedAt\` = ? WHERE ${text}`, [storedTime(tx.now), ...values]);
  await expireAlerts(tx, ids);
  await withdrawApprovals(tx, ids);
  faultPoint("rule.ended");
  return { count: ids.length, found: ids.length };
}
