import type { EChartsCoreOption } from "echarts/core";

/** Kinds of pictures that few screens draw: each is loaded when the first of it is drawn. */
const MORE: Record<string, () => Promise<unknown>> = {
  custom: () => import("./kinds/custom"),
  graph: () => import("./kinds/graph"),
  sankey: () => import("./kinds/sankey"),
  treemap: () => import("./kinds/treemap"),
};

/** The kinds of an option's series, each once. */
export function kindsOf(option: EChartsCoreOption): string[] {
  const series = [option["series"] ?? []].flat() as { type?: string }[];
  return [...new Set(series.flatMap(({ type }) => type ?? []))];
}

/** The kinds in an option that are not there from the start. */
export const moreKinds = (option: EChartsCoreOption): string[] => kindsOf(option).filter(kind => kind in MORE);

/** Fetches kinds of pictures; one that is there already is not fetched again. */
export async function loadKinds(kinds: readonly string[]): Promise<void> {
  await Promise.all(kinds.map(async kind => MORE[kind]?.()));
}
