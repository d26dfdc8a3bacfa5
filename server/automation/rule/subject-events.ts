import type { RuleSubject } from "./definition.types";

/** The events about records of each type that rules can wait for. */
export const subjectEvents: Readonly<Record<RuleSubject, readonly string[]>> = {
  Customer: ["customer.created", "customer.updated", "customer.assigned", "customer.moved", "customer.tagged", "customer.untagged"],
  Contact: ["contact.created", "contact.updated"],
  Opportunity: ["opportunity.created", "opportunity.updated", "opportunity.assigned", "opportunity.moved", "opportunity.won", "opportunity.lost", "opportunity.reopened"],
  FollowUp: ["followUp.planned", "followUp.rescheduled", "followUp.done", "followUp.cancelled"],
  Order: ["order.created", "order.shipped", "order.completed", "order.paid", "order.cancelled", "order.returned"],
  Contract: ["contract.created", "contract.updated", "contract.signed", "contract.renewed", "contract.ended", "contract.terminated"],
  Ticket: ["ticket.opened", "ticket.updated", "ticket.assigned", "ticket.moved", "ticket.replied"],
  Product: ["product.created", "product.updated", "product.stocked"],
  Approval: ["approval.requested", "approval.approved", "approval.rejected", "approval.withdrawn"],
  WarehouseCheck: [],
};
