import { DateTime } from "luxon";
import { badInput } from "../../core/errors";
import { transitions } from "../../core/transitions";
import { AlertStatus as Status } from "./alert.enums";

/** Open, put off or done; what is put off opens again when its time comes, and what is done may be taken up again. */
export const alertStates = transitions<Status>([
  [Status.OPEN, Status.SNOOZED],
  [Status.OPEN, Status.DONE],
  [Status.SNOOZED, Status.SNOOZED],
  [Status.SNOOZED, Status.OPEN],
  [Status.SNOOZED, Status.DONE],
  [Status.DONE, Status.OPEN],
]);

/** The outcome of alerts whose cause went away by itself. */
export const resolvedOutcome = "resolved";

/** @throws BAD_USER_INPUT at `until` for a time that is not to come, or more than a year away */
export function assertSnooze(until: Date, now: Date): void {
  if (until <= now) throw badInput({ path: "until", code: "past", message: "must be in the future" });
  if (until > DateTime.fromJSDate(now).plus({ years: 1 }).toJSDate()) throw badInput({ path: "until", code: "tooFar", message: "must be within a year" });
}
