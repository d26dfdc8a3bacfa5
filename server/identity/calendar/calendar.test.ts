import { isWorkingTime } from "../../core/calendar/working-time";
import { testWorld, type PersonName, type World } from "../../testing/world";
import { currentCalendar } from "./calendar.service";

let world: World;
beforeAll(async () => (world = await testWorld()));
afterAll(() => world.close());
beforeEach(() =>
  world.database.transact(async ({ sql }) => {
    for (const table of ["calendar", "holiday", "event"]) await sql.run(`DELETE FROM \`${table}\``);
  }),
);

const nineToSix = [{ from: 780, to: 1080 }, { from: 540, to: 720 }];
const office = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, shifts: nineToSix }));
const shown = "version timeZone counted week { weekday shifts { from to } } lists { name days from to }";
interface Shown {
  version: number;
  timeZone: string;
  counted: boolean;
  week: { weekday: number; shifts: { from: number; to: number }[] }[];
  lists: { name: string; days: number; from: string; to: string }[];
}

const calendar = async (person: PersonName = "amy"): Promise<Shown> => (await world.query<{ workspaceCalendar: Shown }>(person, `{ workspaceCalendar { ${shown} } }`)).data.workspaceCalendar;
const setHours = (input: object, version = 0, person: PersonName = "ada") => world.query<{ setWorkingHours: Shown }>(person, `mutation ($version: Int!, $input: WorkingHoursInput!) { setWorkingHours(version: $version, input: $input) { ${shown} } }`, { version, input });
const setHoliday = (input: object, person: PersonName = "ada") => world.query(person, "mutation ($input: HolidayInput!) { setHoliday(input: $input) { version } }", { input: { list: "Taiwan", kind: "CLOSED", ...input } });
const holidays = async (year = 2026) => (await world.query<{ holidays: { id: string; day: string; name: string; kind: string; list: string }[] }>("amy", "query ($year: Int!) { holidays(year: $year) { id list day name kind shifts { from to } } }", { year })).data.holidays;
const works = async (text: string): Promise<boolean> => isWorkingTime((await currentCalendar(world.ctx())).calendar, new Date(text));
const faults = (answer: { errors: readonly { extensions?: Record<string, unknown> }[] }) => (answer.errors[0]?.extensions?.["fields"] as { path: string; code: string }[] | undefined)?.map(({ path, code }) => `${path} ${code}`);

const fileOf = (days: readonly [day: string, name: string][]): string => ["BEGIN:VCALENDAR", ...days.flatMap(([day, name]) => ["BEGIN:VEVENT", `DTSTART;VALUE=DATE:${day}`, `SUMMARY:${name}`, "END:VEVENT"]), "END:VCALENDAR"].join("\r\n");
const preview = (list: string, ics: string, person: PersonName = "ada") => world.query<{ holidayPreview: object }>(person, "query ($input: HolidayFileInput!) { holidayPreview(input: $input) { added changed removed observances days { day name kind } faults { line code } } }", { input: { list, ics } });
const load = (list: string, ics: string) => world.query<{ importHolidays: object }>("ada", "mutation ($input: HolidayFileInput!) { importHolidays(input: $input) { added changed removed } }", { input: { list, ics } });

