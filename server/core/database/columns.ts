import "reflect-metadata";
import { Column, Index, PrimaryColumn, VersionColumn, type ColumnOptions, type ValueTransformer } from "typeorm";
import type { MaskKind } from "../access/mask";
import { blindIndexLength } from "../encryption/blind-index";
import { indexFor, noteSealed, sealFor, unsealFor, type SealedProperty } from "../encryption/sealed-columns";
import { sealedLength } from "../encryption/seal";
import { isEmbedded } from "./engine";

/**
 * One set of column types for every database, so that an entity reads the same and a row is the same everywhere.
 * Each decorator notes the column's kind; the graph reader asks for it to turn a stored value into JSON.
 */
export type ColumnKind = "text" | "sealed" | "integer" | "money" | "ratio" | "flag" | "time" | "date" | "json";

interface Noted {
  readonly kind: ColumnKind;
  readonly mask: MaskKind | undefined;
}

const columns = new Map<object, Map<string, Noted>>();

function kept(kind: ColumnKind, decorator: PropertyDecorator, mask?: MaskKind): PropertyDecorator {
  return (target, property) => {
    const own = columns.get(target) ?? new Map<string, Noted>();
    own.set(String(property), { kind, mask });
    columns.set(target, own);
    decorator(target, property);
  };
}

type AnyEntity = abstract new (...args: never[]) => object;

function noted(entity: AnyEntity, property: string): Noted | undefined {
  for (let target: object | null = entity.prototype as object; target; target = Object.getPrototypeOf(target) as object | null) {
    const column = columns.get(target)?.get(property);
    if (column) return column;
  }
  return undefined;
}

/** The kind of an entity's column, by the entity's class and the property's name; undefined if it is no column. */
export const columnKind = (entity: AnyEntity, property: string): ColumnKind | undefined => noted(entity, property)?.kind;

/** How a column is shown to those who may see it only in part; undefined where it is shown wholly or not at all. */
export const columnMask = (entity: AnyEntity, property: string): MaskKind | undefined => noted(entity, property)?.mask;

interface Choice {
  /** May be null. */
  nullable?: boolean;
  /** A value for rows written without one. */
  default?: string | number | boolean;
  /** Not selected unless asked for by name, e.g. a password hash. */
  hidden?: boolean;
}

/** Of a text that may be shown in part. */
interface TextChoice extends Choice {
  /** What the text is, which says how it is masked. */
  mask?: MaskKind;
}

function options(choice: Choice): ColumnOptions {
  const { nullable = false, hidden = false } = choice;
  return { nullable, select: !hidden, ...(choice.default === undefined ? {} : { default: choice.default }) };
}

/**
 * Every text, ids too: a server answers with an error, not with "no such row", when a column that knows only ASCII is
 * compared with a Chinese text. It costs no space.
 */
const unicode: Pick<ColumnOptions, "charset" | "collation"> = isEmbedded ? {} : { charset: "utf8mb4", collation: "utf8mb4_bin" };

/** The record's own id, see `ids.ts`. */
export const IdColumn = (): PropertyDecorator => kept("text", PrimaryColumn({ type: "varchar", length: 30, ...unicode }));

/** The id of another record. */
export const ReferenceColumn = (choice: Choice = {}): PropertyDecorator =>
  kept("text", Column({ type: "varchar", length: 30, ...unicode, ...options(choice) }));

/** Names of things in the machine (enumerations, event types, codes), ASCII only. */
export const CodeColumn = (length = 40, choice: Choice = {}): PropertyDecorator =>
  kept("text", Column({ type: "varchar", length, ...unicode, ...options(choice) }));

/** Words of people, any script, compared exactly. */
export const TextColumn = (length = 200, choice: TextChoice = {}): PropertyDecorator =>
  kept("text", Column({ type: "varchar", length, ...unicode, ...options(choice) }), choice.mask);

/** Of a text that is encrypted at rest. */
interface SealedChoice extends Omit<Choice, "default"> {
  /** What the text is, which says how it is masked and what counts as the same value. */
  mask: MaskKind;
  /** Found again by its whole value, through a blind index in a column `…Index`; `unique`: no two records have the same. */
  indexed?: boolean | "unique";
}

/**
 * Words of people that a stolen database must not tell: encrypted at rest (docs/security.md), plain text in entities.
 * It can be filtered by its whole value where it is indexed, and never sorted. Records are class instances when saved:
 * the index is read off them.
 * @param length characters of the text itself
 */
export const SealedColumn = (length: number, choice: SealedChoice): PropertyDecorator => (target, name) => {
  const property = String(name);
  const { mask, indexed = false } = choice;
  const sealed: SealedProperty = { property, mask, context: `${target.constructor.name}.${property}`, index: indexed ? `${property}Index` : undefined };
  noteSealed(target, sealed);
  kept("sealed", Column({ type: "varchar", length: sealedLength(length), ...unicode, transformer: sealing(sealed), ...options(choice) }), mask)(target, name);
  if (sealed.index) addIndexColumn(target, sealed.index, sealed, indexed === "unique");
};

