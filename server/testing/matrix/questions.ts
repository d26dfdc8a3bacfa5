import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isScalarType, type GraphQLField, type GraphQLInputType, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import type { PlainRow } from "./plant";

type Field = GraphQLField<unknown, unknown>;

/** A list at the root of the graph, with the type it lists. */
export interface RootList {
  readonly name: string;
  readonly type: string;
  readonly field: Field;
}

/** The root lists of every type, by the schema alone. */
export function rootLists(schema: GraphQLSchema): RootList[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const named = getNamedType(field.type);
    if (!isObjectType(named) || !named.name.endsWith("Connection") || !demandsNothing(field, ["first"])) return [];
    return [{ name: field.name, type: named.name.replace(/Connection$/, ""), field }];
  });
}

/** The root fields that find one record of a type by its id. */
export const rootRecords = (schema: GraphQLSchema, types: ReadonlySet<string>): { name: string; type: string }[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const type = getNamedType(field.type).name;
    return types.has(type) && field.args.length === 1 && field.args[0]?.name === "id" ? [{ name: field.name, type }] : [];
  });

const demandsNothing = (field: Field, given: readonly string[]): boolean => field.args.every((arg) => given.includes(arg.name) || !isNonNullType(arg.type) || arg.defaultValue !== undefined);

/** Fields that add up other records, and are refused as a whole to who may not see those; tried as figures. */
const figures = new Set(["Pipeline.summary", "Pipeline.forecast"]);

/** Every field of a record type as it can be asked for without knowing more, by name. */
export function selections(schema: GraphQLSchema, type: string): Map<string, string> {
  const graphType = schema.getType(type) as GraphQLObjectType;
  const asked = Object.values(graphType.getFields()).flatMap((field): [string, string][] => {
    const inner = innerOf(field);
    return inner === undefined || figures.has(`${type}.${field.name}`) ? [] : [[field.name, `${field.name}${inner}`]];
  });
  return new Map(asked);
}

function innerOf(field: Field): string | undefined {
  if (!demandsNothing(field, ["first"])) return undefined;
  return `${field.args.some(({ name }) => name === "first") ? "(first: 50)" : ""}${partsOf(field)}`;
}

function partsOf(field: Field): string {
  const named = getNamedType(field.type);
  if (isScalarType(named) || isEnumType(named)) return "";
  if (named.name === "Money") return " { amount currency }";
  if (named.name.endsWith("Connection")) return " { totalCount nodes { id } }";
  if (!isObjectType(named)) return " { ... on Node { id } }";
  return "id" in named.getFields() ? " { id }" : " { __typename }";
}

/** Fields of a type that lead to a record or records with ids, and how the answer's ids are read. */
export const leadsTo = (schema: GraphQLSchema, type: string, field: string): string | undefined => {
  const named = getNamedType((schema.getType(type) as GraphQLObjectType).getFields()[field]?.type);
  if (!isObjectType(named)) return undefined;
  const target = named.name.replace(/Connection$/, "");
  const of = schema.getType(target);
  return isObjectType(of) && of.getInterfaces().some(({ name }) => name === "Node") ? target : undefined;
};

/** What a list can be filtered by: the filter's fields with a value each, from a planted record where it has one. */
export function filters({ field }: RootList, row: PlainRow | undefined): { name: string; value: unknown }[] {
  const type = field.args.find(({ name }) => name === "filter")?.type;
  const named = type && getNamedType(type);
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).map(({ name, type: of }) => ({ name, value: valueFor(of, row?.[name]) }));
}

function valueFor(type: GraphQLInputType, planted: unknown): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueFor(nullable.ofType, planted)];
  const named = getNamedType(type);
  if (isEnumType(named)) return typeof planted === "string" && named.getValues().some(({ name }) => name === planted) ? planted : named.getValues()[0]?.name;
  if (isInputObjectType(named)) return {};
  if (named.name === "Boolean") return true;
  if (named.name === "Int" || named.name === "Float") return 1;
  return typeof planted === "string" ? planted : "nothing";
}

/** The orders that a list can be asked for. */
export function sorts({ field }: RootList): string[] {
  const named = getNamedType(field.args.find(({ name }) => name === "sort")?.type);
  const of = isInputObjectType(named) ? getNamedType(named.getFields()["field"]?.type) : undefined;
  return isEnumType(of) ? of.getValues().map(({ name }) => name) : [];
}
