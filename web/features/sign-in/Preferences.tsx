"use client";
import { Button, Menu } from "@mantine/core";
import { IconLanguage } from "@tabler/icons-react";
import { useLocale } from "next-intl";
import { LanguageItems } from "@/components/frame/LanguageItems";
import { ThemeItems } from "@/components/frame/ThemeItems";
import { LOCALE_NAMES } from "@/lib/i18n/locale";

/** Language and appearance before sign-in. */
export function Preferences() {
  const locale = useLocale();
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button variant="subtle" color="gray" leftSection={<IconLanguage size={18} />}>
          {LOCALE_NAMES[locale]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageItems />
        <Menu.Divider />
        <ThemeItems />
      </Menu.Dropdown>
    </Menu>
  );
}
