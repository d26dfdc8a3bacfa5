import { access, assertWritable } from "../../../core/access/access";
import type { Transaction } from "../../../core/context";
import { badInput, notFound } from "../../../core/errors";
import { assertDefinition, assertSegment } from "../check/assert";
import { textFaults } from "../check/fault";
import type { RuleDefinition } from "../definition.types";
import { definitionOf } from "../rule.definition";
import { Rule, RuleKind } from "../rule.entity";
import { assertQuietHours } from "../rule.rules";
import { accessRule, insert, newRule, switchOn } from "../rule.service";
import { definitionFrom } from "./definition.read";
import type { OwnRuleInput } from "./own-rule.inputs";

/** More rules than anybody keeps in view, and than are looked at within a minute. */
const mostRules = 200;

/** Makes a rule of one's own. It is off until somebody switches it on. */
export async function createOwn(tx: Transaction, input: OwnRuleInput): Promise<Rule> {
  assertWritable(tx, "Rule", input);
  await assertRoom(tx);
  const rule = newRule(tx, RuleKind.OWN, input.name.trim(), false);
  await say(tx, rule, input);
  await insert(tx, [rule]);
  return rule;
}

/** Says anew what a rule of one's own does; whoever does so answers for it from then on. */
export async function updateOwn(tx: Transaction, id: string, version: number, input: OwnRuleInput): Promise<Rule> {
  assertWritable(tx, "Rule", input);
  const rule = await accessRule(tx, id, version);
  if (rule.kind !== RuleKind.OWN) throw badInput({ path: "id", code: "notAllowed", message: "a rule made from a template says what its template does: duplicate it first" });
  await say(tx, rule, input);
  Object.assign(rule, { name: input.name.trim(), ownerId: tx.viewer?.userId ?? rule.ownerId, revision: rule.revision + 1 });
  if (rule.enabled) await switchOn(tx, rule);
  await tx.db.save(rule);
  tx.emit("rule.updated", { id });
  return rule;
}

/** Makes one's own of any rule, to be changed as one likes. It is off. */
export async function duplicate(tx: Transaction, id: string, name: string): Promise<Rule> {
  const unnamed = textFaults(name, 100, "name");
  if (unnamed.length > 0) throw badInput(...unnamed);
  const rule = await access(tx, Rule, id, "read");
  if (rule.removedAt) throw notFound("Rule");
  await assertRoom(tx);
  const { limits, escalateAfterHours, segmentId } = rule;
  const definition = plain(definitionOf(rule));
  await assertDefinition(tx, definition, "id");
  await assertSegment(tx, segmentId);
  const copy = Object.assign(newRule(tx, RuleKind.OWN, name.trim(), false), { definition, limits, escalateAfterHours, segmentId });
  await insert(tx, [copy]);
  return copy;
}

async function say(tx: Transaction, rule: Rule, { definition: input, segmentId, limits, escalateAfterHours }: OwnRuleInput): Promise<void> {
  const definition = definitionFrom(input);
  await assertDefinition(tx, definition);
  await assertSegment(tx, segmentId);
  assertQuietHours(limits ?? undefined);
  Object.assign(rule, { definition, segmentId: segmentId ?? null, limits: limits ? { ...limits } : null, escalateAfterHours: escalateAfterHours ?? null });
}

/** Facts and counts are words for the template's own sentence. */
const plain = (definition: RuleDefinition): RuleDefinition => ({ ...definition, causes: definition.causes.map(({ facts: _, counts: __, ...cause }) => cause) });

async function assertRoom(tx: Transaction): Promise<void> {
  const [row] = await tx.sql.rows<{ n: number }>("SELECT COUNT(*) AS `n` FROM `rule` WHERE `removedAt` IS NULL");
  if (Number(row?.n ?? 0) >= mostRules) throw badInput({ path: "input", code: "tooMany", message: `there are at most ${mostRules} rules`, params: { max: mostRules } });
}
