import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  valueFromAST,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { fragmentsOf, type Fragments } from "../graph/selection";

/** The cost of an operation, given its coerced variables. */
export type Cost = (variables: Readonly<Record<string, unknown>>) => number;

interface Scope {
  schema: GraphQLSchema;
  fragments: Fragments;
}

/** Arguments that say how many records a field answers at most. */
const pageSizes = ["first", "last"];

/**
 * Compiles an operation of a valid document to its cost: every field of an object type costs 1, a scalar 0, unless the
 * schema says otherwise (`extensions: { cost: n }`); what lies below a list counts once per record that `first`, `last`
 * or the length of `ids` allows. On a connection that goes for `edges` and `nodes`, not for `pageInfo`.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Cost {
  const root = schema.getRootType(operation.operation);
  return root ? costOfSet({ schema, fragments: fragmentsOf(document) }, root, operation.selectionSet, one) : () => 0;
}

const one: Cost = () => 1;

/** @param perPage how many records the connection, whose selection this is, answers */
function costOfSet(scope: Scope, type: GraphQLNamedType, set: SelectionSetNode, perPage: Cost): Cost {
  const costs = set.selections.map((node): Cost => {
    if (node.kind === Kind.FIELD) return costOfField(scope, type, node, perPage);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : scope.fragments.get(node.name.value);
    if (!fragment) return () => 0;
    const narrowed = fragment.typeCondition ? scope.schema.getType(fragment.typeCondition.name.value) : type;
    return costOfSet(scope, narrowed ?? type, fragment.selectionSet, perPage);
  });
  return sum(costs);
}

function costOfField(scope: Scope, parent: GraphQLNamedType, node: FieldNode, perPage: Cost): Cost {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field) return () => 0; // __typename and introspection
  const type = getNamedType(field.type);
  const own = ownCost(field, isCompositeType(type) ? 1 : 0);
  if (!node.selectionSet) return () => own;

  const records = recordsOf(field, node);
  const connection = isConnection(type);
  const below = costOfSet(scope, type, node.selectionSet, connection ? records : one);
  const isPage = isConnection(parent) && isListType(getNullableType(field.type));
  if (isPage) return (variables) => perPage(variables) * (own + below(variables));
  if (connection) return (variables) => own + below(variables);
  return (variables) => own + records(variables) * below(variables);
}

function ownCost(field: GraphQLField<unknown, unknown>, otherwise: number): number {
  const declared = field.extensions["cost"];
  return typeof declared === "number" ? declared : otherwise;
}

const isConnection = (type: GraphQLNamedType): boolean =>
  (isObjectType(type) || isInterfaceType(type)) && "pageInfo" in type.getFields();

/** How many records a field answers at most, as far as its arguments say. */
function recordsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Cost {
  const limits = field.args.filter(({ name }) => pageSizes.includes(name) || name === "ids");
  const values = limits.map(({ name, type, defaultValue }): ((variables: Readonly<Record<string, unknown>>) => unknown) => {
    const literal = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (!literal) return () => defaultValue;
    return (variables) => valueFromAST(literal, type, variables) ?? defaultValue;
  });
  if (values.length === 0) return one;
  return (variables) => Math.max(1, ...values.map((value) => sizeOf(value(variables))));
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === "number" ? value : 0;
}

function sum(costs: Cost[]): Cost {
  return (variables) => {
    let total = 0;
    for (const cost of costs) total += cost(variables);
    return total;
  };
}
