import type { FigureUnit } from "@/generated/graphql";

/**
 * The change on the period before: of shares their difference, of everything else a share of the earlier value.
 * Null where there is nothing to compare with.
 */
export function changeOf({ value, previous, unit }: { value: number | null; previous: number | null; unit: FigureUnit }): number | null {
  if (value === null || previous === null) return null;
  if (unit === "SHARE") return value - previous;
  return previous === 0 ? null : (value - previous) / Math.abs(previous);
}
