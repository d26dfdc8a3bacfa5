"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { isCurrent, type NavigationEntry } from "./navigation";
import styles from "./frame.module.css";

/** The navigation on phones, within reach of a thumb. */
export function BottomBar({ entries, pathname }: { entries: NavigationEntry[]; pathname: string }) {
  const t = useTranslations("frame.nav");
  return (
    <nav className={styles.bar} aria-label={t("label")}>
      {entries.map(entry => (
        <Link key={entry.key} href={entry.href} aria-current={isCurrent(entry, pathname) ? "page" : undefined}>
          <entry.Icon size={22} stroke={1.7} aria-hidden />
          {t(entry.key)}
        </Link>
      ))}
    </nav>
  );
}