describe("working hours", () => {
  test("a new workspace counts by the clock, nights and Sundays too", async () => {
    expect(await calendar()).toMatchObject({ version: 0, timeZone: "UTC", counted: false, lists: [] });
    expect(await works("2026-03-01T03:00:00Z")).toBe(true);
  });

  test("an administrator sets them, everybody reads them, and it is kept what they were", async () => {
    const { data } = await setHours({ timeZone: "Asia/Taipei", week: office });
    expect(data.setWorkingHours).toMatchObject({ version: 1, timeZone: "Asia/Taipei", counted: true });
    expect((await calendar()).week.map(({ shifts }) => shifts.map(({ from }) => from))).toEqual([...Array.from({ length: 5 }, () => [540, 780]), [], []]);
    expect([await works("2026-03-02T01:00:00Z"), await works("2026-03-02T04:30:00Z"), await works("2026-03-02T10:00:00Z")]).toEqual([true, false, false]);
    expect(await world.events()).toEqual([{ type: "calendar.updated", recordId: "calendar" }]);
  });

  test("and back: without hours it is the clock again", async () => {
    await setHours({ timeZone: "Asia/Taipei", week: office });
    expect((await setHours({ timeZone: "Asia/Taipei", week: null }, 1)).data.setWorkingHours).toMatchObject({ version: 2, counted: false });
    expect(await works("2026-03-01T03:00:00Z")).toBe(true);
  });

  test("of two administrators who set them at once the second is told", async () => {
    await setHours({ timeZone: "UTC", week: office });
    expect((await setHours({ timeZone: "UTC", week: null }, 0)).errors[0]?.extensions).toMatchObject({ code: "CONFLICT" });
    expect((await calendar()).counted).toBe(true);
  });

  test.each<[string, object, string[]]>([
    ["a zone that is not there", { timeZone: "Moon/Base", week: office }, ["input.timeZone isTimeZone"]],
    ["a week without work", { timeZone: "UTC", week: [{ weekday: 1, shifts: [] }] }, ["input.week noWorkingTime"]],
    ["a weekday twice", { timeZone: "UTC", week: [office[0], office[0]] }, ["input.week.1.weekday duplicate"]],
    ["a shift backwards and two at once", { timeZone: "UTC", week: [{ weekday: 2, shifts: [{ from: 900, to: 900 }, { from: 500, to: 700 }, { from: 690, to: 800 }] }] }, ["input.week.0.shifts.0.to endsBeforeStart", "input.week.0.shifts.2.from overlaps"]],
  ])("refuses %s and says where", async (_, input, expected) => {
    expect(faults(await setHours(input))).toEqual(expected);
    expect(await world.events()).toEqual([]);
  });

  test("nobody else changes the calendar", async () => {
    for (const person of ["amy", "mia", "max", "aud"] as const) {
      expect((await setHours({ timeZone: "UTC", week: office }, 0, person)).errors[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
      expect((await setHoliday({ day: "2026-10-10", name: "國慶日" }, person)).errors[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
    }
    expect((await world.query(undefined, `{ workspaceCalendar { ${shown} } }`)).errors[0]?.extensions).toMatchObject({ code: "UNAUTHENTICATED" });
  });
});

describe("holidays", () => {
  beforeEach(() => setHours({ timeZone: "UTC", week: office }));

  test("a holiday is free, half a day has its hours, and a Saturday that is made up those of a usual day", async () => {
    await setHoliday({ day: "2026-03-03", name: "Founding day" });
    await setHoliday({ day: "2026-03-04", name: "Eve", shifts: [{ from: 540, to: 720 }] });
    await setHoliday({ day: "2026-03-07", name: "補班", kind: "WORKED" });
    expect(await holidays()).toMatchObject([{ day: "2026-03-03" }, { day: "2026-03-04", shifts: [{ from: 540, to: 720 }] }, { day: "2026-03-07", kind: "WORKED" }]);
    expect(await Promise.all(["03-03T10", "03-04T10", "03-04T14", "03-07T10", "03-07T12"].map((time) => works(`2026-${time}:00:00Z`)))).toEqual([false, true, false, true, false]);
  });

  test("of several lists, the one on which nobody works counts; without it the day is as the others say", async () => {
    await setHoliday({ list: "China", day: "2026-03-07", name: "调休", kind: "WORKED" });
    await setHoliday({ day: "2026-03-07", name: "Carnival" });
    expect(await works("2026-03-07T10:00:00Z")).toBe(false);
    const [, taiwan] = await holidays();
    await world.query("ada", "mutation ($id: ID!) { removeHoliday(id: $id) { version } }", { id: taiwan?.id });
    expect(await works("2026-03-07T10:00:00Z")).toBe(true);
    await world.query("ada", 'mutation { removeHolidayList(list: "China") { version } }');
    expect([await works("2026-03-07T10:00:00Z"), await holidays()]).toEqual([false, []]);
  });

  test("the same day of a list is said anew, not twice", async () => {
    await setHoliday({ day: "2026-03-03", name: "Wrong" });
    await setHoliday({ day: "2026-03-03", name: "Founding day" });
    expect((await holidays()).map(({ name }) => name)).toEqual(["Founding day"]);
  });

  test("refuses a day that is none", async () => {
    expect(faults(await setHoliday({ day: "2026-02-30", name: "Never" }))).toEqual(["input.day isDay"]);
  });
});

describe("a file of holidays", () => {
  const first = fileOf([["20260216", "春節"], ["20261010", "國慶日"]]);

  test("is shown before it is taken, then takes the place of the list's same years, and of no others", async () => {
    await setHoliday({ day: "2025-10-10", name: "國慶日" });
    await setHoliday({ list: "China", day: "2026-10-01", name: "国庆节" });
    expect((await preview("Taiwan", first)).data.holidayPreview).toMatchObject({ added: 2, changed: 0, removed: 0, faults: [] });
    expect((await holidays()).length).toBe(1);
    expect((await load("Taiwan", first)).data.importHolidays).toEqual({ added: 2, changed: 0, removed: 0 });
    const second = fileOf([["20260216", "農曆春節"], ["20260501", "勞動節"]]);
    expect((await load("Taiwan", second)).data.importHolidays).toEqual({ added: 1, changed: 1, removed: 1 });
    expect((await holidays()).map(({ day, name }) => `${day} ${name}`)).toEqual(["2026-02-16 農曆春節", "2026-05-01 勞動節", "2026-10-01 国庆节"]);
    expect((await calendar()).lists).toEqual([{ name: "China", days: 1, from: "2026-10-01", to: "2026-10-01" }, { name: "Taiwan", days: 3, from: "2025-10-10", to: "2026-05-01" }]);
  });

  test("with a fault changes nothing and names the line", async () => {
    const broken = fileOf([["20260216", "春節"], ["soon", "Soon"]]);
    expect((await preview("Taiwan", broken)).data.holidayPreview).toMatchObject({ faults: [{ line: 6, code: "malformed" }] });
    const answer = await load("Taiwan", broken);
    expect(faults(answer)).toEqual(["input.ics malformed"]);
    expect(answer.errors[0]?.extensions?.["fields"]).toMatchObject([{ params: { line: 6 } }]);
    expect(await holidays()).toEqual([]);
  });

  test("is written again as it was read", async () => {
    await load("Taiwan", first);
    const { data } = await world.query<{ holidayFile: string }>("amy", '{ holidayFile(list: "Taiwan") }');
    expect((await preview("Taiwan", data.holidayFile)).data.holidayPreview).toMatchObject({ added: 0, changed: 0, removed: 0 });
  });
});
