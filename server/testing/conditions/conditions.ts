import fc from "fast-check";
import type { Comparison, Condition, FieldTest, Operand, Span, TimeUnit } from "../../core/condition/condition.types";
import { amounts, codes, day, people, shapeOf, time, words, type Kind } from "./graphs";

const span = (units: readonly TimeUnit[]): fc.Arbitrary<Span> => fc.record({ count: fc.nat(13), unit: fc.constantFrom(...units) });
export const calendarUnits: readonly TimeUnit[] = ["DAYS", "WEEKS", "MONTHS", "YEARS"];
const clockUnits: readonly TimeUnit[] = ["MINUTES", "HOURS", ...calendarUnits];
const moments: fc.Arbitrary<Operand> = fc.oneof(
  day.map((value) => ({ time: value })),
  time.map((value) => ({ time: `${value.replace(" ", "T")}Z` })),
  span(clockUnits).map((ago) => ({ ago })),
  span(clockUnits).map((ahead) => ({ ahead })),
);

const orders: Comparison[] = ["IS", "IS_NOT", "LESS", "AT_MOST", "MORE", "AT_LEAST"];

/** The paths of a type's fields, over other records too. */
export function pathsOf(type: string, steps = 2): [path: string, kind: Kind, key: string][] {
  const { fields, one } = shapeOf(type);
  const own = Object.entries(fields).map(([name, kind]): [string, Kind, string] => [name, kind, name === "status" ? `${type}.status` : name]);
  const further = steps === 0 ? [] : Object.entries(one).flatMap(([name, of]) => pathsOf(of, steps - 1).map(([path, kind, key]): [string, Kind, string] => [`${name}.${path}`, kind, key]));
  return [...own, ...further];
}

function fieldTest(type: string): fc.Arbitrary<FieldTest> {
  const paths = pathsOf(type);
  return fc.constantFrom(...paths).chain(([path, kind, key]) => {
    const known = fc.constantFrom<Comparison>("EMPTY", "FILLED").map((is): FieldTest => ({ path, is }));
    const isTime = kind === "date" || kind === "time";
    const values: fc.Arbitrary<Operand> =
      kind === "text" ? fc.constantFrom(...words).map((text) => ({ text }))
      : kind === "code" ? fc.constantFrom(...(codes[key] ?? [])).map((text) => ({ text }))
      : kind === "reference" ? fc.constantFrom(...people, "usr_9").map((text) => ({ text }))
      : kind === "number" ? fc.nat(3).map((number) => ({ number }))
      : kind === "amount" ? fc.constantFrom(...amounts).map((amount) => ({ amount }))
      : kind === "flag" ? fc.boolean().map((flag) => ({ flag }))
      : moments;
    const comparisons: Comparison[] = isTime || kind === "number" || kind === "amount" ? orders : kind === "text" ? ["IS", "IS_NOT", "CONTAINS"] : ["IS", "IS_NOT"];
    const one = fc.tuple(fc.constantFrom(...comparisons), values).map(([is, value]): FieldTest => ({ path, is, value }));
    const several = fc.tuple(fc.constantFrom<Comparison>("ONE_OF", "NONE_OF"), fc.array(values, { minLength: 1, maxLength: 3 })).map(([is, list]): FieldTest => ({ path, is, values: list }));
    const others = paths.filter(([other, of, otherKey]) => other !== path && (isTime ? of === "date" || of === "time" : of === kind && (kind !== "code" || otherKey === key)));
    const field = others.length === 0 ? one : fc.constantFrom(...others).chain(([other, of]) => {
      const plus = isTime ? fc.option(span(of === "date" ? calendarUnits : clockUnits), { nil: undefined }) : fc.constant(undefined);
      return fc.tuple(fc.constantFrom(...comparisons.filter((is) => is !== "CONTAINS")), plus).map(([is, after]): FieldTest => ({ path, is, value: { field: other, ...(after ? { plus: after } : {}) } }));
    });
    return fc.oneof(known, one, one, field, isTime ? field : one, ["text", "code", "reference"].includes(kind) ? several : one);
  });
}

export function conditionOn(type: string, levels = 3): fc.Arbitrary<Condition> {
  const leaf = fieldTest(type).map((field): Condition => ({ field }));
  if (levels === 0) return leaf;
  const group = fc.array(conditionOn(type, levels - 1), { minLength: 1, maxLength: 3 });
  const related = relatedOn(type, levels);
  return fc.oneof(leaf, leaf, group.map((all) => ({ all })), group.map((any) => ({ any })), conditionOn(type, levels - 1).map((not) => ({ not })), ...(related ? [related, related] : []));
}

function relatedOn(type: string, levels: number): fc.Arbitrary<Condition> | undefined {
  const { one, many } = shapeOf(type);
  const far = Object.entries(one).flatMap(([name, of]) => Object.entries(shapeOf(of).many).map(([other, found]): [string, string] => [`${name}.${other}`, found.of]));
  const names = [...Object.entries(many).map(([name, { of }]): [string, string] => [name, of]), ...far];
  if (names.length === 0) return undefined;
  return fc.constantFrom(...names).chain(([name, of]) => {
    const where = fc.option(conditionOn(of, Math.min(levels - 1, 1)), { nil: undefined });
    const counted = fc.nat(2).map((number) => ({ value: { number } }));
    const summed = of === "Order" ? fc.constantFrom(...amounts).map((amount) => ({ sum: "total", value: { amount } })) : counted;
    return fc.tuple(where, fc.constantFrom(...orders), fc.oneof(counted, summed)).map(([narrowed, is, rest]): Condition => ({ related: { name, is, ...rest, ...(narrowed ? { where: narrowed } : {}) } }));
  });
}
