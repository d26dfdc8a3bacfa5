"use client";
import { IconCloudOff } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useConnection } from "@/lib/live/connection";
import styles from "./frame.module.css";

/** One quiet line while the live connection is away. */
export function ConnectionLine() {
  const t = useTranslations("common.connection");
  const connection = useConnection();
  if (connection === "online") return null;
  return (
    <div className={styles.connection} role="status">
      <IconCloudOff size={14} aria-hidden />
      {t(connection)}
    </div>
  );
}
