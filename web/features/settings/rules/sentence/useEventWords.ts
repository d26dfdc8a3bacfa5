"use client";
import { useTranslations } from "next-intl";

/** What an event is called in the reader's language. */
export function useEventWords(): (type: string) => string {
  const t = useTranslations("settings.rules.event");
  return type => {
    const key = type as "order.paid";
    return t.has(key) ? t(key) : type;
  };
}
