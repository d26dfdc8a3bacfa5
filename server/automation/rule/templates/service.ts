import { AlertSeverity } from "../../alert/alert.enums";
import type { RuleCause } from "../definition.types";
import type { RuleTemplate } from "./template.types";
import { ago, ahead, all, days, empty, is, minutes, oneOf } from "./tests";

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
