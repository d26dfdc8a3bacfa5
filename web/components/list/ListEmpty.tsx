"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "../state/EmptyState";

/** No rows: because of the filters, which can be cleared here, or because there is nothing yet. */
export function ListEmpty({ empty, onClearFilters }: { empty: ReactNode; onClearFilters: (() => void) | undefined }) {
  const t = useTranslations("list");
  if (onClearFilters) {
    return (
      <EmptyState
        title={t("noMatch")}
        hint={t("noMatchHint")}
        action={
          <Button variant="default" onClick={onClearFilters}>
            {t("clearFilters")}
          </Button>
        }
      />
    );
  }
  return empty ?? <EmptyState title={t("empty")} />;
}
