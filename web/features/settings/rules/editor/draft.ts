import { isComplete, normal, treeOf } from "@/components/condition/draft";
import type { ConditionInput, OwnRuleInput, RuleActionInput, RuleCauseInput, RuleDefinitionInput, RuleDefinitionPartsFragment, RulePartsFragment, RuleSubject } from "@/generated/graphql";

/** What an action does, by its field in the API. */
export type ActionKind = keyof RuleActionInput;

/** A rule as it is edited: everything that the API takes. */
export type RuleDraft = OwnRuleInput;

/** A reason to act that says nothing yet. */
export const newCause = (name: string): RuleCauseInput => ({ name, severity: "WATCH", where: { all: [] } });

/** A rule that says nothing yet but that somebody is to be told. */
export const emptyDraft = (subject: RuleSubject): RuleDraft => ({ name: "", definition: { subject, when: { kind: "CONDITION" }, causes: [newCause("main")], actions: [{ alert: { to: "OWNER" } }] } });

/** A definition that came from the API as it is sent again. */
export function definitionOf({ subject, when, causes, actions }: RuleDefinitionPartsFragment): RuleDefinitionInput {
  return {
    subject,
    when: given(when),
    causes: causes.map(({ where, until, ...cause }) => ({ ...(given(cause) as typeof cause), ...(where.length > 0 && { where: normal(treeOf(where)) }), ...(until.length > 0 && { until: normal(treeOf(until)) }) })),
    actions: actions.map(action => given(action)),
  } as RuleDefinitionInput;
}

/** A kept rule as it is edited. */
export function draftOf({ name, definition, segment, limits, escalateAfterHours }: RulePartsFragment): RuleDraft {
  return { name, definition: definition ? definitionOf(definition) : emptyDraft("Customer").definition, segmentId: segment?.id ?? null, limits: limits ? (given(limits) as OwnRuleInput["limits"]) : null, escalateAfterHours: escalateAfterHours ?? null };
}

/** The same without nulls and type names. */
const given = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === "__typename" || each === null ? undefined : each)));

/** What the API takes: a cause whose group is empty is for all records, and what is for all has no end of its own. */
export const sent = ({ causes, ...definition }: RuleDefinitionInput): RuleDefinitionInput => ({
  ...definition,
  causes: causes.map(({ where, until, ...cause }) => ({ ...cause, ...(where && !isNothing(where) && { where, ...(until && !isNothing(until) && { until }) }) })),
});

/** Whether a condition is a group that holds nothing yet. */
export const isNothing = ({ all, any }: ConditionInput): boolean => (all ?? any)?.length === 0;

/** Whether there is enough to ask what the rule would do. */
export function isAskable({ when, causes, actions }: RuleDefinitionInput): boolean {
  const isSaid = ({ where, until }: RuleCauseInput) => (!where || isNothing(where) ? when.kind !== "CONDITION" : isComplete(where) && (!until || isNothing(until) || isComplete(until)));
  return actions.length > 0 && causes.every(isSaid) && (when.kind !== "EVENT" || Boolean(when.types?.length));
}

/** An action as it begins. */
export const newAction: Readonly<Record<ActionKind, RuleActionInput>> = {
  alert: { alert: { to: "OWNER" } },
  followUp: { followUp: { due: { count: 1, unit: "WORKING_DAYS" } } },
  assign: { assign: { by: "ROUND_ROBIN", userIds: [] } },
  set: { set: { field: "level", value: "A" } },
  move: { move: { to: "NURTURING" } },
  tag: { tag: { tag: "" } },
  notify: { notify: { userIds: [] } },
  approval: { approval: {} },
  send: { send: { templateId: "", channelId: "", to: "CONTACT" } },
};

/** What an action does. */
export const kindOf = (action: RuleActionInput): ActionKind => (Object.keys(newAction) as ActionKind[]).find(kind => action[kind]) ?? "alert";

/** Of these there may be several in a rule. */
export const REPEATED: readonly ActionKind[] = ["set", "tag"];
