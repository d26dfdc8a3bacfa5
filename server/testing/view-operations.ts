import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse, print, type DocumentNode, type OperationDefinitionNode } from "graphql";

/** The operations that the web app's seven screens send when they are opened. */
export const views = ["Profiling", "Persistency", "Profitability", "Performance", "Prospecting", "ProductAnalysis", "Promotion"] as const;
export type ViewName = (typeof views)[number];

const file = join(__dirname, "../../web/features/analysis/analysis.graphql");
/** What a screen chooses when nobody has chosen yet, for variables without a default. */
export const chosen: Record<string, unknown> = { rows: "CATEGORY", columns: "REGION", measure: "REVENUE", churnAfterDays: 180, window: 30, by: "SEGMENT" };

/** Each view's operation with the fragments it uses. */
export function viewOperations(): Map<ViewName, DocumentNode> {
  const { definitions } = parse(readFileSync(file, "utf8"));
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const operations = definitions.filter((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION);
  return new Map(
    views.flatMap((view) => {
      const operation = operations.find(({ name }) => name?.value === view);
      return operation ? [[view, usedOnly({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] })] as const] : [];
    }),
  );
}

/** Without the fragments that nothing spreads. */
function usedOnly(document: DocumentNode): DocumentNode {
  const text = print(document);
  const kept = document.definitions.filter((each) => each.kind !== Kind.FRAGMENT_DEFINITION || text.includes(`...${each.name.value}`));
  return kept.length === document.definitions.length ? document : usedOnly({ ...document, definitions: kept });
}
