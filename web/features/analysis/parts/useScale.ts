"use client";
import { useMemo } from "react";
import type { Scale } from "@/lib/format/number";
import { useFormats } from "@/lib/useFormats";

/** With one decimal: 2.3 M would leave its smaller neighbours at 0.0, so they all stand in thousands. */
const FINER = 10;

/** How a picture's or a table's money is shown: in one scale, whose unit is said once. */
export interface MoneyScale {
  scale: Scale;
  /** For the title: "k USD", "萬 TWD". */
  unit: string;
  /** A sum in that scale, without the unit: for axes. */
  format: (value: number) => string;
  /** The same with always as many decimals: for figures that stand below one another. */
  aligned: (value: number) => string;
}

/** The scale in which sums up to the largest read best: fine enough that a hundredth of it still is a figure. @param largest without its sign */
export function useScale(largest: number): MoneyScale {
  const { scale: scaleFor, decimal, moneyUnit, currency } = useFormats();
  return useMemo(() => {
    const scale = scaleFor(largest / FINER);
    return { scale, unit: moneyUnit(currency, scale), format: value => decimal(value / 10 ** scale.digits), aligned: value => decimal(value / 10 ** scale.digits, 1, true) };
  }, [largest, scaleFor, decimal, moneyUnit, currency]);
}

/** The largest of some sums, signs aside; 0 of none. */
export const largestOf = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
