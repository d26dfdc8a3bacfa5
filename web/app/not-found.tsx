"use client";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/state/EmptyState";

/** An address that leads nowhere. */
export default function NotFound() {
  const t = useTranslations("common.state");
  return (
    <main>
      <EmptyState title={t("notFound")} hint={t("notFoundHint")} />
    </main>
  );
}
