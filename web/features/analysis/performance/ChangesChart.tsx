"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PerformanceQuery } from "@/generated/graphql";
import { Waterfall, type Step } from "../parts/Waterfall";
import type { MeasureFormat } from "./useMeasureFormat";

type View = PerformanceQuery["performance"];
type Part = View["changes"][number];

interface Props {
  view: View;
  measureLabel: string;
  rowsLabel: string;
  format: MeasureFormat;
  nameOf: (part: Part) => string;
  /** A click on what one value added or took. */
  onPick: (key: string) => void;
}

/** What moved the whole: what each row added or took against the period compared with, and what that comes to. */
export function ChangesChart({ view, measureLabel, rowsLabel, format, nameOf, onPick }: Props) {
  const t = useTranslations("analysis.performance");
  const steps = useMemo((): Step[] => {
    const parts = view.changes.map((part): Step => ({ key: part.key ?? "", name: nameOf(part), value: part.change }));
    return [...parts, { key: "", name: t("change"), value: (view.total.value ?? 0) - (view.total.previous ?? 0), sum: true }];
  }, [view, nameOf, t]);
  const title = t("changes", { measure: measureLabel });
  return (
    <Waterfall
      wide
      title={format.unit ? `${title} · ${format.unit}` : title}
      description={t("changesDescription")}
      height={320}
      of={rowsLabel}
      measure={t("change") + format.saved}
      steps={steps}
      format={format.format}
      onPick={onPick}
    />
  );
}
