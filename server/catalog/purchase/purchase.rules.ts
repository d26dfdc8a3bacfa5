import { badInput } from "../../core/errors";
import { transitions } from "../../core/transitions";
import { PurchaseStatus as Status } from "./purchase.enums";

/** A purchase arrives or is called off; both are final. */
export const purchaseFlow = transitions<Status>([
  [Status.OPEN, Status.RECEIVED],
  [Status.OPEN, Status.CANCELLED],
]);

/** The days of a purchase. */
interface Days {
  readonly orderedOn?: string | null;
  readonly expectedOn?: string | null;
  readonly receivedOn?: string | null;
}

/**
 * Nothing is expected or arrives before it was ordered.
 * @param path where the days stand, e.g. `input.`
 * @throws BAD_USER_INPUT, code `tooEarly`
 */
export function assertDays(days: Days, path: string): void {
  for (const field of ["expectedOn", "receivedOn"] as const) {
    const day = days[field];
    if (day && days.orderedOn && day < days.orderedOn) throw badInput({ path: `${path}${field}`, code: "tooEarly", message: "must not be before the day of the order" });
  }
}
