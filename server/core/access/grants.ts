/** Whose rows: everybody's, those of the viewer's team and the teams below, of the viewer's own team, or the viewer's own. */
export type Rows = "own" | "team" | "teams" | "all";

/** From the fewest to the most: each holds all rows of those before it. */
export const rowsInOrder: readonly Rows[] = ["own", "team", "teams", "all"];

/** Which rows a verb reaches: whose, and where a condition is given only those whose column has one of the values. */
export type Reach = Rows | { readonly rows: Rows; readonly where: Readonly<Record<string, readonly string[]>> };

/** What may be done with a field: nothing, seeing it in part (`mask.ts`), seeing it, changing it. */
export type FieldRight = "hidden" | "masked" | "shown" | "writable";

/** From the least to the most. */
export const fieldRightsInOrder: readonly FieldRight[] = ["hidden", "masked", "shown", "writable"];

/** What is granted on one type. What is not named is not granted; the group `essentials` is shown to whoever may read at all. */
export interface TypeGrant {
  /** Verb → the rows it reaches. */
  readonly verbs: Readonly<Record<string, Reach>>;
  /** Group of fields → what may be done with them. */
  readonly groups?: Readonly<Record<string, FieldRight>>;
  /** Single fields that differ from their group. */
  readonly fields?: Readonly<Record<string, FieldRight>>;
}

/** What is granted, by type. */
export type Grants = Readonly<Record<string, TypeGrant>>;

/** A reach in its long form. */
export const longReach = (reach: Reach): Exclude<Reach, Rows> => (typeof reach === "string" ? { rows: reach, where: {} } : reach);

/** The narrower of two. */
export const fewerRows = (left: Rows, right: Rows): Rows => (rowsInOrder.indexOf(left) < rowsInOrder.indexOf(right) ? left : right);

/** The lesser of two. */
export const lesserRight = (left: FieldRight, right: FieldRight): FieldRight => (fieldRightsInOrder.indexOf(left) < fieldRightsInOrder.indexOf(right) ? left : right);
