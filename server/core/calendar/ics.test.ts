import { readHolidays, writeHolidays, type ReadDay } from "./ics";

const range = { from: "2026-01-01", to: "2028-12-31" };
const file = (...events: string[]): string => ["BEGIN:VCALENDAR", "VERSION:2.0", ...events.flatMap((event) => ["BEGIN:VEVENT", ...event.split("\n"), "END:VEVENT"]), "END:VCALENDAR", ""].join("\r\n");
const read = (...events: string[]) => readHolidays(file(...events), range);

test("a day, several days, and a day that is made up (補班)", () => {
  const { days, faults } = read(
    "DTSTART;VALUE=DATE:20260216\nDTEND;VALUE=DATE:20260219\nSUMMARY:春節",
    "DTSTART;VALUE=DATE:20261010\nSUMMARY:國慶日",
    "DTSTART;VALUE=DATE:20260207\nSUMMARY:補班",
    "DTSTART;VALUE=DATE:20261011\nSUMMARY:国庆节（班）",
    "DTSTART;VALUE=DATE:20260214\nSUMMARY:春节\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY",
  );
  expect(faults).toEqual([]);
  expect(days.map(({ day, name, kind }) => `${day} ${name} ${kind}`)).toEqual([
    "2026-02-07 補班 WORKED",
    "2026-02-14 春节 WORKED",
    "2026-02-16 春節 CLOSED",
    "2026-02-17 春節 CLOSED",
    "2026-02-18 春節 CLOSED",
    "2026-10-10 國慶日 CLOSED",
    "2026-10-11 国庆节（班） WORKED",
  ]);
});

test("a day that repeats every year is read for the years that were asked for", () => {
  const { days } = read("DTSTART;VALUE=DATE:20200501\nRRULE:FREQ=YEARLY\nSUMMARY:Labour Day");
  expect(days.map(({ day }) => day)).toEqual(["2026-05-01", "2027-05-01", "2028-05-01"]);
});

test("two names of one day are one day; folded lines and midnight to midnight are understood; observances are left out", () => {
  const { days, observances } = read(
    "DTSTART:20260501T000000\nDTEND:20260502T000000\nSUMMARY:Labour \n Day",
    "DTSTART;VALUE=DATE:20260501\nSUMMARY:勞動節",
    "DTSTART;VALUE=DATE:20260510\nSUMMARY:母親節\nDESCRIPTION:節慶活動",
  );
  expect(days).toEqual([{ day: "2026-05-01", name: "Labour Day · 勞動節", kind: "CLOSED" }]);
  expect(observances).toBe(1);
});

test("what cannot be read is named by its line, and the rest is read", () => {
  const { days, faults } = read("DTSTART;VALUE=DATE:20260501\nSUMMARY:Labour Day", "SUMMARY:No day", "DTSTART:20260601T093000Z\nDTEND:20260601T103000Z\nSUMMARY:A meeting", "DTSTART;VALUE=DATE:soon\nSUMMARY:Soon", "DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20261231\nSUMMARY:All year");
  expect(days.map(({ day }) => day)).toEqual(["2026-05-01"]);
  expect(faults.map(({ line, code }) => [line, code])).toEqual([
    [7, "noDay"],
    [10, "notAllDay"],
    [15, "malformed"],
    [19, "tooMany"],
  ]);
});

test.each([
  ["name,day\nNew Year,2026-01-01", [[1, "notACalendar"]]],
  ["BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101", [[2, "unclosed"]]],
])("%j is refused by its line", (text, expected) => {
  const { days, faults } = readHolidays(text, range);
  expect([days, faults.map(({ line, code }) => [line, code])]).toEqual([[], expected]);
});

test("what repeats without an end is read up to the end of what was asked for", () => {
  const { days } = read("DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=DAILY\nSUMMARY:Every day");
  expect([days.length, days.at(-1)?.day]).toEqual([365 + 365 + 366, "2028-12-31"]);
});

test("what is written is read again", () => {
  const days: ReadDay[] = [
    { day: "2026-02-07", name: "補班, Saturday; as Monday", kind: "WORKED" },
    { day: "2026-02-17", name: "春節".repeat(60), kind: "CLOSED" },
  ];
  expect(readHolidays(writeHolidays("Taiwan 台灣", days, new Date("2026-01-01T00:00:00Z")), range)).toEqual({ days, faults: [], observances: 0 });
});
