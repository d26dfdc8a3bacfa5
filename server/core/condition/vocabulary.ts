import { getMetadataStorage } from "type-graphql";
import { DefaultNamingStrategy, getMetadataArgsStorage } from "typeorm";
import { columnKind, type ColumnKind } from "../database/columns";
import type { Dialect, Condition as Sql } from "../database/sql";
import { sealedProperty, type SealedProperty } from "../encryption/sealed-columns";
import type { EntityClass } from "../graph/records";
import type { All, One, Through } from "../graph/relations";

/** What kind of value a field has, which says how it can be compared and with what. */
export type FieldKind = "text" | "code" | "number" | "amount" | "date" | "time" | "flag" | "reference";

/** A field of a record type that conditions can test. */
export interface TestedField {
  readonly name: string;
  readonly kind: FieldKind;
  /** The enumeration of a code: its name in the schema, and its values. */
  readonly codes?: { readonly name: string; readonly values: readonly string[] };
  /** The record type that a reference leads to. */
  readonly of?: string;
  /** The field whose right decides who may test this one; itself unless it is worked out from another. */
  readonly decidedBy: string;
  /** Ten-thousandths: shares and money are stored so. */
  readonly scaled?: boolean;
  /** Encrypted at rest: only its whole value can be compared, and only where it has a blind index. */
  readonly sealed?: SealedProperty;
  /** Its value as SQL, given the table's alias. */
  value(alias: string, moment: Moment): Sql;
}

/** When a condition is asked, and by which database: fields that are worked out may depend on it. */
export interface Moment {
  readonly now: Date;
  /** The workspace's zone (IANA). */
  readonly zone: string;
  readonly dialect: Dialect;
}

/** A field worked out from others, e.g. the next birthday. */
export type DerivedField = Pick<TestedField, "kind" | "decidedBy" | "scaled" | "value">;

/** How records of a type lead to others, as the resolvers describe it. */
export type Related = One | All | Through;

/** What can be said of a record type in a condition. */
export interface TestedType {
  readonly name: string;
  readonly entity: EntityClass;
  readonly table: string;
  readonly fields: ReadonlyMap<string, TestedField>;
  readonly relations: ReadonlyMap<string, Related>;
}

const relations = new Map<EntityClass, Map<string, Related>>();
const derived = new Map<EntityClass, Map<string, DerivedField>>();
const types = new Map<EntityClass, TestedType>();

/**
 * Says which records a type leads to, under the names of its fields in the graph: `one` can be walked and compared as a
 * reference, `all` and `through` can be counted. Called as often as there are areas with something to add; the fields
 * themselves are known from the entity's columns.
 */
export function testable(entity: EntityClass, related: Readonly<Record<string, Related>>, extra: Readonly<Record<string, DerivedField>> = {}): void {
  relations.set(entity, new Map([...(relations.get(entity) ?? []), ...Object.entries(related)]));
  derived.set(entity, new Map([...(derived.get(entity) ?? []), ...Object.entries(extra)]));
  types.clear();
}

/** The record types of which conditions are made, by name. */
export const testedTypes = (): string[] => [...relations.keys()].map(({ name }) => name).sort();

/** What can be said of records of the type of that name; undefined where nothing can. */
export function testedType(name: string): TestedType | undefined {
  const entity = [...relations.keys()].find((each) => each.name === name);
  return entity && typeOf(entity);
}

/** What can be said of a record type that another one leads to. */
export function typeOf(entity: EntityClass): TestedType {
  const known = types.get(entity);
  if (known) return known;
  const related = relations.get(entity) ?? new Map<string, Related>();
  const type = { name: entity.name, entity, table: tableOf(entity), fields: fieldsOf(entity, related), relations: related };
  types.set(entity, type);
  return type;
}

function tableOf(entity: EntityClass): string {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
  return new DefaultNamingStrategy().tableName(entity.name, table?.name);
}

const kinds: Readonly<Partial<Record<ColumnKind, FieldKind>>> = {
  text: "text", sealed: "text", integer: "number", ratio: "number", money: "amount", flag: "flag", time: "time", date: "date",
};

function fieldsOf(entity: EntityClass, related: ReadonlyMap<string, Related>): Map<string, TestedField> {
  const shown = new Map(getMetadataStorage().fields.filter(({ target }) => target === entity).map((field) => [field.schemaName, field]));
  const fields = new Map<string, TestedField>([["id", { name: "id", kind: "reference", of: entity.name, decidedBy: "id", value: column("id") }]]);
  for (const { target, propertyName: name, options } of getMetadataArgsStorage().columns) {
    // A version counts changes for the machine.
    const field = target === entity && name !== "version" && options.select !== false ? shown.get(name) : undefined;
    const kind = field && kinds[columnKind(entity, name) ?? "json"];
    if (kind) fields.set(name, ofColumn(entity, name, kind, field.getType()));
  }
  for (const [name, relation] of related) {
    if (relation.kind === "one" && relation.entity !== "any") fields.set(name, { name, kind: "reference", of: relation.entity.name, decidedBy: name, value: column(relation.by) });
  }
  for (const [name, field] of derived.get(entity) ?? []) fields.set(name, { name, ...field });
  return fields;
}

function ofColumn(entity: EntityClass, name: string, kind: FieldKind, graphType: unknown): TestedField {
  const columnOf = columnKind(entity, name);
  const codes = kind === "text" ? getMetadataStorage().enums.find(({ enumObj }) => enumObj === graphType) : undefined;
  const sealed = sealedProperty(entity, name);
  return {
    name,
    kind: codes ? "code" : kind,
    decidedBy: name,
    value: column(sealed?.index ?? name),
    ...(codes ? { codes: { name: codes.name, values: Object.values(codes.enumObj) as string[] } } : {}),
    ...(columnOf === "ratio" || columnOf === "money" ? { scaled: true } : {}),
    ...(sealed ? { sealed } : {}),
  };
}

const column = (name: string) => (alias: string): Sql => ({ text: `\`${alias}\`.\`${name}\``, values: [] });
