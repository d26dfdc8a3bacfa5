import { DateTime } from "luxon";
import { badInput, type FieldError } from "../errors";
import { parseAmount } from "../money";
import { addableUnits, comparisonsOf, countComparisons, operandKinds, operandsOf } from "./comparing";
import type { Comparison, Condition, FieldTest, FigureTest, Operand, RelatedTest, Span } from "./condition.types";
import { figureOf } from "./figures";
import { fieldAt, relatedAt, type Eyes } from "./paths";
import { testedType, typeOf, type TestedField, type TestedType } from "./vocabulary";

/** How deep groups and related records may lie in one another; with their values they stay within what variables may. */
export const maxDepth = 6;
/** How many groups and tests a condition may have. */
export const maxNodes = 100;
/** How many values a set may have. */
export const maxValues = 100;
/** How long a text to compare with may be. */
export const maxText = 200;
/** How far a span may reach, in its own unit. */
const maxCount = 100_000;

/**
 * Checks a condition over records of a type: that it is one, is not too large, and tests only what these eyes see (absent
 * and hidden fields look alike).
 * @param path where the condition stands in the input
 * @throws BAD_USER_INPUT that names every node at fault by its path
 */
export function checkCondition(type: string, condition: Condition, eyes: Eyes, path = "input.condition"): void {
  const faults = conditionFaults(type, condition, eyes, path);
  if (faults.length > 0) throw badInput(...faults);
}

/** What is wrong with a condition, node by node; nothing where it may be saved. */
export function conditionFaults(type: string, condition: Condition, eyes: Eyes, path = "input.condition"): FieldError[] {
  const tested = testedType(type);
  if (!tested) return [{ path, code: "unknownType", message: `there are no conditions over ${type}` }];
  const check = new Check(eyes);
  check.node(tested, condition, path, 1);
  return check.faults;
}

class Check {
  readonly faults: FieldError[] = [];
  private nodes = 0;

  constructor(private readonly eyes: Eyes) {}

  node(type: TestedType, node: Condition, path: string, depth: number): void {
    this.nodes += 1;
    if (this.nodes === maxNodes + 1) this.fault(path, "tooMany", `a condition has at most ${maxNodes} nodes`, { max: maxNodes });
    if (this.nodes > maxNodes) return;
    if (depth > maxDepth) return this.fault(path, "tooDeep", `at most ${maxDepth} levels lie in one another`, { max: maxDepth });
    const kinds = Object.entries(node).flatMap(([kind, value]) => (value === undefined || value === null ? [] : [kind]));
    if (kinds.length !== 1) return this.fault(path, "exactlyOne", "is exactly one of all, any, not, field, related, figure");
    if ("all" in node && node.all) return this.group(type, node.all, `${path}.all`, depth);
    if ("any" in node && node.any) return this.group(type, node.any, `${path}.any`, depth);
    if ("not" in node && node.not) return this.node(type, node.not, `${path}.not`, depth + 1);
    if ("field" in node && node.field) return this.field(type, node.field, `${path}.field`);
    if ("related" in node && node.related) return this.related(type, node.related, `${path}.related`, depth);
    if ("figure" in node && node.figure) return this.figure(type, node.figure, `${path}.figure`);
  }

  private group(type: TestedType, nodes: readonly Condition[], path: string, depth: number): void {
    if (nodes.length === 0) this.fault(path, "required", "a group holds at least one condition");
    nodes.forEach((node, index) => this.node(type, node, `${path}.${index}`, depth + 1));
  }

  private field(type: TestedType, test: FieldTest, path: string): void {
    const field = fieldAt(type, test.path, this.eyes)?.end;
    if (!field) return this.fault(`${path}.path`, "unknownField", `${type.name} has no ${test.path} that you may test`);
    this.comparison(type, field, comparisonsOf(field), test, path);
  }

  private figure(type: TestedType, test: FigureTest, path: string): void {
    const field = figureOf(type, test.name, this.eyes);
    if (!field) return this.fault(`${path}.name`, "unknownFigure", `there is no figure ${test.name} of ${type.name} that you may test`);
    this.comparison(undefined, field, comparisonsOf(field), test, path);
  }

  private related(type: TestedType, test: RelatedTest, path: string, depth: number): void {
    const relation = relatedAt(type, test.name, this.eyes)?.end;
    if (!relation) return this.fault(`${path}.name`, "unknownRelation", `${type.name} has no ${test.name} that you may count`);
    const other = typeOf(relation.entity);
    if (test.where) this.node(other, test.where, `${path}.where`, depth + 1);
    const summed = this.summed(other, test.sum ?? undefined, `${path}.sum`);
    if (summed) this.comparison(undefined, summed, countComparisons, test, path);
  }

  /** What is compared: how many there are, or what one of their fields comes to. */
  private summed(other: TestedType, sum: string | undefined, path: string): TestedField | undefined {
    if (sum === undefined) return count;
    const field = fieldAt(other, sum, this.eyes)?.end;
    if (field?.kind === "number" || field?.kind === "amount") return field;
    this.fault(path, "unknownField", `${other.name} has no ${sum} that can be added up`);
    return undefined;
  }

