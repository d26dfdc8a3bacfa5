import type { PerformanceDimension } from "@/generated/graphql";
import type { AnalysisState, Scope } from "./state";

const SCOPE_OF: Partial<Record<PerformanceDimension, Scope>> = { CATEGORY: "category", SUBCATEGORY: "category", REGION: "region", CHANNEL: "channel", OWNER: "owner", TEAM: "team", SEGMENT: "segment" };

/** A category's id by its name: figures carry names, the filter takes ids. */
export type CategoryIds = (name: string) => string | undefined;

/** The change of state that narrows everything to one value of a dimension; null where the scope knows no such part or the value is not known. */
export function narrowTo(dimension: PerformanceDimension, key: string, categoryIds: CategoryIds): Partial<AnalysisState> | null {
  const scope = SCOPE_OF[dimension];
  const value = scope === "category" ? categoryIds(key) : key;
  return scope && value ? { [scope]: value } : null;
}
