"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { PageHead } from "@/components/page/PageHead";
import { Panel } from "@/components/page/Panel";
import { ErrorState } from "@/components/state/ErrorState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { WorkspaceCalendarDocument } from "@/generated/graphql";
import { useCan } from "@/lib/viewer";
import { Holidays } from "./Holidays";
import { HoursForm } from "./HoursForm";
import styles from "./calendar.module.css";

/** When the company works: its zone, the hours of each weekday and its holidays. */
export function CalendarScreen() {
  return useCan("calendar:read") ? <Calendar /> : <ForbiddenState />;
}

function Calendar() {
  const t = useTranslations("settings.calendar");
  const { data, error, refetch } = useQuery(WorkspaceCalendarDocument);
  return (
    <>
      <PageHead title={t("title")} detail={t("detail")} />
      <div className={styles.screen}>
        {error && !data && <ErrorState error={error} retry={refetch} />}
        {!data && !error && <Skeleton height={320} />}
        {data && (
          <div className={styles.panels}>
            <Panel title={t("hours")}>
              <HoursForm key={data.workspaceCalendar.version} calendar={data.workspaceCalendar} />
            </Panel>
            <Panel title={t("holidays")}>
              <Holidays lists={data.workspaceCalendar.lists} onChanged={() => void refetch()} />
            </Panel>
          </div>
        )}
      </div>
    </>
  );
}
