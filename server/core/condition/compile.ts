import { allOf, among, anyOf, storedTime, type Condition as Sql, type SqlValue } from "../database/sql";
import { indexFor } from "../encryption/sealed-columns";
import type { One } from "../graph/relations";
import { parseAmount } from "../money";
import type { Comparison, Condition, FieldTest, FigureTest, Operand, RelatedTest } from "./condition.types";
import { figureOf, wayToFigures } from "./figures";
import { beginOf, dayOfPoint, pointOf, type Point } from "./moments";
import { fieldAt, relatedAt, type Eyes, type Hop, type Way } from "./paths";
import { dayOfTime, onTheWall, plusSpan } from "./sql-time";
import { testedType, typeOf, type Moment, type Related, type TestedField, type TestedType } from "./vocabulary";
import type { WorkingTime } from "./working-time";

/** How a condition is asked. */
export interface CompileOptions extends Moment {
  /** The alias of the table whose records are asked about. */
  readonly alias: string;
  /** The working hours; around the clock where none are given. */
  readonly calendar?: WorkingTime | undefined;
  /** Whose rights limit the related records that are looked at; all of them where nothing is said (jobs). */
  readonly eyes?: Eyes | undefined;
  /** Whether nearly all records of the table are asked about: then what is related to them is counted for all at once, and not for each. */
  readonly ofAll?: boolean;
}

/**
 * Turns a checked condition over records of a type into one SQL condition over the set of them, the same for both
 * databases. It is true or false, never null: a test of an empty field is false, and what `not` says of it is true;
 * IS_NOT, NONE_OF and EMPTY are what `not` says of IS, ONE_OF and FILLED.
 */
export function compileCondition(type: string, condition: Condition, options: CompileOptions): Sql {
  const tested = testedType(type);
  if (!tested) throw new Error(`There are no conditions over ${type}.`);
  return new Compiler(options).node({ type: tested, alias: options.alias }, condition);
}

/** The records that a test is about, by their table's alias. */
interface Scope {
  readonly type: TestedType;
  readonly alias: string;
  /** Where they are related records: the column by which they name the record they are counted for, and that record. */
  readonly parent?: { readonly by: string; readonly scope: Scope };
}

class Compiler {
  private aliases = 0;

  constructor(private readonly options: CompileOptions) {}

  node(scope: Scope, node: Condition): Sql {
    if ("all" in node && node.all) return allOf(node.all.map((each) => this.node(scope, each)));
    if ("any" in node && node.any) return anyOf(node.any.map((each) => this.node(scope, each)));
    if ("not" in node && node.not) return not(this.node(scope, node.not));
    if ("field" in node && node.field) return this.field(scope, node.field);
    if ("related" in node && node.related) return this.related(scope, node.related);
    if ("figure" in node && node.figure) return this.figure(scope, node.figure);
    throw unchecked("node");
  }

  private field(scope: Scope, test: FieldTest): Sql {
    const way = fieldAt(scope.type, test.path);
    if (!way) throw unchecked(test.path);
    if (isNegative(test.is)) return not(this.field(scope, { ...test, is: positive(test.is) }));
    return this.along(scope, way, (last) => this.compare(way.end, way.end.value(last.alias, this.options), test, scope));
  }

  private figure(scope: Scope, test: FigureTest): Sql {
    const [field, way] = [figureOf(scope.type, test.name), wayToFigures(scope.type)];
    if (!field || !way) throw unchecked(test.name);
    if (isNegative(test.is)) return not(this.figure(scope, { ...test, is: positive(test.is) }));
    return this.along(scope, { hops: way.hops }, (last) => {
      const alias = this.alias();
      const holds = this.compare(field, field.value(alias, this.options), test, scope);
      const { eyes } = this.options;
      const seen = eyes && way.rows(eyes, last.alias);
      const of = { text: `EXISTS (SELECT 1 FROM \`${way.table}\` \`${alias}\` WHERE \`${alias}\`.\`${way.by}\` = \`${last.alias}\`.\`id\` AND ${holds.text})`, values: holds.values };
      return seen ? allOf([seen, of]) : of;
    });
  }

