"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** What an event did, e.g. `opportunity.won` → "won". A verb without a word of its own is told as it stands. */
export function useEventName(): (type: string) => string {
  const t = useTranslations("history.verb");
  return useCallback(
    (type: string) => {
      const verb = type.slice(type.indexOf(".") + 1);
      return t.has(verb as never) ? t(verb as never) : verb;
    },
    [t],
  );
}
