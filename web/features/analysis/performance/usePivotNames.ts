"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PerformanceDimension } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";

interface Named {
  key: string | null;
  name: string;
  values: number;
}

/** What a value of a dimension is called here: months and quarters in the viewer's language, the others together with their number. */
export function usePivotNames(): (dimension: PerformanceDimension, line: Named) => string {
  const t = useTranslations("analysis");
  const { month, count } = useFormats();
  return useMemo(
    () => (dimension, { key, name, values }) => {
      if (key === null) return t(dimension === "MONTH" || dimension === "QUARTER" || dimension === "YEAR" ? "performance.earlier" : "performance.others", { count: count(values) });
      if (dimension === "MONTH") return month(`${key}-01`);
      if (dimension === "QUARTER") return t("performance.quarter", { year: key.slice(0, 4), quarter: key.slice(6) });
      return name || t("unknown");
    },
    [t, month, count],
  );
}
