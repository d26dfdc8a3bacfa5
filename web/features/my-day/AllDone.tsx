"use client";
import { Button } from "@mantine/core";
import { IconSun } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useViewer } from "@/lib/viewer";
import styles from "./my-day.module.css";

const NEXT = [
  { key: "pipeline", href: "/pipeline", ability: "opportunity:read" },
  { key: "desk", href: "/desk", ability: "ticket:reply" },
  { key: "customers", href: "/customers", ability: "customer:read" },
] as const;

/** Nothing waits any more: a rest for the eyes, and where one might go on. */
export function AllDone() {
  const t = useTranslations("home.empty");
  const { abilities } = useViewer();
  const next = NEXT.find(({ ability }) => abilities.includes(ability));
  return (
    <div className={styles.allDone}>
      <span className={styles.sun}>
        <IconSun size={40} stroke={1.4} aria-hidden />
      </span>
      <p className={styles.allDoneTitle}>{t("title")}</p>
      <p className={styles.quiet}>{t("hint")}</p>
      {next && (
        <Button component={Link} href={next.href} variant="light">
          {t(next.key)}
        </Button>
      )}
    </div>
  );
}
