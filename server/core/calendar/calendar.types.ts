/** Part of a day by the clock on the wall, in minutes since midnight: from 540 (09:00) until before 1080 (18:00); a day ends at 1440. */
export interface Shift {
  readonly from: number;
  readonly to: number;
}

/** When a company works. What hours a day has follows from its weekday, unless the day itself says otherwise. */
export interface Calendar {
  /** IANA name of the zone whose clock the shifts go by. */
  readonly zone: string;
  /** The shifts from Monday to Sunday, each day's in order and apart; a night shift ends at midnight and goes on the next day. */
  readonly week: readonly (readonly Shift[])[];
  /** Days that differ from their weekday (`2026-10-10`): none on a holiday, fewer on half a day, some on a Saturday that is made up. */
  readonly days: ReadonlyMap<string, readonly Shift[]>;
}

/** A half-open piece of time: `to` is no longer part of it. */
export interface TimeSpan {
  readonly from: Date;
  readonly to: Date;
}

export const minutesOfDay = 1_440;

/** The calendar of those who work by the clock: nights, Sundays and holidays too. */
export const aroundTheClock = (zone: string): Calendar => ({ zone, week: Array.from({ length: 7 }, () => [{ from: 0, to: minutesOfDay }]), days: new Map() });
