import { DateTime } from "luxon";

/** Where "now" comes from, so that rules about days and months are tested without waiting. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock in the hands of a test. */
export class TestClock implements Clock {
  constructor(private time: Date) {}

  now(): Date {
    return new Date(this.time);
  }

  set(time: Date | string): void {
    this.time = new Date(time);
  }

  advance(milliseconds: number): void {
    this.time = new Date(this.time.getTime() + milliseconds);
  }
}

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The calendar day that a moment falls on in a zone (IANA), e.g. `2026-01-31`. */
export const dayIn = (zone: string, time: Date): string => DateTime.fromJSDate(time, { zone }).toFormat("yyyy-MM-dd");
