import { approvalsPath, customerPath, dealPath, ticketPath } from "@/lib/paths";
import type { Meaning } from "../theme/meaning";
import type { Alert } from "./reason";

/** The colour and icon of an alert's severity. */
export const SEVERITY_MEANING: Record<Alert["severity"], Meaning> = { BAD: "bad", WATCH: "watch", INFO: "info" };

/** What an alert is about: how it is called, and where it is to be seen. */
export interface About {
  name: string;
  path: string;
}

/** The record of an alert; null where the viewer may not see it. A follow-up is seen at its customer. */
export function aboutAlert({ record, customer }: Pick<Alert, "record" | "customer">): About | null {
  switch (record?.__typename) {
    case "Customer":
      return { name: record.name, path: customerPath(record.id) };
    case "Opportunity":
      return { name: record.name, path: dealPath(record.id) };
    case "Ticket":
      return { name: record.subject, path: ticketPath(record.id) };
    case "FollowUp":
      return { name: record.subject, path: customer ? customerPath(customer.id) : "/" };
    case "Order":
      return { name: customer ? `${record.number} · ${customer.name}` : record.number, path: customer ? customerPath(customer.id) : "/" };
    case "Contract":
      return { name: record.title, path: customer ? `${customerPath(customer.id)}?tab=contracts` : "/" };
    case "Product":
      return { name: record.name, path: "/analysis/product" };
    case "Approval":
      return { name: record.subject, path: approvalsPath() };
    case undefined:
      return customer && { name: customer.name, path: customerPath(customer.id) };
  }
}
