"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { errorCode, errorText } from "@/lib/apollo/errors";
import { EmptyState } from "./EmptyState";
import { ForbiddenState } from "./ForbiddenState";
import { Notice } from "./Notice";

/** Any failed query, readably: absent and forbidden records have their own words; the rest can be tried again. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => unknown }) {
  const t = useTranslations("common");
  const texts = useTranslations("errors");
  const code = errorCode(error);
  if (code === "FORBIDDEN") return <ForbiddenState />;
  if (code === "NOT_FOUND") return <EmptyState title={t("state.notFound")} hint={t("state.notFoundHint")} />;
  return (
    <div role="alert">
      <Notice
        meaning="bad"
        title={t("state.failed")}
        hint={errorText(error, texts)}
        action={
          retry && (
            <Button variant="default" onClick={() => void retry()}>
              {t("actions.retry")}
            </Button>
          )
        }
      />
    </div>
  );
}
