import type { Context, Transaction } from "../../core/context";
import type { RuleDefinition } from "../rule/definition.types";
import { definitionOf } from "../rule/rule.definition";
import type { RuleKind, RuleLimits } from "../rule/rule.entity";
import type { PageDone } from "./pages";

/** A rule as stored, as far as it matters for what it does. */
interface StoredRule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly name: string;
  readonly enabled: number;
  readonly days: number | null;
  readonly minutes: number | null;
  readonly definition: string | null;
  readonly limits: string | null;
  readonly escalateAfterHours: number | null;
  readonly version: number;
  readonly revision: number;
  readonly enabledAt: string | null;
  readonly eventSeq: number | null;
  readonly lookedAt: string | null;
  readonly lookedVersion: number | null;
}

/** A rule with what it says. */
export interface EvaluatedRule extends Omit<StoredRule, "definition" | "limits"> {
  readonly definition: RuleDefinition;
  readonly limits: RuleLimits;
}

const columns = "SELECT `id`, `kind`, `name`, `enabled`, `days`, `minutes`, `definition`, `limits`, `escalateAfterHours`, `version`, `revision`, `enabledAt`, `eventSeq`, `lookedAt`, `lookedVersion` FROM `rule`";

/** All rules, oldest first. */
export async function readRules(ctx: Context): Promise<EvaluatedRule[]> {
  return (await ctx.sql.rows<StoredRule>(`${columns} ORDER BY \`createdAt\`, \`id\``)).map(read);
}

/** One evaluator at a time works on a rule: the others wait here, and then find what was done before. */
export async function whileLocked(tx: Transaction, id: string, work: (rule: EvaluatedRule) => Promise<PageDone>): Promise<PageDone> {
  const [rule] = await tx.sql.rows<StoredRule>(`${columns} WHERE \`id\` = ?${tx.sql.dialect === "mysql" ? " FOR UPDATE" : ""}`, [id]);
  return rule ? work(read(rule)) : { count: 0, found: 0 };
}

/** One rule; undefined where there is none of that id. */
export async function readRule(ctx: Context, id: string): Promise<EvaluatedRule | undefined> {
  const [rule] = await ctx.sql.rows<StoredRule>(`${columns} WHERE \`id\` = ?`, [id]);
  return rule && read(rule);
}

function read({ definition, limits, ...rule }: StoredRule): EvaluatedRule {
  const own = definition === null ? null : (JSON.parse(definition) as RuleDefinition);
  return { ...rule, definition: definitionOf({ ...rule, definition: own }), limits: limits === null ? {} : (JSON.parse(limits) as RuleLimits) };
}
