import { addWorkingMinutes, isWorkingTime } from "../../core/calendar/working-time";
import type { Calendar } from "../../core/calendar/calendar.types";
import type { WorkingTime } from "../../core/condition/working-time";
import type { Context } from "../../core/context";
import { currentCalendar } from "./calendar.service";

/** The company's working hours, as conditions and rules count with them. */
export const workingTime = async (ctx: Pick<Context, "sql" | "zone">): Promise<WorkingTime> => workingTimeOf((await currentCalendar(ctx)).calendar);

/** A calendar as conditions count with it. A working day is as long as the longest day of the week. */
export const workingTimeOf = (calendar: Calendar): WorkingTime => ({
  add: (moment, minutes) => addWorkingMinutes(calendar, moment, minutes),
  subtract: (moment, minutes) => addWorkingMinutes(calendar, moment, -minutes),
  isOpen: (moment) => isWorkingTime(calendar, moment),
  minutesPerDay: Math.max(...calendar.week.map((shifts) => shifts.reduce((sum, { from, to }) => sum + to - from, 0))),
});
