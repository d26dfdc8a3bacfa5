"use client";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import type { BackupRowFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";

/** Where a backup stands: waiting, at so many rows, made, or why it failed. */
export function BackupProgress({ backup: { state, rows, fault } }: { backup: BackupRowFragment }) {
  const t = useTranslations("settings.backups");
  const { count } = useFormats();
  if (state === "MADE") return <Mark meaning="good">{t("state.MADE")}</Mark>;
  if (state === "FAILED") return <Mark meaning="bad">{t(`fault.${fault ?? "OTHER"}`)}</Mark>;
  return <Mark meaning="info">{state === "RUNNING" ? t("running", { rows: count(rows) }) : t("state.WAITING")}</Mark>;
}
