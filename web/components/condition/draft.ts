import type { ConditionInput, ConditionNodePartsFragment, FieldTestInput, FigureTestInput, OperandInput, RelatedTestInput, SpanInput } from "@/generated/graphql";

/** How the parts of a group combine; `none` is the API's `not` of `any`. */
export type Combination = "all" | "any" | "none";

export const COMBINATIONS: readonly Combination[] = ["all", "any", "none"];

/** A group as it is edited, with its place in the input. */
export interface Group {
  combination: Combination;
  parts: readonly ConditionInput[];
}

/** Any condition as a group: a single one is a group of one. */
export function groupOf(condition: ConditionInput): Group {
  if (condition.all) return { combination: "all", parts: condition.all };
  if (condition.any) return { combination: "any", parts: condition.any };
  if (condition.not) return condition.not.any ? { combination: "none", parts: condition.not.any } : { combination: "none", parts: [condition.not] };
  return { combination: "all", parts: [condition] };
}

/** Whether a condition is a group, and not a test. */
export const isGroup = ({ all, any, not }: ConditionInput): boolean => Boolean(all ?? any ?? not);

/** A group as the API takes it. */
export function conditionOf({ combination, parts }: Group): ConditionInput {
  const list = [...parts];
  return combination === "none" ? { not: { any: list } } : { [combination]: list };
}

/** Where the part of a group stands in the input, given where the group does. */
export const pathOfPart = (path: string, combination: Combination, index: number): string => `${path}.${combination === "none" ? "not.any" : combination}.${index}`;

/** A condition with every group and test in the form that the builder edits, so that paths of errors are those of its parts. */
export function normal(condition: ConditionInput): ConditionInput {
  const group = groupOf(condition);
  return conditionOf({ ...group, parts: group.parts.map(part => (isGroup(part) ? normal(part) : part.related?.where ? { related: { ...part.related, where: normal(part.related.where) } } : part)) });
}

/** The tree of a kept condition, from its nodes, parents first. */
export function treeOf(nodes: readonly ConditionNodePartsFragment[], path = ""): ConditionInput {
  const node = nodes.find(each => each.path === path);
  const below = (step: string): string => (path === "" ? step : `${path}.${step}`);
  const list = (step: string): ConditionInput[] => {
    const parts: ConditionInput[] = [];
    while (nodes.some(each => each.path === below(`${step}.${parts.length}`))) parts.push(treeOf(nodes, below(`${step}.${parts.length}`)));
    return parts;
  };
  switch (node?.kind) {
    case "ALL":
      return { all: list("all") };
    case "ANY":
      return { any: list("any") };
    case "NOT":
      return { not: treeOf(nodes, below("not")) };
    case "FIELD":
      return { field: given(node.field) as FieldTestInput };
    case "FIGURE":
      return { figure: given(node.figure) as FigureTestInput };
    default: {
      const where = below("related.where");
      return { related: { ...(given(node?.related) as RelatedTestInput), ...(nodes.some(each => each.path === where) && { where: treeOf(nodes, where) }) } };
    }
  }
}

/** The same without nulls and type names, as the API takes it. */
const given = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === "__typename" || each === null ? undefined : each)));

/** Whether every test has what it is compared with, so that the API can be asked. */
export function isComplete(condition: ConditionInput): boolean {
  if (isGroup(condition)) {
    const { parts } = groupOf(condition);
    return parts.length > 0 && parts.every(isComplete);
  }
  if (condition.related) return hasValue(condition.related.value) && (!condition.related.where || isComplete(condition.related.where));
  const test = condition.field ?? condition.figure;
  if (!test) return false;
  if (test.is === "EMPTY" || test.is === "FILLED") return true;
  return test.is === "ONE_OF" || test.is === "NONE_OF" ? Boolean(test.values?.length) : hasValue(test.value);
}

const hasValue = (value: OperandInput | null | undefined): boolean => Boolean(value && Object.values(value).some(each => each !== undefined && each !== null && each !== ""));

/** A span before it is said otherwise. */
export const ONE_WEEK: SpanInput = { count: 7, unit: "DAYS" };
