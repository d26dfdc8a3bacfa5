import { access, assertWritable, assign } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { notFound } from "../../core/errors";
import { latestSeq } from "../../core/events/counter";
import { undoable } from "../../core/history/undo";
import { newId } from "../../core/ids";
import { Locale } from "../../identity/role";
import { assertDefinition, assertSegment } from "./check/assert";
import { definitionOf } from "./rule.definition";
import { Rule, type RuleKind } from "./rule.entity";
import { type CreateRuleInput, UpdateRuleInput } from "./rule.inputs";
import { ruleNames, type RuleNames } from "./rule.names";
import { assertNumber, assertQuietHours } from "./rule.rules";
import { firstKinds, templateOf } from "./templates/templates";

/** Gives a workspace those of the first rules that it does not have. */
export async function createDefaultRules(tx: Transaction, names: RuleNames = ruleNames[Locale.EN]): Promise<Rule[]> {
  const there = new Set((await tx.sql.rows<{ kind: RuleKind }>("SELECT `kind` FROM `rule`")).map(({ kind }) => kind));
  const rules = firstKinds.flatMap((kind) => (there.has(kind) ? [] : [newRule(tx, kind, names[kind], true)]));
  await insert(tx, rules);
  return rules;
}

/** Makes a rule from a template of the trade. It is off until somebody switches it on. */
export async function create(tx: Transaction, { kind, name }: CreateRuleInput): Promise<Rule> {
  const rule = newRule(tx, kind, name.trim(), false);
  await assertDefinition(tx, definitionOf(rule), "input.kind");
  await insert(tx, [rule]);
  return rule;
}

/** Takes a rule away: it does nothing any more, and its open alerts end with the next look at the rules. What it has done stays. */
export async function remove(tx: Transaction, id: string): Promise<void> {
  const rule = await access(tx, Rule, id, "delete");
  if (rule.removedAt) throw notFound("Rule");
  await tx.db.save(Object.assign(rule, { removedAt: tx.now, enabled: false, segmentId: null }));
  tx.emit("rule.deleted", { id });
}

/** Writes new rules and tells of them. */
export async function insert(tx: Transaction, rules: readonly Rule[]): Promise<void> {
  await insertEntities(tx, Rule, rules);
  for (const { id } of rules) tx.emit("rule.created", { id });
}

/** A rule of a kind, answered for by whoever makes it. */
export function newRule(tx: Transaction, kind: RuleKind, name: string, enabled: boolean): Rule {
  const number = templateOf(kind)?.number;
  const rule = { id: newId("rul", tx.now.getTime()), version: 1, revision: 1, kind, name, enabled, ownerId: tx.viewer?.userId ?? null, createdAt: tx.now };
  return Object.assign(new Rule(), rule, number && { [number.field]: number.begin });
}

/** Switches a rule on or off, renames it or changes what it says; what it finds is looked at again at once. */
export async function update(tx: Transaction, id: string, version: number, input: UpdateRuleInput): Promise<Rule> {
  assertWritable(tx, "Rule", input);
  const rule = await accessRule(tx, id, version);
  assertNumber(rule, input);
  assertQuietHours(input.limits);
  await assertSegment(tx, input.segmentId);
  const isNew = ["days", "minutes", "limits", "segmentId"].some((field) => input[field as keyof UpdateRuleInput] !== undefined);
  if (isNew) rule.revision += 1;
  if (input.enabled === true && !rule.enabled) await switchOn(tx, rule);
  assign(rule, input.name === undefined ? input : { ...input, name: input.name.trim() });
  await tx.db.save(rule);
  tx.emit("rule.updated", { id });
  return rule;
}

/** A rule to be changed; one that was taken away is not there. */
export async function accessRule(tx: Transaction, id: string, version: number): Promise<Rule> {
  const rule = await access(tx, Rule, id, "update", version);
  if (rule.removedAt) throw notFound("Rule");
  return rule;
}

/** Events and times from before are not made up for. */
export async function switchOn(tx: Transaction, rule: Rule): Promise<void> {
  rule.eventSeq = await latestSeq(tx.sql);
  rule.enabledAt = tx.now;
}

undoable(Rule, UpdateRuleInput, update);
