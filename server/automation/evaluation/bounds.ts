import { compileCondition } from "../../core/condition/compile";
import type { Moment } from "../../core/condition/vocabulary";
import type { Condition } from "../../core/database/sql";
import type { RuleAction, RuleDefinition, RuleSubject } from "../rule/definition.types";
import { subjects } from "../rule/subjects";
import type { EvaluatedRule } from "./evaluated-rule";

/** The verb by which somebody would do by hand what an action does, and to what. */
export const verbsOf: Readonly<Partial<Record<RuleAction["do"], { readonly type?: "Customer"; readonly verb: string }>>> = {
  ASSIGN: { verb: "assign" },
  SET: { type: "Customer", verb: "update" },
  MOVE: { type: "Customer", verb: "move" },
  TAG: { type: "Customer", verb: "tag" },
};

/** Which records `r` a rule is about at all: those of its segment's customers, and those with which its owner may do all that it does. */
export function bounds(rule: EvaluatedRule, moment: Moment): Condition[] {
  const { definition, segment, calendar, eyes } = rule;
  const inSegment = segment && ofCustomer(definition.subject, (alias) => compileCondition("Customer", segment, { alias, ...moment, calendar, eyes }));
  return [...(inSegment ? [inSegment] : []), ...withinRights(rule)];
}

function withinRights({ definition, eyes }: EvaluatedRule): Condition[] {
  if (!eyes) return [];
  const { subject } = definition;
  const rows = (type: string, verb: string) => (alias: string): Condition | undefined => eyes.policy.rows(eyes.viewer, type, verb, alias);
  const needed = needs(definition).map(({ type, verb }) => (type === subject ? rows(type, verb)("r") : ofCustomer(subject, rows(type, verb))));
  return [rows(subject, "read")("r"), ...needed].filter((condition) => condition !== undefined);
}

const needs = ({ subject, actions }: RuleDefinition): { type: string; verb: string }[] =>
  actions.flatMap((action) => {
    const { type = subject, verb } = verbsOf[action.do] ?? {};
    return verb ? [{ type, verb }] : [];
  });

/** Says something of the customer whom a record concerns; of a record that concerns none it is false. */
function ofCustomer(subject: RuleSubject, say: (alias: string) => Condition | undefined): Condition | undefined {
  if (subject === "Customer") return say("r");
  const said = say("b");
  return said && { text: `EXISTS (SELECT 1 FROM \`customer\` b WHERE b.\`id\` = ${subjects[subject].customerId} AND (${said.text}))`, values: said.values };
}
