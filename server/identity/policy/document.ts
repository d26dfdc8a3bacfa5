import type { FieldRight, Grants, Reach, TypeGrant } from "../../core/access/grants";
import { catalog, essentials, namedGroups } from "./catalog/catalog";

/** What a role may do: what is granted, or everything there is. */
export type RoleGrants = Grants | "everything";

/**
 * The permission policy as it is kept, shown and compared: plain data. What it does not name is not granted; a role that
 * it does not name may do nothing.
 */
export interface PolicyDocument {
  /** Role → what it may do. */
  readonly roles: Readonly<Record<string, RoleGrants>>;
}

type Rights = Readonly<Record<string, FieldRight>>;

/** Every group of a type's fields with one right, but for those named; what is merely worked out cannot be written anyway. */
export function fields(type: string, right: FieldRight, others: Rights = {}): Rights {
  const all = Object.fromEntries([essentials, ...Object.keys(namedGroups(type))].map((group) => [group, right]));
  return { ...all, ...others };
}

/** The same rows for several verbs. */
export const verbs = (rows: Reach, ...names: string[]): Readonly<Record<string, Reach>> => Object.fromEntries(names.map((name) => [name, rows]));

/** Reading these rows of a type, every field but for the groups named. */
export const reading = (type: string, rows: Reach, others: Rights = {}): TypeGrant => ({ verbs: { read: rows }, groups: fields(type, "shown", others) });

/** Reading and changing these rows of a type by these verbs, writing every field but for the groups named. */
export const changing = (type: string, rows: Reach, names: readonly string[], others: Rights = {}): TypeGrant => ({
  verbs: verbs(rows, "read", ...names),
  groups: fields(type, "writable", others),
});

/** The verbs that show something and change nothing. */
const lookingOn = new Set(["read", "profit", "export"]);

/** Seeing everything there is and changing nothing, with some groups of fields of every type shown less. */
export function readingEverything(others: Rights): Grants {
  return Object.fromEntries(
    Object.entries(catalog).map(([type, { verbs: known }]) => {
      const less = Object.fromEntries(Object.entries(others).filter(([group]) => group in namedGroups(type)));
      return [type, { verbs: verbs("all", ...known.filter((verb) => lookingOn.has(verb))), groups: fields(type, "shown", less) }];
    }),
  );
}
