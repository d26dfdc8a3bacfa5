/** All that can be granted on a type. */
export interface Grantable {
  readonly verbs: readonly string[];
  /** Its fields in groups that are decided on together. `essentials` come with the right to read: a record without them is none. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Columns of an enumeration by whose values the rows of a verb may be narrowed. */
  readonly conditions?: readonly string[];
}

export type Catalog = Readonly<Record<string, Grantable>>;
