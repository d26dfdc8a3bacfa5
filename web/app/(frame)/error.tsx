"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { PageTitle } from "@/components/page/PageTitle";
import { Notice } from "@/components/state/Notice";

/** A screen that broke while drawing; the frame around it stays. */
export default function ScreenError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations();
  return (
    <>
      <PageTitle title={t("errors.page.title")} />
      <Notice meaning="bad" title={t("errors.page.title")} hint={t("errors.page.hint")} action={<Button onClick={reset}>{t("common.actions.retry")}</Button>} />
    </>
  );
}
