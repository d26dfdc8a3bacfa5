"use client";
import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";

/** The name of a close button that shows only a cross, in the language of the moment. */
export function CloseLabel() {
  const t = useTranslations("common.actions");
  return <VisuallyHidden>{t("close")}</VisuallyHidden>;
}
