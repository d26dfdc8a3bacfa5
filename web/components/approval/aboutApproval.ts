import type { ApprovalPartsFragment } from "@/generated/graphql";
import { customerPath, dealPath, ticketPath } from "@/lib/paths";
import type { Meaning } from "../theme/meaning";

export type Approval = ApprovalPartsFragment;

/** The colour and icon of where an approval stands. */
export const STATUS_MEANING: Record<Approval["status"], Meaning> = { PENDING: "watch", APPROVED: "good", REJECTED: "bad", WITHDRAWN: "info" };

/** What is to be approved: how the record is called, and where it is to be seen; null where the viewer may not see it. */
export function aboutApproval({ record, customer }: Pick<Approval, "record" | "customer">): { name: string; path: string } | null {
  switch (record?.__typename) {
    case "Customer":
      return { name: record.name, path: customerPath(record.id) };
    case "Opportunity":
      return { name: record.name, path: dealPath(record.id) };
    case "Ticket":
      return { name: record.subject, path: ticketPath(record.id) };
    case "Order":
      return { name: customer ? `${record.number} · ${customer.name}` : record.number, path: customer ? customerPath(customer.id) : "/" };
    case undefined:
      return customer && { name: customer.name, path: customerPath(customer.id) };
  }
}
