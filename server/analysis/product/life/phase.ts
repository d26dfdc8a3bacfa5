import { registerEnumType } from "type-graphql";

/** Where a product stands in its life. */
export enum LifePhase {
  INTRODUCTION = "INTRODUCTION",
  GROWTH = "GROWTH",
  MATURITY = "MATURITY",
  DECLINE = "DECLINE",
}
registerEnumType(LifePhase, { name: "LifePhase", description: "INTRODUCTION: sold for less than six whole months. Then by the revenue of the last six whole months against the same months a year before (or the six before, for a product younger than eighteen months): GROWTH above +10 %, DECLINE below −10 %, MATURITY between." });

/** Whole months that are compared. */
export const span = 6;

/** The phase, and the change that it follows from. */
export interface Phase {
  readonly phase: LifePhase;
  /** Of the last six months' revenue, as a share; null in the introduction, and where nothing was sold before. */
  readonly change: number | null;
}

/**
 * The phase of a product's life (T. Levitt, "Exploit the product life cycle", HBR 1965), told by the change of its sales
 * (after R. Polli, V. Cook, "Validity of the product life cycle", The Journal of Business 42, 1969); the months compared and
 * the limits of 10 % are ours.
 * Against the same months of the year before a season is no growth.
 * @param months what was sold in each whole month since the first sale, the newest last
 */
export function phaseOf(months: readonly number[]): Phase {
  if (months.length < span) return { phase: LifePhase.INTRODUCTION, change: null };
  const now = sum(months.slice(-span));
  if (months.length < 2 * span) return { phase: now > 0 ? LifePhase.GROWTH : LifePhase.DECLINE, change: null };
  const back = months.length < 3 * span ? span : 2 * span;
  const before = sum(months.slice(-span - back, months.length - back));
  if (before <= 0) return { phase: now > 0 ? LifePhase.GROWTH : LifePhase.DECLINE, change: null };
  const change = now / before - 1;
  const phase = now * 10 > before * 11 ? LifePhase.GROWTH : now * 10 < before * 9 ? LifePhase.DECLINE : LifePhase.MATURITY;
  return { phase, change };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
