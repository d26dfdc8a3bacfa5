import {
  defaultFieldResolver,
  execute,
  getVariableValues,
  GraphQLError,
  Kind,
  separateOperations,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { CompiledQuery } from "graphql-jit";
import { compileOperation } from "./compile";
import { conditionVariables, withoutConditions } from "./conditions";
import { hasRepeatedFields } from "./repeated-fields";

export { hasRepeatedFields } from "./repeated-fields";

/** The answers of one relation field that a selection set asks several times, by response key. */
export class ByKey {
  constructor(readonly values: Map<string, unknown>) {}
}

/** Variables as sent, and as the operation's types read them. */
export interface Variables {
  sent: Readonly<Record<string, unknown>>;
  coerced: Readonly<Record<string, unknown>>;
}

export interface RunOptions {
  variables: Variables;
  contextValue: unknown;
  /** The event, for a subscription; nothing otherwise. */
  rootValue?: unknown;
}

/** One operation of a valid document, ready to run again and again. */
export interface Operation {
  readonly node: OperationDefinitionNode;
  /** Reads variables; throws `VariablesError` with everything that is wrong with them. */
  read(sent: Readonly<Record<string, unknown>> | null | undefined): Variables;
  run(options: RunOptions): Promise<ExecutionResult> | ExecutionResult;
}

/** Variables that do not fit the operation. */
export class VariablesError extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super("The variables do not fit the operation.");
  }
}

const maxVariableErrors = 50;
const operations = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, Map<string, Operation>>>();

/**
 * Finds an operation in a document that is valid for the schema. Kept per document and name, with its compiled form.
 * @throws GraphQLError where the name fits none, or is needed and missing
 */
export function operationIn(schema: GraphQLSchema, document: DocumentNode, operationName?: string | null): Operation {
  const documents = operations.get(schema) ?? new WeakMap<DocumentNode, Map<string, Operation>>();
  operations.set(schema, documents);
  const named = documents.get(document) ?? new Map<string, Operation>();
  documents.set(document, named);
  const key = operationName ?? "";
  const operation = named.get(key) ?? makeOperation(schema, document, operationName);
  named.set(key, operation);
  return operation;
}

/**
 * Executes one operation of a valid document: compiled by graphql-jit where that is possible, else by graphql-js, which
 * also serves documents that ask one relation field several times (see `ByKey`). Errors without `data` mean that the
 * request was at fault, before anything ran.
 */
export async function executeOperation(options: {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName?: string | null;
  variables?: Readonly<Record<string, unknown>> | null;
  contextValue: unknown;
  rootValue?: unknown;
}): Promise<ExecutionResult> {
  try {
    const operation = operationIn(options.schema, options.document, options.operationName);
    const { contextValue, rootValue } = options;
    return await operation.run({ variables: operation.read(options.variables), contextValue, rootValue });
  } catch (error) {
    if (error instanceof VariablesError) return { errors: error.errors };
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

function makeOperation(schema: GraphQLSchema, document: DocumentNode, operationName?: string | null): Operation {
  const node = findOperation(document, operationName);
  const definitions = node.variableDefinitions ?? [];
  const own = separateOperations(document)[node.name?.value ?? ""] ?? document;
  const compiledFor = compiler(schema, own);
  return {
    node,
    read(sent) {
      const inputs = sent ?? {};
      const { errors, coerced } = getVariableValues(schema, definitions, inputs, { maxErrors: maxVariableErrors });
      if (errors) throw new VariablesError(errors);
      return { sent: inputs, coerced };
    },
    run(options) {
      const compiled = compiledFor(options.variables.coerced);
      if (compiled) return compiled(options.rootValue, options.contextValue, options.variables.coerced);
      return interpret(schema, document, operationName, options);
    },
  };
}

/** More ways than this through `@skip` and `@include` are not compiled. */
const maxForms = 16;

type Compiled = CompiledQuery["query"];

/**
 * Finds the compiled form of a document of one operation for given variables, if there is to be one. graphql-jit mistakes fragments that are
 * spread under different conditions, so each combination of `@skip` and `@include` is compiled for itself, without them.
 */
function compiler(schema: GraphQLSchema, document: DocumentNode): (coerced: Variables["coerced"]) => Compiled | undefined {
  const conditions = conditionVariables(document);
  const forms = new Map<string, Compiled | undefined>();
  let runs = 0;
  return (coerced) => {
    // Compiling takes milliseconds: worth it from the second time on, not for a document that never comes again.
    runs += 1;
    if (runs === 1 || hasRepeatedFields(document)) return undefined;
    if (conditions.some((name) => typeof coerced[name] !== "boolean")) return undefined;
    const key = conditions.map((name) => String(coerced[name])).join();
    if (forms.has(key) || forms.size === maxForms) return forms.get(key);
    const compiled = compileOperation(schema, withoutConditions(document, coerced));
    forms.set(key, compiled);
    return compiled;
  };
}

function interpret(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  { rootValue, contextValue, variables }: RunOptions,
): Promise<ExecutionResult> | ExecutionResult {
  return execute({ schema, document, operationName, rootValue, contextValue, variableValues: variables.sent, fieldResolver: propertyOf });
}

const propertyOf: GraphQLFieldResolver<unknown, unknown> = (source, args, contextValue, info) => {
  const value: unknown = defaultFieldResolver(source, args, contextValue, info);
  return value instanceof ByKey ? value.values.get(String(info.path.key)) : value;
};

function findOperation(document: DocumentNode, operationName?: string | null): OperationDefinitionNode {
  const nodes = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operationName == null && nodes.length > 1) {
    throw new GraphQLError("Must provide operation name if query contains multiple operations.");
  }
  const node = operationName == null ? nodes[0] : nodes.find(({ name }) => name?.value === operationName);
  if (!node) throw new GraphQLError(operationName == null ? "Must provide an operation." : `Unknown operation named "${operationName}".`);
  return node;
}
