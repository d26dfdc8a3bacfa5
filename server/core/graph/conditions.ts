import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, Kind, visit, type DocumentNode, type SelectionNode } from "graphql";

type Values = Readonly<Record<string, unknown>>;

const conditional = new Set([GraphQLSkipDirective.name, GraphQLIncludeDirective.name]);

/** The variables that decide what a document's `@skip` and `@include` leave, sorted by name. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      if (!conditional.has(node.name.value)) return;
      for (const { value } of node.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

/** The document as `@skip` and `@include` leave it with these variables, without those directives. */
export function withoutConditions(document: DocumentNode, variables: Values): DocumentNode {
  const decide = (node: SelectionNode): SelectionNode | null | undefined => {
    if (!node.directives?.some(({ name }) => conditional.has(name.value))) return undefined;
    const skipped = getDirectiveValues(GraphQLSkipDirective, node, variables)?.["if"] === true;
    const included = getDirectiveValues(GraphQLIncludeDirective, node, variables)?.["if"] !== false;
    if (skipped || !included) return null;
    return { ...node, directives: node.directives.filter(({ name }) => !conditional.has(name.value)) };
  };
  return visit(document, { Field: decide, InlineFragment: decide, FragmentSpread: decide });
}
