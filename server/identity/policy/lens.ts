import type { Viewer } from "../../core/access/policy";
import { fewerRows, lesserRight, longReach, type FieldRight, type Grants, type Reach, type Rows } from "../../core/access/grants";
import { essentials, grantable, groupOf } from "./catalog/catalog";
import type { PolicyDocument, RoleGrants } from "./document";

/** One way of looking at everything, which lets some of it through: a role's grants, a key's scopes. */
export interface Lens {
  /** The rows that a verb reaches; undefined if the verb may not be used at all. */
  reach(type: string, verb: string): Reach | undefined;
  field(type: string, name: string): FieldRight;
}

/** Rows that several lenses let through: the fewest, and all conditions. */
export interface Sifted {
  readonly rows: Rows;
  readonly where: readonly Readonly<Record<string, readonly string[]>>[];
}

/** What is granted under a name; nothing under names that every object knows, such as `constructor`. */
const ownOf = <T>(granted: Readonly<Record<string, T>> | undefined, name: string): T | undefined => (granted && Object.hasOwn(granted, name) ? granted[name] : undefined);

/** `Customer`, `create` → `customer:create`. */
export const actionName = (type: string, verb: string): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}:${verb}`;

const everything: Lens = {
  reach: (type, verb) => (grantable(type)?.verbs.includes(verb) ? "all" : undefined),
  field: (type, name) => (groupOf(type, name) ? "writable" : "hidden"),
};

/** What grants let through. */
export function lensOf(granted: RoleGrants): Lens {
  if (granted === "everything") return everything;
  return {
    reach: (type, verb) => (grantable(type)?.verbs.includes(verb) ? ownOf(ownOf(granted, type)?.verbs, verb) : undefined),
    field: (type, name) => fieldRight(granted, type, name),
  };
}

function fieldRight(granted: Grants, type: string, name: string): FieldRight {
  const [grant, group] = [ownOf(granted, type), groupOf(type, name)];
  if (!grant || group === undefined) return "hidden";
  return ownOf(grant.fields, name) ?? ownOf(grant.groups, group) ?? (group === essentials ? "shown" : "hidden");
}

/** An API key's scopes (`customer:read`, `contact:*`) are about verbs; of rows and fields they say nothing. */
const scopesLens = (scopes: readonly string[]): Lens => ({
  reach: (type, verb) => (scopes.includes(actionName(type, verb)) || scopes.includes(actionName(type, "*")) ? "all" : undefined),
  field: () => "writable",
});

/** All that a viewer's rights must pass: the role's grants and, for an API key, its scopes, its own grants and its ceiling. */
export function lensesOf(document: PolicyDocument, { role, scopes, keyGrants, ceiling }: Viewer): Lens[] {
  const roleLens = (name: string): Lens => lensOf(ownOf(document.roles, name) ?? {});
  return [roleLens(role), ...(scopes ? [scopesLens(scopes)] : []), ...(keyGrants ? [lensOf(keyGrants)] : []), ...(ceiling === undefined ? [] : [roleLens(ceiling)])];
}

/** The rows of a verb that all lenses let through; undefined if one lets none through. */
export function sift(lenses: readonly Lens[], type: string, verb: string): Sifted | undefined {
  const reaches = lenses.map((lens) => lens.reach(type, verb));
  if (!reaches.every((reach) => reach !== undefined)) return undefined;
  const long = reaches.map(longReach);
  return { rows: long.map(({ rows }) => rows).reduce(fewerRows, "all"), where: long.map(({ where }) => where).filter((where) => Object.keys(where).length > 0) };
}

/** The least that the lenses leave of a field. */
export const leastRight = (lenses: readonly Lens[], type: string, name: string): FieldRight => lenses.map((lens) => lens.field(type, name)).reduce(lesserRight, "writable");
