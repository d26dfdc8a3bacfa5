"use client";
import { ActionIcon } from "@mantine/core";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { keepCookie } from "@/lib/cookies";
import { RAIL_COOKIE } from "./railCookie";
import { useWorkspace } from "@/lib/viewer";
import { isCurrent, type NavigationEntry } from "./navigation";
import styles from "./frame.module.css";

interface Props {
  entries: NavigationEntry[];
  pathname: string;
  initiallyCollapsed: boolean;
}

/** The rail on the left; collapsed to icons by choice, and on narrow screens. */
export function Rail({ entries, pathname, initiallyCollapsed }: Props) {
  const t = useTranslations("frame.nav");
  const { name } = useWorkspace();
  const [collapsed, setCollapsed] = useState(initiallyCollapsed);
  const toggle = () => {
    keepCookie(RAIL_COOKIE, collapsed ? "wide" : "narrow");
    setCollapsed(!collapsed);
  };
  const label = collapsed ? t("expand") : t("collapse");
  const Toggle = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={styles.rail} aria-label={t("label")} data-collapsed={collapsed || undefined}>
      <div className={styles.brand} title={name}>
        <span className={styles.mark} aria-hidden>
          關
        </span>
        {!collapsed && <span className={styles.words}>{name}</span>}
      </div>
      {entries.map(entry => (
        <Link key={entry.key} href={entry.href} className={styles.entry} title={t(entry.key)} aria-current={isCurrent(entry, pathname) ? "page" : undefined}>
          <entry.Icon size={18} stroke={1.7} aria-hidden />
          {collapsed ? null : <span className={styles.words}>{t(entry.key)}</span>}
        </Link>
      ))}
      <div className={styles.collapse}>
        <ActionIcon size={36} onClick={toggle} aria-label={label} title={label}>
          <Toggle size={18} stroke={1.7} />
        </ActionIcon>
      </div>
    </nav>
  );
}
