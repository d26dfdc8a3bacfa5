import { Kind, type DocumentNode, type FieldNode } from "graphql";
import { byResponseKey, fragmentsOf, type Fragments } from "./selection";

const answers = new WeakMap<DocumentNode, Map<string, boolean>>();

/**
 * Whether some selection set below the root asks the same field under two response keys, so that one property of the
 * parent cannot hold both answers (`recent: orders(first: 3) … old: orders(last: 3) …`). Plain scalar fields without
 * arguments do not count: their answers are equal. Type conditions are ignored, which can only err towards "yes".
 * Kept per document.
 */
export function hasRepeatedFields(document: DocumentNode, operationName?: string | null): boolean {
  const known = answers.get(document) ?? new Map<string, boolean>();
  answers.set(document, known);
  const key = operationName ?? "";
  const answer = known.get(key) ?? findRepeated(document, operationName);
  known.set(key, answer);
  return answer;
}

function findRepeated(document: DocumentNode, operationName?: string | null): boolean {
  const fragments = fragmentsOf(document);
  return document.definitions.some(
    (node) =>
      node.kind === Kind.OPERATION_DEFINITION &&
      (operationName == null || node.name?.value === operationName) &&
      [...byResponseKey([node.selectionSet], fragments).values()].some((nodes) => repeatsBelow(nodes, fragments)),
  );
}

/** Whether the selection set that these nodes of one response key share, or one below it, repeats a field. */
function repeatsBelow(nodes: readonly FieldNode[], fragments: Fragments): boolean {
  const fields = byResponseKey(nodes.flatMap((node) => node.selectionSet ?? []), fragments);
  const seen = new Set<string>();
  for (const [first] of fields.values()) {
    if (!first || !(first.selectionSet || first.arguments?.length)) continue;
    if (seen.has(first.name.value)) return true;
    seen.add(first.name.value);
  }
  return [...fields.values()].some((merged) => repeatsBelow(merged, fragments));
}
