import { AlertSeverity } from "../../alert/alert.enums";
import type { RuleCause } from "../definition.types";
import type { RuleTemplate } from "./template.types";
import { ago, ahead, all, days, empty, is, minutes, number, oneOf } from "./tests";

/** The clocks of a ticket, each with the field that says when it is due and the one that says it has stopped. */
const clocks = [
  { clock: "firstResponse", due: "firstResponseDueAt", stopped: "firstRespondedAt" },
  { clock: "resolution", due: "resolutionDueAt", stopped: "resolvedAt" },
] as const;

const atWork = oneOf("status", "NEW", "OPEN", "PENDING");

/** Near and past are two causes for each clock: the second replaces the first. */
function clockCauses({ clock, due, stopped }: (typeof clocks)[number], limit: number): RuleCause[] {
  const cause = { since: [due], dueAt: due, counts: "minutes", facts: [{ name: "clock", value: clock }] } as const;
  const past = ago(due, "AT_MOST", minutes(0));
  const near = all(ahead(due, "AT_MOST", minutes(limit)), { not: past });
  return [
    { ...cause, name: `${clock}.near`, where: all(atWork, empty(stopped), near), severity: AlertSeverity.WATCH },
    { ...cause, name: `${clock}.past`, where: all(atWork, empty(stopped), past), severity: AlertSeverity.BAD },
  ];
}

export const ticketDue: RuleTemplate = {
  number: { field: "minutes", begin: 60 },
  define: (limit) => ({ subject: "Ticket", when: { kind: "CONDITION" }, causes: clocks.flatMap((clock) => clockCauses(clock, limit)), actions: [{ do: "ALERT" }] }),
};

export const complaintUnanswered: RuleTemplate = {
  number: { field: "days", begin: 3 },
  define: (limit) => ({
    subject: "Ticket",
    when: { kind: "CONDITION" },
    causes: [{ name: "open", where: all(is("kind", "COMPLAINT"), atWork, ago("createdAt", "AT_MOST", days(limit))), since: ["createdAt"], severity: AlertSeverity.BAD, counts: "days" }],
    actions: [{ do: "ALERT", to: "MANAGER" }],
  }),
};

/** Ratings of the last quarter only: an older one is past mending by a call. */
const lately = days(90);

/** A customer who is not satisfied is called by whoever leads the desk, the next day at the latest. */
export const satisfactionLow: RuleTemplate = {
  define: () => ({
    subject: "Ticket",
    when: { kind: "CONDITION" },
    causes: [{ name: "low", where: all(number("satisfaction", "AT_MOST", 2), ago("ratedAt", "AT_LEAST", lately)), since: ["ratedAt"], severity: AlertSeverity.BAD }],
    actions: [
      { do: "ALERT", to: "MANAGER" },
      { do: "FOLLOW_UP", to: "MANAGER", due: days(1), channel: "PHONE" },
    ],
  }),
};
