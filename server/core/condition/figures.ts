import type { Condition as Sql } from "../database/sql";
import type { EntityClass } from "../graph/records";
import type { Eyes, Hop } from "./paths";
import { typeOf, type TestedField, type TestedType } from "./vocabulary";

/** A figure that is worked out for each record of a type, and stands in a table of its own. */
export type Figure = Pick<TestedField, "kind" | "codes" | "scaled">;

/** The figures of a type's records, one row for each that has any. */
export interface Figures {
  /** Whom the figures are about: the customer. */
  readonly of: EntityClass;
  readonly table: string;
  /** The column that names the record. */
  readonly by: string;
  readonly fields: Readonly<Record<string, Figure>>;
  /** Whether these eyes may test a figure. */
  mayTest(eyes: Eyes, name: string): boolean;
  /** Of which records these eyes may test them, as a condition on the records' alias; undefined means all. */
  readonly rows: (eyes: Eyes, alias: string) => Sql | undefined;
}

let known: Figures | undefined;

/** Says which figures there are; the area that works them out does. */
export function figures(definition: Figures): void {
  known = definition;
}

/** The names of the figures that can be tested of records of a type, or of the customer they are about. */
export function figuresFor(type: TestedType, eyes?: Eyes): TestedField[] {
  if (!known || !wayToFigures(type)) return [];
  return Object.keys(known.fields).flatMap((name) => figureOf(type, name, eyes) ?? []);
}

/** A figure by its name; undefined where there is none, or none for these eyes. */
export function figureOf(type: TestedType, name: string, eyes?: Eyes): TestedField | undefined {
  const figure = known?.fields[name];
  if (!figure || !wayToFigures(type) || (eyes && !known?.mayTest(eyes, name))) return undefined;
  return { name, ...figure, decidedBy: name, value: (alias) => ({ text: `\`${alias}\`.\`${name}\``, values: [] }) };
}

/** The table of the figures, and the way from a record to whom they are about. */
export function wayToFigures(type: TestedType): (Pick<Figures, "table" | "by" | "rows"> & { readonly hops: readonly Hop[] }) | undefined {
  if (!known) return undefined;
  const { of, table, by, rows } = known;
  if (type.entity === of) return { table, by, rows, hops: [] };
  const relation = [...type.relations.values()].find((each) => each.kind === "one" && each.entity === of);
  return relation?.kind === "one" ? { table, by, rows, hops: [{ by: relation.by, to: typeOf(of) }] } : undefined;
}
