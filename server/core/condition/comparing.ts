import type { Comparison, Operand, TimeUnit } from "./condition.types";
import type { FieldKind, TestedField } from "./vocabulary";

const equality: readonly Comparison[] = ["IS", "IS_NOT", "ONE_OF", "NONE_OF", "EMPTY", "FILLED"];
const order: readonly Comparison[] = ["IS", "IS_NOT", "LESS", "AT_MOST", "MORE", "AT_LEAST", "EMPTY", "FILLED"];

const byKind: Readonly<Record<FieldKind, readonly Comparison[]>> = {
  text: [...equality, "CONTAINS"],
  code: equality,
  reference: equality,
  number: order,
  amount: order,
  date: order,
  time: order,
  flag: ["IS", "IS_NOT", "EMPTY", "FILLED"],
};

/** The comparisons that fit a field. What is sealed is found by its whole value, and only where it has a blind index. */
export function comparisonsOf(field: Pick<TestedField, "kind" | "sealed">): readonly Comparison[] {
  if (!field.sealed) return byKind[field.kind];
  return field.sealed.index ? equality : ["EMPTY", "FILLED"];
}

/** The comparisons of how many or how much there is. */
export const countComparisons: readonly Comparison[] = order.slice(0, -2);

/** How many operands a comparison takes. */
export const operandsOf = (is: Comparison): "none" | "one" | "several" => (is === "EMPTY" || is === "FILLED" ? "none" : is === "ONE_OF" || is === "NONE_OF" ? "several" : "one");

/** What kinds of operand a kind of field is compared with. */
export const operandKinds: Readonly<Record<FieldKind, readonly (keyof Operand)[]>> = {
  text: ["text", "field"],
  code: ["text", "field"],
  reference: ["text", "field"],
  number: ["number", "field"],
  amount: ["amount", "field"],
  date: ["time", "ago", "ahead", "field"],
  time: ["time", "ago", "ahead", "field"],
  flag: ["flag", "field"],
};

/** Units that SQL can add to a field: working time is only counted from now. */
export const addableUnits: Readonly<Partial<Record<FieldKind, readonly TimeUnit[]>>> = {
  date: ["DAYS", "WEEKS", "MONTHS", "YEARS"],
  time: ["MINUTES", "HOURS", "DAYS", "WEEKS", "MONTHS", "YEARS"],
};
