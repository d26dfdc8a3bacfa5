"use client";
import { CloseButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./list.module.css";

/** Toasts appear above the bar for as long as it is there: what has just been done must not hide what comes next. */
function liftToasts(bar: HTMLElement): () => void {
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty("--below-toasts", `${window.innerHeight - bar.getBoundingClientRect().top}px`));
  observer.observe(bar);
  return () => {
    observer.disconnect();
    style.removeProperty("--below-toasts");
  };
}

/** What can be done with the selected rows; floats over the end of the list. */
export function SelectionBar({ count, onClear, children }: { count: number; onClear: () => void; children: ReactNode }) {
  const t = useTranslations("list");
  return (
    <div ref={bar => (bar ? liftToasts(bar) : undefined)} className={styles.selection} role="toolbar" aria-label={t("selected", { count })}>
      <span>{t("selected", { count })}</span>
      {children}
      <CloseButton size="sm" aria-label={t("clearSelection")} onClick={onClear} />
    </div>
  );
}
