import { badInput } from "../../core/errors";
import { RuleKind } from "./rule.entity";

/** The limit that a kind of rule has, and the one a workspace begins with. */
export interface RuleLimit {
  readonly field: "days" | "minutes";
  readonly begin: number;
}

/** Which limit each kind has; none means that the due time itself is the limit. */
export const limits: Readonly<Record<RuleKind, RuleLimit | undefined>> = {
  [RuleKind.FOLLOW_UP_OVERDUE]: undefined,
  [RuleKind.DEAL_WITHOUT_ACTIVITY]: { field: "days", begin: 14 },
  [RuleKind.TICKET_DUE]: { field: "minutes", begin: 60 },
  [RuleKind.CUSTOMER_WITHOUT_ORDER]: { field: "days", begin: 60 },
};

/** @throws BAD_USER_INPUT, code `notAllowed`, where a limit is given that the kind does not have */
export function assertLimits(kind: RuleKind, input: { days?: number | undefined; minutes?: number | undefined }): void {
  for (const field of ["days", "minutes"] as const) {
    if (input[field] === undefined || limits[kind]?.field === field) continue;
    throw badInput({ path: `input.${field}`, code: "notAllowed", message: `a rule of this kind has no ${field}` });
  }
}
