import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import type { MaskKind } from "../access/mask";
import type { Context } from "../context";
import type { ColumnKind } from "../database/columns";
import type { SealedProperty } from "../encryption/sealed-columns";
import { relationOf, type GraphModel, type RecordType, type Source } from "./model";
import type { Computed } from "./records";
import type { Relation } from "./relations";

/** What a selection asks for, worked out once per document and field policy, so that a request only runs statements. */
export type Plan = RecordPlan | ConnectionPlan | ValuePlan | AbstractPlan;

export interface RecordPlan {
  readonly kind: "record";
  readonly type: RecordType;
  /** Properties to select, `id` first. */
  readonly columns: readonly string[];
  /** Columns whose stored value differs from what is shown. */
  readonly shaped: readonly Shaped[];
  /** Columns asked for that are hidden from the viewer; other fields may need them, so they may have been read. */
  readonly withheld: readonly string[];
  readonly computed: readonly { field: string; definition: Computed }[];
  readonly links: readonly Link[];
}

/** A column that is not shown as it is stored. */
export interface Shaped {
  readonly property: string;
  readonly kind: ColumnKind;
  /** How it is shown in part; undefined where it is shown wholly. */
  readonly masked: MaskKind | undefined;
  /** Set for what is encrypted at rest. */
  readonly sealed: SealedProperty | undefined;
}

/** A field that leads to other records. */
export interface Link {
  readonly field: string;
  /** The response key, if the same field is asked for under several. */
  readonly key: string | undefined;
  /** The relation; a function where its arguments come from variables. */
  readonly relation: Relation | ((info: GraphQLResolveInfo, ctx: Context) => Promise<Relation>);
  readonly plan: Plan | undefined;
}

export interface ConnectionPlan {
  readonly kind: "connection";
  readonly record: RecordPlan;
  readonly edges: boolean;
  readonly cursors: boolean;
  readonly nodes: boolean;
  readonly pageInfo: boolean;
  readonly totalCount: boolean;
}

/** A plain object of the schema (a payload, a figure) that may hold records somewhere below. */
export interface ValuePlan {
  readonly kind: "value";
  readonly fields: readonly { field: string; plan: Plan }[];
}

/** A union or interface: one plan per type it may turn out to be. */
export interface AbstractPlan {
  readonly kind: "abstract";
  readonly byType: ReadonlyMap<string, Plan>;
}

interface Scope {
  readonly model: GraphModel;
  readonly ctx: Context;
  readonly info: GraphQLResolveInfo;
}

type Selected = Map<string, FieldNode[]>;

/** Plans what the nodes of one field select; undefined for a leaf. */
export async function compile(model: GraphModel, returned: GraphQLNamedType, nodes: readonly FieldNode[], ctx: Context, info: GraphQLResolveInfo): Promise<Plan | undefined> {
  return planOf({ model, ctx, info }, returned, nodes);
}

async function planOf(scope: Scope, type: GraphQLNamedType, nodes: readonly FieldNode[]): Promise<Plan | undefined> {
  if (!isCompositeType(type)) return undefined;
  if (isAbstractType(type)) {
    const byType = new Map<string, Plan>();
    for (const possible of scope.model.schema.getPossibleTypes(type)) byType.set(possible.name, await objectPlan(scope, possible, nodes));
    return { kind: "abstract", byType };
  }
  return objectPlan(scope, type, nodes);
}

async function objectPlan(scope: Scope, type: GraphQLObjectType, nodes: readonly FieldNode[]): Promise<RecordPlan | ConnectionPlan | ValuePlan> {
  const record = scope.model.named(type.name);
  const selected = select(scope, type, nodes);
  if (record) return recordPlan(scope, type, record, selected);
  if (type.extensions["connection"]) return connectionPlan(scope, type, selected);
  return valuePlan(scope, type, selected);
}

async function valuePlan(scope: Scope, type: GraphQLObjectType, selected: Selected): Promise<ValuePlan> {
  const fields = [];
  for (const nodes of selected.values()) {
    const field = nodes[0]?.name.value ?? "";
    const definition = type.getFields()[field];
    const plan = definition && (await planOf(scope, getNamedType(definition.type), nodes));
    if (plan) fields.push({ field, plan });
  }
  return { kind: "value", fields };
}

async function connectionPlan(scope: Scope, type: GraphQLObjectType, selected: Selected): Promise<ConnectionPlan> {
  const named = (name: string): FieldNode[] => [...selected.values()].flat().filter((node) => node.name.value === name);
  const item = getNamedType(type.getFields()["nodes"]?.type);
  const edgeType = getNamedType(type.getFields()["edges"]?.type);
  if (!isObjectType(item) || !isObjectType(edgeType)) throw new Error(`${type.name} is not a connection.`);
  const edge = [...select(scope, edgeType, named("edges")).values()].flat();
  const record = await objectPlan(scope, item, [...named("nodes"), ...edge.filter((node) => node.name.value === "node")]);
  if (record.kind !== "record") throw new Error(`${type.name} lists something that is no record.`);
  return {
    kind: "connection",
    record,
    edges: named("edges").length > 0,
    cursors: edge.some((node) => node.name.value === "cursor"),
    nodes: named("nodes").length > 0,
    pageInfo: named("pageInfo").length > 0,
    totalCount: named("totalCount").length > 0,
  };
}

