"use client";
import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { keepCookie } from "@/lib/cookies";
import { LOCALES, LOCALE_COOKIE, LOCALE_NAMES, type Locale } from "@/lib/i18n/locale";

/** The three languages as menu items, each in its own name. The page stays as it is, with other words. */
export function LanguageItems({ onChoose }: { onChoose?: (locale: Locale) => Promise<void> }) {
  const t = useTranslations("frame.me");
  const current = useLocale();
  const router = useRouter();
  const choose = (locale: Locale) => {
    keepCookie(LOCALE_COOKIE, locale);
    router.refresh();
    // The profile follows; the cookie alone already decides for this browser.
    void onChoose?.(locale).catch(() => undefined);
  };
  return (
    <>
      <Menu.Label>{t("language")}</Menu.Label>
      {LOCALES.map(locale => (
        <Menu.Item key={locale} lang={locale} role="menuitemradio" aria-checked={locale === current} onClick={() => choose(locale)} rightSection={locale === current && <IconCheck size={16} />}>
          {LOCALE_NAMES[locale]}
        </Menu.Item>
      ))}
    </>
  );
}
