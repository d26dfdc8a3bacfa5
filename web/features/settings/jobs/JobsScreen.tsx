"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Skeleton, Table } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHead } from "@/components/page/PageHead";
import { SidePanel } from "@/components/page/SidePanel";
import { ErrorState } from "@/components/state/ErrorState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { Mark } from "@/components/text/Mark";
import { When } from "@/components/text/When";
import { JobsDocument, RunJobDocument, type JobsPartsFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import { useCan } from "@/lib/viewer";
import { JobRuns } from "./JobRuns";
import { OUTCOMES, useJobName } from "./jobWords";
import styles from "./jobs.module.css";

/** How often it is looked again, milliseconds. */
const AGAIN = 5_000;

/** What the system does by itself: when it is due, how it went, what waits for it, and asking for a run. */
export function JobsScreen() {
  return useCan("job:read") ? <Jobs /> : <ForbiddenState />;
}

function Jobs() {
  const t = useTranslations("settings.jobs");
  const nameOf = useJobName();
  const { data, error, refetch } = useQuery(JobsDocument, { pollInterval: AGAIN });
  const [open, setOpen] = useState<string>();
  return (
    <>
      <PageHead title={t("title")} detail={t("detail")} />
      <div className={styles.screen}>
        {error && !data && <ErrorState error={error} retry={refetch} />}
        {!data && !error && <Skeleton height={320} />}
        {data && (
          <>
            <Waiting waiting={data.jobs.waiting} />
            {data.jobs.jobs.length === 0 ? <p className={styles.note}>{t("none")}</p> : <JobTable jobs={data.jobs.jobs} onOpen={setOpen} />}
          </>
        )}
        {open && (
          <SidePanel title={nameOf(open)} onClose={() => setOpen(undefined)}>
            <JobRuns name={open} />
          </SidePanel>
        )}
      </div>
    </>
  );
}

/** What is written down and has not reached anybody yet. */
function Waiting({ waiting }: { waiting: JobsPartsFragment["waiting"] }) {
  const t = useTranslations("settings.jobs");
  const { count } = useFormats();
  return (
    <dl className={styles.list} aria-label={t("waiting")}>
      {waiting.map(({ what, count: waits, since }) => (
        <div key={what}>
          <dt>{t(`waits.${what as "events" | "mails" | "messages" | "webhooks"}`)}</dt>
          <dd>
            {count(waits)}
            {since && (
              <span className={styles.note}>
                {" "}
                {t("since")} <When at={since} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function JobTable({ jobs, onOpen }: { jobs: JobsPartsFragment["jobs"]; onOpen: (name: string) => void }) {
  const t = useTranslations("settings.jobs");
  return (
    <Table className={styles.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("column.job")}</Table.Th>
          <Table.Th>{t("column.last")}</Table.Th>
          <Table.Th>{t("column.next")}</Table.Th>
          <Table.Th ta="end">{t("column.duration")}</Table.Th>
          <Table.Th ta="end">{t("column.failures")}</Table.Th>
          <Table.Th aria-label={t("run")} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {jobs.map(job => (
          <JobRow key={job.name} job={job} onOpen={onOpen} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function JobRow({ job, onOpen }: { job: JobsPartsFragment["jobs"][number]; onOpen: (name: string) => void }) {
  const t = useTranslations("settings.jobs");
  const nameOf = useJobName();
  const { count } = useFormats();
  const mayRun = useCan("job:run");
  const [run, running] = useAct(RunJobDocument);
  const { name, lastRun, runningSince, askedAt, dueAt, milliseconds, runs, failures } = job;
  return (
    <Table.Tr>
      <Table.Td data-label={t("column.job")}>
        <button type="button" className={styles.open} onClick={() => onOpen(name)}>
          {nameOf(name)}
        </button>
      </Table.Td>
      <Table.Td data-label={t("column.last")}>
        {lastRun ? (
          <span className={styles.last}>
            <Mark meaning={OUTCOMES[lastRun.outcome]}>{t(`outcome.${lastRun.outcome}`)}</Mark>
            <When at={lastRun.endedAt} />
          </span>
        ) : (
          "—"
        )}
      </Table.Td>
      <Table.Td data-label={t("column.next")}>{runningSince ? <Mark meaning="info">{t("running")}</Mark> : askedAt ? t("asked") : <When at={dueAt} />}</Table.Td>
      <Table.Td data-label={t("column.duration")} ta="end">
        {milliseconds === null ? "—" : t("milliseconds", { count: count(milliseconds) })}
      </Table.Td>
      <Table.Td data-label={t("column.failures")} ta="end">
        {t("of", { failures: count(failures), runs: count(runs) })}
      </Table.Td>
      <Table.Td ta="end">
        {mayRun && (
          <Button size="compact-xs" variant="default" loading={running} disabled={askedAt !== null} aria-label={t("runJob", { name: nameOf(name) })} onClick={() => void run({ name }, { done: t("started") }).catch(() => undefined)}>
            {t("run")}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
