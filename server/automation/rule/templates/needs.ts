import type { Condition } from "../../../core/condition/condition.types";
import { AlertSeverity } from "../../alert/alert.enums";
import type { RuleTemplate } from "./template.types";
import { ago, all, any, days, empty, is } from "./tests";

const some = (name: string, where: Condition): Condition => ({ related: { name, where, is: "AT_LEAST", value: { number: 1 } } });

/** The visit stands in the timeline, or as a follow-up that is done. */
const visited = (limit: number): Condition =>
  any(
    some("activities", all(is("channel", "VISIT"), ago("occurredAt", "AT_MOST", days(limit)))),
    some("followUps", all(is("channel", "VISIT"), is("status", "DONE"), ago("doneAt", "AT_MOST", days(limit)))),
  );

/** Customers of the past year only: those of long ago are asked when there is occasion. */
const known = ago("createdAt", "AT_LEAST", { count: 1, unit: "YEARS" });

/** Whoever has been to see a customer knows what is needed there; it is to be written down within so many days. */
export const needsAfterVisit: RuleTemplate = {
  number: { field: "days", begin: 3 },
  define: (limit) => ({
    subject: "Customer",
    when: { kind: "CONDITION" },
    causes: [
      {
        name: "unknown",
        where: all(empty("stockNeeds"), empty("transportNeeds"), empty("packagingNeeds"), empty("informationNeeds"), known, visited(limit)),
        since: ["createdAt"],
        severity: AlertSeverity.WATCH,
      },
    ],
    actions: [{ do: "ALERT" }],
  }),
};
