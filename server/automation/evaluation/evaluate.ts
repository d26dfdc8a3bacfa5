import type { Context, Transaction } from "../../core/context";
import type { RuleKind } from "../rule/rule.entity";
import { inBatches } from "./batches";
import { causes } from "./causes";
import { findMatches, raise } from "./raise";
import { findGone, resolve } from "./resolve";

/** A rule as stored, as far as it matters here. */
export interface EvaluatedRule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly enabled: number;
  readonly days: number | null;
  readonly minutes: number | null;
}

/** How many alerts an evaluation changed. */
export interface Found {
  raised: number;
  resolved: number;
}

/**
 * Looks at every rule: closes alerts whose cause is gone, and raises one for each cause that has none. May run as often
 * and on as many servers as one likes: there is one alert per cause.
 */
export async function evaluateRules(ctx: Context): Promise<Found> {
  const found: Found = { raised: 0, resolved: 0 };
  for (const rule of await readRules(ctx)) {
    found.resolved += await inBatches(ctx, (reader) => findGone(reader, rule), (tx) => whileLocked(tx, rule.id, (locked) => resolve(tx, locked)));
    for (const cause of causes[rule.kind]) {
      found.raised += await inBatches(ctx, (reader) => findMatches(reader, rule, cause), (tx) => whileLocked(tx, rule.id, (locked) => raise(tx, locked, cause)));
    }
  }
  return found;
}

const columns = "SELECT `id`, `kind`, `enabled`, `days`, `minutes` FROM `rule`";

const readRules = (ctx: Context): Promise<EvaluatedRule[]> => ctx.sql.rows<EvaluatedRule>(`${columns} ORDER BY \`createdAt\`, \`id\``);

/** One evaluator at a time works on a rule: the others wait here, and then find what was raised before. */
async function whileLocked(tx: Transaction, id: string, work: (rule: EvaluatedRule) => Promise<number>): Promise<number> {
  const [rule] = await tx.sql.rows<EvaluatedRule>(`${columns} WHERE \`id\` = ?${tx.sql.dialect === "mysql" ? " FOR UPDATE" : ""}`, [id]);
  return rule ? work(rule) : 0;
}
