import ICAL from "ical.js";

/** What a day of a list of holidays says: nobody works, or a day that is free by its weekday is worked (補班). */
export type DayKind = "CLOSED" | "WORKED";

/** A day as a file of holidays has it. */
export interface ReadDay {
  /** `2026-10-10` */
  readonly day: string;
  readonly name: string;
  readonly kind: DayKind;
}

/** What cannot be read, and where. */
export interface IcsFault {
  /** Counted from 1: the line in the file on which the entry begins. */
  readonly line: number;
  readonly code: "notACalendar" | "unclosed" | "malformed" | "noDay" | "notAllDay" | "tooMany";
  readonly message: string;
}

export interface ReadHolidays {
  readonly days: readonly ReadDay[];
  readonly faults: readonly IcsFault[];
  /** Entries that the file itself calls mere observances, on which people work. */
  readonly observances: number;
}

/** The first and the last day that is read; what repeats every year has no end of its own. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** More than twenty years of holidays. */
const mostDays = 2_000;
/** Longer than any holidays. */
const longest = 40;

/**
 * Reads the holidays of an iCalendar file (RFC 5545): whole days, of one or several, also such that repeat. A day that is
 * made up is known by Apple's property for it, or by its name. What cannot be read is named by its line; the rest is read.
 */
export function readHolidays(text: string, range: DayRange): ReadHolidays {
  const { entries, faults } = entriesOf(text.replace(/^\uFEFF/, "").split(/\r?\n/));
  const days = new Map<string, ReadDay>();
  let observances = 0;
  for (const { line, lines } of entries) {
    try {
      const event = new ICAL.Event(new ICAL.Component(ICAL.parse(lines.join("\r\n")) as unknown[] as never));
      if (isObservance(event)) observances += 1;
      else for (const day of daysOf(event, range)) add(days, day);
    } catch (error) {
      faults.push(faultOf(line, error));
    }
    if (days.size > mostDays) return { days: [], faults: [{ line, code: "tooMany", message: `has more than ${mostDays} days up to here` }], observances };
  }
  return { days: [...days.values()].sort((left, right) => (left.day < right.day ? -1 : 1)), faults, observances };
}

/** An entry of the file with the line on which it begins. */
interface Entry {
  readonly line: number;
  readonly lines: string[];
}

/** The entries, each by itself, so that one that is broken does not take the others along. */
function entriesOf(lines: readonly string[]): { entries: Entry[]; faults: IcsFault[] } {
  if (!/^BEGIN:VCALENDAR\s*$/i.test(lines[0] ?? "")) return { entries: [], faults: [{ line: 1, code: "notACalendar", message: "must begin with BEGIN:VCALENDAR" }] };
  const entries: Entry[] = [];
  const faults: IcsFault[] = [];
  let open: Entry | undefined;
  const unclosed = (line: number): void => void faults.push({ line, code: "unclosed", message: "is not closed with END:VEVENT" });
  for (const [index, text] of lines.entries()) {
    if (/^BEGIN:VEVENT\s*$/i.test(text)) {
      if (open) unclosed(open.line);
      open = { line: index + 1, lines: [] };
    }
    open?.lines.push(text);
    if (open && /^END:VEVENT\s*$/i.test(text)) {
      entries.push(open);
      open = undefined;
    }
  }
  if (open) unclosed(open.line);
  return { entries, faults };
}

/** Something in an entry that we have a word for. */
class Unreadable extends Error {
  constructor(
    readonly code: IcsFault["code"],
    message: string,
  ) {
    super(message);
  }
}

const faultOf = (line: number, error: unknown): IcsFault =>
  error instanceof Unreadable ? { line, code: error.code, message: error.message } : { line, code: "malformed", message: `cannot be read: ${(error as Error).message}`.slice(0, 200) };

/** Google's and Outlook's lists of holidays have days in them that are not free, and say so in the description. */
const isObservance = ({ description }: ICAL.Event): boolean => /^(observance|節慶|节庆|紀念日|纪念日)/i.test(description ?? "");

const madeUp = /補行?上?班|补班|补行?上班|调休上班|[（(【]班[】)）]|班$|make-?up (working )?(day|workday)|special working day/i;

function kindOf(event: ICAL.Event): DayKind {
  const special = event.component.getFirstPropertyValue("x-apple-special-day");
  if (typeof special === "string" && special.toUpperCase() === "ALTERNATE-WORKDAY") return "WORKED";
  return madeUp.test(event.summary ?? "") ? "WORKED" : "CLOSED";
}

function* daysOf(event: ICAL.Event, { from, to }: DayRange): Generator<ReadDay> {
  if (!event.component.hasProperty("dtstart")) throw new Unreadable("noDay", "has no DTSTART");
  if (!isWholeDays(event)) throw new Unreadable("notAllDay", "is not of whole days");
  const length = Math.max(1, event.endDate.subtractDateTz(event.startDate).toSeconds() / 86_400);
  if (length > longest) throw new Unreadable("tooMany", `lasts longer than ${longest} days`);
  const about = { name: (event.summary ?? "").trim().slice(0, 200) || "—", kind: kindOf(event) };
  const times = event.iterator();
  for (let start = times.next(), count = 0; start && dayOf(start) <= to && count < mostDays; start = times.next(), count += 1)
    for (let offset = 0; offset < length; offset += 1) {
      const day = start.clone();
      day.addDuration(new ICAL.Duration({ days: offset }));
      if (dayOf(day) >= from && dayOf(day) <= to) yield { day: dayOf(day), ...about };
    }
}

/** Days without a time, or from midnight to midnight. */
const isWholeDays = ({ startDate, endDate }: ICAL.Event): boolean => [startDate, endDate].every((time) => time.isDate || (time.hour === 0 && time.minute === 0));

const dayOf = ({ year, month, day }: ICAL.Time): string => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** Two entries of one day are one day with both names; one on which nobody works wins. */
function add(days: Map<string, ReadDay>, { day, name, kind }: ReadDay): void {
  const other = days.get(day);
  if (!other) days.set(day, { day, name, kind });
  else if (other.kind === kind && !other.name.split(" · ").includes(name)) days.set(day, { day, kind, name: `${other.name} · ${name}`.slice(0, 200) });
  else if (other.kind === "WORKED") days.set(day, { day, name, kind });
}

/** A list of holidays as an iCalendar file that `readHolidays`, phones and mail programs read. */
export function writeHolidays(list: string, days: readonly ReadDay[], at: Date): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Guanxi//Holidays//EN");
  calendar.addPropertyWithValue("x-wr-calname", list);
  for (const { day, name, kind } of days) {
    const event = new ICAL.Component("vevent");
    event.addPropertyWithValue("uid", `${day}-${encodeURIComponent(list)}@guanxi`);
    event.addPropertyWithValue("dtstamp", ICAL.Time.fromJSDate(at, true));
    event.addPropertyWithValue("dtstart", ICAL.Time.fromDateString(day));
    event.addPropertyWithValue("summary", name);
    event.addPropertyWithValue("x-apple-special-day", kind === "WORKED" ? "ALTERNATE-WORKDAY" : "WORK-HOLIDAY");
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}
