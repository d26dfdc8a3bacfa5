import { DateTime } from "luxon";
import { badInput } from "../../core/errors";
import { transitions } from "../../core/transitions";
import { RuleKind } from "../rule/rule.entity";
import { AlertPriority, type AlertSeverity, NextStep, AlertStatus as Status } from "./alert.enums";

/** In these it waits for somebody. */
export const standing: readonly Status[] = [Status.OPEN, Status.SNOOZED];

/** In these it has ended: somebody dealt with it or found that it does not matter, or its cause went away. */
export const ended: readonly Status[] = [Status.DONE, Status.DISMISSED, Status.EXPIRED];

/** What is put off opens again when its time comes; what has ended may be taken up again, and does by itself where the very cause that went away is back. */
export const alertStates = transitions<Status>([
  [Status.SNOOZED, Status.SNOOZED],
  [Status.OPEN, Status.SNOOZED],
  [Status.SNOOZED, Status.OPEN],
  ...standing.flatMap((from) => ended.map((to) => [from, to] as const)),
  ...ended.map((from) => [from, Status.OPEN] as const),
]);

const ranks: Readonly<Record<AlertPriority, number>> = { LOW: 0, NORMAL: 1, HIGH: 2, URGENT: 3 };

/** The priority as it sorts, the more urgent the higher. */
export const rankOf = (priority: AlertPriority): number => ranks[priority];

const usual: Readonly<Record<AlertSeverity, AlertPriority>> = { INFO: AlertPriority.LOW, WATCH: AlertPriority.NORMAL, BAD: AlertPriority.HIGH };

/** How soon an alert wants somebody where its rule does not say: what is worse comes first. */
export const priorityOf = (severity: AlertSeverity): AlertPriority => usual[severity];

const steps: Readonly<Partial<Record<RuleKind, NextStep>>> = {
  [RuleKind.FOLLOW_UP_OVERDUE]: NextStep.COMPLETE_FOLLOW_UP,
  [RuleKind.DEAL_WITHOUT_ACTIVITY]: NextStep.CALL,
  [RuleKind.CUSTOMER_WITHOUT_ORDER]: NextStep.VISIT,
  [RuleKind.WAREHOUSE_DIFFERS]: NextStep.CHECK,
  [RuleKind.LEAD_WITHOUT_FOLLOW_UPS]: NextStep.PLAN_FOLLOW_UP,
  [RuleKind.DEAL_ROTTING]: NextStep.REVIEW_DEAL,
  [RuleKind.DEAL_PAST_CLOSE]: NextStep.REVIEW_DEAL,
  [RuleKind.PAYMENT_DUE]: NextStep.COLLECT_PAYMENT,
  [RuleKind.BIRTHDAY]: NextStep.GREET,
  [RuleKind.ANNIVERSARY]: NextStep.GREET,
  [RuleKind.NEEDS_AFTER_VISIT]: NextStep.ASK_NEEDS,
  [RuleKind.CREDIT_EXCEEDED]: NextStep.APPROVE_CREDIT,
  [RuleKind.SATISFACTION_LOW]: NextStep.CALL,
  [RuleKind.CONTRACT_ENDING]: NextStep.RENEW,
  [RuleKind.COMPLAINT_UNANSWERED]: NextStep.SOLVE,
  [RuleKind.STOCK_LOW]: NextStep.REORDER,
  [RuleKind.OWNER_LEFT]: NextStep.ASSIGN,
  [RuleKind.APPROVAL_WAITING]: NextStep.DECIDE,
  [RuleKind.PROBABLY_GONE]: NextStep.VISIT,
  [RuleKind.RATE_FALLING]: NextStep.CALL,
};

/** The next step that is recommended for an alert of a kind; a ticket wants what its clock waits for. */
export function nextStepOf(kind: RuleKind, params: readonly { readonly name: string; readonly value: string }[]): NextStep | null {
  if (kind !== RuleKind.TICKET_DUE) return steps[kind] ?? null;
  return params.some(({ name, value }) => name === "clock" && value === "resolution") ? NextStep.SOLVE : NextStep.ANSWER;
}

/** @throws BAD_USER_INPUT at `until` for a time that is not to come, or more than a year away */
export function assertSnooze(until: Date, now: Date): void {
  if (until <= now) throw badInput({ path: "until", code: "past", message: "must be in the future" });
  if (until > DateTime.fromJSDate(now).plus({ years: 1 }).toJSDate()) throw badInput({ path: "until", code: "tooFar", message: "must be within a year" });
}
