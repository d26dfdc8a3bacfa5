import { storedTime, type Condition as Sql } from "../database/sql";
import type { One } from "../graph/relations";
import type { Condition, FieldTest, Operand, RelatedTest } from "./condition.types";
import { wayToFigures } from "./figures";
import { beginOf, dayOfPoint, pointOf, type Asked } from "./moments";
import { fieldAt, relatedAt, type Hop } from "./paths";
import { testedType, typeOf, type Related, type TestedField, type TestedType } from "./vocabulary";

/** Records that a condition looks at: those asked about themselves, or others that they lead to. */
export interface Dependence {
  readonly type: TestedType;
  /** The tests of these records that compare with a time that moves along with the clock. */
  readonly timed: readonly TimedTest[];
  /** The ids of the records asked about whose answer depends on those that meet a condition over the alias `t`. */
  readonly asked: (where: Sql) => Sql;
}

interface TimedTest {
  readonly field: TestedField;
  readonly test: FieldTest;
}

/** All that the answer to a condition depends on. */
export interface Dependences {
  /** The records asked about come first. */
  readonly records: readonly [Dependence, ...Dependence[]];
  /** Whether figures are tested, which are worked out for all customers at once. */
  readonly figures: boolean;
}

/** What the answers to conditions over records of a type depend on. */
export function dependencesOf(type: string, conditions: readonly Condition[]): Dependences {
  const tested = testedType(type);
  if (!tested) throw new Error(`There are no conditions over ${type}.`);
  const walk = new Walk();
  const start = walk.note({ type: tested, way: "", timed: [], asked: ({ text, values }) => ({ text: `SELECT t.\`id\` AS \`id\` FROM \`${tested.table}\` t WHERE ${text}`, values }) });
  for (const condition of conditions) walk.node(start, condition);
  return { records: [start, ...[...walk.found.values()].slice(1)], figures: walk.figures };
}

/** Records found on a way from those asked about. */
interface Reached extends Dependence {
  readonly way: string;
  readonly timed: TimedTest[];
}

class Walk {
  readonly found = new Map<string, Reached>();
  figures = false;

  note(reached: Reached): Reached {
    const known = this.found.get(reached.way) ?? reached;
    this.found.set(reached.way, known);
    return known;
  }

  node(from: Reached, node: Condition): void {
    if ("all" in node && node.all) for (const each of node.all) this.node(from, each);
    if ("any" in node && node.any) for (const each of node.any) this.node(from, each);
    if ("not" in node && node.not) this.node(from, node.not);
    if ("field" in node && node.field) this.field(from, node.field);
    if ("related" in node && node.related) this.related(from, node.related);
    if ("figure" in node && node.figure) this.figure(from);
  }

  private field(from: Reached, test: FieldTest): void {
    this.path(from, test.path, (last, field) => {
      if (moves(test.value)) last.timed.push({ field, test });
    });
    if (test.value?.field) this.path(from, test.value.field);
  }

  private path(from: Reached, path: string, found: (last: Reached, field: TestedField) => void = () => undefined): void {
    const way = fieldAt(from.type, path);
    if (!way) return;
    found(this.hops(from, way.hops), way.end);
  }

  private related(from: Reached, { name, where, sum }: RelatedTest): void {
    const way = relatedAt(from.type, name);
    if (!way) return;
    const last = this.back(this.hops(from, way.hops), way.end);
    if (where) this.node(last, where);
    if (sum) this.path(last, sum);
  }

  private figure(from: Reached): void {
    this.figures = true;
    this.hops(from, wayToFigures(from.type)?.hops ?? []);
  }

  private hops(from: Reached, hops: readonly Hop[]): Reached {
    return hops.reduce((last, { by, to }) => this.note({ type: to, way: `${last.way}.${by}`, timed: [], asked: (where) => last.asked(inside(`t.\`${by}\``, to.table, where)) }), from);
  }

  /** From records to those that name them, or are joined to them. */
  private back(from: Reached, relation: Exclude<Related, One>): Reached {
    const type = typeOf(relation.entity);
    if (relation.kind === "all") {
      const { by } = relation;
      return this.note({ type, way: `${from.way}<${type.table}.${by}`, timed: [], asked: (where) => from.asked(inside("t.`id`", type.table, where, `t.\`${by}\``)) });
    }
    const { table, from: left, to: right } = relation;
    const joined = (where: Sql): Sql => inside(`j.\`${right}\``, type.table, where);
    const asked = (where: Sql): Sql => from.asked({ ...joined(where), text: `t.\`id\` IN (SELECT j.\`${left}\` FROM \`${table}\` j WHERE ${joined(where).text})` });
    return this.note({ type, way: `${from.way}<${table}.${left}`, timed: [], asked });
  }
}

const inside = (column: string, table: string, { text, values }: Sql, selected = "t.`id`"): Sql => ({ text: `${column} IN (SELECT ${selected} FROM \`${table}\` t WHERE ${text})`, values });

const moves = (operand: Operand | undefined): boolean => operand?.ago !== undefined || operand?.ahead !== undefined;

/** The ids of the records asked about whose answer may be another at one moment than at another, by the passing of time alone: one question for each test. */
export const changedByTime = (records: readonly Dependence[], one: Asked, other: Asked): Sql[] =>
  records.flatMap(({ timed, asked }) =>
    timed.flatMap((test) => {
      const changed = changedBetween(test, one, other);
      return changed ? [asked(changed)] : [];
    }),
  );

/**
 * The values of a tested field for which a test may say another thing at one moment than at another, over the alias `t`:
 * those that lie between the two limits. Undefined where it says the same of all.
 */
function changedBetween({ field, test: { is, value = {} } }: TimedTest, one: Asked, other: Asked): Sql | undefined {
  const points = [pointOf(value, one), pointOf(value, other)] as const;
  const [first, last] = points.map((point) => dayOfPoint(point, one.zone)).sort() as [string, string];
  const between = (from: string, to: string): Sql => {
    const { text, values } = field.value("t", one);
    return { text: `${text} BETWEEN ? AND ?`, values: [...values, from, to] };
  };
  if (field.kind === "date" || is === "IS") {
    if (first === last) return undefined;
    return field.kind === "date" ? between(first, last) : between(beginOf(first, one.zone), beginOf(last, one.zone, 1));
  }
  const times = points.map((point) => ("at" in point ? storedTime(point.at) : beginOf(point.day, one.zone))).sort() as [string, string];
  return times[0] === times[1] ? undefined : between(...times);
}