/** A column that always follows from another: read off the entity whenever it is written, by whatever way. */
function addIndexColumn(target: object, name: string, sealed: SealedProperty, unique: boolean): void {
  Object.defineProperty(target, name, {
    get(this: Record<string, string | null | undefined>) {
      const value = this[sealed.property];
      return typeof value === "string" ? indexFor(sealed, value) : value;
    },
    set: () => undefined,
  });
  kept("text", Column({ type: "varchar", length: blindIndexLength, ...unicode, ...options({ nullable: true, hidden: true }) }))(target, name);
  Index({ unique })(target, name);
}

function sealing(sealed: SealedProperty): ValueTransformer {
  return {
    to: (value: unknown) => (typeof value === "string" ? sealFor(sealed, value) : value),
    from: (stored: unknown) => (typeof stored === "string" ? unsealFor(sealed, stored) : stored),
  };
}

/** A long text has no default, because MySQL allows none. */
type LongChoice = Omit<Choice, "default">;

/** Long text (a note, a message), up to 16 MB. */
export const LongTextColumn = (choice: LongChoice = {}): PropertyDecorator =>
  kept("text", Column({ type: isEmbedded ? "text" : "mediumtext", ...unicode, ...options(choice) }));

export const IntegerColumn = (choice: Choice = {}): PropertyDecorator =>
  kept("integer", Column({ type: isEmbedded ? "integer" : "int", ...options(choice) }));

/** A counter or sequence beyond 2³¹, read as a number (safe up to 2⁵³). */
export const BigIntegerColumn = (choice: Choice = {}): PropertyDecorator =>
  kept("integer", Column({ type: "bigint", transformer: { to: (value: unknown) => value, from: asNumber }, ...options(choice) }));

/** Exact money: a whole number of ten-thousandths of the currency's major unit, a bigint in TypeScript. */
export const MoneyColumn = (choice: Choice = {}): PropertyDecorator =>
  kept("money", Column({ type: "bigint", transformer: { to: moneyToStored, from: asBigInt }, ...options(choice) }));

/** A share between 0 and 1 (probability, discount) with four exact decimals, kept as ten-thousandths. */
export const RatioColumn = (choice: Choice = {}): PropertyDecorator =>
  kept("ratio", Column({ type: isEmbedded ? "integer" : "int", transformer: { to: ratioToStored, from: ratioFromStored }, ...options(withStoredRatio(choice)) }));

export const FlagColumn = (choice: Choice = {}): PropertyDecorator =>
  kept("flag", Column({ type: "tinyint", transformer: { to: flagToStored, from: flagFromStored }, ...options(withStoredFlag(choice)) }));

/** A moment, UTC, to the millisecond; a `Date` in TypeScript. */
export const TimeColumn = (choice: Choice = {}): PropertyDecorator =>
  kept("time", Column({ type: "datetime", ...(isEmbedded ? {} : { precision: 3 }), ...options(choice) }));

/** A calendar day without a time, text `2026-01-31`: never a midnight. */
export const DateColumn = (choice: Choice = {}): PropertyDecorator => kept("date", Column({ type: "date", ...options(choice) }));

/** A small structured value. Never for what people filter by. */
export const JsonColumn = (choice: LongChoice = {}): PropertyDecorator =>
  kept("json", Column({ type: isEmbedded ? "text" : "mediumtext", ...unicode, transformer: { to: jsonToStored, from: jsonFromStored }, ...options(choice) }));

/** Counts the record's changes, for optimistic locking. */
export const Version = (): PropertyDecorator => kept("integer", VersionColumn({ type: isEmbedded ? "integer" : "int" }));

function asNumber(stored: unknown): number | null {
  return stored === null || stored === undefined ? null : Number(stored);
}

function asBigInt(stored: string | number | bigint | null): bigint | null {
  return stored === null || stored === undefined ? null : BigInt(stored);
}

function moneyToStored(value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}

function ratioToStored(value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 10_000) : value;
}

function ratioFromStored(stored: number | null): number | null {
  return stored === null || stored === undefined ? null : stored / 10_000;
}

/** A default is what the database writes, so it is given to TypeORM as stored. */
function withStoredRatio(choice: Choice): Choice {
  return typeof choice.default === "number" ? { ...choice, default: Math.round(choice.default * 10_000) } : choice;
}

function withStoredFlag(choice: Choice): Choice {
  return typeof choice.default === "boolean" ? { ...choice, default: Number(choice.default) } : choice;
}

function flagToStored(value: unknown): unknown {
  return typeof value === "boolean" ? Number(value) : value;
}

function flagFromStored(stored: unknown): boolean | null {
  return stored === null || stored === undefined ? null : Boolean(Number(stored));
}

function jsonToStored(value: unknown): unknown {
  return value === null || value === undefined ? value : JSON.stringify(value);
}

function jsonFromStored(stored: string | null): unknown {
  return stored === null || stored === undefined ? null : JSON.parse(stored);
}
