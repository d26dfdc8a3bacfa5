import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { badInput } from "../../core/errors";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import * as calendars from "./calendar.service";
import { Holiday, HolidayFileInput, HolidayImport, HolidayInput, WorkingHoursInput, WorkspaceCalendar } from "./calendar.types";

@Resolver()
export class CalendarResolver {
  @Can("calendar:read")
  @Query(() => WorkspaceCalendar, { description: "When the company works." })
  workspaceCalendar(@Ctx() ctx: Context) {
    return calendars.describeCalendar(ctx);
  }

  @Can("calendar:read")
  @Query(() => [Holiday], { description: "The holidays of a year, of all lists, in order." })
  holidays(@Arg("year", () => Int) year: number, @Ctx() ctx: Context) {
    if (year < 1900 || year > 2200) throw badInput({ path: "year", code: "outOfRange", message: "must be between 1900 and 2200", params: { min: 1900, max: 2200 } });
    return calendars.holidaysOf(ctx, year);
  }

  @Can("calendar:read")
  @Query(() => String, { description: "A list of holidays as the text of an iCalendar file." })
  holidayFile(@Arg("list") list: string, @Ctx() ctx: Context) {
    return calendars.exportHolidays(ctx, list);
  }

  @Can("calendar:update")
  @Query(() => HolidayImport, { description: "What a file of holidays would do to a list; nothing is changed." })
  holidayPreview(@Arg("input", () => HolidayFileInput) input: HolidayFileInput, @Ctx() ctx: Context) {
    return calendars.previewHolidays(ctx, input);
  }

  @Can("calendar:update")
  @Mutation(() => WorkspaceCalendar, { description: "Sets zone and working hours; what is due is worked out anew. Without hours time is counted by the clock." })
  async setWorkingHours(@Arg("version", () => Int) version: number, @Arg("input", () => WorkingHoursInput) input: WorkingHoursInput, @Ctx() ctx: Context) {
    await ctx.transact((tx) => calendars.setWorkingHours(tx, version, input));
    return calendars.describeCalendar(ctx);
  }

  @Can("calendar:update")
  @Mutation(() => WorkspaceCalendar, { description: "Adds a day to a list, or says anew what the list has of that day." })
  async setHoliday(@Arg("input", () => HolidayInput) input: HolidayInput, @Ctx() ctx: Context) {
    await ctx.transact((tx) => calendars.setHoliday(tx, input));
    return calendars.describeCalendar(ctx);
  }

  @Can("calendar:update")
  @Mutation(() => WorkspaceCalendar)
  async removeHoliday(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    await ctx.transact((tx) => calendars.removeHoliday(tx, id));
    return calendars.describeCalendar(ctx);
  }

  @Can("calendar:update")
  @Mutation(() => WorkspaceCalendar)
  async removeHolidayList(@Arg("list") list: string, @Ctx() ctx: Context) {
    await ctx.transact((tx) => calendars.removeHolidayList(tx, list));
    return calendars.describeCalendar(ctx);
  }

  @Can("calendar:update")
  @Mutation(() => HolidayImport, { description: "Has the days of an iCalendar file take the place of those that the list has in the same years; a file with a fault changes nothing." })
  importHolidays(@Arg("input", () => HolidayFileInput) input: HolidayFileInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => calendars.importHolidays(tx, input));
  }
}
