import type { ApprovalSort, ApprovalSortField, ApprovalsQueryVariables, ApprovalStatus } from "@/generated/graphql";
import { anyOf, oneOf, sort, text } from "@/lib/url/codecs";

export const STATUSES: readonly ApprovalStatus[] = ["PENDING", "APPROVED", "REJECTED", "WITHDRAWN"];

/** For me to decide; asked by me; all that I may see. */
export const SCOPES = ["forMe", "byMe", "all"] as const;
export type Scope = (typeof SCOPES)[number];

const NEWEST: ApprovalSort & { field: ApprovalSortField } = { field: "REQUESTED_AT", direction: "DESC" };

/** What the address of the list says. */
export const listShape = {
  scope: oneOf<Scope>(SCOPES, "forMe"),
  /** None chosen means what waits, where it is for me; all otherwise. */
  status: anyOf<ApprovalStatus>(STATUSES),
  /** Of one record only. */
  record: text(),
  sort: sort<ApprovalSortField>(["REQUESTED_AT", "DUE_AT"], NEWEST),
};

export type ListState = { [K in keyof typeof listShape]: ReturnType<(typeof listShape)[K]["read"]> };

/** The variables of the list's first page. */
export function approvalsVariables({ scope, status, record, sort: order }: ListState, me: string): ApprovalsQueryVariables {
  const wanted = status.length > 0 ? status : scope === "forMe" ? ["PENDING" as const] : [];
  return {
    first: 50,
    filter: {
      ...(wanted.length > 0 && { status: wanted }),
      ...(scope === "forMe" && { approverId: [me] }),
      ...(scope === "byMe" && { requestedById: [me] }),
      ...(record && { recordId: [record] }),
    },
    sort: order,
  };
}
