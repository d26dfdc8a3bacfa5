import type { GrantableToKeysQuery, PolicyFieldRight, PolicyGrantInput, PolicyRows } from "@/generated/graphql";

export type GrantableType = GrantableToKeysQuery["grantableToKeys"][number];

/** What a key is given of one type, as it is being chosen. */
export interface Given {
  verbs: readonly string[];
  rows: PolicyRows;
  /** Group of fields → what may be done with it; what is not named is hidden. */
  groups: Readonly<Record<string, PolicyFieldRight>>;
  /** Column → the only values of rows; none for all. */
  where: Readonly<Record<string, readonly string[]>>;
}

/** Type → what a key is given of it; types that are not there are not for the key. */
export type Chosen = Readonly<Record<string, Given>>;

/** The group that comes with reading. */
export const ESSENTIALS = "essentials";

/** A type as it is taken up: reading, one's own rows, its essentials. */
export const takenUp = ({ verbs }: GrantableType): Given => ({ verbs: verbs.includes("read") ? ["read"] : verbs.slice(0, 1), rows: "OWN", groups: {}, where: {} });

/** Adds a value to a list, or takes it out. */
export const toggled = (values: readonly string[], value: string): string[] => (values.includes(value) ? values.filter(each => each !== value) : [...values, value]);

/** Everything chosen as the API takes it; a type without verbs is left out. */
export function grantInputs(chosen: Chosen): PolicyGrantInput[] {
  return Object.entries(chosen).flatMap(([type, { verbs, rows, groups, where }]) => {
    if (verbs.length === 0) return [];
    const conditions = Object.entries(where).flatMap(([column, values]) => (values.length > 0 ? [{ column, values: [...values] }] : []));
    return [{ type, verbs: verbs.map(verb => ({ verb, rows, where: conditions })), groups: Object.entries(groups).map(([name, right]) => ({ name, right })) }];
  });
}
