"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** What a field of a record is called. A field without a word of its own is told by its name in the API. */
export function useFieldName(): (field: string) => string {
  const t = useTranslations("history.field");
  return useCallback((field: string) => (t.has(field as never) ? t(field as never) : field), [t]);
}
