"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { DataList } from "@/components/list/DataList";
import { usePages } from "@/components/list/usePages";
import { PageHead } from "@/components/page/PageHead";
import { EmptyState } from "@/components/state/EmptyState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { BackupsDocument, StartBackupDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import { BackupCard } from "./BackupCard";
import { BackupFacts } from "./BackupFacts";
import styles from "./backups.module.css";
import { useBackupColumns } from "./useBackupColumns";

const FIRST = { first: 50 };
/** How often a backup at work is looked at, and how often a quiet list, milliseconds. */
const BUSY = 1_500;
const QUIET = 30_000;

/** The backups of the workspace: when the last one was made and the next is due, each with its check, and making one now. */
export function BackupsScreen() {
  return useCan("backup:read") ? <Backups /> : <ForbiddenState />;
}

function Backups() {
  const t = useTranslations("settings.backups");
  const result = useQuery(BackupsDocument, { variables: FIRST });
  const pages = usePages(result, result.data?.backups);
  const [start, starting] = useAct(StartBackupDocument);
  const columns = useBackupColumns();
  const mayStart = useCan("backup:create");
  const atWork = pages.rows?.some(({ state, check }) => state === "WAITING" || state === "RUNNING" || check === "WAITING");
  const { startPolling, stopPolling, refetch } = result;
  useEffect(() => {
    startPolling(atWork ? BUSY : QUIET);
    return stopPolling;
  }, [atWork, startPolling, stopPolling]);
  const onStart = () => {
    start({}, { done: t("started") }).then(
      () => refetch(),
      () => undefined, // The toast has said it.
    );
  };
  const button = mayStart && (
    <Button onClick={onStart} loading={starting} disabled={pages.rows?.some(({ state }) => state === "WAITING" || state === "RUNNING") ?? true}>
      {t("start")}
    </Button>
  );
  return (
    <div className={styles.screen}>
      <PageHead title={t("title")} actions={button} />
      <BackupFacts schedule={result.data?.backupSchedule} backups={pages.rows} />
      <DataList
        name="backups"
        label={t("title")}
        {...pages}
        columns={columns}
        rowLabel={row => row.file ?? t(`state.${row.state}`)}
        card={row => <BackupCard backup={row} />}
        empty={<EmptyState title={t("empty")} hint={t("emptyHint")} />}
      />
    </div>
  );
}
