"use client";
import { NativeSelect } from "@mantine/core";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import type { View } from "../state";
import styles from "./frame.module.css";

/** The way from one P to another, with period and scope kept: links in a line, a choice on phones. */
export function ViewTabs({ views, current }: { views: readonly View[]; current: View }) {
  const t = useTranslations("analysis");
  const router = useRouter();
  const params = useSearchParams().toString();
  const address = (view: string) => `/analysis/${view}${params && `?${params}`}`;
  // The live address: what was chosen a moment ago must not stay behind when the links are not drawn anew yet.
  const turnTo = (view: string) => router.push(`/analysis/${view}${window.location.search}`);
  return (
    <>
      <nav className={styles.tabs} aria-label={t("title")}>
        {views.map(view => (
          <Link key={view} href={address(view)} className={styles.tab} aria-current={view === current ? "page" : undefined} onNavigate={event => (event.preventDefault(), turnTo(view))}>
            {t(`views.${view}.title`)}
          </Link>
        ))}
      </nav>
      <NativeSelect
        className={styles.choice}
        aria-label={t("title")}
        value={current}
        onChange={event => turnTo(event.currentTarget.value)}
        data={views.map(view => ({ value: view, label: t(`views.${view}.title`) }))}
      />
    </>
  );
}
