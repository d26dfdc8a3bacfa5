import { company } from "./company";
import { customers } from "./customers";
import type { Catalog, Grantable } from "./grantable";
import { marketing } from "./marketing";
import { sales } from "./sales";
import { service } from "./service";

/** The group that comes with the right to read. */
export const essentials = "essentials";

/** What records have by being records; always essential. */
const ofEveryRecord = ["id", "version", "createdAt", "updatedAt", "abilities", "currency", "externalIds", "history", "search"];

/**
 * Everything that the policy decides about: every type with its verbs, and every field in a group. The schema does not
 * build with a field, a column or a filter that stands in no group, or with a verb that stands nowhere (`decided.ts`).
 */
export const catalog: Catalog = { ...company, ...customers, ...marketing, ...sales, ...service };

const groups = new Map(Object.entries(catalog).map(([type, { groups: named }]) => [type, byField(type, named)]));

function byField(type: string, named: Grantable["groups"]): ReadonlyMap<string, string> {
  const found = new Map(ofEveryRecord.map((field) => [field, essentials]));
  for (const [group, fields] of Object.entries(named)) {
    for (const field of fields) {
      if (found.has(field)) throw new Error(`${type}.${field} stands in two groups of the policy's catalog.`);
      found.set(field, group);
    }
  }
  return found;
}

/**
 * The group that decides about a field, a column, a filter or an input of a type; undefined where nothing was decided.
 * The key of another record goes with the field that leads there (`ownerId` with `owner`), a sort key and a blind
 * index with the field they are made from.
 */
export function groupOf(type: string, name: string): string | undefined {
  const known = groups.get(type);
  return known?.get(name) ?? known?.get(name.replace(/(Id|Key|Index)$/, ""));
}

/** The fields of a type that are named in the catalog, for screens and proofs; those of every record are left out. */
export const namedGroups = (type: string): Grantable["groups"] => catalog[type]?.groups ?? {};

/** The type as the catalog has it; nothing under names that every object knows, such as `constructor`. */
export const grantable = (type: string): Grantable | undefined => (Object.hasOwn(catalog, type) ? catalog[type] : undefined);
