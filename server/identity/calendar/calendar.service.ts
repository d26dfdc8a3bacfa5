import { isTimeZone } from "class-validator";
import type { Calendar, Shift } from "../../core/calendar/calendar.types";
import { readHolidays, writeHolidays, type DayKind, type ReadDay } from "../../core/calendar/ics";
import { dayIn } from "../../core/clock";
import type { Context, Transaction } from "../../core/context";
import { insertRows } from "../../core/database/bulk";
import type { Sql } from "../../core/database/sql";
import { AppError, badInput, notFound } from "../../core/errors";
import { newId } from "../../core/ids";
import { CalendarFacts, HolidayFacts } from "./calendar.entity";
import { calendarFrom, inOrder, shiftFaults, weekFaults, weekOf, type HolidayRule } from "./calendar.rules";
import type { Holiday, HolidayFileInput, HolidayImport, HolidayInput, HolidayList, WorkingHoursInput, WorkspaceCalendar } from "./calendar.types";

/** There is one row; events about the calendar and its holidays name it. */
export const calendarId = "calendar";

/** More countries than a company's people have. */
const mostLists = 20;

/** What is kept of a day. */
interface StoredDay extends Omit<HolidayRule, "shifts"> {
  id: string;
  list: string;
  name: string;
  shifts: string | null;
}

interface StoredCalendar {
  version: number;
  zone: string;
  week: string | null;
}

/** A calendar, and how often it has been changed: what was counted with an older one is out of date. */
export interface VersionedCalendar {
  readonly version: number;
  readonly calendar: Calendar;
}

/** The company's calendar, to count working time with. */
export async function currentCalendar(ctx: Pick<Context, "sql" | "zone">): Promise<VersionedCalendar> {
  const stored = await storedCalendar(ctx.sql);
  const week = weekIn(stored);
  if (!stored || !week) return { version: stored?.version ?? 0, calendar: calendarFrom(stored?.zone ?? (await configuredZone(ctx)), null, []) };
  const days = await ctx.sql.rows<StoredDay>("SELECT `day`, `kind`, `shifts` FROM `holiday`");
  return { version: stored.version, calendar: calendarFrom(stored.zone, week, days.map((day) => ({ ...day, shifts: shiftsIn(day) }))) };
}

async function storedCalendar(sql: Sql): Promise<StoredCalendar | undefined> {
  const [stored] = await sql.rows<StoredCalendar>("SELECT `version`, `zone`, `week` FROM `calendar` WHERE `id` = ?", [calendarId]);
  return stored;
}

/** What the installation's configuration says, until somebody says otherwise. */
async function configuredZone({ sql, zone }: Pick<Context, "sql" | "zone">): Promise<string> {
  const [workspace] = await sql.rows<{ timeZone: string }>("SELECT `timeZone` FROM `workspace` LIMIT 1");
  return workspace?.timeZone ?? zone;
}

/** The zone in which the company's days begin and end, whoever asks. */
export const workspaceZone = async (ctx: Pick<Context, "sql" | "zone">): Promise<string> => (await storedCalendar(ctx.sql))?.zone ?? configuredZone(ctx);

const weekIn = (stored: StoredCalendar | undefined): Shift[][] | null => (stored?.week ? (JSON.parse(stored.week) as Shift[][]) : null);
const shiftsIn = ({ shifts }: { shifts: string | null }): Shift[] | null => (shifts ? (JSON.parse(shifts) as Shift[]) : null);

/** The calendar as the settings show it. */
export async function describeCalendar(ctx: Context): Promise<WorkspaceCalendar> {
  const stored = await storedCalendar(ctx.sql);
  const week = weekIn(stored);
  return {
    version: stored?.version ?? 0,
    timeZone: stored?.zone ?? (await configuredZone(ctx)),
    counted: week !== null,
    week: Array.from({ length: 7 }, (_, index) => ({ weekday: index + 1, shifts: week?.[index] ?? [] })),
    lists: await ctx.sql.rows<HolidayList>("SELECT `list` AS `name`, COUNT(*) AS `days`, MIN(`day`) AS `from`, MAX(`day`) AS `to` FROM `holiday` GROUP BY `list` ORDER BY `list`"),
  };
}

