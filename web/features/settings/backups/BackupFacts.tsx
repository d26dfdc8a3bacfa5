"use client";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import { When } from "@/components/text/When";
import type { BackupRowFragment, BackupsQuery } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { useNow } from "@/lib/useNow";
import styles from "./backups.module.css";

type Schedule = BackupsQuery["backupSchedule"];

/** The last backup, the next, the plan, and what nobody may forget: the master key is not in a backup. */
export function BackupFacts({ schedule, backups }: { schedule: Schedule | undefined; backups: BackupRowFragment[] | undefined }) {
  const t = useTranslations("settings.backups");
  if (!schedule) {
    return (
      <div className={styles.facts} aria-busy>
        <Skeleton height={76} />
      </div>
    );
  }
  const [newest] = backups?.filter(({ state }) => state === "MADE" || state === "FAILED") ?? [];
  return (
    <section className={styles.facts} aria-label={t("facts")}>
      <dl className={styles.list}>
        <div>
          <dt>{t("last")}</dt>
          <dd>{schedule.lastMadeAt ? <When at={schedule.lastMadeAt} /> : <Mark meaning="watch">{t("never")}</Mark>}</dd>
        </div>
        <div>
          <dt>{t("next")}</dt>
          <dd>
            <Next schedule={schedule} />
          </dd>
        </div>
        <div>
          <dt>{t("plan")}</dt>
          <dd>
            <Plan schedule={schedule} />
          </dd>
        </div>
        <div>
          <dt>{t("folder")}</dt>
          <dd className={styles.path}>{schedule.folder}</dd>
        </div>
      </dl>
      {newest?.state === "FAILED" && (
        <p className={styles.note}>
          <Mark meaning="bad">{t("lastFailed", { reason: t(`fault.${newest.fault ?? "OTHER"}`) })}</Mark>
        </p>
      )}
      <p className={styles.note}>{t("masterKey")}</p>
    </section>
  );
}

function Next({ schedule: { nextAt, nextKind } }: { schedule: Schedule }) {
  const t = useTranslations("settings.backups");
  const now = useNow();
  if (!nextAt || !nextKind) return <Mark meaning="watch">{t("unplanned")}</Mark>;
  return (
    <>
      {Date.parse(nextAt) <= now ? t("soon") : <When at={nextAt} />} · {t(`kind.${nextKind}`)}
    </>
  );
}

function Plan({ schedule }: { schedule: Schedule }) {
  const t = useTranslations("settings.backups");
  const { span } = useFormats();
  const { everySeconds, incrementEverySeconds, keepDaily, keepWeekly, keepMonthly } = schedule;
  const parts = [
    everySeconds !== null && t("fullEvery", { span: span(everySeconds * 1_000) }),
    incrementEverySeconds !== null && t("incrementEvery", { span: span(incrementEverySeconds * 1_000) }),
    t("keep", { days: keepDaily, weeks: keepWeekly, months: keepMonthly }),
  ];
  return <>{parts.filter(Boolean).join(" · ")}</>;
}
