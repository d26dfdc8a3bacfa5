import { isEnumType, getNamedType, isNonNullType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { splitAction } from "../../core/graph/can";
import type { GraphModel, RecordType } from "../../core/graph/model";
import { listingOf } from "../../core/graph/records";
import { catalog, essentials, grantable, groupOf, namedGroups } from "./catalog/catalog";

/**
 * Sees to it that the policy decides about everything in the schema, and about nothing else.
 * @throws where a record type, a field, a column, a filter or a verb of `@Can` stands nowhere in the policy's catalog, where
 *   the catalog names what does not exist, and where a field that could be hidden may not be null
 */
export function assertDecided(schema: GraphQLSchema, model: GraphModel): void {
  const faults = [...model.types().flatMap((type) => typeFaults(schema, type)), ...verbFaults(schema), ...staleFaults(schema, model)];
  if (faults.length > 0) throw new Error(`The policy's catalog (server/identity/policy/catalog) does not agree with the schema:\n${faults.join("\n")}`);
}

function typeFaults(schema: GraphQLSchema, type: RecordType): string[] {
  if (!grantable(type.name)) return [`${type.name} is not in it.`];
  const undecided = namesOf(schema, type).filter((name) => groupOf(type.name, name) === undefined);
  return [...undecided.map((name) => `${type.name}.${name} stands in no group of fields.`), ...nullFaults(schema, type), ...conditionFaults(schema, type)];
}

/** Everything of a type that may be asked for, filtered or sorted by: fields, columns that are not kept secret, filters. */
function namesOf(schema: GraphQLSchema, type: RecordType): string[] {
  const { filters = {}, sorts } = listingOf(type.entity);
  const columns = [...type.columns].flatMap(([name, { secret }]) => (secret ? [] : [name]));
  return [...new Set([...Object.keys(fieldsOf(schema, type.name)), ...columns, ...Object.keys(filters), ...Object.values(sorts)])];
}

/** What may be hidden must be able to be absent. */
function nullFaults(schema: GraphQLSchema, { name }: RecordType): string[] {
  const never = Object.values(fieldsOf(schema, name)).filter((field) => isNonNullType(field.type) && groupOf(name, field.name) !== essentials);
  return never.map((field) => `${name}.${field.name} is never null, so it must be one of the essentials.`);
}

function conditionFaults(schema: GraphQLSchema, { name, columns }: RecordType): string[] {
  const wrong = (grantable(name)?.conditions ?? []).filter((column) => !columns.has(column) || !isEnumType(getNamedType(fieldsOf(schema, name)[column]?.type)));
  return wrong.map((column) => `${name}.${column} is no column of an enumeration, so it is no condition.`);
}

/** `@Can("type:verb")` of every root field. */
function verbFaults(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {}).flatMap((field) => {
      const can = field.extensions["can"] as string | undefined;
      if (can === undefined) return [];
      const { type, verb } = splitAction(can);
      return grantable(type)?.verbs.includes(verb) ? [] : [`${root?.name}.${field.name} demands ${can}, which is not in it.`];
    }),
  );
}

/** Inputs and filters have names of their own, so a name counts where any of them knows it. */
function staleFaults(schema: GraphQLSchema, model: GraphModel): string[] {
  return Object.keys(catalog).flatMap((name) => {
    const type = model.named(name);
    if (!type) return Object.keys(namedGroups(name)).length > 0 ? [`${name} is no record type.`] : [];
    const known = new Set([...namesOf(schema, type), ...inputNames(schema)]);
    return Object.values(namedGroups(name)).flat().filter((field) => !known.has(field)).map((field) => `${name}.${field} does not exist.`);
  });
}

const inputNames = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => ("getFields" in type && type.name.endsWith("Input") ? Object.keys(type.getFields()) : []));

function fieldsOf(schema: GraphQLSchema, name: string): ReturnType<GraphQLObjectType["getFields"]> {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields() : {};
}
