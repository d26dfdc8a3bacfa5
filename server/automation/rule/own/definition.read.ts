import type { Condition } from "../../../core/condition/condition.types";
import { nodesOf } from "../../../core/condition/read";
import type { RuleAction, RuleCause, RuleDefinition, RuleWhen } from "../definition.types";
import type { ActionOfRule } from "./action.graph";
import type { RuleDefinitionInput, RuleDefinitionOutput, WhenOfRule } from "./definition.graph";

/** What each kind of action is called in the graph. */
export const fieldOf = {
  ALERT: "alert", FOLLOW_UP: "followUp", ASSIGN: "assign", SET: "set", MOVE: "move", TAG: "tag", NOTIFY: "notify", SEND: "send", APPROVAL: "approval",
} as const satisfies Record<RuleAction["do"], keyof ActionOfRule>;

/** A definition as somebody sends it, made plain data: nothing that was left out, actions by their kind. It is not checked yet. */
export function definitionFrom(input: RuleDefinitionInput): RuleDefinition {
  const { subject, when, causes, actions } = JSON.parse(JSON.stringify(input, (_, value: unknown) => value ?? undefined)) as RuleDefinitionInput;
  return { subject, when: when as RuleWhen, causes: causes.map(({ where, until, ...cause }) => ({ ...cause, ...(where && { where: where as Condition }), ...(until && { until: until as Condition }) })), actions: actions.map(actionFrom) };
}

/** An action that says nothing or several things has no kind, which the check finds. */
function actionFrom(action: ActionOfRule): RuleAction {
  const [kind, ...others] = (Object.keys(fieldOf) as RuleAction["do"][]).filter((each) => action[fieldOf[each]]);
  return (kind && others.length === 0 ? { do: kind, ...action[fieldOf[kind]] } : {}) as RuleAction;
}

/** A definition as the graph shows it. */
export const definitionShown = ({ subject, when, causes, actions }: RuleDefinition): RuleDefinitionOutput => ({
  subject,
  when: when as WhenOfRule,
  causes: causes.map(causeShown),
  actions: actions.map(({ do: kind, ...rest }) => ({ [fieldOf[kind]]: rest })),
});

const causeShown = ({ name, severity, since, dueAt, where, until }: RuleCause): RuleDefinitionOutput["causes"][number] => ({
  name,
  severity,
  where: where ? nodesOf(where) : [],
  until: until ? nodesOf(until) : [],
  ...(since && { since: [...since] }),
  ...(dueAt && { dueAt }),
});