/** The holidays of a year, of all lists, in order. */
export async function holidaysOf(ctx: Context, year: number): Promise<Holiday[]> {
  const rows = await ctx.sql.rows<StoredDay>("SELECT `id`, `list`, `day`, `name`, `kind`, `shifts` FROM `holiday` WHERE `day` >= ? AND `day` < ? ORDER BY `day`, `list`", [`${year}-01-01`, `${year + 1}-01-01`]);
  return rows.map((row) => ({ ...row, shifts: shiftsIn(row) }) as Holiday);
}

/**
 * Sets zone and hours, or has time counted by the clock again.
 * @param version the one that was looked at, so that of two people who change it at once the second is told
 */
export async function setWorkingHours(tx: Transaction, version: number, { timeZone, week }: WorkingHoursInput): Promise<void> {
  if (!isTimeZone(timeZone)) throw badInput({ path: "input.timeZone", code: "isTimeZone", message: "is not a time zone such as Asia/Taipei" });
  const faults = weekFaults(week ?? []);
  if (week && faults.length > 0) throw badInput(...faults);
  const facts = await factsOf(tx);
  if (facts.version !== version) throw new AppError("CONFLICT", "Somebody changed the calendar meanwhile.", { version: facts.version });
  const before = { timeZone: facts.zone, week: facts.week ?? null };
  Object.assign(facts, { zone: timeZone, week: week ? weekOf(week) : null });
  await changed(tx, facts, { timeZone: [before.timeZone, facts.zone], week: [before.week, facts.week] });
}

async function factsOf(tx: Transaction): Promise<CalendarFacts> {
  const found = await tx.db.findOneBy(CalendarFacts, { id: calendarId });
  return found ?? Object.assign(new CalendarFacts(), { id: calendarId, version: 0, zone: await configuredZone(tx), week: null });
}

/** Every change counts one version up, so that whoever counts time sees that it is out of date. */
async function changed(tx: Transaction, facts: CalendarFacts, changes: Record<string, [before: unknown, after: unknown]>): Promise<void> {
  facts.version += 1;
  await tx.db.save(facts);
  tx.emit("calendar.updated", { id: calendarId }, changes);
}

/** Adds a day to a list, or says anew what the list has of that day. */
export async function setHoliday(tx: Transaction, { list, day, name, kind, shifts }: HolidayInput): Promise<void> {
  if (!isDay(day)) throw badInput({ path: "input.day", code: "isDay", message: "is not a day such as 2026-10-10" });
  const faults = shiftFaults(shifts ?? [], "input.shifts");
  if (faults.length > 0) throw badInput(...faults);
  await assertRoomFor(tx, list.trim());
  const found = await tx.db.findOneBy(HolidayFacts, { list: list.trim(), day });
  const before = found && shown(found);
  const facts = Object.assign(found ?? new HolidayFacts(), { id: found?.id ?? newId("hol"), list: list.trim(), day, name: name.trim(), kind, shifts: shifts?.length ? inOrder(shifts) : null });
  await tx.db.save(facts);
  await changed(tx, await factsOf(tx), { [day]: [before, shown(facts)] });
}

const shown = ({ list, name, kind, shifts }: HolidayFacts): object => ({ list, name, kind, shifts: shifts ?? null });

const isDay = (day: string): boolean => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);

async function assertRoomFor(tx: Transaction, list: string): Promise<void> {
  const lists = await tx.sql.rows<{ list: string }>("SELECT DISTINCT `list` FROM `holiday`");
  if (lists.length >= mostLists && !lists.some((other) => other.list === list)) throw badInput({ path: "input.list", code: "tooMany", message: `there may be at most ${mostLists} lists`, params: { max: mostLists } });
}

/** Takes a day out of its list. */
export async function removeHoliday(tx: Transaction, id: string): Promise<void> {
  const found = await tx.db.findOneBy(HolidayFacts, { id });
  if (!found) throw notFound("Holiday");
  await tx.db.remove(Object.assign(new HolidayFacts(), found));
  await changed(tx, await factsOf(tx), { [found.day]: [shown(found), null] });
}

