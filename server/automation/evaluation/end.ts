import type { Context, Transaction } from "../../core/context";
import { among, anyOf, storedTime, type Condition } from "../../core/database/sql";
import type { RuleCause } from "../rule/definition.types";
import { subjects } from "../rule/subjects";
import { expireAlerts } from "./effects/alert";
import type { EvaluatedRule } from "./evaluated-rule";
import { present } from "./matches";
import { occurrenceOf, type Asked } from "./occurrence";
import { batch, type PageDone } from "./pages";

interface Gone {
  readonly id: string;
  readonly place: string;
}

/** Finds a rule's firings whose cause is not there any more, after a place in their order, at most a batch. */
export async function findGone(ctx: Context, rule: EvaluatedRule, after: string): Promise<Gone[]> {
  const { causes } = rule.definition;
  const known = among("f.`cause`", causes.map(({ name }) => name));
  const asked = present(ctx);
  const gone = anyOf([...causes.flatMap((cause) => isGone(rule, cause, asked) ?? []), { text: `NOT (${known.text})`, values: known.values }]);
  return ctx.sql.rows<Gone>(
    `SELECT f.\`id\`, f.\`id\` AS \`place\` FROM \`rule_firing\` f WHERE f.\`ruleId\` = ? AND f.\`endedAt\` IS NULL AND f.\`id\` > ? AND (${gone.text}) ORDER BY f.\`id\` LIMIT ${batch}`,
    [rule.id, after, ...gone.values],
  );
}

function isGone(rule: EvaluatedRule, cause: RuleCause, asked: Asked): Condition | undefined {
  const stands = occurrenceOf(rule, cause, asked)?.stands;
  if (!stands) return undefined;
  const { from } = subjects[rule.definition.subject];
  return { text: `f.\`cause\` = ? AND NOT EXISTS (SELECT 1 FROM ${from} WHERE r.\`id\` = f.\`recordId\` AND (${stands.text}))`, values: [cause.name, ...stands.values] };
}

/** Ends a page of firings whose cause is gone, and closes their alerts. */
export async function end(tx: Transaction, rule: EvaluatedRule, after: string): Promise<PageDone> {
  const found = await findGone(tx, rule, after);
  if (found.length === 0) return { count: 0, found };
  const ids = found.map(({ id }) => id);
  const { text, values } = among("`id`", ids);
  await tx.sql.run(`UPDATE \`rule_firing\` SET \`endedAt\` = ? WHERE ${text}`, [storedTime(tx.now), ...values]);
  await expireAlerts(tx, ids);
  return { count: found.length, found };
}
