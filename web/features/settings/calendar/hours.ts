/** Part of a day in minutes since midnight. */
export interface Shift {
  from: number;
  to: number;
}

/** A shift as it is typed. */
export interface TypedShift {
  from: string;
  to: string;
}

const minutesOfDay = 1_440;

/** `540` as `09:00`; the end of the day as the midnight that a clock shows. */
export const clockText = (minutes: number): string => `${String(Math.floor((minutes % minutesOfDay) / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

export const typed = ({ from, to }: Shift): TypedShift => ({ from: clockText(from), to: clockText(to) });

/** What was typed, in minutes; midnight as an end is the end of the day. */
export const read = ({ from, to }: TypedShift): Shift => ({ from: minutesIn(from), to: minutesIn(to) || minutesOfDay });

function minutesIn(text: string): number {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The usual hours of those who have not set any: nine to noon and one to six, Monday to Friday. */
export const usualWeek = (): TypedShift[][] =>
  [1, 2, 3, 4, 5, 6, 7].map(weekday => (weekday <= 5 ? [{ from: "09:00", to: "12:00" }, { from: "13:00", to: "18:00" }] : []));
