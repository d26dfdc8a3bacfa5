import { isDeepStrictEqual } from "node:util";
import type { Comparison, Condition, FieldTest, Operand, RelatedTest } from "./condition.types";
import { dayOfPoint, pointOf, type Asked } from "./moments";
import { fieldAt, relatedAt } from "./paths";
import { testedType, typeOf, type TestedField, type TestedType } from "./vocabulary";

/**
 * A condition without a clock: it holds of every record, as it is, of which the given one holds at any moment from the
 * first to the last, and may hold of more. So the records worth asking about at many moments are found by asking once.
 */
export const everTrue = (type: string, condition: Condition, first: Asked, last: Asked): Condition => inSpan(type, condition, first, last, true);

/** The same of every moment: it holds only of records of which the given condition holds at each from the first to the last, and not of all of them. */
export const alwaysTrue = (type: string, condition: Condition, first: Asked, last: Asked): Condition => inSpan(type, condition, first, last, false);

function inSpan(type: string, condition: Condition, first: Asked, last: Asked, wider: boolean): Condition {
  const tested = testedType(type);
  if (!tested) throw new Error(`There are no conditions over ${type}.`);
  return new Span(first, last).node(tested, condition, wider);
}

const always: Condition = { all: [] };
const never: Condition = { any: [] };

/** Makes each node wider, so that it holds wherever it ever did, or narrower: nowhere but where it always did. Within a `not` it is the other way round. */
class Span {
  constructor(private readonly first: Asked, private readonly last: Asked) {}

  node(type: TestedType, node: Condition, wider: boolean): Condition {
    if ("all" in node && node.all) return { all: node.all.map((each) => this.node(type, each, wider)) };
    if ("any" in node && node.any) return { any: node.any.map((each) => this.node(type, each, wider)) };
    if ("not" in node && node.not) return { not: this.node(type, node.not, !wider) };
    if ("field" in node && node.field) return this.field(type, node.field, wider);
    if ("related" in node && node.related) return this.related(type, node.related, wider);
    return node;
  }

  private field(type: TestedType, test: FieldTest, wider: boolean): Condition {
    if (test.is === "IS_NOT") return { not: this.field(type, { ...test, is: "IS" }, !wider) };
    const { path, is, value } = test;
    const [from, other] = [workedOutFrom(type, path), value?.field === undefined ? undefined : workedOutFrom(type, value.field)];
    if (from !== undefined || other !== undefined) return wider && is !== "EMPTY" ? { field: { path: from ?? path, is: "FILLED" } } : unknown(wider);
    if (!value?.ago && !value?.ahead) return { field: test };
    const compared = (sign: Comparison, time: string): Condition => ({ field: { path, is: sign, value: { time } } });
    if (is === "IS") return wider ? { all: [compared("AT_LEAST", dayMeant(value, this.first)), compared("AT_MOST", dayMeant(value, this.last))] } : never;
    return compared(is, momentMeant(value, isBelow(is) === wider ? this.last : this.first));
  }

  /** More are counted where the records counted are more. */
  private related(type: TestedType, test: RelatedTest, wider: boolean): Condition {
    const { where, is } = test;
    const way = relatedAt(type, test.name);
    if (!way || !where) return { related: test };
    const of = typeOf(way.end.entity);
    if (!test.sum && is !== "IS" && is !== "IS_NOT") return { related: { ...test, where: this.node(of, where, isBelow(is) !== wider) } };
    return isDeepStrictEqual(this.node(of, where, true), this.node(of, where, false)) ? { related: test } : unknown(wider);
  }
}

/** What `ago` and `ahead` mean, which moves on as time does. */
const momentMeant = (value: Operand, asked: Asked): string => {
  const point = pointOf(value, asked);
  return "day" in point ? point.day : point.at.toISOString();
};
const dayMeant = (value: Operand, asked: Asked): string => dayOfPoint(pointOf(value, asked), asked.zone);

const unknown = (wider: boolean): Condition => (wider ? always : never);

const isBelow = (is: Comparison): boolean => is === "LESS" || is === "AT_MOST";

/** The path of the field from which another one is worked out anew each day, and without which it is empty; undefined for a field that stands as it is. */
function workedOutFrom(type: TestedType, path: string): string | undefined {
  const field: TestedField | undefined = fieldAt(type, path)?.end;
  if (!field || field.decidedBy === field.name) return undefined;
  return [...path.split(".").slice(0, -1), field.decidedBy].join(".");
}
