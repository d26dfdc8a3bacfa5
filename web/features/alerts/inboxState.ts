import type { AlertSeverity, AlertsQueryVariables, AlertStatus, RuleKind } from "@/generated/graphql";
import { anyOf, flag, sort, type Sort } from "@/lib/url/codecs";

export const STATUSES: readonly AlertStatus[] = ["OPEN", "SNOOZED", "DONE"];
export const KINDS: readonly RuleKind[] = ["FOLLOW_UP_OVERDUE", "DEAL_WITHOUT_ACTIVITY", "TICKET_DUE", "CUSTOMER_WITHOUT_ORDER"];
export const SEVERITIES: readonly AlertSeverity[] = ["BAD", "WATCH", "INFO"];

export type AlertOrder = Sort<"RAISED_AT" | "DUE_AT">;

export interface InboxState {
  /** None chosen means the open ones: an inbox is what waits. */
  status: AlertStatus[];
  kind: RuleKind[];
  severity: AlertSeverity[];
  /** Everybody's whom the viewer looks after, not only the viewer's own. */
  team: boolean;
  sort: AlertOrder;
}

/** The inbox in the address bar. */
export const inboxShape = {
  status: anyOf(STATUSES),
  kind: anyOf(KINDS),
  severity: anyOf(SEVERITIES),
  team: flag(),
  sort: sort(["RAISED_AT", "DUE_AT"], { field: "RAISED_AT", direction: "DESC" }),
};

const PAGE = 50;

/** The first page of an inbox. */
export function inboxVariables({ status, kind, severity, team, sort: order }: InboxState, me: string): AlertsQueryVariables {
  return {
    first: PAGE,
    filter: {
      status: status.length > 0 ? status : ["OPEN"],
      ...(kind.length > 0 && { kind }),
      ...(severity.length > 0 && { severity }),
      ...(!team && { ownerId: [me] }),
    },
    sort: order,
  };
}
