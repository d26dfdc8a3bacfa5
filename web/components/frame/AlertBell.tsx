"use client";
import { VisuallyHidden } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAlertCount } from "@/lib/live/useLiveAlerts";
import styles from "./frame.module.css";

const MOST_SHOWN = 99;

/** How many alerts wait for me, live; a new one is also read out. */
export function AlertBell() {
  const t = useTranslations("frame.alerts");
  const [news, setNews] = useState("");
  const count = useAlertCount(alert => setNews([t("raised"), alert.customer?.name].filter(Boolean).join(" · ")));
  const label = t("count", { count: count ?? 0 });
  return (
    <>
      <Link href="/alerts" className={styles.bell} aria-label={label} title={label}>
        <IconBell size={20} stroke={1.7} aria-hidden />
        {!!count && <span className={styles.badge}>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>}
      </Link>
      <VisuallyHidden role="status">{news}</VisuallyHidden>
    </>
  );
}
