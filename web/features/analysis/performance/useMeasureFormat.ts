"use client";
import { useMemo } from "react";
import type { FigureUnit } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { useScale } from "../parts/useScale";

/** How a measure is shown: money in one scale said once, counts whole, shares as percent. */
export interface MeasureFormat {
  /** For the title; empty where the figures say it themselves. */
  unit: string;
  /** For axes and bubbles. */
  format: (value: number) => string;
  /** For figures below one another. */
  aligned: (value: number) => string;
  /** For the heads of tables that are saved: the unit of the figures as they are. */
  saved: string;
}

/** @param largest without its sign */
export function useMeasureFormat(unit: FigureUnit, largest: number): MeasureFormat {
  const money = useScale(largest);
  const { count, share, decimal, currency } = useFormats();
  return useMemo(() => {
    switch (unit) {
      case "MONEY":
        return { unit: money.unit, format: money.format, aligned: money.aligned, saved: ` ${currency}` };
      case "SHARE":
        return { unit: "", format: share, aligned: share, saved: "" };
      case "COUNT":
        return { unit: "", format: value => count(Math.round(value)), aligned: value => count(Math.round(value)), saved: "" };
      default:
        return { unit: "", format: value => decimal(value, 2), aligned: value => decimal(value, 2, true), saved: "" };
    }
  }, [unit, money, count, share, decimal, currency]);
}