  /** How many related records there are, or what they come to; whether there are any is asked as such. */
  private related(scope: Scope, test: RelatedTest): Sql {
    const way = relatedAt(scope.type, test.name);
    if (!way) throw unchecked(test.name);
    if (isNegative(test.is)) return not(this.related(scope, { ...test, is: positive(test.is) }));
    return this.along(scope, way, (last) => {
      const any = test.sum ? undefined : asksForPresence(test);
      if (any === undefined && this.options.ofAll && last.alias === this.options.alias) return this.countedForAll(last, way.end, test);
      const { found, from, key, wanted } = this.relatedRows(way.end, test.where ?? undefined, last);
      const rows: Sql = { text: `FROM ${from} WHERE ${key} = \`${last.alias}\`.\`id\` AND (${wanted.text})`, values: wanted.values };
      if (any !== undefined) return { text: `${any ? "" : "NOT "}EXISTS (SELECT 1 ${rows.text})`, values: rows.values };
      const { total, limit } = this.counted(found, test);
      return { text: `(SELECT ${total.text} ${rows.text}) ${signs[test.is]} ?`, values: [...total.values, ...rows.values, limit] };
    });
  }

  /** The same from one reading of all related records: the records that have some of which it is true, or those but the ones of which it is not, if it is true of none. */
  private countedForAll(scope: Scope, relation: Exclude<Related, One>, test: RelatedTest): Sql {
    const { found, from, key, wanted } = this.relatedRows(relation, test.where ?? undefined);
    const { total, limit } = this.counted(found, test);
    const ofNone = trueOfNone[test.is]?.(Number(limit)) ? "NOT " : "";
    const counts = `SELECT ${key} FROM ${from} WHERE ${key} IS NOT NULL AND (${wanted.text}) GROUP BY ${key} HAVING ${ofNone}(${total.text} ${signs[test.is]} ?)`;
    return { text: `\`${scope.alias}\`.\`id\` ${ofNone}IN (${counts})`, values: [...wanted.values, ...total.values, limit] };
  }

  /** How many records there are, or what a field of them comes to, and what that is compared with. */
  private counted(found: Scope, { sum, value: compared }: RelatedTest): { total: Sql; limit: SqlValue } {
    if (!sum) return { total: { text: "COUNT(*)", values: [] }, limit: stored(undefined, compared) };
    const { text, values } = this.valueAt(found, sum, (last, field) => field.value(last.alias, this.options));
    return { total: { text: `COALESCE(SUM(${text}), 0)`, values }, limit: stored(fieldAt(found.type, sum)?.end, compared) };
  }

  /** The related records of one, or of all where none is given, and the column by which they name whom they are counted for. */
  private relatedRows(relation: Exclude<Related, One>, where: Condition | undefined, parent?: Scope): { found: Scope; from: string; key: string; wanted: Sql } {
    const [type, alias] = [typeOf(relation.entity), this.alias()];
    const found: Scope = relation.kind === "all" && parent ? { type, alias, parent: { by: relation.by, scope: parent } } : { type, alias };
    const wanted = allOf([...this.inSight(found), ...(where ? [this.node(found, where)] : [])]);
    const joined = `\`${alias}_j\``;
    if (relation.kind === "all") return { found, wanted, from: `\`${type.table}\` \`${alias}\``, key: `\`${alias}\`.\`${relation.by}\`` };
    return { found, wanted, from: `\`${relation.table}\` ${joined} JOIN \`${type.table}\` \`${alias}\` ON \`${alias}\`.\`id\` = ${joined}.\`${relation.to}\``, key: `${joined}.\`${relation.from}\`` };
  }

  /** Says something of the record at the end of a way: there is none, it is false. */
  private along(scope: Scope, { hops }: Pick<Way<unknown>, "hops">, say: (last: Scope) => Sql): Sql {
    const { scope: start, hops: left } = this.backTo(scope, hops);
    const [hop, ...further] = left;
    if (!hop) return say(start);
    const next = { type: hop.to, alias: this.alias() };
    const inner = allOf([...this.inSight(next), this.along(next, { hops: further }, say)]);
    return { text: `EXISTS (SELECT 1 FROM \`${next.type.table}\` \`${next.alias}\` WHERE \`${next.alias}\`.\`id\` = \`${start.alias}\`.\`${hop.by}\` AND ${inner.text})`, values: inner.values };
  }

