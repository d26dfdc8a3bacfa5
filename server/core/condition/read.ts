import { checkCondition } from "./check";
import { ConditionKind, type ConditionInput, type ConditionNode } from "./condition.graph";
import type { Condition } from "./condition.types";
import type { Eyes } from "./paths";

/**
 * Checks a condition that somebody sends and gives it as it is kept: plain data, without what was left out.
 * @throws BAD_USER_INPUT that names every node at fault
 */
export function readCondition(type: string, input: ConditionInput, eyes: Eyes, path = "input.condition"): Condition {
  checkCondition(type, input as Condition, eyes, path);
  return JSON.parse(JSON.stringify(input, (_, value: unknown) => value ?? undefined)) as Condition;
}

/** A kept condition as the graph shows it: its nodes, parents first, each with its path. */
export function nodesOf(condition: Condition, path = ""): ConditionNode[] {
  const below = (step: string): string => (path === "" ? step : `${path}.${step}`);
  if ("all" in condition) return [{ path, kind: ConditionKind.ALL }, ...condition.all.flatMap((each, index) => nodesOf(each, below(`all.${index}`)))];
  if ("any" in condition) return [{ path, kind: ConditionKind.ANY }, ...condition.any.flatMap((each, index) => nodesOf(each, below(`any.${index}`)))];
  if ("not" in condition) return [{ path, kind: ConditionKind.NOT }, ...nodesOf(condition.not, below("not"))];
  if ("field" in condition) return [{ path, kind: ConditionKind.FIELD, field: condition.field as never }];
  if ("figure" in condition) return [{ path, kind: ConditionKind.FIGURE, figure: condition.figure as never }];
  const { where, ...related } = condition.related;
  return [{ path, kind: ConditionKind.RELATED, related }, ...(where ? nodesOf(where, below("related.where")) : [])];
}
