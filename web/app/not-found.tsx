"use client";
import { useTranslations } from "next-intl";
import { PageTitle } from "@/components/page/PageTitle";
import { EmptyState } from "@/components/state/EmptyState";

/** An address that leads nowhere. */
export default function NotFound() {
  const t = useTranslations("common.state");
  return (
    <main>
      <PageTitle title={t("notFound")} />
      <EmptyState title={t("notFound")} hint={t("notFoundHint")} />
    </main>
  );
}
