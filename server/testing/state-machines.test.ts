import { AlertStatus } from "../automation/alert/alert.enums";
import { alertStates, assertSnooze } from "../automation/alert/alert.rules";
import type { Transitions } from "../core/transitions";
import { LifeCycleStage } from "../customers/customer/customer.enums";
import { lifeCycle, stagesBeforeFirstOrder } from "../customers/customer/customer.rules";
import { OrderStatus } from "../orders/order/order.enums";
import { isReturnable, orderFlow } from "../orders/order/order.rules";
import { FollowUpStatus } from "../pipeline/follow-up/follow-up.entity";
import { followUpStates } from "../pipeline/follow-up/follow-up.rules";
import { stageMoves } from "../pipeline/opportunity/opportunity.rules";
import { StageKind } from "../pipeline/stage/stage.entity";
import { TicketStatus } from "../service/ticket/ticket.enums";
import { ticketMoves } from "../service/ticket/ticket.rules";

/** Every state machine, written out a second time: a step that comes or goes by mistake shows here. */
function holds<State extends string>(states: Record<string, State>, machine: Transitions<State>, steps: Record<State, string>): void {
  for (const from of Object.values(states)) {
    const expected = steps[from].split(" ").filter(Boolean);
    expect([from, [...machine.from(from)].sort()]).toEqual([from, expected.sort()]);
    for (const to of Object.values(states)) expect([from, to, machine.allows(from, to)]).toEqual([from, to, expected.includes(to)]);
  }
}

test("orders", () => {
  holds(OrderStatus, orderFlow, { OPEN: "SHIPPED CANCELLED", SHIPPED: "COMPLETED", COMPLETED: "", CANCELLED: "" });
  expect(Object.values(OrderStatus).filter(isReturnable)).toEqual(["SHIPPED", "COMPLETED"]);
});

test("deals, by the kind of their stage", () => holds(StageKind, stageMoves, { OPEN: "OPEN WON LOST", WON: "OPEN", LOST: "OPEN" }));

test("tickets", () =>
  holds(TicketStatus, ticketMoves, { NEW: "OPEN PENDING RESOLVED", OPEN: "PENDING RESOLVED", PENDING: "OPEN RESOLVED", RESOLVED: "OPEN CLOSED", CLOSED: "OPEN" }));

test("follow-ups", () => holds(FollowUpStatus, followUpStates, { OPEN: "DONE CANCELLED", DONE: "", CANCELLED: "" }));

test("customers", () => {
  holds(LifeCycleStage, lifeCycle, {
    POTENTIAL: "NURTURING MAINTAINED LOST", NURTURING: "MAINTAINED LOST", MAINTAINED: "AT_RISK LOST", AT_RISK: "MAINTAINED LOST", LOST: "WON_BACK", WON_BACK: "MAINTAINED AT_RISK LOST",
  });
  expect(stagesBeforeFirstOrder).toEqual(["POTENTIAL", "NURTURING"]);
});

describe("alerts", () => {
  test("open, put off, done, dismissed, expired", () => holds(AlertStatus, alertStates, {
    OPEN: "SNOOZED DONE DISMISSED EXPIRED", SNOOZED: "SNOOZED OPEN DONE DISMISSED EXPIRED", DONE: "OPEN", DISMISSED: "OPEN", EXPIRED: "OPEN",
  }));

  const now = new Date("2026-03-02T09:00:00.000Z");
  test.each([
    ["2026-03-02T09:00:00.000Z", "past"],
    ["2026-03-02T09:00:00.001Z", undefined],
    ["2027-03-02T09:00:00.000Z", undefined],
    ["2027-03-02T09:00:00.001Z", "tooFar"],
  ])("are put off until a moment to come, within a year: %s", (until, code) => {
    let refused: unknown;
    try {
      assertSnooze(new Date(until), now);
    } catch (error) {
      refused = (error as { extensions: { fields: { path: string; code: string; message: string }[] } }).extensions.fields.map(({ path, code: fault, message }) => [path, fault, message.length > 10]);
    }
    expect(refused).toEqual(code && [["until", code, true]]);
  });
});
