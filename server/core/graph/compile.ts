import {
  GraphQLScalarType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type NamedTypeNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import { fragmentsOf } from "./selection";

/** A scalar that takes what it is given: graphql-js has already coerced the variables. */
const asCoerced = new GraphQLScalarType({ name: "AsCoerced__" });

/**
 * Compiles a document of one operation to JavaScript with graphql-jit, or answers undefined where graphql-jit cannot be trusted with it.
 * The document must be free of `@skip` and `@include` (see conditions.ts). The compiled query takes *coerced* variables: graphql-jit's own coercion knows no `@oneOf`, no recursive inputs and no
 * defaults that are not JSON, so it is made to pass them through.
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
): CompiledQuery["query"] | undefined {
  if (hasCustomScalarLiteral(schema, document) || isTooLarge(schema, document)) return undefined;
  const compiled = compileQuery(passingVariables(schema), withPassedVariables(document), undefined, {
    disablingCapturingStackErrors: true,
  });
  return isCompiledQuery(compiled) ? compiled.query : undefined;
}

/** Fields of code; a list of a screen has some dozens, and compiling takes about a second for ten thousand. */
const maxFields = 2_000;

/**
 * Whether the code would grow beyond measure: graphql-jit writes each selection out for every possible type of an
 * interface or union, so nested ones multiply.
 */
function isTooLarge(schema: GraphQLSchema, document: DocumentNode): boolean {
  const fragments = fragmentsOf(document);
  let left = maxFields;
  const spend = (type: GraphQLCompositeType, set: SelectionSetNode): void => {
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    for (const object of possible) spendOn(object, set);
  };
  const spendOn = (object: GraphQLObjectType, set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (left < 0) return;
      if (node.kind === Kind.FIELD) {
        left -= 1;
        const type = object.getFields()[node.name.value]?.type;
        const named = type && getNamedType(type);
        if (node.selectionSet && isCompositeType(named)) spend(named, node.selectionSet);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (fragment && applies(schema, fragment.typeCondition, object)) spendOn(object, fragment.selectionSet);
    }
  };
  for (const node of document.definitions) {
    const root = node.kind === Kind.OPERATION_DEFINITION ? schema.getRootType(node.operation) : undefined;
    if (root && node.kind === Kind.OPERATION_DEFINITION) spend(root, node.selectionSet);
  }
  return left < 0;
}

function applies(schema: GraphQLSchema, condition: NamedTypeNode | undefined, object: GraphQLObjectType): boolean {
  const type = condition && schema.getType(condition.name.value);
  return type === undefined || type === object || (isAbstractType(type) && schema.isSubType(type, object));
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
      : { ...copy(definition), variableDefinitions: definition.variableDefinitions?.map(passed) ?? [] },
  );
  return { kind: Kind.DOCUMENT, definitions };
}

const asCoercedType: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: asCoerced.name } };

const passed = ({ variable }: VariableDefinitionNode): VariableDefinitionNode => ({ kind: Kind.VARIABLE_DEFINITION, variable, type: asCoercedType });

/** A copy of a syntax tree for graphql-jit to write notes on (it marks field nodes); source locations are shared. */
function copy<T>(node: T): T {
  if (Array.isArray(node)) return node.map(copy) as T;
  if (node === null || typeof node !== "object" || !("kind" in node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === "loc" ? value : copy(value)])) as T;
}
