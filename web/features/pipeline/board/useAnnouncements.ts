"use client";
import type { Active, Over } from "@dnd-kit/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { DealCardData, StageData } from "../types";
import type { StageSum } from "./useBoard";

/** The deal that is in the air. */
export const dealOf = (active: Active): DealCardData | undefined => (active.data.current as { deal?: DealCardData } | undefined)?.deal;

const stageOf = (over: Over | null): StageData | undefined => (over?.data.current as { stage?: StageData } | undefined)?.stage;

/** What is said to screen readers while a card is carried. */
export function useAnnouncements(sums: ReadonlyMap<string, StageSum>) {
  const t = useTranslations("pipeline.announce");
  return useMemo(() => {
    const deal = (active: Active) => dealOf(active)?.name ?? "";
    const stage = (over: Over | null) => stageOf(over)?.name ?? "";
    return {
      screenReaderInstructions: { draggable: t("instructions") },
      announcements: {
        onDragStart: ({ active }: { active: Active }) => t("picked", { deal: deal(active), stage: dealOf(active)?.stage.name ?? "" }),
        onDragOver: ({ active, over }: { active: Active; over: Over | null }) =>
          over ? t("over", { deal: deal(active), stage: stage(over), count: sums.get(String(over.id))?.count ?? 0 }) : t("nowhere", { deal: deal(active) }),
        onDragEnd: ({ active, over }: { active: Active; over: Over | null }) => (over ? t("dropped", { deal: deal(active), stage: stage(over) }) : t("nowhere", { deal: deal(active) })),
        onDragCancel: ({ active }: { active: Active }) => t("cancelled", { deal: deal(active) }),
      },
    };
  }, [t, sums]);
}
