import { RuleKind } from "../rule.entity";
import { approvalDecided, approvalWaiting } from "./approvals";
import { probablyGone, rateFalling } from "./figures";
import { stageAtRisk, stageLost, stageMaintained, stageNurturing, stageWonBack } from "./life-cycle";
import { newLeadInTurn, newLeadLeastBusy, newLeadTerritory } from "./leads";
import { needsAfterVisit } from "./needs";
import { contractEnding, creditExceeded, paymentDue, stockLow, warehouseDiffers } from "./office";
import { anniversary, birthday, customerWithoutOrder, dealPastClose, dealRotting, dealWithoutActivity, followUpOverdue, leadWithoutFollowUps, noOrderTwoMonths, ownerLeft } from "./sales";
import { complaintUnanswered, satisfactionLow, ticketDue } from "./service";
import type { RuleTemplate } from "./template.types";

/** The templates of the trade, as they are offered. */
export const templates: ReadonlyMap<RuleKind, RuleTemplate> = new Map([
  [RuleKind.FOLLOW_UP_OVERDUE, followUpOverdue],
  [RuleKind.DEAL_WITHOUT_ACTIVITY, dealWithoutActivity],
  [RuleKind.TICKET_DUE, ticketDue],
  [RuleKind.CUSTOMER_WITHOUT_ORDER, customerWithoutOrder],
  [RuleKind.WAREHOUSE_DIFFERS, warehouseDiffers],
  [RuleKind.LEAD_WITHOUT_FOLLOW_UPS, leadWithoutFollowUps],
  [RuleKind.NO_ORDER_TWO_MONTHS, noOrderTwoMonths],
  [RuleKind.DEAL_ROTTING, dealRotting],
  [RuleKind.DEAL_PAST_CLOSE, dealPastClose],
  [RuleKind.PAYMENT_DUE, paymentDue],
  [RuleKind.BIRTHDAY, birthday],
  [RuleKind.COMPLAINT_UNANSWERED, complaintUnanswered],
  [RuleKind.STOCK_LOW, stockLow],
  [RuleKind.OWNER_LEFT, ownerLeft],
  [RuleKind.NEW_LEAD_IN_TURN, newLeadInTurn],
  [RuleKind.NEW_LEAD_LEAST_BUSY, newLeadLeastBusy],
  [RuleKind.NEW_LEAD_TERRITORY, newLeadTerritory],
  [RuleKind.ANNIVERSARY, anniversary],
  [RuleKind.NEEDS_AFTER_VISIT, needsAfterVisit],
  [RuleKind.CREDIT_EXCEEDED, creditExceeded],
  [RuleKind.SATISFACTION_LOW, satisfactionLow],
  [RuleKind.CONTRACT_ENDING, contractEnding],
  [RuleKind.APPROVAL_WAITING, approvalWaiting],
  [RuleKind.APPROVAL_DECIDED, approvalDecided],
  [RuleKind.PROBABLY_GONE, probablyGone],
  [RuleKind.RATE_FALLING, rateFalling],
  [RuleKind.STAGE_NURTURING, stageNurturing],
  [RuleKind.STAGE_MAINTAINED, stageMaintained],
  [RuleKind.STAGE_AT_RISK, stageAtRisk],
  [RuleKind.STAGE_LOST, stageLost],
  [RuleKind.STAGE_WON_BACK, stageWonBack],
]);

/** The template of a kind; undefined for the company's own rules. */
export const templateOf = (kind: RuleKind): RuleTemplate | undefined => templates.get(kind);

/** The rules that every workspace begins with, oldest first. */
export const firstKinds = [
  RuleKind.FOLLOW_UP_OVERDUE, RuleKind.DEAL_WITHOUT_ACTIVITY, RuleKind.TICKET_DUE, RuleKind.CUSTOMER_WITHOUT_ORDER, RuleKind.WAREHOUSE_DIFFERS,
] as const;
