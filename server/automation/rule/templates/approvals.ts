import { AlertSeverity } from "../../alert/alert.enums";
import type { RuleTemplate } from "./template.types";
import { ago, all, days, filled, is } from "./tests";

const alert = [{ do: "ALERT" }] as const;

/** For whoever is to decide. */
export const approvalWaiting: RuleTemplate = {
  number: { field: "days", begin: 1 },
  define: (limit) => ({
    subject: "Approval",
    when: { kind: "CONDITION" },
    causes: [{ name: "waiting", where: all(is("status", "PENDING"), ago("requestedAt", "AT_MOST", days(limit))), since: ["requestedAt"], severity: AlertSeverity.WATCH, dueAt: "dueAt", counts: "days" }],
    actions: alert,
  }),
};

/** For whoever has asked; after a few days it is no news any more. */
export const approvalDecided: RuleTemplate = {
  number: { field: "days", begin: 3 },
  define: (limit) => {
    const decided = (status: string, severity: AlertSeverity): ReturnType<RuleTemplate["define"]>["causes"][number] => ({
      name: status.toLowerCase(),
      where: all(is("status", status), filled("requestedBy"), ago("decidedAt", "AT_LEAST", days(limit))),
      since: ["decidedAt"],
      severity,
      facts: [{ name: "decision", value: status }],
    });
    return { subject: "Approval", when: { kind: "CONDITION" }, causes: [decided("APPROVED", AlertSeverity.INFO), decided("REJECTED", AlertSeverity.WATCH)], actions: alert };
  },
};