/** Takes a whole list away. */
export async function removeHolidayList(tx: Transaction, list: string): Promise<void> {
  const removed = await tx.sql.run("DELETE FROM `holiday` WHERE `list` = ?", [list]);
  if (removed === 0) throw notFound("HolidayList");
  await changed(tx, await factsOf(tx), { [list]: [`${removed} days`, null] });
}

/** What a file would do to a list. Nothing is changed. */
export async function previewHolidays(ctx: Pick<Context, "sql" | "clock" | "zone">, { list, ics }: HolidayFileInput): Promise<HolidayImport> {
  const { days, faults, observances } = readHolidays(ics, await yearsRead(ctx));
  const before = new Map((await daysInTheWay(ctx.sql, list.trim(), days)).map((day) => [day.day, day]));
  const added = days.filter(({ day }) => !before.has(day)).length;
  const differing = days.filter(({ day, name, kind }) => before.has(day) && (before.get(day)?.name !== name || before.get(day)?.kind !== kind)).length;
  return { added, changed: differing, removed: before.size - (days.length - added), observances, days: days as HolidayImport["days"], faults: [...faults] };
}

/** From the year before until five years ahead: older ones count nothing any more, and what repeats needs an end. */
async function yearsRead(ctx: Pick<Context, "sql" | "clock" | "zone">): Promise<{ from: string; to: string }> {
  const year = Number(dayIn((await storedCalendar(ctx.sql))?.zone ?? "UTC", ctx.clock.now()).slice(0, 4));
  return { from: `${year - 1}-01-01`, to: `${year + 5}-12-31` };
}

/** What the list has in the years of the file. */
const daysInTheWay = (sql: Sql, list: string, days: readonly ReadDay[]): Promise<StoredDay[]> => sql.rows<StoredDay>("SELECT `id`, `day`, `name`, `kind`, `shifts` FROM `holiday` WHERE `list` = ? AND `day` >= ? AND `day` <= ?", [list, ...yearsOf(days)]);

const yearsOf = (days: readonly ReadDay[]): [from: string, to: string] => [`${days[0]?.day.slice(0, 4) ?? "9999"}-01-01`, `${days.at(-1)?.day.slice(0, 4) ?? "0001"}-12-31`];

/** Has the days of a file take the place of those that the list has in the same years; hours of their own stay with their day. */
export async function importHolidays(tx: Transaction, input: HolidayFileInput): Promise<HolidayImport> {
  const list = input.list.trim();
  await assertRoomFor(tx, list);
  const done = await previewHolidays(tx, input);
  if (done.faults.length > 0) throw badInput(...done.faults.map(({ line, code, message }) => ({ path: "input.ics", code, message: `line ${line} ${message}`, params: { line } })));
  if (done.days.length === 0) throw badInput({ path: "input.ics", code: "noDays", message: "has no holidays of these years in it" });
  const before = new Map((await daysInTheWay(tx.sql, list, done.days)).map((day) => [day.day, day]));
  await tx.sql.run("DELETE FROM `holiday` WHERE `list` = ? AND `day` >= ? AND `day` <= ?", [list, ...yearsOf(done.days)]);
  await insertRows(tx.sql, "holiday", done.days.map(({ day, name, kind }) => ({ id: newId("hol"), list, day, name, kind, shifts: before.get(day)?.shifts ?? null })));
  await changed(tx, await factsOf(tx), { [list]: [`${before.size} days`, `${done.days.length} days, ${yearsOf(done.days).join(" – ")}`] });
  return done;
}

/** A list as an iCalendar file. */
export async function exportHolidays(ctx: Context, list: string): Promise<string> {
  const days = await ctx.sql.rows<{ day: string; name: string; kind: DayKind }>("SELECT `day`, `name`, `kind` FROM `holiday` WHERE `list` = ? ORDER BY `day`", [list]);
  if (days.length === 0) throw notFound("HolidayList");
  return writeHolidays(list, days, ctx.clock.now());
}
