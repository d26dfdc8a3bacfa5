import type { Context, Transaction } from "../../core/context";
import { latestSeq } from "../../core/events/counter";
import { end, findGone } from "./end";
import { escalate } from "./escalate";
import { readRules, whileLocked, type EvaluatedRule } from "./evaluated-rule";
import { fire } from "./fire";
import { findMatches } from "./matches";
import { inWorkspaceZone } from "./workspace-zone";
import { inPages, type PageDone } from "./pages";

/** How many causes an evaluation found new or back, and how many gone. */
export interface Found {
  raised: number;
  resolved: number;
}

/**
 * Looks at every rule: ends what has lost its cause, and fires once for each cause that is there. May run as often and on
 * as many servers as one likes. Days, hours and quiet hours are those of the workspace's zone.
 */
export async function evaluateRules(asking: Context): Promise<Found> {
  const ctx = await inWorkspaceZone(asking);
  const found: Found = { raised: 0, resolved: 0 };
  for (const rule of await readRules(ctx)) {
    const { raised, resolved } = await evaluateRule(ctx, rule);
    found.raised += raised;
    found.resolved += resolved;
  }
  return found;
}

async function evaluateRule(ctx: Context, rule: EvaluatedRule): Promise<Found> {
  const until = rule.definition.when.kind === "EVENT" ? await latestSeq(ctx.sql) : null;
  const resolved = await inPages(ctx, (reader, after) => findGone(reader, rule, after), (tx, after) => whileLocked(tx, rule.id, (locked) => end(tx, locked, after)));
  let raised = 0;
  for (const cause of rule.definition.causes) {
    raised += await inPages(ctx, (reader, after) => findMatches(reader, rule, cause, after), (tx, after) => whileLocked(tx, rule.id, (locked) => fireNow(tx, locked, cause.name, after)));
  }
  await escalate(ctx, rule);
  if (until !== null && rule.enabled) await passEvents(ctx, rule, until);
  return { raised, resolved };
}

const nothing: PageDone = { count: 0, found: [] };

/** The cause as the rule has it once it is locked: somebody may have changed it. */
function fireNow(tx: Transaction, rule: EvaluatedRule, name: string, after: string): Promise<PageDone> {
  const cause = rule.definition.causes.find((each) => each.name === name);
  return cause ? fire(tx, rule, cause, after) : Promise.resolve(nothing);
}

/** Events that were looked at are not looked at again, unless some of them have to wait (quiet hours, too many in a day). */
async function passEvents(ctx: Context, rule: EvaluatedRule, until: number): Promise<void> {
  if (until === rule.eventSeq) return;
  const waiting = await Promise.all(rule.definition.causes.map((cause) => findMatches(ctx, rule, cause, "")));
  if (waiting.some(({ length }) => length > 0)) return;
  await ctx.transact(({ sql }) => sql.run("UPDATE `rule` SET `eventSeq` = ? WHERE `id` = ? AND `revision` = ?", [until, rule.id, rule.revision]));
}
