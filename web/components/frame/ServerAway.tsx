"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { PageTitle } from "../page/PageTitle";
import { Notice } from "../state/Notice";

/** Shown in place of everything when the API did not answer the page's first question. */
export function ServerAway() {
  const t = useTranslations();
  return (
    <main>
      <PageTitle title={t("common.state.failed")} />
      <Notice
        meaning="bad"
        title={t("common.state.failed")}
        hint={t("errors.codes.NETWORK")}
        action={<Button onClick={() => window.location.reload()}>{t("common.actions.reload")}</Button>}
      />
    </main>
  );
}
