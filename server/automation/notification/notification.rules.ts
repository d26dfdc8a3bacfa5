import { DateTime } from "luxon";
import { dayIn } from "../../core/clock";

/** The hours between which nothing is mailed at once; half-open, and over midnight where the first is the later one. */
export interface QuietHours {
  readonly quietFrom?: number | null;
  readonly quietTo?: number | null;
}

const hourIn = (zone: string, time: Date): number => DateTime.fromJSDate(time, { zone }).hour;

/** Whether a person is not to be disturbed at this time. */
export function isQuiet({ quietFrom, quietTo }: QuietHours, zone: string, time: Date): boolean {
  if (quietFrom == null || quietTo == null || quietFrom === quietTo) return false;
  const hour = hourIn(zone, time);
  return quietFrom < quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;
}

/** The day whose mail is due: today from the chosen hour on, unless it was sent. Who missed the hour gets it later that day. */
export function digestDue({ digestHour, digestOn }: { digestHour: number; digestOn: string | null }, zone: string, time: Date): string | undefined {
  const today = dayIn(zone, time);
  return hourIn(zone, time) >= digestHour && digestOn !== today ? today : undefined;
}
