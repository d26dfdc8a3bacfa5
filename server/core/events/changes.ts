import { seal, unseal } from "../encryption/seal";

/** A value as it is kept in a record's history: money as its ten-thousandths in text, times as in the API. */
export type KeptValue = string | number | boolean | null | readonly KeptValue[] | { readonly [name: string]: KeptValue };

/**
 * What an event did to its record, field by field: the value before and the value after. Null says that a field
 * changed whose values nobody may know, such as the hash of a password.
 */
export type Changes = Readonly<Record<string, readonly [before: unknown, after: unknown] | null>>;

/** Changes as they are read again. */
export type KeptChanges = Readonly<Record<string, readonly [before: KeptValue, after: KeptValue] | null>>;

/** A value in the one form in which values are kept and compared. */
export function kept(value: unknown): KeptValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") return JSON.parse(JSON.stringify(value)) as KeptValue;
  return value as KeptValue;
}

/** Whether two values in kept form are the same. */
export const same = (left: KeptValue, right: KeptValue): boolean => left === right || (typeof left === "object" && JSON.stringify(left) === JSON.stringify(right));

/** What two changes of one record after another come to; a field that is back where it was has not changed. */
export function merged(first: Changes | undefined, then: Changes | undefined): Changes | undefined {
  if (!first || !then) return first ?? then;
  const fields = new Map(Object.entries(first));
  for (const [field, change] of Object.entries(then)) {
    const before = fields.get(field);
    fields.set(field, before && change ? [before[0], change[1]] : (change ?? null));
  }
  const left = [...fields].filter(([, change]) => change === null || !same(kept(change[0]), kept(change[1])));
  return Object.fromEntries(left);
}

/**
 * Changes as a row keeps them: values of people, so the whole text is sealed, for this event alone. They stay sealed with
 * the key of that day: the chain covers what is stored. Undefined and empty ones are kept as none.
 */
export function sealChanges(eventId: string, changes: Changes | undefined): string | null {
  const fields = Object.entries(changes ?? {});
  if (fields.length === 0) return null;
  return seal(JSON.stringify(Object.fromEntries(fields.map(([field, change]) => [field, change && change.map(kept)]))), contextOf(eventId));
}

/** What `sealChanges` sealed. */
export function openChanges(eventId: string, sealed: string): KeptChanges {
  return JSON.parse(unseal(sealed, contextOf(eventId))) as KeptChanges;
}

const contextOf = (eventId: string): string => `Event.changes ${eventId}`;
