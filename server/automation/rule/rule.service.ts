import { access, assertWritable, assign } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { latestSeq } from "../../core/events/counter";
import { undoable } from "../../core/history/undo";
import { newId } from "../../core/ids";
import { Rule, RuleKind } from "./rule.entity";
import { type CreateRuleInput, UpdateRuleInput } from "./rule.inputs";
import { assertNumber, assertQuietHours } from "./rule.rules";
import { firstKinds, templateOf } from "./templates/templates";

/** What the first rules are called in a new workspace. */
export type RuleNames = Readonly<Record<(typeof firstKinds)[number], string>>;

const englishNames: RuleNames = {
  [RuleKind.FOLLOW_UP_OVERDUE]: "Follow-up overdue",
  [RuleKind.DEAL_WITHOUT_ACTIVITY]: "Deal without activity",
  [RuleKind.TICKET_DUE]: "Ticket near or past its due time",
  [RuleKind.CUSTOMER_WITHOUT_ORDER]: "Customer without an order",
  [RuleKind.WAREHOUSE_DIFFERS]: "Figures differ from the database",
};

/** Gives a workspace those of the first rules that it does not have. */
export async function createDefaultRules(tx: Transaction, names: RuleNames = englishNames): Promise<Rule[]> {
  const there = new Set((await tx.sql.rows<{ kind: RuleKind }>("SELECT `kind` FROM `rule`")).map(({ kind }) => kind));
  const rules = firstKinds.flatMap((kind) => (there.has(kind) ? [] : [newRule(tx, kind, names[kind], true)]));
  await insert(tx, rules);
  return rules;
}

/** Makes a rule from a template of the trade. It is off until somebody switches it on. */
export async function create(tx: Transaction, { kind, name }: CreateRuleInput): Promise<Rule> {
  const rule = newRule(tx, kind, name.trim(), false);
  await insert(tx, [rule]);
  return rule;
}

async function insert(tx: Transaction, rules: readonly Rule[]): Promise<void> {
  await insertEntities(tx, Rule, rules);
  for (const { id } of rules) tx.emit("rule.created", { id });
}

function newRule(tx: Transaction, kind: RuleKind, name: string, enabled: boolean): Rule {
  const number = templateOf(kind)?.number;
  const rule = { id: newId("rul", tx.now.getTime()), version: 1, revision: 1, kind, name, enabled, ownerId: tx.viewer?.userId ?? null, createdAt: tx.now };
  return Object.assign(new Rule(), rule, number && { [number.field]: number.begin });
}

/** Switches a rule on or off, renames it or changes what it says; what it finds is looked at again at once. */
export async function update(tx: Transaction, id: string, version: number, input: UpdateRuleInput): Promise<Rule> {
  assertWritable(tx, "Rule", input);
  const rule = await access(tx, Rule, id, "update", version);
  assertNumber(rule, input);
  assertQuietHours(input.limits);
  const isNew = input.days !== undefined || input.minutes !== undefined || input.limits !== undefined;
  if (isNew) rule.revision += 1;
  if (input.enabled === true && !rule.enabled) await switchOn(tx, rule);
  assign(rule, input.name === undefined ? input : { ...input, name: input.name.trim() });
  await tx.db.save(rule);
  tx.emit("rule.updated", { id });
  return rule;
}

/** Events and times from before are not made up for. */
async function switchOn(tx: Transaction, rule: Rule): Promise<void> {
  rule.eventSeq = await latestSeq(tx.sql);
  rule.enabledAt = tx.now;
}

undoable(Rule, UpdateRuleInput, update);
