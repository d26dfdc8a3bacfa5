import type { ReactNode } from "react";
import { SettingsFrame } from "@/features/settings/SettingsFrame";
import { SettingsTexts } from "@/features/settings/SettingsTexts";
import { loadSettingsMessages } from "@/lib/i18n/settings-messages";
import { readLocale } from "@/lib/server/session";

/** The texts of the settings come here, so that other screens do not carry them. */
export default async function Layout({ children }: { children: ReactNode }) {
  const messages = await loadSettingsMessages(await readLocale());
  return (
    <SettingsTexts messages={messages}>
      <SettingsFrame>{children}</SettingsFrame>
    </SettingsTexts>
  );
}