  /** A value at the end of a way, null where the way breaks off. */
  private valueAt(scope: Scope, path: string, of: (last: Scope, field: TestedField) => Sql): Sql {
    const way = fieldAt(scope.type, path);
    if (!way) throw unchecked(path);
    const reach = (from: Scope, hops: readonly Hop[]): Sql => {
      const { scope: start, hops: left } = this.backTo(from, hops);
      const [hop, ...further] = left;
      if (!hop) return of(start, way.end);
      const next = { type: hop.to, alias: this.alias() };
      const [value, seen] = [reach(next, further), allOf(this.inSight(next))];
      const text = `(SELECT ${value.text} FROM \`${next.type.table}\` \`${next.alias}\` WHERE \`${next.alias}\`.\`id\` = \`${start.alias}\`.\`${hop.by}\` AND ${seen.text})`;
      return { text, values: [...value.values, ...seen.values] };
    };
    return reach(scope, way.hops);
  }

  /** A way back to the record that something is counted for needs no further look. */
  private backTo(scope: Scope, hops: readonly Hop[]): { scope: Scope; hops: readonly Hop[] } {
    const [hop, ...further] = hops;
    if (!hop || !scope.parent || scope.parent.by !== hop.by || scope.parent.scope.type !== hop.to) return { scope, hops };
    return this.backTo(scope.parent.scope, further);
  }

  private compare(field: TestedField, value: Sql, test: Pick<FieldTest, "is" | "value" | "values">, scope: Scope): Sql {
    const { is } = test;
    if (is === "FILLED") return present(field, value);
    if (is === "ONE_OF" || field.sealed) return amongValues(value, (test.values ?? [test.value ?? {}]).map((each) => stored(field, each)));
    const operand = test.value ?? {};
    if (operand.field) return this.compareWithField(field, value, is, operand, scope);
    if (field.kind === "date") return compared(value, is, { text: "?", values: [dayOfPoint(pointOf(operand, this.options), this.options.zone)] });
    if (field.kind === "time") return this.compareWithPoint(value, is, pointOf(operand, this.options));
    if (is === "CONTAINS") return filled(value, { text: `INSTR(${value.text}, ?) > 0`, values: [...value.values, operand.text ?? ""] });
    return compared(value, is, { text: "?", values: [stored(field, operand)] });
  }

  /** A moment is compared with a moment as such, with a day by where the day begins and ends; it IS on a day. */
  private compareWithPoint(value: Sql, is: Comparison, point: Point): Sql {
    if ("at" in point && is !== "IS") return compared(value, is, { text: "?", values: [storedTime(point.at)] });
    const day = dayOfPoint(point, this.options.zone);
    const [begin, end] = [beginOf(day, this.options.zone), beginOf(day, this.options.zone, 1)];
    const bound = (sign: Comparison, limit: string): Sql => compared(value, sign, { text: "?", values: [limit] });
    if (is === "IS") return allOf([bound("AT_LEAST", begin), bound("LESS", end)]);
    return is === "LESS" || is === "AT_LEAST" ? bound(is, begin) : bound(is === "AT_MOST" ? "LESS" : "AT_LEAST", end);
  }

  /**
   * Minutes and hours are added to a moment as such; days and more to what the clock on the wall shows, and then both
   * sides are compared by that clock. Where one side is a day, or IS is asked, days are compared.
   */
  private compareWithField(field: TestedField, value: Sql, is: Comparison, { field: path = "", plus }: Operand, scope: Scope): Sql {
    const { dialect } = this.options;
    if (field.kind !== "date" && field.kind !== "time") return compared(value, is, this.valueAt(scope, path, (last, other) => filledValue(other, other.value(last.alias, this.options))));
    const otherKind = fieldAt(scope.type, path)?.end.kind;
    const byTheClock = plus?.unit === "MINUTES" || plus?.unit === "HOURS";
    const asDays = is === "IS" || field.kind === "date" || otherKind === "date";
    const asStored = !asDays && (!plus || byTheClock);
    const wall = (kind: unknown, time: Sql): Sql => (kind === "time" && !asStored ? onTheWall(time, this.options) : time);
    const dayOf = (kind: unknown, time: Sql): Sql => (kind === "time" && asDays ? dayOfTime(time, dialect) : time);
    const right = this.valueAt(scope, path, (last, other) => {
      const plain = other.value(last.alias, this.options);
      if (!plus) return dayOf(other.kind, wall(other.kind, plain));
      if (other.kind === "date") return plusSpan(plain, plus, "date", dialect);
      const sum = byTheClock ? wall("time", plusSpan(plain, plus, "time", dialect)) : plusSpan(wall("time", plain), plus, "time", dialect);
      return dayOf("time", sum);
    });
    return compared(dayOf(field.kind, wall(field.kind, value)), is, right);
  }