  private comparison(type: TestedType | undefined, field: TestedField, fitting: readonly Comparison[], test: Omit<FieldTest, "path">, path: string): void {
    if (!fitting.includes(test.is)) return this.fault(`${path}.is`, "comparison", `${field.name} is compared by ${fitting.join(", ")}`);
    const [value, values] = [test.value ?? undefined, test.values ?? undefined];
    const takes = operandsOf(test.is);
    if (takes !== "one" && value) this.fault(`${path}.value`, "notAllowed", `${test.is} takes no value`);
    if (takes !== "several" && values) this.fault(`${path}.values`, "notAllowed", `${test.is} takes no values`);
    if (takes === "one" && value) this.operand(test.is === "CONTAINS" ? undefined : type, field, value, `${path}.value`);
    if (takes === "one" && !value) this.fault(`${path}.value`, "required", `${test.is} takes a value`);
    if (takes === "several") this.several(field, values, `${path}.values`);
  }

  private several(field: TestedField, values: readonly Operand[] | undefined, path: string): void {
    if (!values || values.length === 0) return this.fault(path, "required", "takes at least one value");
    if (values.length > maxValues) return this.fault(path, "tooMany", `takes at most ${maxValues} values`, { max: maxValues });
    values.forEach((value, index) => this.operand(undefined, field, value, `${path}.${index}`));
  }

  /** @param type whose other fields may be compared with; undefined where only a value may */
  private operand(type: TestedType | undefined, field: TestedField, operand: Operand, path: string): void {
    const { plus, ...rest } = operand;
    const given = Object.entries(rest).flatMap(([kind, value]) => (value === undefined || value === null ? [] : [kind as keyof Operand]));
    const [kind] = given;
    if (!kind) return this.fault(path, "required", "takes a value");
    if (given.length !== 1) return this.fault(path, "exactlyOne", "takes exactly one kind of value");
    if (!operandKinds[field.kind].includes(kind) || (kind === "field" && (!type || field.sealed))) {
      return this.fault(`${path}.${kind}`, "operand", `${field.name} is not compared with ${kind}`);
    }
    if (plus && kind !== "field") this.fault(`${path}.plus`, "notAllowed", "a span is added to a field");
    if (kind === "field" && type) return this.other(type, field, operand, path);
    const span = operand.ago ?? operand.ahead;
    const wrong = span ? spanFault(span, 0) : valueFault(field, operand);
    if (wrong) this.fault(`${path}.${kind}`, ...wrong);
  }

  private other(type: TestedType, field: TestedField, { field: name = "", plus }: Operand, path: string): void {
    const other = fieldAt(type, name, this.eyes)?.end;
    if (!other) return this.fault(`${path}.field`, "unknownField", `${type.name} has no ${name} that you may test`);
    if (!comparable(field, other)) return this.fault(`${path}.field`, "operand", `${field.name} cannot be compared with ${name}`);
    if (!plus) return;
    const wrong = spanFault(plus, -maxCount);
    if (wrong) this.fault(`${path}.plus`, ...wrong);
    else if (!addableUnits[other.kind]?.includes(plus.unit)) this.fault(`${path}.plus.unit`, "unit", `${plus.unit} cannot be added to ${name}`);
  }

  private fault(path: string, code: string, message: string, params?: FieldError["params"]): void {
    this.faults.push({ path, code, message, ...(params ? { params } : {}) });
  }
}

const count: TestedField = { name: "count", kind: "number", decidedBy: "", value: () => ({ text: "", values: [] }) };

const isTime = ({ kind }: TestedField): boolean => kind === "date" || kind === "time";

function comparable(field: TestedField, other: TestedField): boolean {
  if (other.sealed) return false;
  if (isTime(field)) return isTime(other);
  return field.kind === other.kind && field.codes?.name === other.codes?.name && field.of === other.of && field.scaled === other.scaled;
}

type Wrong = [code: string, message: string, params?: Record<string, string | number>];

function spanFault({ count: times }: Span, least: number): Wrong | undefined {
  if (Number.isInteger(times) && times >= least && times <= maxCount) return undefined;
  return ["outOfRange", `is a whole number from ${least} to ${maxCount}`, { min: least, max: maxCount }];
}

function valueFault(field: TestedField, { text, number, amount, time }: Operand): Wrong | undefined {
  if (field.codes && !field.codes.values.includes(text ?? "")) return ["unknownCode", `is one of ${field.codes.values.join(", ")}`];
  if (text === "") return ["required", "is not empty; ask for EMPTY instead"];
  if (text !== undefined && text !== null && text.length > maxText) return ["tooLong", `has at most ${maxText} characters`, { max: maxText }];
  if (typeof number === "number" && (!Number.isFinite(number) || Math.abs(number) > 1e12)) return ["outOfRange", "is a number up to 1000000000000", { max: 1e12 }];
  if (typeof amount === "string" && parseAmount(amount) === undefined) return ["amount", "is not an amount such as 12.50"];
  if (typeof time === "string" && !isDay(time) && !isMoment(time)) return ["time", "is a day such as 2026-03-02, or a moment with its zone"];
  return undefined;
}

/** Whether an operand is a calendar day. */
export const isDay = (time: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(time) && DateTime.fromISO(time).isValid && time >= "1000";

const isMoment = (time: string): boolean => /(?:Z|[+-]\d{2}:?\d{2})$/i.test(time) && DateTime.fromISO(time).isValid && time >= "1000";
