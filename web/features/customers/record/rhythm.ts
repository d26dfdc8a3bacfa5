import { daysBetween } from "@/lib/format/date";

interface Orders {
  orderCount?: number | null;
  firstOrderOn?: string | null;
  lastOrderOn?: string | null;
}

export interface Rhythm {
  /** Days that usually lie between two orders. */
  usual: number;
  /** Days since the last order. */
  since: number;
  /** The customer is clearly later than usual. */
  late: boolean;
}

const LATE = 1.5;

/** How often a customer orders and how long ago the last order is; null before the second order. */
export function orderRhythm({ orderCount, firstOrderOn, lastOrderOn }: Orders, today: string): Rhythm | null {
  if (!orderCount || orderCount < 2 || !firstOrderOn || !lastOrderOn) return null;
  const usual = Math.max(1, Math.round(daysBetween(firstOrderOn, lastOrderOn) / (orderCount - 1)));
  const since = Math.max(0, daysBetween(lastOrderOn, today));
  return { usual, since, late: since > usual * LATE };
}