  private inSight({ type, alias }: Scope): Sql[] {
    const { eyes } = this.options;
    const rows = eyes?.policy.rows(eyes.viewer, type.name, "read", alias);
    return rows ? [rows] : [];
  }

  private alias(): string {
    this.aliases += 1;
    return `${this.options.alias}_${this.aliases}`;
  }
}

const signs: Readonly<Partial<Record<Comparison, string>>> = { IS: "=", LESS: "<", AT_MOST: "<=", MORE: ">", AT_LEAST: ">=" };

/** Whether a comparison with a limit is true where nothing is counted. */
const trueOfNone: Readonly<Partial<Record<Comparison, (limit: number) => boolean>>> = {
  IS: (limit) => limit === 0, LESS: (limit) => limit > 0, AT_MOST: (limit) => limit >= 0, MORE: (limit) => limit < 0, AT_LEAST: (limit) => limit <= 0,
};

const isNegative = (is: Comparison): boolean => is === "IS_NOT" || is === "NONE_OF" || is === "EMPTY";

const positive = (is: Comparison): Comparison => (is === "IS_NOT" ? "IS" : is === "NONE_OF" ? "ONE_OF" : "FILLED");

const not = ({ text, values }: Sql): Sql => ({ text: `NOT (${text})`, values });

const present = ({ kind, sealed }: TestedField, value: Sql): Sql =>
  kind === "text" && !sealed ? { text: `COALESCE(${value.text}, '') <> ''`, values: value.values } : { text: `${value.text} IS NOT NULL`, values: value.values };

/** The value, null where it is empty. */
const filledValue = ({ kind }: TestedField, value: Sql): Sql => (kind === "text" ? { text: `NULLIF(${value.text}, '')`, values: value.values } : value);

const filled = (value: Sql, holds: Sql): Sql => ({ text: `${value.text} IS NOT NULL AND ${holds.text}`, values: [...value.values, ...holds.values] });

/** Null compared with anything is false. */
function compared(left: Sql, is: Comparison, right: Sql): Sql {
  const sides = `${left.text} ${signs[is]} ${right.text}`;
  if (right.text === "?") return filled(left, { text: sides, values: [...left.values, ...right.values] });
  return { text: `COALESCE(${sides}, 0) = 1`, values: [...left.values, ...right.values] };
}

function amongValues(value: Sql, values: readonly SqlValue[]): Sql {
  const set = among(value.text, values);
  return filled(value, { text: set.text, values: [...value.values, ...set.values] });
}

/** A value as the database keeps it. */
function stored(field: TestedField | undefined, { text, number, amount, flag }: Operand): SqlValue {
  if (typeof flag === "boolean") return flag ? 1 : 0;
  if (typeof amount === "string") return moneyOf(amount);
  if (typeof number === "number") return field?.scaled ? Math.round(number * 10_000) : number;
  if (typeof text !== "string") throw unchecked(field?.name ?? "count");
  return field?.sealed ? indexFor(field.sealed, text) : text;
}

function moneyOf(amount: string): SqlValue {
  const units = parseAmount(amount);
  if (units === undefined) throw unchecked(amount);
  return Number.isSafeInteger(Number(units)) ? Number(units) : units;
}

/** `true` where a test of how many only asks for any, `false` where it asks for none. */
function asksForPresence({ is, value: { number } }: RelatedTest): boolean | undefined {
  if ((is === "MORE" && number === 0) || (is === "AT_LEAST" && number === 1)) return true;
  return (is === "AT_MOST" && number === 0) || (is === "IS" && number === 0) || (is === "LESS" && number === 1) ? false : undefined;
}

const unchecked = (what: string): Error => new Error(`The condition was not checked: ${what}.`);
