import { hour, minute } from "../clock";

/** The working hours of the workspace, as far as conditions need them. */
export interface WorkingTime {
  /** The moment when so many minutes have been worked after another. */
  add(moment: Date, minutes: number): Date;
  /** The moment since which so many minutes have been worked before another. */
  subtract(moment: Date, minutes: number): Date;
  /** Whether a moment is one of working time. */
  isOpen(moment: Date): boolean;
  /** How long a working day is, in minutes. */
  readonly minutesPerDay: number;
}

/** Where no working hours are known: everybody works around the clock. */
export const aroundTheClock: WorkingTime = {
  add: (moment, minutes) => new Date(moment.getTime() + minutes * minute),
  subtract: (moment, minutes) => new Date(moment.getTime() - minutes * minute),
  isOpen: () => true,
  minutesPerDay: (24 * hour) / minute,
};
