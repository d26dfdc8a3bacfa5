import { DateTime } from "luxon";
import { among, shownTime } from "../../core/database/sql";
import { openChanges } from "../../core/events/changes";
import { wakeSnoozed } from "../../automation/evaluation/wake";
import type { RuleKind } from "../../automation/rule/rule.entity";
import { alertWorld, type AlertWorld } from "../alert-world";
import type { PersonName } from "../world";

/** Something that happens at a time of the company's clock, or only a look at the rules where nothing does. */
export type Scene = readonly [at: string, what: string, act?: () => Promise<unknown>];

/** A company somewhere, whose year passes at once. */
export interface CompanyYear extends AlertWorld {
  /** A mutation by somebody, which must succeed; its one answer. */
  does<T = { id: string; version: number }>(person: PersonName, mutation: string, variables?: Record<string, unknown>): Promise<T>;
  /** Makes a rule from a template, or takes the one there is, and switches it on. */
  rule(kind: RuleKind, more?: Record<string, unknown>): Promise<void>;
  /** Has spans of days pass, each day with a look at the rules right after midnight, and one after each scene. */
  passes(spans: readonly (readonly [first: string, last: string])[], scenes: readonly Scene[]): Promise<void>;
  /** All that the rules did meanwhile, by the company's clock. */
  told(): Promise<string[]>;
}

/** Right after midnight: what belongs to a day of another zone is not there yet, or there too late. */
const dailyLook = "00:05";

/** A company in a zone, with shifts from Monday to Friday as hours of the day and the holidays of an iCalendar file. */
export async function companyYear(zone: string, shifts: readonly { from: number; to: number }[], holidayFile: { list: string; ics: string }): Promise<CompanyYear> {
  const world = await alertWorld();
  const local = (at: string): Date => DateTime.fromISO(at.replace(" ", "T"), { zone }).toJSDate();
  const does = async <T>(person: PersonName, mutation: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const { data, errors } = await world.query<Record<string, T>>(person, mutation, variables);
    expect(errors).toEqual([]);
    return Object.values(data)[0] as T;
  };
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, shifts: shifts.map(({ from, to }) => ({ from: from * 60, to: to * 60 })) }));
  await does("ada", "mutation ($input: WorkingHoursInput!) { setWorkingHours(version: 0, input: $input) { version } }", { input: { timeZone: zone, week } });
  const { faults } = await does<{ faults: object[] }>("ada", "mutation ($input: HolidayFileInput!) { importHolidays(input: $input) { faults { line } } }", { input: holidayFile });
  expect(faults).toEqual([]);

  return Object.assign(world, {
    does,
    async rule(kind: RuleKind, more: Record<string, unknown> = {}) {
      const there = world.rules[kind] as string | undefined;
      const id = there ?? (await does<{ id: string }>("ada", "mutation ($input: CreateRuleInput!) { createRule(input: $input) { id } }", { input: { kind, name: kind } })).id;
      await does("ada", "mutation ($id: ID!, $input: UpdateRuleInput!) { updateRule(id: $id, version: 1, input: $input) { id } }", { id, input: { enabled: true, ...more } });
    },
    async passes(spans: readonly (readonly [first: string, last: string])[], scenes: readonly Scene[]) {
      const nights = spans.flatMap(([first, last]) => days(first, last).map((day): Scene => [`${day} ${dailyLook}`, "the night"]));
      const moments = [...nights, ...scenes];
      for (const [at, , act] of moments.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
        world.clock.set(local(at));
        await act?.();
        await look(world);
      }
    },
    told: () => told(world, zone),
  });
}

