"use client";
import { Menu, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslations } from "next-intl";

const THEMES = [
  { value: "light", Icon: IconSun },
  { value: "dark", Icon: IconMoon },
  { value: "auto", Icon: IconDeviceDesktop },
] as const;

/** Light, dark or as the system, as menu items. */
export function ThemeItems() {
  const t = useTranslations("frame.me");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t("theme")}</Menu.Label>
      {THEMES.map(({ value, Icon }) => (
        <Menu.Item key={value} role="menuitemradio" aria-checked={value === colorScheme} leftSection={<Icon size={16} />} rightSection={value === colorScheme && <IconCheck size={16} />} onClick={() => setColorScheme(value)}>
          {t(value)}
        </Menu.Item>
      ))}
    </>
  );
}
