import { RuleKind } from "../rule/rule.entity";
import { AlertPriority, AlertSeverity, AlertStatus, type NextStep } from "./alert.enums";
import { ended, nextStepOf, priorityOf, rankOf, standing } from "./alert.rules";

test("an alert stands or has ended, never both", () => {
  expect([...standing, ...ended].sort()).toEqual(Object.values(AlertStatus).sort());
});

test("what is worse comes first where the rule says nothing, and priorities sort by urgency", () => {
  expect([AlertSeverity.INFO, AlertSeverity.WATCH, AlertSeverity.BAD].map(priorityOf)).toEqual(["LOW", "NORMAL", "HIGH"]);
  expect([AlertPriority.LOW, AlertPriority.NORMAL, AlertPriority.HIGH, AlertPriority.URGENT].map(rankOf)).toEqual([0, 1, 2, 3]);
});

describe("the next step that is recommended", () => {
  /** Written out a second time; other kinds recommend nothing. What a ticket wants stands below. */
  const wanted: Readonly<Partial<Record<RuleKind, `${NextStep}`>>> = {
    FOLLOW_UP_OVERDUE: "COMPLETE_FOLLOW_UP", DEAL_WITHOUT_ACTIVITY: "CALL", CUSTOMER_WITHOUT_ORDER: "VISIT", WAREHOUSE_DIFFERS: "CHECK",
    LEAD_WITHOUT_FOLLOW_UPS: "PLAN_FOLLOW_UP", DEAL_ROTTING: "REVIEW_DEAL", DEAL_PAST_CLOSE: "REVIEW_DEAL", PAYMENT_DUE: "COLLECT_PAYMENT",
    BIRTHDAY: "GREET", ANNIVERSARY: "GREET", NEEDS_AFTER_VISIT: "ASK_NEEDS", CREDIT_EXCEEDED: "APPROVE_CREDIT", SATISFACTION_LOW: "CALL",
    CONTRACT_ENDING: "RENEW", COMPLAINT_UNANSWERED: "SOLVE", STOCK_LOW: "REORDER", OWNER_LEFT: "ASSIGN", APPROVAL_WAITING: "DECIDE",
    PROBABLY_GONE: "VISIT", RATE_FALLING: "CALL",
  };

  test.each(Object.values(RuleKind).filter((kind) => kind !== RuleKind.TICKET_DUE))("of %s", (kind) => {
    expect(nextStepOf(kind, [])).toBe(wanted[kind] ?? null);
  });

  test("of a ticket is what its clock waits for", () => {
    expect(nextStepOf(RuleKind.TICKET_DUE, [{ name: "clock", value: "response" }])).toBe("ANSWER");
    expect(nextStepOf(RuleKind.TICKET_DUE, [{ name: "subject", value: "resolution" }])).toBe("ANSWER");
    expect(nextStepOf(RuleKind.TICKET_DUE, [{ name: "subject", value: "Broken" }, { name: "clock", value: "resolution" }])).toBe("SOLVE");
  });
});