/** A file of public holidays: whole days, as they are published. */
export function holidays(list: string, ...days: string[]): { list: string; ics: string } {
  const events = days.map((day, index) => ["BEGIN:VEVENT", `UID:${index}`, "DTSTAMP:20260101T000000Z", `DTSTART;VALUE=DATE:${day}`, "SUMMARY:Holiday", "END:VEVENT"].join("\r\n"));
  return { list, ics: ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:year", ...events, "END:VCALENDAR", ""].join("\r\n") };
}

function days(first: string, last: string): string[] {
  const found: string[] = [];
  for (let day = DateTime.fromISO(first, { zone: "UTC" }); day.toFormat("yyyy-MM-dd") <= last; day = day.plus({ days: 1 })) found.push(day.toFormat("yyyy-MM-dd"));
  return found;
}

/** What the job does, as often as the rules find something: one rule's effects may be another's cause. */
async function look(world: AlertWorld): Promise<void> {
  await wakeSnoozed(world.ctx());
  for (let found = await world.evaluate(); found.raised + found.resolved > 0; ) found = await world.evaluate();
}

interface ToldRow {
  id: string;
  at: string;
  type: string;
  changes: string | null;
  about: string | null;
  kind: string | null;
  forWhom: string | null;
  escalatedTo: string | null;
  dueAt: string | null;
  params: string | null;
}

const mentioned = ["alert.raised", "alert.expired", "alert.escalated", "alert.reopened", "followUp.planned", "customer.moved"];

/** What nobody did, in order: alerts opened and closed, follow-ups planned and customers moved by rules. */
async function told(world: AlertWorld, zone: string): Promise<string[]> {
  const types = among("e.`type`", mentioned);
  const rows = await world.database.sql.rows<ToldRow>(
    `SELECT e.\`id\`, e.\`at\`, e.\`type\`, e.\`changes\`, c.\`name\` AS \`about\`, a.\`kind\`, COALESCE(u.\`name\`, w.\`name\`) AS \`forWhom\`, m.\`name\` AS \`escalatedTo\`, COALESCE(a.\`dueAt\`, f.\`dueAt\`) AS \`dueAt\`, a.\`params\`
     FROM \`event\` e LEFT JOIN \`alert\` a ON a.\`id\` = e.\`recordId\` LEFT JOIN \`follow_up\` f ON f.\`id\` = e.\`recordId\`
       LEFT JOIN \`customer\` c ON c.\`id\` = COALESCE(a.\`customerId\`, f.\`customerId\`, e.\`recordId\`)
       LEFT JOIN \`user\` u ON u.\`id\` = a.\`ownerId\` LEFT JOIN \`user\` w ON w.\`id\` = f.\`ownerId\` LEFT JOIN \`user\` m ON m.\`id\` = a.\`escalatedToId\`
     WHERE ${types.text} AND e.\`actorId\` IS NULL`,
    types.values,
  );
  return rows.map((row) => line(row, zone)).sort();
}

const first = (name: string | null): string => name?.split(" ")[0] ?? "nobody";

function line(row: ToldRow, zone: string): string {
  const time = (stored: string): string => DateTime.fromISO(shownTime(stored), { zone }).toFormat("yyyy-MM-dd HH:mm");
  return [time(row.at), row.about ?? "", ...says(row, time)].join(" | ");
}

function says({ id, type, changes, kind, forWhom, escalatedTo, dueAt, params }: ToldRow, time: (stored: string) => string): string[] {
  switch (type) {
    case "customer.moved": return [`moved to ${openChanges(id, changes ?? "")["lifeCycleStage"]?.[1] as string}`];
    case "followUp.planned": return [`follow-up for ${first(forWhom)}, due ${time(dueAt ?? "")}`];
    case "alert.escalated": return [kind ?? "", `escalated to ${first(escalatedTo)}`];
    case "alert.expired": return [kind ?? "", "closed"];
    case "alert.reopened": return [kind ?? "", "open again"];
    default: return [kind ?? "", `for ${first(forWhom)}${dueAt ? `, due ${time(dueAt)}` : ""}${figuresIn(params)}`];
  }
}

const figuresIn = (params: string | null): string => (JSON.parse(params ?? "[]") as { name: string; value: string }[]).map(({ name, value }) => `, ${name} ${value}`).join("");

/** A table as it is written beside a story: one line each, however it is indented and parted. */
export const table = (text: string): string[] =>
  text.split("\n").map((row) => row.split("|").map((cell) => cell.trim()).join(" | ")).filter((row) => row !== "").sort();