async function recordPlan(scope: Scope, graphType: GraphQLObjectType, type: RecordType, selected: Selected): Promise<RecordPlan> {
  const { viewer, policy } = scope.ctx;
  const columns = new Set(["id"]);
  const shaped = new Map<string, Shaped>();
  const computed: { field: string; definition: Computed }[] = [];
  const withheld = new Set<string>();
  const links: Link[] = [];
  const timesAsked = new Map<string, number>();
  for (const nodes of selected.values()) {
    const field = nodes[0]?.name.value ?? "";
    timesAsked.set(field, (timesAsked.get(field) ?? 0) + 1);
  }
  for (const [key, nodes] of selected) {
    const field = nodes[0]?.name.value ?? "";
    const source = type.fields.get(field);
    const sight = policy.field(viewer, type.name, field);
    if (!source) continue;
    if (sight === "hidden" || (sight === "masked" && !showsInPart(source, graphType.getFields()[field]?.type))) {
      withheld.add(field);
      continue;
    }
    if (source.from === "column") {
      columns.add(field);
      if (source.kind === "money") columns.add("currency");
      const masked = sight === "masked" ? (source.mask ?? "text") : undefined;
      if (needsShaping(source.kind) || masked) shaped.set(field, { property: field, kind: source.kind, masked, sealed: source.sealed });
    } else if (source.from === "computed") {
      const { needs } = source.definition;
      (typeof needs === "function" ? needs(scope.ctx) : needs).forEach((property) => columns.add(property));
      computed.push({ field, definition: source.definition });
    } else {
      const link = await linkOf(scope, graphType, source.resolve, nodes, (timesAsked.get(field) ?? 0) > 1 ? key : undefined);
      needsOf(link.relation).forEach((property) => columns.add(property));
      links.push(link.link);
    }
  }
  return { kind: "record", type, columns: [...columns], shaped: [...shaped.values()], withheld: [...withheld], computed, links };
}

async function linkOf(scope: Scope, parent: GraphQLObjectType, resolve: Parameters<typeof relationOf>[0], nodes: readonly FieldNode[], key: string | undefined): Promise<{ link: Link; relation: Relation }> {
  const node = nodes[0] as FieldNode;
  const definition = parent.getFields()[node.name.value];
  if (!definition) throw new Error(`${parent.name} has no field ${node.name.value}.`);
  const now = (info: GraphQLResolveInfo, ctx: Context): Promise<Relation> => relationOf(resolve, getArgumentValues(definition, node, info.variableValues), ctx, info);
  const relation = await now(scope.info, scope.ctx);
  const varies = (node.arguments ?? []).some((argument) => holdsVariable(argument.value));
  const plan = await planOf(scope, getNamedType(definition.type), nodes);
  return { relation, link: { field: node.name.value, key, relation: varies ? now : relation, plan } };
}

function needsOf(relation: Relation): readonly string[] {
  if (relation.kind === "one") return [relation.by];
  return relation.kind === "batch" ? relation.needs : [];
}

/** Only texts of the record itself can be shown in part; an enumeration knows no half values. */
const showsInPart = (source: Source, type: GraphQLOutputType | undefined): boolean =>
  source.from === "column" && (source.kind === "text" || source.kind === "sealed") && !isEnumType(getNamedType(type));

function needsShaping(kind: ColumnKind): boolean {
  return kind !== "text" && kind !== "integer" && kind !== "date";
}

function holdsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(holdsVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => holdsVariable(field.value));
}

/** Response key → nodes, fragments merged. `@skip` and `@include` are left to the executor: at worst a little too much is read. */
function select(scope: Scope, type: GraphQLObjectType, nodes: readonly FieldNode[]): Selected {
  const selected: Selected = new Map();
  for (const node of nodes) if (node.selectionSet) gather(scope, type, node.selectionSet, selected);
  return selected;
}

function gather(scope: Scope, type: GraphQLObjectType, selectionSet: SelectionSetNode, selected: Selected): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const nodes = selected.get(key);
      if (nodes) nodes.push(selection);
      else selected.set(key, [selection]);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? scope.info.fragments[selection.name.value] : selection;
    if (fragment && applies(scope, type, fragment.typeCondition?.name.value)) gather(scope, type, fragment.selectionSet, selected);
  }
}

function applies(scope: Scope, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = scope.model.schema.getType(condition);
  return isAbstractType(conditionType) && scope.model.schema.isSubType(conditionType, type);
}
