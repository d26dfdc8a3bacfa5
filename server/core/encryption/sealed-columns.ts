import { mask, type MaskKind } from "../access/mask";
import { blindIndex } from "./blind-index";
import { seal, unseal } from "./seal";

/** A property of an entity that is encrypted at rest. */
export interface SealedProperty {
  readonly property: string;
  /** Type and field, e.g. `Customer.phone`: a value copied to another place does not decrypt there. */
  readonly context: string;
  readonly mask: MaskKind;
  /** The property that holds its blind index; undefined where nobody looks for its value. */
  readonly index: string | undefined;
}

type AnyEntity = abstract new (...args: never[]) => object;

const byPrototype = new Map<object, SealedProperty[]>();

/** Notes a sealed property of an entity; `SealedColumn` does it. */
export function noteSealed(prototype: object, sealed: SealedProperty): void {
  byPrototype.set(prototype, [...(byPrototype.get(prototype) ?? []), sealed]);
}

/** The sealed properties of an entity, none for most. */
export const sealedProperties = (entity: AnyEntity): readonly SealedProperty[] => byPrototype.get(entity.prototype as object) ?? [];

/** The sealed property of that name; undefined if it is stored as it stands. */
export const sealedProperty = (entity: AnyEntity, property: string): SealedProperty | undefined => sealedProperties(entity).find((each) => each.property === property);

/** The property whose blind index a property holds; undefined if it holds none. */
export const indexedBy = (entity: AnyEntity, property: string): SealedProperty | undefined => sealedProperties(entity).find(({ index }) => index === property);

/** A value as it is stored. */
export const sealFor = ({ context, mask: kind }: SealedProperty, value: string): string => seal(value, context, mask(kind, value));

/** A stored value as it was written. */
export const unsealFor = ({ context }: SealedProperty, stored: string): string => unseal(stored, context);

/** What the index column of a value holds. */
export const indexFor = ({ context, mask: kind }: SealedProperty, value: string): string => blindIndex(kind, value, context);

/** A stored value as it was written, for statements that read rows themselves. */
export const unsealed = (entity: AnyEntity, property: string, stored: string): string => unsealFor(declared(entity, property), stored);

/** What to look for in the index column, for statements that search themselves. */
export const indexValue = (entity: AnyEntity, property: string, value: string): string => indexFor(declared(entity, property), value);

/** What finds records by a sealed value in TypeORM's `where`; the property itself is written anew each time and equals nothing. */
export const whereSealed = (entity: AnyEntity, property: string, value: string): object => ({ [declared(entity, property).index ?? ""]: indexValue(entity, property, value) });

/** The stored columns of a value, for statements that write rows themselves. */
export function sealedFacts(entity: AnyEntity, property: string, value: string | null): Record<string, string | null> {
  const sealed = declared(entity, property);
  const stored = { [property]: value === null ? null : sealFor(sealed, value) };
  return sealed.index ? { ...stored, [sealed.index]: value === null ? null : indexFor(sealed, value) } : stored;
}

function declared(entity: AnyEntity, property: string): SealedProperty {
  const sealed = sealedProperty(entity, property);
  if (!sealed) throw new Error(`${entity.name}.${property} is not sealed.`);
  return sealed;
}
