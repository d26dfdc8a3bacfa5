"use client";
import { useLocale, useMessages } from "next-intl";
import { useMemo, type ReactNode } from "react";
import { IntlRoot } from "@/lib/i18n/IntlRoot";
import type { SettingsMessages } from "@/lib/i18n/settings-messages";

/** Adds the texts of the settings to those that every page has. */
export function SettingsTexts({ messages, children }: { messages: SettingsMessages; children: ReactNode }) {
  const locale = useLocale();
  const common = useMessages();
  const all = useMemo(() => ({ ...common, settings: messages }), [common, messages]);
  return <IntlRoot locale={locale} messages={all}>{children}</IntlRoot>;
}
