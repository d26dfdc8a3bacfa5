import { DateTime } from "luxon";
import type { Comparison, Condition, FieldTest, Operand, RelatedTest, Span } from "../../core/condition/condition.types";
import { storedTime } from "../../core/database/sql";
import { calendarUnits } from "./conditions";
import { shapeOf, type Graph, type Kind, type Record_ } from "./graphs";

/** A plain reading of docs/conditions.md: one record at a time, in memory, with the calendar of luxon. */
export class Reader {
  constructor(private readonly graph: Graph, private readonly now: Date, private readonly zone: string) {}

  holds(type: string, row: Record_, node: Condition): boolean {
    if ("all" in node) return node.all.every((each) => this.holds(type, row, each));
    if ("any" in node) return node.any.some((each) => this.holds(type, row, each));
    if ("not" in node) return !this.holds(type, row, node.not);
    if ("field" in node) return this.test(type, row, node.field);
    if ("related" in node) return this.count(type, row, node.related);
    throw new Error("no such node");
  }

  private test(type: string, row: Record_, test: FieldTest): boolean {
    const { kind, value } = this.at(type, row, test.path);
    switch (test.is) {
      case "EMPTY": return value === null;
      case "FILLED": return value !== null;
      case "IS_NOT": return !this.test(type, row, { ...test, is: "IS" });
      case "NONE_OF": return !this.test(type, row, { ...test, is: "ONE_OF" });
      case "ONE_OF": return (test.values ?? []).some(({ text }) => value === text);
      case "CONTAINS": return value !== null && String(value).includes(test.value?.text ?? "");
      default: return value !== null && this.compare(type, row, kind, value, test.is, test.value ?? {});
    }
  }

  private compare(type: string, row: Record_, kind: Kind, value: string | number, is: Comparison, operand: Operand): boolean {
    if (kind === "date" || kind === "time") return this.compareTime(type, row, kind, String(value), is, operand);
    const other = operand.field === undefined ? this.plain(operand) : this.at(type, row, operand.field).value;
    return other !== null && judge(is, value, other);
  }

  private plain({ text, number, amount, flag }: Operand): string | number {
    return text ?? number ?? (amount === undefined ? Number(flag) : Math.round(Number(amount) * 10_000));
  }

  private compareTime(type: string, row: Record_, kind: Kind, value: string, is: Comparison, operand: Operand): boolean {
    const other = operand.field === undefined ? this.point(operand) : this.field(type, row, operand.field, operand.plus);
    if (!other) return false;
    const days = is === "IS" || kind === "date" || other.day;
    if (days) return judge(is, kind === "date" ? value : this.wall(value).toISODate(), other.wall.toISODate());
    return other.at ? judge(is, value, other.at) : judge(is, written(this.wall(value)), written(other.wall));
  }

  /** What the clock on the wall shows, as if it were UTC's. */
  private wall(stored: string): DateTime<true> {
    return DateTime.fromSQL(stored, { zone: "utc" }).setZone(this.zone).setZone("utc", { keepLocalTime: true }) as DateTime<true>;
  }

  private point({ time: given, ago, ahead }: Operand): { day: boolean; at?: string; wall: DateTime<true> } {
    if (given && given.length === 10) return { day: true, wall: DateTime.fromISO(given, { zone: "utc" }) as DateTime<true> };
    const moved = DateTime.fromJSDate(this.now, { zone: this.zone }).minus(durationOf(ago)).plus(durationOf(ahead));
    const at = storedTime(given ? new Date(given) : moved.toJSDate());
    return { day: false, at, wall: this.wall(at) };
  }

  private field(type: string, row: Record_, path: string, plus: Span | undefined): { day: boolean; at?: string; wall: DateTime<true> } | undefined {
    const { kind, value } = this.at(type, row, path);
    if (value === null) return undefined;
    if (kind === "date") return { day: true, wall: DateTime.fromISO(String(value), { zone: "utc" }).plus(durationOf(plus)) as DateTime<true> };
    if (plus && calendarUnits.includes(plus.unit)) return { day: false, wall: this.wall(String(value)).plus(durationOf(plus)) };
    const at = storedTime(DateTime.fromSQL(String(value), { zone: "utc" }).plus(durationOf(plus)).toJSDate());
    return { day: false, at, wall: this.wall(at) };
  }

  private at(type: string, row: Record_ | undefined, path: string): { kind: Kind; value: string | number | null } {
    const { fields, one } = shapeOf(type);
    const [name = "", ...rest] = path.split(".");
    if (rest.length > 0) return this.at(one[name] ?? "", row && this.named(one[name] ?? "", row[`${name}Id`]), rest.join("."));
    const kind = fields[name] as Kind;
    const value = row?.[kind === "reference" ? `${name}Id` : name] ?? null;
    return { kind, value: value === "" ? null : value };
  }

  private named(type: string, id: unknown): Record_ | undefined {
    return (this.graph[type] ?? []).find((row) => row.id === id);
  }

  private count(type: string, row: Record_, test: RelatedTest): boolean {
    if (test.is === "IS_NOT") return !this.count(type, row, { ...test, is: "IS" });
    const [name = "", further] = test.name.split(".");
    const { one, many } = shapeOf(type);
    if (further !== undefined) {
      const other = this.named(one[name] ?? "", row[`${name}Id`]);
      return other !== undefined && this.count(one[name] ?? "", other, { ...test, name: further });
    }
    const relation = many[name];
    const found = (relation?.find(this.graph, row.id) ?? []).filter((each) => !test.where || this.holds(relation?.of ?? "", each, test.where));
    return judge(test.is, test.sum ? found.reduce((sum, each) => sum + Number(each[test.sum as string]), 0) : found.length, this.plain(test.value));
  }
}

const written = (wall: DateTime<true>): string => wall.toFormat("yyyy-MM-dd HH:mm:ss.SSS");

const durationOf = (span: Span | undefined): Record<string, number> => (span ? { [span.unit.toLowerCase()]: span.count } : {});

function judge<T extends string | number>(is: Comparison, left: T, right: T): boolean {
  return is === "IS" ? left === right : is === "LESS" ? left < right : is === "AT_MOST" ? left <= right : is === "MORE" ? left > right : left >= right;
}
