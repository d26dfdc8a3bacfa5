"use client";
import { CloseButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./list.module.css";

/** What can be done with the selected rows; floats over the end of the list. */
export function SelectionBar({ count, onClear, children }: { count: number; onClear: () => void; children: ReactNode }) {
  const t = useTranslations("list");
  return (
    <div className={styles.selection} role="toolbar" aria-label={t("selected", { count })}>
      <span>{t("selected", { count })}</span>
      {children}
      <CloseButton size="sm" aria-label={t("clearSelection")} onClick={onClear} />
    </div>
  );
}
