import type { AlertPartsFragment } from "@/generated/graphql";
import { daysBetween } from "@/lib/format/date";

const DAY = 24 * 3600 * 1000;
/** Fewer orders are no rhythm. */
const ENOUGH = 3;

export type Alert = AlertPartsFragment;

/** Why an alert was raised, as the key of a sentence under `alerts.reason` with its figures. */
export interface Reason {
  key: "followUp" | "deal" | "firstResponseLeft" | "firstResponseLate" | "resolutionLeft" | "resolutionLate" | "customer" | "customerRhythm";
  days: number;
  /** Time left or past, in milliseconds; always positive. */
  span: number;
  /** Days that usually lie between two orders. */
  usual: number;
}

type Facts = Pick<Alert, "kind" | "params" | "record" | "raisedAt" | "dueAt">;

/** The reason as of now: an alert's figures are those of the day it was raised, and time has passed since. */
export function alertReason(alert: Facts, now: number): Reason {
  const param = (name: string) => alert.params.find(each => each.name === name)?.value;
  const days = Number(param("days") ?? 0) + Math.max(0, Math.floor((now - Date.parse(alert.raisedAt)) / DAY));
  const due = alert.dueAt ? Date.parse(alert.dueAt) : now;
  const figures = { days, span: Math.abs(due - now), usual: usualRhythm(alert.record) };
  switch (alert.kind) {
    case "FOLLOW_UP_OVERDUE":
      return { ...figures, key: "followUp" };
    case "DEAL_WITHOUT_ACTIVITY":
      return { ...figures, key: "deal" };
    case "CUSTOMER_WITHOUT_ORDER":
      return { ...figures, key: figures.usual ? "customerRhythm" : "customer" };
    case "TICKET_DUE":
      return { ...figures, key: param("clock") === "firstResponse" ? (now > due ? "firstResponseLate" : "firstResponseLeft") : now > due ? "resolutionLate" : "resolutionLeft" };
  }
}

/** Days between two orders of a customer on average; 0 before the third one, or where orders are hidden. */
function usualRhythm(record: Facts["record"]): number {
  if (record?.__typename !== "Customer" || !record.orderCount || record.orderCount < ENOUGH || !record.firstOrderOn || !record.lastOrderOn) return 0;
  return Math.max(1, Math.round(daysBetween(record.firstOrderOn, record.lastOrderOn) / (record.orderCount - 1)));
}
