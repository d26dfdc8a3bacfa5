"use client";
import { useTranslations } from "next-intl";
import { PageHead } from "@/components/page/PageHead";

/** What `/settings` itself shows: on phones the pages stand above it, on wider screens beside it. */
export function SettingsHome() {
  const t = useTranslations("settings.nav");
  return <PageHead title={t("title")} detail={t("choose")} />;
}
