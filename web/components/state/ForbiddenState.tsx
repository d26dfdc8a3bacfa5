"use client";
import { useTranslations } from "next-intl";
import { Notice } from "./Notice";

/** For a whole screen the viewer's role has no part in; parts of a screen are simply left out. */
export function ForbiddenState() {
  const t = useTranslations("common.state");
  return <Notice meaning="watch" title={t("forbidden")} hint={t("forbiddenHint")} />;
}
