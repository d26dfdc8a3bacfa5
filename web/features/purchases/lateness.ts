import { daysBetween } from "@/lib/format/date";

interface Delivery {
  purchaseStatus: string;
  expectedOn: string | null;
  receivedOn: string | null;
}

/** By how many days goods came, or by now would come, after the day promised; 0 where they are in time, none was promised or none will come. */
export function daysLate({ purchaseStatus, expectedOn, receivedOn }: Delivery, today: string): number {
  if (!expectedOn || purchaseStatus === "CANCELLED") return 0;
  return Math.max(0, daysBetween(expectedOn, receivedOn ?? today));
}
