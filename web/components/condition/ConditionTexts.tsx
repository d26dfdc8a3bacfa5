"use client";
import { useLocale, useMessages } from "next-intl";
import { useMemo, type ReactNode } from "react";
import type { ConditionMessages } from "@/lib/i18n/condition-messages";
import { IntlRoot } from "@/lib/i18n/IntlRoot";

/** Adds the words of conditions to the texts that a page has. */
export function ConditionTexts({ messages, children }: { messages: ConditionMessages; children: ReactNode }) {
  const locale = useLocale();
  const others = useMessages();
  const all = useMemo(() => ({ ...others, conditions: messages }), [others, messages]);
  return <IntlRoot locale={locale} messages={all}>{children}</IntlRoot>;
}
