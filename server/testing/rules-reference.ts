/** A rule of products bought together, counted plainly. */
export interface CountedRule {
  readonly left: readonly string[];
  readonly right: string;
  readonly orders: number;
  readonly confidence: number;
  readonly lift: number;
}

/** Rules of two and of three products, by counting every pair and every triple of frequent products in every basket. */
export function countedRules(baskets: readonly ReadonlySet<string>[], least: number, minConfidence: number): CountedRule[] {
  const counts = frequentSets(baskets, least);
  const n = (...items: string[]): number => counts.get(items.join(" ")) ?? NaN;
  return [...counts].flatMap(([name, orders]) => {
    const items = name.split(" ");
    if (items.length < 2) return [];
    return items.flatMap((right) => {
      const left = items.filter((item) => item !== right);
      const confidence = orders / n(...left);
      return confidence >= minConfidence ? [{ left, right, orders, confidence, lift: (confidence * baskets.length) / n(right) }] : [];
    });
  });
}

/** Orders by every single product, pair and triple that is in so many of them at least: the names in their order, with a space between. */
function frequentSets(baskets: readonly ReadonlySet<string>[], least: number): Map<string, number> {
  const single = tally(baskets.flatMap((basket) => [...basket]), least);
  const names = [...single.keys()].sort();
  const numbers = new Map(names.map((name, index) => [name, index]));
  const pairOf = (one: number, other: number): number => one * names.length + other;
  // Numbers, because there are millions of pairs to count and a text for each would be made only to be thrown away.
  const numbered = baskets.map((basket) => [...basket].flatMap((name) => numbers.get(name) ?? []).sort((left, right) => left - right));
  const pairs = tally(numbered.flatMap((basket) => basket.flatMap((one, at) => basket.slice(at + 1).map((other) => pairOf(one, other)))), least);
  const triples = new Map<number, number>();
  for (const basket of numbered) {
    for (const [at, one] of basket.entries()) {
      const others = basket.slice(at + 1).filter((other) => pairs.has(pairOf(one, other)));
      for (const [place, two] of others.entries()) {
        for (const three of others.slice(place + 1)) {
          const triple = pairOf(pairOf(one, two), three);
          if (pairs.has(pairOf(two, three))) triples.set(triple, (triples.get(triple) ?? 0) + 1);
        }
      }
    }
  }
  const pairNamed = (pair: number): string => `${names[Math.floor(pair / names.length)]} ${names[pair % names.length]}`;
  const tripleNamed = (triple: number): string => `${pairNamed(Math.floor(triple / names.length))} ${names[triple % names.length]}`;
  return new Map([...single, ...[...pairs].map(([pair, n]) => [pairNamed(pair), n] as const), ...[...triples].filter(([, n]) => n >= least).map(([triple, n]) => [tripleNamed(triple), n] as const)]);
}

function tally<K>(keys: readonly K[], least: number): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].filter(([, n]) => n >= least));
}
