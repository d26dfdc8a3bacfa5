/** One step of a waterfall. */
export interface Step {
  key: string;
  name: string;
  /** What it adds; below zero what it takes away. Of a sum: the sum. */
  value: number;
  /** A sum stands on the ground: the first, the last, and those between that are worth naming. */
  sum?: boolean;
}

/** Where a step's bar begins and ends. */
export interface Span {
  from: number;
  to: number;
}

/** The bars of steps: each begins where the one before has ended, sums begin at zero. */
export function spansOf(steps: readonly Step[]): Span[] {
  let at = 0;
  return steps.map(({ value, sum }) => {
    const from = sum ? 0 : at;
    at = sum ? value : at + value;
    return { from, to: at };
  });
}

/** A name broken at the space nearest its middle, so that many stand beside one another on a phone. */
export function inTwoLines(name: string): string {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const middle = name.length / 2;
  const [best] = spaces.sort((left, right) => Math.abs(left - middle) - Math.abs(right - middle));
  return best === undefined ? name : `${name.slice(0, best)}\n${name.slice(best + 1)}`;
}
