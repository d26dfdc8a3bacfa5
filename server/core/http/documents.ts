import { GraphQLError, Kind, parse, validate, visit, type DocumentNode, type FieldNode, type GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import { operationIn, type Operation } from "../graph/execute";
import { costOf, type Cost } from "./cost";
import { checkShape, isIntrospection, tooComplex, type Limits } from "./limits";

/** An operation of a document together with what it costs. */
export interface CostedOperation extends Operation {
  readonly cost: Cost;
}

/** A document that was found good: within the limits of shape, and valid. */
export interface GoodDocument {
  readonly node: DocumentNode;
  /** Whether it asks about the schema itself. */
  readonly introspects: boolean;
  /** @throws GraphQLError where the name fits no operation, or is needed and missing */
  operation(name: string | null | undefined): CostedOperation;
}

/** What is wrong with a document. */
export class DocumentError extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super("The document cannot be run.");
  }
}

const maxDocuments = 2_000;
const maxCharacters = 20_000_000;

/** Parses, measures, validates and costs each document text once, and keeps what it found of those most lately used. */
export class Documents {
  private readonly known = new LRUCache<string, GoodDocument | DocumentError>({
    max: maxDocuments,
    maxSize: maxCharacters,
    sizeCalculation: (_, text) => text.length,
  });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {}

  /** The document, or what is wrong with it. */
  find(text: string): GoodDocument | DocumentError {
    const known = this.known.get(text);
    if (known) return known;
    const found = this.examine(text);
    this.known.set(text, found);
    return found;
  }

  private examine(text: string): GoodDocument | DocumentError {
    try {
      const node = this.parse(text);
      checkShape(node, this.limits);
      const errors = validate(this.schema, node);
      return errors.length > 0 ? new DocumentError(errors) : goodDocument(this.schema, node);
    } catch (error) {
      if (error instanceof GraphQLError) return new DocumentError([error]);
      throw error;
    }
  }

  private parse(text: string): DocumentNode {
    try {
      return parse(text, { maxTokens: this.limits.tokens });
    } catch (error) {
      // The parser stops at the limit, so how many there are is not known.
      const aborted = error instanceof GraphQLError && error.message.includes("Parsing aborted");
      throw aborted ? tooComplex("tokens", this.limits.tokens + 1, this.limits.tokens) : error;
    }
  }
}

function goodDocument(schema: GraphQLSchema, node: DocumentNode): GoodDocument {
  const operations = new Map<string, CostedOperation>();
  return {
    node,
    introspects: introspects(node),
    operation(name) {
      const key = name ?? "";
      const known = operations.get(key);
      if (known) return known;
      const operation = operationIn(schema, node, name);
      const costed = { ...operation, cost: costOf(schema, node, operation.node) };
      operations.set(key, costed);
      return costed;
    },
  };
}

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.FIELD && isIntrospection(node.name.value) && !onlyNames(node)) found = true;
    },
  });
  return found;
}

/** `__type(name) { name }` tells no more than whether a name is known, and the protocol's public audit asks it of strangers. */
function onlyNames(node: FieldNode): boolean {
  const selections = node.selectionSet?.selections ?? [];
  return node.name.value === "__type" && selections.every((selection) => selection.kind === Kind.FIELD && !selection.selectionSet);
}
