import type { AlertPartsFragment } from "@/generated/graphql";
import { daysBetween } from "@/lib/format/date";

/** What is due on a day is due when the day ends: on the day itself less than this is left. */
const DAY = 24 * 3600 * 1000;
const YEAR = 365.25 * DAY;
/** Fewer orders are no rhythm. */
const ENOUGH = 3;

export type Alert = AlertPartsFragment;

/** Whether it still waits for somebody. */
export const isStanding = ({ status }: Pick<Alert, "status">): boolean => status === "OPEN" || status === "SNOOZED";

type OtherReason = "leadFew" | "rotting" | "pastClose" | "paymentNear" | "paymentPast" | "birthday" | "birthdayToday" | "anniversary" | "anniversaryToday" | "needs" | "credit" | "unsatisfied" | "contractEnding" | "complaint" | "stock" | "ownerLeft" | "approvalWaiting" | "approved" | "rejected" | "probablyGone" | "rateFalling" | "own";

/** Why an alert was raised, as the key of a sentence under `alerts.reason` with its figures. */
export interface Reason {
  key: "followUp" | "deal" | "firstResponseLeft" | "firstResponseLate" | "resolutionLeft" | "resolutionLate" | "customer" | "customerRhythm" | "warehouse" | OtherReason;
  days: number;
  /** Time left or past, in milliseconds; always positive. */
  span: number;
  /** How long somebody has been a customer when an anniversary comes; 0 where that is hidden. */
  years: number;
  /** Days that usually lie between two orders. */
  usual: number;
  /** What a rule of the company's own says. */
  text: string;
}

type Facts = Pick<Alert, "kind" | "params" | "record" | "raisedAt" | "dueAt" | "rule" | "advice">;

/** The reason as of now: an alert's figures are those of the day it was raised, and time has passed since. */
export function alertReason(alert: Facts, now: number): Reason {
  const param = (name: string) => alert.params.find(each => each.name === name)?.value;
  const days = Number(param("days") ?? 0) + Math.max(0, Math.floor((now - Date.parse(alert.raisedAt)) / DAY));
  const due = alert.dueAt ? Date.parse(alert.dueAt) : now;
  const figures = { days, span: Math.abs(due - now), usual: usualRhythm(alert.record), years: yearsUntil(alert), text: alert.advice ?? alert.rule.name };
  const others = OTHERS[alert.kind];
  if (others) return { ...figures, key: others };
  switch (alert.kind) {
    case "FOLLOW_UP_OVERDUE":
      return { ...figures, key: "followUp" };
    case "DEAL_WITHOUT_ACTIVITY":
      return { ...figures, key: "deal" };
    case "CUSTOMER_WITHOUT_ORDER":
      return { ...figures, key: figures.usual ? "customerRhythm" : "customer" };
    case "WAREHOUSE_DIFFERS":
      return { ...figures, key: "warehouse" };
    case "PAYMENT_DUE":
      return { ...figures, key: param("state") === "past" ? "paymentPast" : "paymentNear" };
    case "BIRTHDAY":
      return { ...figures, key: due > now + DAY ? "birthday" : "birthdayToday" };
    case "ANNIVERSARY":
      return { ...figures, key: due > now + DAY ? "anniversary" : "anniversaryToday" };
    case "APPROVAL_DECIDED":
      return { ...figures, key: param("decision") === "APPROVED" ? "approved" : "rejected" };
    case "TICKET_DUE":
      return { ...figures, key: param("clock") === "firstResponse" ? (now > due ? "firstResponseLate" : "firstResponseLeft") : now > due ? "resolutionLate" : "resolutionLeft" };
    default:
      return { ...figures, key: "own" };
  }
}

/** Kinds whose alerts read as one sentence. */
const OTHERS: Partial<Record<Alert["kind"], OtherReason>> = {
  LEAD_WITHOUT_FOLLOW_UPS: "leadFew",
  DEAL_ROTTING: "rotting",
  DEAL_PAST_CLOSE: "pastClose",
  COMPLAINT_UNANSWERED: "complaint",
  STOCK_LOW: "stock",
  OWNER_LEFT: "ownerLeft",
  NEEDS_AFTER_VISIT: "needs",
  CREDIT_EXCEEDED: "credit",
  SATISFACTION_LOW: "unsatisfied",
  CONTRACT_ENDING: "contractEnding",
  APPROVAL_WAITING: "approvalWaiting",
  PROBABLY_GONE: "probablyGone",
  RATE_FALLING: "rateFalling",
};

/** Days between two orders of a customer on average; 0 before the third one, or where orders are hidden. */
function usualRhythm(record: Facts["record"]): number {
  if (record?.__typename !== "Customer" || !record.orderCount || record.orderCount < ENOUGH || !record.firstOrderOn || !record.lastOrderOn) return 0;
  return Math.max(1, Math.round(daysBetween(record.firstOrderOn, record.lastOrderOn) / (record.orderCount - 1)));
}

/** Years from a customer's first order to the day an alert speaks of. */
function yearsUntil({ record, dueAt }: Pick<Facts, "record" | "dueAt">): number {
  if (record?.__typename !== "Customer" || !record.firstOrderOn || !dueAt) return 0;
  return Math.round((Date.parse(dueAt) - Date.parse(record.firstOrderOn)) / YEAR);
}
