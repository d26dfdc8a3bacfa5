import {
  GraphQLScalarType,
  getNamedType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";

/** A scalar that takes what it is given: graphql-js has already coerced the variables. */
const asCoerced = new GraphQLScalarType({ name: "AsCoerced__" });

/**
 * Compiles an operation to JavaScript with graphql-jit, or answers undefined where graphql-jit cannot be trusted with it.
 * The compiled query takes *coerced* variables: graphql-jit's own coercion knows no `@oneOf`, no recursive inputs and no
 * defaults that are not JSON, so it is made to pass them through.
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
): CompiledQuery["query"] | undefined {
  if (hasCustomScalarLiteral(schema, document)) return undefined;
  const compiled = compileQuery(passingVariables(schema), withPassedVariables(document), operationName ?? undefined, {
    useExperimentalPathBasedSkipInclude: true,
    disablingCapturingStackErrors: true,
  });
  return isCompiledQuery(compiled) ? compiled.query : undefined;
}

/** graphql-jit prints literals into its code as JSON, where a scalar's own class (a date, a decimal) would be lost. */
function hasCustomScalarLiteral(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  const check = (): void => {
    const type = types.getInputType();
    const named = type && getNamedType(type);
    if (named && isScalarType(named) && !isSpecifiedScalarType(named)) found = true;
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      // Defaults of variables are coerced by graphql-js.
      VariableDefinition: () => false,
      IntValue: check,
      FloatValue: check,
      StringValue: check,
      BooleanValue: check,
      EnumValue: check,
      ListValue: check,
      ObjectValue: check,
    }),
  );
  return found;
}

const passing = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** The same schema, which also knows the type that `withPassedVariables` declares. */
function passingVariables(schema: GraphQLSchema): GraphQLSchema {
  const known = passing.get(schema);
  if (known) return known;
  const getType: GraphQLSchema["getType"] = (name) => (name === asCoerced.name ? asCoerced : schema.getType(name));
  const derived = Object.create(schema, { getType: { value: getType } }) as GraphQLSchema;
  passing.set(schema, derived);
  return derived;
}

function withPassedVariables(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.map((definition) =>
    definition.kind !== Kind.OPERATION_DEFINITION
      ? copy(definition)
      : {
          ...copy(definition),
          variableDefinitions: definition.variableDefinitions?.map(({ variable }) => ({
            kind: Kind.VARIABLE_DEFINITION as const,
            variable,
            type: { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: asCoerced.name } },
          })) ?? [],
        },
  );
  return { kind: Kind.DOCUMENT, definitions };
}

/** A copy of a syntax tree for graphql-jit to write notes on (it marks field nodes); source locations are shared. */
function copy<T>(node: T): T {
  if (Array.isArray(node)) return node.map(copy) as T;
  if (node === null || typeof node !== "object" || !("kind" in node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === "loc" ? value : copy(value)])) as T;
}
