import { Kind, visit, type DocumentNode, type SelectionSetNode } from "graphql";
import { AppError } from "../errors";
import { byResponseKey, fragmentsOf } from "../graph/selection";

/** What one caller may ask at most; everything is checked before anything runs. */
export interface Limits {
  /** Levels of nested fields. */
  depth: number;
  /** Fields under another name, fragments counted wherever they are spread. */
  aliases: number;
  /** Lexical tokens of the document. */
  tokens: number;
  /** Fields of Query or Mutation in one operation. */
  rootFields: number;
  /** Directives of the document. */
  directives: number;
  /** Items of one list, in variables or written out. */
  listItems: number;
  /** Levels of objects and lists in variables. */
  inputDepth: number;
  /** Operations in one batch. */
  batch: number;
  /** Cost of one operation (see cost.ts). */
  cost: number;
  /** Size of a request or websocket message. */
  bodyBytes: number;
  /** Time for one request. */
  milliseconds: number;
  /** Cost that one caller may spend in a minute. */
  budgetPerMinute: number;
  /** Queries and mutations that one caller has at work at once. */
  concurrent: number;
  /** Websockets that one caller has open. */
  connections: number;
  /** Subscriptions that one caller has open, on all websockets together. */
  subscriptions: number;
  /** Bytes that wait for a slow websocket before it is closed. */
  bufferedBytes: number;
  /** Time that a slow websocket has for reading what waits before it is closed. */
  bufferedMilliseconds: number;
}

export const defaultLimits: Limits = {
  depth: 15,
  aliases: 50,
  tokens: 4_000,
  rootFields: 20,
  directives: 50,
  listItems: 1_000,
  inputDepth: 20,
  batch: 20,
  cost: 20_000,
  bodyBytes: 1_000_000,
  milliseconds: 30_000,
  budgetPerMinute: 600_000,
  concurrent: 50,
  connections: 50,
  subscriptions: 200,
  bufferedBytes: 4_000_000,
  bufferedMilliseconds: 10_000,
};

export const tooComplex = (limit: keyof Limits, value: number, max: number): AppError =>
  new AppError("QUERY_TOO_COMPLEX", `The request is too complex: ${limit} is ${value}, at most ${max} is allowed.`, { limit, value, max });

/** How large a selection is once its fragments are spread out. */
interface Size {
  depth: number;
  aliases: number;
  /** Fields with fields of their own: the work that validation, costing and compiling will have. */
  objects: number;
}

/**
 * Checks a parsed document's shape, before it is validated: validation itself is a burden on hostile documents.
 * Introspection (`__schema`, `__type`) is deep by nature; GraphQL's own rules bound it.
 */
export function checkShape(document: DocumentNode, limits: Limits): void {
  checkLists(document, limits);
  const sizeOf = sizer(document);
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, aliases, objects } = sizeOf(node.selectionSet);
    check("depth", depth, limits);
    check("aliases", aliases, limits);
    check("rootFields", byResponseKey([node.selectionSet], fragmentsOf(document)).size, limits);
    check("cost", objects, limits);
  }
}

/** Directives and lists, wherever they stand. */
function checkLists(document: DocumentNode, limits: Limits): void {
  let directives = 0;
  visit(document, {
    Directive: () => void (directives += 1),
    ListValue: ({ values }) => check("listItems", values.length, limits),
  });
  check("directives", directives, limits);
}

export function check(limit: keyof Limits, value: number, limits: Limits): void {
  if (value > limits[limit]) throw tooComplex(limit, value, limits[limit]);
}

function sizer(document: DocumentNode): (set: SelectionSetNode) => Size {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Size>();

  const ofFragment = (name: string): Size => {
    const fragment = fragments.get(name);
    const size = known.get(name);
    if (size || !fragment) return size ?? { depth: 0, aliases: 0, objects: 0 };
    // A fragment that spreads itself counts as nothing here; validation refuses it.
    known.set(name, { depth: 0, aliases: 0, objects: 0 });
    const measured = ofSet(fragment.selectionSet);
    known.set(name, measured);
    return measured;
  };

  const ofSelection = (node: SelectionSetNode["selections"][number]): Size => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) return ofSet(node.selectionSet);
    const aliases = node.alias && node.alias.value !== node.name.value ? 1 : 0;
    if (!node.selectionSet || isIntrospection(node.name.value)) return { depth: 1, aliases, objects: 0 };
    const below = ofSet(node.selectionSet);
    return { depth: below.depth + 1, aliases: below.aliases + aliases, objects: below.objects + 1 };
  };

  const ofSet = (set: SelectionSetNode): Size =>
    set.selections.map(ofSelection).reduce(
      (sum, size) => ({
        depth: Math.max(sum.depth, size.depth),
        aliases: sum.aliases + size.aliases,
        objects: sum.objects + size.objects,
      }),
      { depth: 0, aliases: 0, objects: 0 },
    );

  return ofSet;
}

export const isIntrospection = (fieldName: string): boolean => fieldName === "__schema" || fieldName === "__type";
