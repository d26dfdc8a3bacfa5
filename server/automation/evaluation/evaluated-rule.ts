import type { Condition } from "../../core/condition/condition.types";
import type { Eyes } from "../../core/condition/paths";
import type { WorkingTime } from "../../core/condition/working-time";
import type { Context, Transaction } from "../../core/context";
import { faultPoint } from "../../core/fault";
import type { RuleDefinition } from "../rule/definition.types";
import { definitionOf } from "../rule/rule.definition";
import type { RuleKind, RuleLimits } from "../rule/rule.entity";
import type { RuleTrouble } from "../rule/rule.trouble";
import type { PageDone } from "./pages";
import { surround } from "./surroundings";

/** A rule as stored, as far as it matters for what it does. */
interface StoredRule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly name: string;
  readonly enabled: number;
  readonly days: number | null;
  readonly minutes: number | null;
  readonly definition: string | null;
  readonly segmentId: string | null;
  readonly limits: string | null;
  readonly escalateAfterHours: number | null;
  readonly version: number;
  readonly revision: number;
  readonly ownerId: string | null;
  readonly enabledAt: string | null;
  readonly removedAt: string | null;
  readonly eventSeq: number | null;
  readonly lookedAt: string | null;
  readonly lookedVersion: number | null;
}

/** A rule with what it says. */
export interface ReadRule extends Omit<StoredRule, "definition" | "limits"> {
  readonly definition: RuleDefinition;
  readonly limits: RuleLimits;
}

/** A rule with what it says, and what else decides what it finds. */
export interface EvaluatedRule extends ReadRule {
  /** The working hours by which its spans are counted; none where it counts no working time. */
  readonly calendar?: WorkingTime | undefined;
  /** What is asked of the customers it is for; nothing where it is for all. */
  readonly segment?: Condition | undefined;
  /** Whose rights bound it; the workspace's own rules have nobody's. */
  readonly eyes?: Eyes | undefined;
  /** Why it rests, as if it were off. */
  readonly rests?: RuleTrouble | undefined;
}

const columns = `SELECT \`id\`, \`kind\`, \`name\`, \`enabled\`, \`days\`, \`minutes\`, \`definition\`, \`segmentId\`, \`limits\`, \`escalateAfterHours\`, \`version\`, \`revision\`, \`ownerId\`,
  \`enabledAt\`, \`removedAt\`, \`eventSeq\`, \`lookedAt\`, \`lookedVersion\` FROM \`rule\``;

/** All rules, oldest first, also those taken away: what they have found is still to end. */
export async function readRules(ctx: Context): Promise<EvaluatedRule[]> {
  return surround(ctx, (await ctx.sql.rows<StoredRule>(`${columns} ORDER BY \`createdAt\`, \`id\``)).map(read));
}

/** One evaluator at a time works on a rule: the others wait here, and then find what was done before. */
export async function whileLocked(tx: Transaction, id: string, work: (rule: EvaluatedRule) => Promise<PageDone>): Promise<PageDone> {
  const rows = await tx.sql.rows<StoredRule>(`${columns} WHERE \`id\` = ?${tx.sql.dialect === "mysql" ? " FOR UPDATE" : ""}`, [id]);
  const [rule] = await surround(tx, rows.map(read));
  faultPoint("rule.locked");
  return rule ? work(rule) : { count: 0, found: 0 };
}

/** One rule that the viewer may change; undefined where there is none of that id. */
export async function readRule(ctx: Context, id: string): Promise<EvaluatedRule | undefined> {
  const scope = ctx.policy.rows(ctx.viewer, "Rule", "update", "t") ?? { text: "1 = 1", values: [] };
  const rows = await ctx.sql.rows<StoredRule>(`${columns} t WHERE t.\`id\` = ? AND t.\`removedAt\` IS NULL AND (${scope.text})`, [id, ...scope.values]);
  return (await surround(ctx, rows.map(read)))[0];
}

function read({ definition, limits, ...rule }: StoredRule): ReadRule {
  const own = definition === null ? null : (JSON.parse(definition) as RuleDefinition);
  const says = definitionOf({ ...rule, definition: own });
  return { ...rule, definition: rule.removedAt === null ? says : { ...says, causes: [] }, limits: limits === null ? {} : (JSON.parse(limits) as RuleLimits) };
}
