"use client";
import { useTranslations } from "next-intl";
import { PageTitle } from "../page/PageTitle";
import { Notice } from "./Notice";

/** For a whole screen the viewer's role has no part in; parts of a screen are simply left out. */
export function ForbiddenState() {
  const t = useTranslations("common.state");
  return (
    <>
      <PageTitle title={t("forbidden")} />
      <Notice meaning="watch" title={t("forbidden")} hint={t("forbiddenHint")} />
    </>
  );
}
