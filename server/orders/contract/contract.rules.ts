import { DateTime } from "luxon";
import { badInput } from "../../core/errors";
import { transitions } from "../../core/transitions";
import { ContractStatus as Status } from "./contract.enums";

/** From draft to its end. What is over stays so: it is renewed by another contract. */
export const contractMoves = transitions<Status>([
  [Status.DRAFT, Status.ACTIVE],
  [Status.DRAFT, Status.TERMINATED],
  [Status.ACTIVE, Status.ENDED],
  [Status.ACTIVE, Status.TERMINATED],
]);

/** A contract's days, the last one included. */
export interface ContractDays {
  readonly startsOn: string;
  readonly endsOn?: string | null;
}

/** @throws BAD_USER_INPUT where a contract would end before it begins */
export function assertDays({ startsOn, endsOn }: ContractDays): void {
  if (endsOn && endsOn < startsOn) throw badInput({ path: "input.endsOn", code: "outOfRange", message: "must not be before the first day" });
}

/** @throws BAD_USER_INPUT at `id`, code `closed`, for a contract that is over: what was agreed and done stays as it was */
export function assertOpen({ status }: { readonly status: Status }): void {
  if (status === Status.ENDED || status === Status.TERMINATED) throw badInput({ path: "id", code: "closed", message: "the contract is over" });
}

/** @throws BAD_USER_INPUT at `id` for a contract that cannot be renewed: it was renewed, has no end, or was never in force */
export function assertRenewable({ status, endsOn, renewedById }: ContractDays & { readonly status: Status; readonly renewedById?: string | null }): void {
  if (renewedById) throw badInput({ path: "id", code: "duplicate", message: "it was renewed already" });
  if (!endsOn || (status !== Status.ACTIVE && status !== Status.ENDED)) throw badInput({ path: "id", code: "transition", message: "only a contract that was in force and has an end can be renewed" });
}

const plus = (day: string, span: { days?: number; months?: number }): string => DateTime.fromISO(day, { zone: "utc" }).plus(span).toFormat("yyyy-MM-dd");

/**
 * The days of the contract that follows another one: it begins the day after, and holds as long. Whole months stay whole months
 * (a year after a year, whether it has 365 or 366 days).
 */
export function daysAfter({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): { startsOn: string; endsOn: string } {
  const next = plus(endsOn, { days: 1 });
  const [from, until] = [startsOn, next].map((day) => DateTime.fromISO(day, { zone: "utc" })) as [DateTime, DateTime];
  const months = Math.round(until.diff(from, "months").months);
  const isWhole = months > 0 && plus(startsOn, { months }) === next;
  const length = isWhole ? { months } : { days: until.diff(from, "days").days };
  return { startsOn: next, endsOn: plus(plus(next, length), { days: -1 }) };
}
