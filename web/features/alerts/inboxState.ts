import type { AlertPriority, AlertSeverity, AlertsQueryVariables, AlertStatus } from "@/generated/graphql";
import { addDays } from "@/lib/format/date";
import { instantOf } from "@/lib/format/zone";
import { anyOf, oneOf, sort, type Sort } from "@/lib/url/codecs";

export const STATUSES: readonly AlertStatus[] = ["OPEN", "SNOOZED", "DONE", "DISMISSED", "EXPIRED"];
export const SEVERITIES: readonly AlertSeverity[] = ["BAD", "WATCH", "INFO"];

export const PRIORITIES: readonly AlertPriority[] = ["URGENT", "HIGH", "NORMAL", "LOW"];

/** Due before today, by tonight, or within seven days. */
export type Due = "OVERDUE" | "TODAY" | "WEEK";
export const DUES: readonly Due[] = ["OVERDUE", "TODAY", "WEEK"];

/** Mine; everybody's whom the viewer looks after; or those people and how much waits for each. */
export type Scope = "mine" | "team" | "load";

export type AlertOrder = Sort<"RAISED_AT" | "DUE_AT" | "PRIORITY">;

export interface InboxState {
  /** None chosen means the open ones: an inbox is what waits. */
  status: AlertStatus[];
  /** Raised by one of these rules; by any where none is chosen. */
  rule: string[];
  severity: AlertSeverity[];
  priority: AlertPriority[];
  due: Due | "";
  /** Of the team, whose; everybody's where nobody is chosen. */
  owner: string[];
  scope: Scope;
  sort: AlertOrder;
}

/** The inbox in the address bar. */
export const inboxShape = {
  status: anyOf(STATUSES),
  rule: anyOf(),
  severity: anyOf(SEVERITIES),
  priority: anyOf(PRIORITIES),
  due: oneOf<Due | "">([...DUES, ""], ""),
  owner: anyOf(),
  scope: oneOf<Scope>(["mine", "team", "load"], "mine"),
  sort: sort<"RAISED_AT" | "DUE_AT" | "PRIORITY">(["RAISED_AT", "DUE_AT", "PRIORITY"], { field: "RAISED_AT", direction: "DESC" }),
};

const PAGE = 50;

/** Days from today until which something is due. */
const UNTIL: Record<Due, number> = { OVERDUE: 0, TODAY: 1, WEEK: 7 };

/** The first page of an inbox, on the viewer's clock. */
export function inboxVariables({ status, rule, severity, priority, due, owner, scope, sort: order }: InboxState, me: string, today: string, timeZone: string): AlertsQueryVariables {
  return {
    first: PAGE,
    filter: {
      status: status.length > 0 ? status : ["OPEN"],
      ...(rule.length > 0 && { ruleId: rule }),
      ...(severity.length > 0 && { severity }),
      ...(priority.length > 0 && { priority }),
      ...(due && { dueAt: { to: instantOf(`${addDays(today, UNTIL[due])}T00:00`, timeZone) } }),
      ...(scope === "mine" ? { responsibleId: [me] } : owner.length > 0 && { ownerId: owner }),
    },
    sort: order,
  };
}
