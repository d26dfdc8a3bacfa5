import type { Transaction } from "../../../core/context";
import type { RuleAction, RuleCause } from "../../rule/definition.types";
import type { EvaluatedRule } from "../evaluated-rule";
import type { NewFiring } from "../fire";
import { raiseAlerts } from "./alert";
import { requestApprovals } from "./approval";
import { assign } from "./assign";
import { moveCustomers, setField, tag } from "./change-customer";
import { planFollowUps } from "./follow-up";
import { sendMessages } from "./send";
import { tell } from "./tell";

/** What is needed to do something about many firings at once. */
export interface Doing<Action extends RuleAction = RuleAction> {
  readonly rule: EvaluatedRule;
  readonly cause: RuleCause;
  readonly action: Action;
  readonly firings: readonly NewFiring[];
}

/** Does all that a rule says about a page of firings, in sets. What it raised and planned is noted on them. */
export async function act(tx: Transaction, rule: EvaluatedRule, cause: RuleCause, firings: readonly NewFiring[]): Promise<void> {
  if (firings.length === 0) return;
  for (const action of inOrder(rule.definition.actions)) await doOne(tx, { rule, cause, action, firings });
}

/** Others are told last, so that whoever the alert is for is not told twice. */
const inOrder = (actions: readonly RuleAction[]): RuleAction[] => [...actions.filter((action) => action.do !== "NOTIFY"), ...actions.filter((action) => action.do === "NOTIFY")];

function doOne(tx: Transaction, { action, ...rest }: Doing): Promise<void> {
  switch (action.do) {
    case "ALERT": return raiseAlerts(tx, { action, ...rest });
    case "FOLLOW_UP": return planFollowUps(tx, { action, ...rest });
    case "APPROVAL": return requestApprovals(tx, { action, ...rest });
    case "ASSIGN": return assign(tx, { action, ...rest });
    case "SET": return setField(tx, { action, ...rest });
    case "MOVE": return moveCustomers(tx, { action, ...rest });
    case "TAG": return tag(tx, { action, ...rest });
    case "SEND": return sendMessages(tx, { action, ...rest });
    case "NOTIFY": return tell(tx, { action, ...rest });
  }
}

/** One kind of action, e.g. `ActionOf<"TAG">`. */
export type ActionOf<Kind extends RuleAction["do"]> = Extract<RuleAction, { readonly do: Kind }>;
