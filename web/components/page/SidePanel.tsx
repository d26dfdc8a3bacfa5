"use client";
import { ActionIcon } from "@mantine/core";
import { IconArrowsDiagonal, IconX } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import { isCovered } from "@/lib/isCovered";
import styles from "./page.module.css";

interface Props {
  /** What the panel is called, for screen readers and its head. */
  title: string;
  onClose: () => void;
  /** The record's own page. */
  href?: string;
  children: ReactNode;
}

/** A record beside its list, which stays usable; Escape closes. Covers the screen on a phone. */
export function SidePanel({ title, onClose, href, children }: Props) {
  const t = useTranslations("common.actions");
  const ref = useRef<HTMLElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const before = document.activeElement;
    ref.current?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      // A menu or a dialog on top has handled it already.
      if (event.key === "Escape" && !event.defaultPrevented && !isCovered()) close();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside ref={ref} className={styles.side} aria-label={title} tabIndex={-1}>
      <div className={styles.sideHead}>
        <strong className={styles.sideTitle}>{title}</strong>
        {href && (
          <ActionIcon component={Link} href={href} aria-label={t("open")} title={t("open")}>
            <IconArrowsDiagonal size={16} />
          </ActionIcon>
        )}
        <ActionIcon onClick={onClose} aria-label={t("close")} title={t("close")}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <div className={styles.sideBody}>{children}</div>
    </aside>
  );
}
