import type { AlertPriority, AlertSeverity, AlertsQueryVariables, AlertStatus, RuleKind } from "@/generated/graphql";
import { addDays } from "@/lib/format/date";
import { instantOf } from "@/lib/format/zone";
import { anyOf, oneOf, sort, type Sort } from "@/lib/url/codecs";

export const STATUSES: readonly AlertStatus[] = ["OPEN", "SNOOZED", "DONE", "DISMISSED", "EXPIRED"];
/** Kinds that raise alerts and that a workspace can have. */
export const KINDS: readonly RuleKind[] = [
  "FOLLOW_UP_OVERDUE", "DEAL_WITHOUT_ACTIVITY", "TICKET_DUE", "CUSTOMER_WITHOUT_ORDER", "WAREHOUSE_DIFFERS",
  "LEAD_WITHOUT_FOLLOW_UPS", "DEAL_ROTTING", "DEAL_PAST_CLOSE", "PAYMENT_DUE", "BIRTHDAY", "COMPLAINT_UNANSWERED", "STOCK_LOW", "OWNER_LEFT", "APPROVAL_WAITING", "APPROVAL_DECIDED", "ANNIVERSARY", "NEEDS_AFTER_VISIT", "CREDIT_EXCEEDED", "SATISFACTION_LOW", "CONTRACT_ENDING", "PROBABLY_GONE", "RATE_FALLING",
];
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
  kind: RuleKind[];
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
  kind: anyOf(KINDS),
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
export function inboxVariables({ status, kind, severity, priority, due, owner, scope, sort: order }: InboxState, me: string, today: string, timeZone: string): AlertsQueryVariables {
  return {
    first: PAGE,
    filter: {
      status: status.length > 0 ? status : ["OPEN"],
      ...(kind.length > 0 && { kind }),
      ...(severity.length > 0 && { severity }),
      ...(priority.length > 0 && { priority }),
      ...(due && { dueAt: { to: instantOf(`${addDays(today, UNTIL[due])}T00:00`, timeZone) } }),
      ...(scope === "mine" ? { responsibleId: [me] } : owner.length > 0 && { ownerId: owner }),
    },
    sort: order,
  };
}
