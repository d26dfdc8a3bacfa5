/** Chance that comes out the same every time: one stream of numbers per name, so that a change to one story leaves the others alone. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True so often, from 0 to 1. */
  chance(share: number): boolean;
  /** One of a list that has at least one. */
  pick<T>(list: readonly T[]): T;
  /** One of pairs of a value and its weight. */
  weighted<T>(pairs: readonly (readonly [T, number])[]): T;
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** A stream of chance that a name decides. */
export function randomFor(name: string): Random {
  const next = mulberry32(seedOf(name));
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick,
    weighted(pairs) {
      let rest = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      const chosen = pairs.find(([, weight]) => (rest -= weight) < 0) ?? pairs[0];
      if (!chosen) throw new Error("There is nothing to choose from.");
      return chosen[0];
    },
    shuffled<T>(list: readonly T[]) {
      const result = [...list];
      for (let last = result.length - 1; last > 0; last--) {
        const other = between(0, last);
        [result[last], result[other]] = [result[other] as T, result[last] as T];
      }
      return result;
    },
  };
}

/** Tommy Ettinger's generator of 32 bits: small, fast and even enough for stories. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
