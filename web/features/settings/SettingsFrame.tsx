"use client";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { IconChevronLeft } from "@tabler/icons-react";
import { useViewer } from "@/lib/viewer";
import { pagesFor, settingsPath, type SettingsPage } from "./pages";
import styles from "./settings.module.css";

const GROUPS = ["me", "company", "safety"] as const;

/** The settings' own navigation beside the page; on phones either the list of pages or one page. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("settings.nav");
  const pathname = usePathname();
  const pages = pagesFor(useViewer().abilities);
  return (
    <div className={styles.frame} data-page={pathname !== "/settings" || undefined}>
      <nav className={styles.nav} aria-label={t("label")}>
        {GROUPS.map(group => (
          <PageGroup key={group} title={t(`group.${group}`)} pages={pages.filter(page => page.group === group)} pathname={pathname} />
        ))}
      </nav>
      <div className={styles.page}>
        <Link className={styles.back} href="/settings">
          <IconChevronLeft size={16} aria-hidden />
          {t("back")}
        </Link>
        {children}
      </div>
    </div>
  );
}

function PageGroup({ title, pages, pathname }: { title: string; pages: SettingsPage[]; pathname: string }) {
  const t = useTranslations("settings");
  if (pages.length === 0) return null;
  return (
    <section className={styles.group} aria-label={title}>
      <p className={styles.groupTitle}>{title}</p>
      {pages.map(({ key, Icon }) => (
        <Link key={key} href={settingsPath(key)} className={styles.entry} aria-current={pathname.startsWith(settingsPath(key)) ? "page" : undefined}>
          <Icon size={18} stroke={1.7} aria-hidden />
          {t(`${key}.title`)}
        </Link>
      ))}
    </section>
  );
}
