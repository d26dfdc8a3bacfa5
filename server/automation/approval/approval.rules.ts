import { badInput } from "../../core/errors";
import { transitions } from "../../core/transitions";
import { ApprovalStatus as Status } from "./approval.enums";

/** Decided or taken back once; what was taken back because its cause had gone waits again when the cause is back. */
export const approvalStates = transitions<Status>([
  [Status.PENDING, Status.APPROVED],
  [Status.PENDING, Status.REJECTED],
  [Status.PENDING, Status.WITHDRAWN],
  [Status.WITHDRAWN, Status.PENDING],
]);

/** The types of records that can be put up for approval. */
export const approvable = ["Customer", "Opportunity", "Order", "Ticket"] as const;
export type Approvable = (typeof approvable)[number];

/** Whether records of a type can be put up for approval. */
export const isApprovable = (type: string): type is Approvable => approvable.some((each) => each === type);

interface Asked {
  readonly requestedById?: string | null;
}

/** @throws BAD_USER_INPUT at `id`, code `ownRequest`: nobody decides what they have asked for themselves */
export function assertFourEyes({ requestedById }: Asked, viewerId: string | undefined): void {
  if (requestedById && requestedById === viewerId) throw badInput({ path: "id", code: "ownRequest", message: "nobody may decide what they have asked for themselves" });
}

/** @throws BAD_USER_INPUT at `id`, code `notAllowed`: only whoever asked may take it back */
export function assertAsked({ requestedById }: Asked, viewerId: string | undefined): void {
  if (!requestedById || requestedById !== viewerId) throw badInput({ path: "id", code: "notAllowed", message: "only whoever asked may take it back" });
}
