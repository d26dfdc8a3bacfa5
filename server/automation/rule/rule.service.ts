import { access, assertWritable, assign } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { newId } from "../../core/ids";
import { Rule, RuleKind } from "./rule.entity";
import type { UpdateRuleInput } from "./rule.inputs";
import { assertLimits, limits } from "./rule.rules";

/** What each kind of rule is called in a new workspace. */
export type RuleNames = Readonly<Record<RuleKind, string>>;

const englishNames: RuleNames = {
  [RuleKind.FOLLOW_UP_OVERDUE]: "Follow-up overdue",
  [RuleKind.DEAL_WITHOUT_ACTIVITY]: "Deal without activity",
  [RuleKind.TICKET_DUE]: "Ticket near or past its due time",
  [RuleKind.CUSTOMER_WITHOUT_ORDER]: "Customer without an order",
};

/** Gives a workspace one rule of each kind that it has none of. */
export async function createDefaultRules(tx: Transaction, names: RuleNames = englishNames): Promise<Rule[]> {
  const there = new Set((await tx.sql.rows<{ kind: RuleKind }>("SELECT `kind` FROM `rule`")).map(({ kind }) => kind));
  const rules = Object.values(RuleKind).flatMap((kind) => (there.has(kind) ? [] : [newRule(tx, kind, names[kind])]));
  await insertEntities(tx, Rule, rules);
  for (const { id } of rules) tx.emit("rule.created", { id });
  return rules;
}

function newRule(tx: Transaction, kind: RuleKind, name: string): Rule {
  const limit = limits[kind];
  const rule = { id: newId("rul", tx.now.getTime()), version: 1, kind, name, enabled: true, createdAt: tx.now };
  return Object.assign(new Rule(), rule, limit && { [limit.field]: limit.begin });
}

/** Switches a rule on or off, renames it or changes its limit; what it finds is looked at again at once. */
export async function update(tx: Transaction, id: string, version: number, input: UpdateRuleInput): Promise<Rule> {
  assertWritable(tx, "Rule", input);
  const rule = await access(tx, Rule, id, "update", version);
  assertLimits(rule.kind, input);
  assign(rule, input.name === undefined ? input : { ...input, name: input.name.trim() });
  await tx.db.save(rule);
  tx.emit("rule.updated", { id });
  return rule;
}
