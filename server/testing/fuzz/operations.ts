import { getNamedType, isCompositeType, isObjectType, isRequiredArgument, type GraphQLField, type GraphQLNamedType, type GraphQLSchema } from "graphql";

/** One root field as an operation of its own, all its arguments as variables, and every simple field of the answer asked for. */
export interface RootOperation {
  readonly kind: "query" | "mutation";
  readonly field: GraphQLField<unknown, unknown>;
  readonly text: string;
}

/** Levels of the answer that are asked for; below, only what a level must have. */
const levels = 3;

/** Every query and mutation of a schema. */
export function rootOperations(schema: GraphQLSchema): RootOperation[] {
  const fieldsOf = (kind: "query" | "mutation") =>
    Object.values((kind === "query" ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {}).map((field) => ({ kind, field, text: textOf(kind, field, schema) }));
  return [...fieldsOf("query"), ...fieldsOf("mutation")];
}

function textOf(kind: string, field: GraphQLField<unknown, unknown>, schema: GraphQLSchema): string {
  const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const args = field.args.map(({ name }) => `${name}: $${name}`).join(", ");
  const [declared, given] = field.args.length > 0 ? [`(${variables})`, `(${args})`] : ["", ""];
  return `${kind} Fuzz${declared} { ${field.name}${given} ${selectionOf(getNamedType(field.type), schema, levels)} }`;
}

function selectionOf(type: GraphQLNamedType, schema: GraphQLSchema, left: number): string {
  if (!isCompositeType(type)) return "";
  if (!isObjectType(type)) return "{ __typename }";
  const fields = Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap((field) => {
      const below = getNamedType(field.type);
      if (!isCompositeType(below)) return [field.name];
      return left > 1 && worthwhile(field.name) ? [`${field.name} ${selectionOf(below, schema, left - 1)}`] : [];
    });
  return `{ __typename ${fields.join(" ")} }`;
}

/** Lists hold the same in `edges` as in `nodes`. */
const worthwhile = (name: string): boolean => name !== "edges";
