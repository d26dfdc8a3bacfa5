"use client";
import { useTranslations } from "next-intl";
import { AlertBell } from "./AlertBell";
import { MeMenu } from "./MeMenu";
import { SearchButton } from "./SearchButton";
import { isCurrent, type NavigationEntry } from "./navigation";
import styles from "./frame.module.css";

/** Screens that are reached otherwise than by the navigation. */
const BESIDE = ["alerts", "approvals"] as const;

/** Where I am, search, what is new, me. */
export function TopBar({ entries, pathname }: { entries: NavigationEntry[]; pathname: string }) {
  const t = useTranslations("frame.nav");
  const current = entries.find(entry => isCurrent(entry, pathname))?.key ?? BESIDE.find(key => pathname.startsWith(`/${key}`));
  return (
    <header className={styles.top}>
      <p className={styles.where}>{current ? t(current) : ""}</p>
      <SearchButton entries={entries} />
      <AlertBell />
      <MeMenu />
    </header>
  );
}
