import { setImmediate as breath } from "node:timers/promises";
import { pieces } from "../core/lists";

/** The ids that records got, by the keys of the story. */
export type Ids = ReadonlyMap<string, string>;

/** Told how many more records are saved. */
export type Advance = (records: number) => void;

const atOnce = 1_000;

/** Saves many records in portions, with a breath between them for whoever else the process serves. */
export async function inPortions<T>(records: readonly T[], save: (some: readonly T[]) => Promise<void>): Promise<void> {
  for (const some of pieces(records, atOnce)) {
    await save(some);
    await breath();
  }
}

/** The id that a key got. */
export function idOf(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The sample speaks of ${key} before it is there.`);
  return id;
}

/** The id that a key got; null for none. */
export const idOrNull = (ids: Ids, key: string | null): string | null => (key === null ? null : idOf(ids, key));

/** Notes the ids of saved records by their keys; both are in the same order. */
export function note(ids: Map<string, string>, records: readonly { key: string }[], saved: readonly { id: string }[]): void {
  records.forEach(({ key }, index) => ids.set(key, (saved[index] as { id: string }).id));
}
