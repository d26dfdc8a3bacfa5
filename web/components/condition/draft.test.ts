import type { ConditionInput, ConditionNodePartsFragment } from "@/generated/graphql";
import { conditionOf, groupOf, isComplete, normal, treeOf } from "./draft";

const level: ConditionInput = { field: { path: "level", is: "IS", value: { text: "A" } } };
const node = (path: string, kind: ConditionNodePartsFragment["kind"], rest: object = {}) => ({ __typename: "ConditionNode", path, kind, field: null, related: null, figure: null, ...rest }) as unknown as ConditionNodePartsFragment;
const operand = { __typename: "Operand", text: null, number: null, amount: null, flag: null, time: null, field: null, ago: null, ahead: null, plus: null };

test("the nodes of a kept condition become the tree that was sent", () => {
  const nodes = [
    node("", "ALL"),
    node("all.0", "NOT"),
    node("all.0.not", "FIELD", { field: { __typename: "FieldTest", path: "level", is: "IS", value: { ...operand, text: "A" }, values: null } }),
    node("all.1", "RELATED", { related: { name: "orders", sum: null, is: "MORE", value: { ...operand, number: 2 } } }),
    node("all.1.related.where", "ANY"),
    node("all.1.related.where.any.0", "FIELD", { field: { path: "orderedOn", is: "LESS", value: { ...operand, ago: { __typename: "Span", count: 2, unit: "MONTHS" } }, values: null } }),
  ];
  expect(treeOf(nodes)).toEqual({
    all: [{ not: level }, { related: { name: "orders", is: "MORE", value: { number: 2 }, where: { any: [{ field: { path: "orderedOn", is: "LESS", value: { ago: { count: 2, unit: "MONTHS" } } } }] } } }],
  });
});

test("every condition is a group to the builder, and says the same", () => {
  expect(normal(level)).toEqual({ all: [level] });
  expect(normal({ not: level })).toEqual({ not: { any: [level] } });
  expect(normal({ not: { all: [level] } })).toEqual({ not: { any: [{ all: [level] }] } });
  expect(normal({ related: { name: "orders", is: "IS", value: { number: 0 }, where: level } })).toEqual({ all: [{ related: { name: "orders", is: "IS", value: { number: 0 }, where: { all: [level] } } }] });
  for (const combination of ["all", "any", "none"] as const) expect(groupOf(conditionOf({ combination, parts: [level] }))).toEqual({ combination, parts: [level] });
});

test.each<[string, ConditionInput, boolean]>([
  ["a test with its value", level, true],
  ["a test without", { field: { path: "level", is: "IS", value: { text: "" } } }, false],
  ["a set of nothing", { field: { path: "level", is: "ONE_OF", values: [] } }, false],
  ["a test that takes none", { field: { path: "level", is: "EMPTY" } }, true],
  ["a group of nothing", { not: { any: [] } }, false],
  ["a count of what is not said yet", { related: { name: "orders", is: "IS", value: { number: 0 }, where: { all: [{ field: { path: "status", is: "IS" } }] } } }, false],
])("%s", (_, condition, complete) => expect(isComplete(condition)).toBe(complete));
