import type { Context, Transaction } from "../../core/context";
import { anyOf, storedTime } from "../../core/database/sql";
import { latestSeq } from "../../core/events/counter";
import { faultPoint } from "../../core/fault";
import { pieces } from "../../core/lists";
import { differences } from "./compare";
import { concerned } from "./concerned";
import { end, findGone } from "./end";
import { escalate } from "./escalate";
import { readRules, whileLocked, type EvaluatedRule } from "./evaluated-rule";
import { fire } from "./fire";
import { findPlaces } from "./matches";
import { batch, inBatches, inPages, type Change, type Page, type PageDone } from "./pages";
import { touchedBetween, type Touched } from "./touched";
import { inWorkspaceZone } from "./workspace-zone";

/** How many causes an evaluation found new or back, and how many gone. */
export interface Found {
  raised: number;
  resolved: number;
}

/**
 * Looks at every rule and all records: ends what has lost its cause, and fires once for each cause that is there. May run
 * as often and on as many servers as one likes. Days, hours and quiet hours are those of the workspace's zone.
 */
export const evaluateRules = (ctx: Context): Promise<Found> => evaluate(ctx, () => Promise.resolve(undefined));

/** Does the same as `evaluateRules`, but looks only at the records for which a rule may say another thing than before. */
export async function evaluateChanges(ctx: Context): Promise<Found> {
  const known = new Map<number, Promise<Touched | undefined>>();
  return evaluate(ctx, async (here, rule, until, now) => {
    const after = rule.eventSeq ?? 0;
    const touched = known.get(after) ?? touchedBetween(here, after, until);
    known.set(after, touched);
    return concerned(here, rule, await touched, now);
  });
}

/** Says which records of a rule are to be looked at; undefined for all of them. */
type Choose = (ctx: Context, rule: EvaluatedRule, until: number, now: Date) => Promise<readonly string[] | undefined>;

async function evaluate(asking: Context, choose: Choose): Promise<Found> {
  const ctx = await inWorkspaceZone(asking);
  const found: Found = { raised: 0, resolved: 0 };
  const [until, now] = [await latestSeq(ctx.sql), ctx.clock.now()];
  const looked: EvaluatedRule[] = [];
  for (const rule of await readRules(ctx)) {
    const { raised, resolved, waiting } = await evaluateRule(ctx, rule, await choose(ctx, rule, until, now));
    found.raised += raised;
    found.resolved += resolved;
    if (!waiting) looked.push(rule);
  }
  await noteLook(ctx, looked, until, now);
  return found;
}

type Outcome = Found & { waiting: boolean };

async function evaluateRule(ctx: Context, rule: EvaluatedRule, chosen: readonly string[] | undefined): Promise<Outcome> {
  const total = { raised: 0, resolved: 0, waiting: false };
  const look = rule.definition.when.kind === "CONDITION" ? compare : walk;
  for (const only of chosen ? pieces(chosen, batch) : [undefined]) {
    const { raised, resolved, waiting } = await look(ctx, rule, only);
    total.raised += raised;
    total.resolved += resolved;
    total.waiting ||= waiting;
  }
  await escalate(ctx, rule);
  return total;
}

/** Settles what differs between the records that meet a rule's conditions and its firings. */
async function compare(ctx: Context, rule: EvaluatedRule, only: readonly string[] | undefined): Promise<Outcome> {
  const total = { raised: 0, resolved: 0, waiting: false };
  for await (const { gone, lacking } of differences(ctx, rule, only)) {
    total.resolved += (await inBatches(ctx, gone, ending(rule))).count;
    for (const [name, records] of lacking) note(total, await inBatches(ctx, records, firing(rule, name)));
  }
  return total;
}

/** What happens, or is looked at by the clock, is an occurrence of its own, which is found by itself. */
async function walk(ctx: Context, rule: EvaluatedRule, only: readonly string[] | undefined): Promise<Outcome> {
  const ended = await inPages(ctx, (reader, page) => findGone(reader, rule, only, page), ending(rule));
  const total = { raised: 0, resolved: ended.count, waiting: false };
  for (const cause of rule.definition.causes) note(total, await inPages(ctx, (reader, page) => findPlaces(reader, rule, cause, only, page), firing(rule, cause.name)));
  return total;
}

function note(total: Outcome, { count, found }: PageDone): void {
  total.raised += count;
  total.waiting ||= count < found;
}

const ending = ({ id }: EvaluatedRule): Change => (tx, page) => whileLocked(tx, id, (locked) => end(tx, locked, page));

const firing = ({ id }: EvaluatedRule, name: string): Change => (tx, page) => whileLocked(tx, id, (locked) => fireNow(tx, locked, name, page));

const nothing: PageDone = { count: 0, found: 0 };

/** The cause as the rule has it once it is locked: somebody may have changed it. */
function fireNow(tx: Transaction, rule: EvaluatedRule, name: string, page: Page): Promise<PageDone> {
  const cause = rule.definition.causes.find((each) => each.name === name);
  return cause ? fire(tx, rule, cause, page) : Promise.resolve(nothing);
}

/**
 * What was looked at need not be looked at again until something happens. Left as they are: rules of which something has to
 * wait (quiet hours, too many in a day), and those that somebody has changed meanwhile.
 */
async function noteLook(ctx: Context, rules: readonly EvaluatedRule[], until: number, now: Date): Promise<void> {
  if (rules.length === 0) return;
  const { text, values } = anyOf(rules.map(({ id, version }) => ({ text: "`id` = ? AND `version` = ?", values: [id, version] })));
  await ctx.transact(async ({ sql }) => {
    await sql.run(`UPDATE \`rule\` SET \`eventSeq\` = ?, \`lookedAt\` = ?, \`lookedVersion\` = \`version\` WHERE ${text}`, [until, storedTime(now), ...values]);
    faultPoint("rule.passing");
  });
  faultPoint("rule.passed");
}
