"use client";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useViewer } from "@/lib/viewer";
import { BottomBar } from "./BottomBar";
import { ConnectionLine } from "./ConnectionLine";
import { Rail } from "./Rail";
import { TopBar } from "./TopBar";
import { entriesFor, forPhones } from "./navigation";
import styles from "./frame.module.css";

/** What surrounds every screen: rail (a bar on phones), top line, and the one scrolling region for the content. */
export function Frame({ collapsed, children }: { collapsed: boolean; children: ReactNode }) {
  const t = useTranslations("frame");
  const pathname = usePathname();
  const entries = entriesFor(useViewer().abilities);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t("skip")}
      </a>
      <Rail entries={entries} pathname={pathname} initiallyCollapsed={collapsed} />
      <TopBar entries={entries} pathname={pathname} />
      <main id="content" tabIndex={-1} className={styles.main}>
        <ConnectionLine />
        {children}
      </main>
      <BottomBar entries={forPhones(entries)} pathname={pathname} />
    </div>
  );
}
