"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Messages } from "@/lib/i18n/messages";

export type RfmName = keyof Messages["analysis"]["rfm"];

/** Says what an RFM segment is called in the viewer's language. */
export function useSegmentName(): (segment: string) => string {
  const t = useTranslations("analysis");
  return useCallback((segment: string) => t(`rfm.${segment as RfmName}`), [t]);
}
