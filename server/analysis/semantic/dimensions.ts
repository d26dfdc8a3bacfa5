import type { Fragment } from "../../core/analytic-database";
import type { SalesColumn } from "./sales";
import { raw, sql } from "./sql";

/** How the values of a dimension are told apart in the replica, and what they are called outside. */
export interface Dimension {
  /** The column of `sales` that it is made of. */
  readonly needs: SalesColumn;
  /**
   * TEXT: the text itself, empty where nothing is known. PRODUCT: a number of `key`, 0 where a line names none.
   * MONTH, QUARTER, YEAR: a whole number that sorts as time does.
   */
  readonly kind: "TEXT" | "PRODUCT" | "MONTH" | "QUARTER" | "YEAR";
}

const text = (needs: SalesColumn): Dimension => ({ needs, kind: "TEXT" });

/** What sales can be laid out by, defined once: the pivot, the tree map and the lines behind a cell all use it. */
export const dimensions = {
  CATEGORY: text("category"),
  SUBCATEGORY: text("subcategory"),
  PRODUCT: { needs: "product", kind: "PRODUCT" },
  CHANNEL: text("channel"),
  REGION: text("region"),
  COUNTRY: text("country"),
  PLACE: text("place"),
  OWNER: text("ownerId"),
  TEAM: text("teamId"),
  SEGMENT: text("segment"),
  MONTH: { needs: "day", kind: "MONTH" },
  QUARTER: { needs: "day", kind: "QUARTER" },
  YEAR: { needs: "day", kind: "YEAR" },
} as const satisfies Record<string, Dimension>;

export type DimensionName = keyof typeof dimensions;

/** Whether its values follow each other in time; they are shown in that order, not by size. */
export const isTime = ({ kind }: Dimension): boolean => kind === "MONTH" || kind === "QUARTER" || kind === "YEAR";

/** The value of a line as SQL over `sales`. @param day SQL of the day that counts, `day` unless it is moved */
export function valueOf({ needs, kind }: Dimension, day = "day"): string {
  switch (kind) {
    case "TEXT":
      return `"${needs}"`;
    case "PRODUCT":
      return `COALESCE("${needs}", 0)`;
    case "MONTH":
      return `(YEAR(${day}) * 100 + MONTH(${day}))::INTEGER`;
    case "QUARTER":
      return `(YEAR(${day}) * 10 + QUARTER(${day}))::INTEGER`;
    case "YEAR":
      return `YEAR(${day})::INTEGER`;
  }
}

/** A value as it is called outside, SQL of a text: 2026, 2026-Q3, 2026-07, a product's id, or itself. @param value SQL of the value */
export function keyOf({ kind }: Dimension, value: string): string {
  switch (kind) {
    case "TEXT":
      return value;
    case "PRODUCT":
      return `COALESCE((SELECT k.id FROM key k WHERE k.no = ${value}), '')`;
    case "MONTH":
      return `printf('%04d-%02d', ${value} // 100, ${value} % 100)`;
    case "QUARTER":
      return `printf('%04d-Q%d', ${value} // 10, ${value} % 10)`;
    case "YEAR":
      return `printf('%04d', ${value})`;
  }
}

const written = { MONTH: /^(\d{4})-(0[1-9]|1[0-2])$/, QUARTER: /^(\d{4})-Q([1-4])$/, YEAR: /^(\d{4})$/ } as const;

/** The condition that a line has the value called so, over `sales`; undefined where nothing can be called so. */
export function isCalled(dimension: Dimension, key: string): Fragment | undefined {
  const { kind, needs } = dimension;
  if (kind === "TEXT") return sql`${raw(`"${needs}"`)} = ${key}`;
  if (kind === "PRODUCT") return key === "" ? raw(`"${needs}" IS NULL`) : sql`${raw(`"${needs}"`)} = (SELECT k.no FROM key k WHERE k.id = ${key})`;
  const [matched, year = "", part = ""] = written[kind].exec(key) ?? [];
  return matched === undefined ? undefined : sql`${raw(valueOf(dimension))} = ${Number(year + part)}`;
}
