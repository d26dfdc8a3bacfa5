import "reflect-metadata";
import type { Condition } from "../database/sql";
import type { Context } from "../context";

/** A class that is a table and a GraphQL type at once (`@Entity` and `@ObjectType`). */
export type EntityClass<E extends object = object> = new () => E;

/** A row on its way to JSON: columns as stored or already shown, relations attached by field name. */
export type GraphRow = Record<string, unknown> & { id: string };

/** A field worked out from other columns of the same row, e.g. a weighted value. */
export interface Computed {
  /** Properties the value needs, for some values depending on the policy; they are selected with it. */
  readonly needs: readonly string[] | ((ctx: Context) => readonly string[]);
  /** The value as JSON, from columns as stored (see `Row`). */
  value(row: GraphRow, ctx: Context, now: Date): unknown;
}

/** How an entity is listed: what its sort names and its special filters mean. */
export interface Listing {
  /** Sort name of the API → property. */
  readonly sorts: Readonly<Record<string, string>>;
  /** The order when none is asked for, `[sort name, direction]`. */
  readonly order: readonly [string, "ASC" | "DESC"];
  /** Filters that are more than a comparison with the column of the same name. `alias` is the table's. */
  readonly filters?: Readonly<Record<string, (value: never, alias: string, ctx: Context) => Condition | Promise<Condition>>>;
}

const prefixes = new Map<string, EntityClass>();
const prefixOf = new Map<EntityClass, string>();
const computedFields = new Map<EntityClass, Map<string, Computed>>();
const listings = new Map<EntityClass, Listing>();

/** Names the prefix of a type's ids, so that `node(id)` knows the type; two to four lower-case letters. */
export function Prefix(prefix: string): ClassDecorator {
  return (target) => {
    const entity = target as unknown as EntityClass;
    if (prefixes.has(prefix)) throw new Error(`Two types have the id prefix ${prefix}.`);
    prefixes.set(prefix, entity);
    prefixOf.set(entity, prefix);
  };
}

/** The type an id belongs to, by its prefix. */
export const entityOfId = (id: string): EntityClass | undefined => prefixes.get(id.slice(0, Math.max(id.indexOf("_"), 0)));

/** The prefix of a type's ids. */
export function prefixFor(entity: EntityClass): string {
  const prefix = prefixOf.get(entity);
  if (!prefix) throw new Error(`${entity.name} has no @Prefix.`);
  return prefix;
}

/** Declares a field of an entity that is worked out from its row. */
export function computed(entity: EntityClass, field: string, definition: Computed): void {
  const fields = computedFields.get(entity) ?? new Map<string, Computed>();
  fields.set(field, definition);
  computedFields.set(entity, fields);
}

export const computedField = (entity: EntityClass, field: string): Computed | undefined => computedFields.get(entity)?.get(field);

/** Declares how an entity is sorted and filtered. */
export function listing(entity: EntityClass, definition: Listing): void {
  listings.set(entity, definition);
}

export function listingOf(entity: EntityClass): Listing {
  return listings.get(entity) ?? { sorts: { ID: "id" }, order: ["ID", "ASC"] };
}
