"use client";
import { ActionIcon } from "@mantine/core";
import { IconMaximize, IconMinimize } from "@tabler/icons-react";
import { useParams } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHead } from "@/components/page/PageHead";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { useCan, useViewer } from "@/lib/viewer";
import { isView, viewsFor } from "../state";
import { ScopeChips } from "./ScopeChips";
import { useMeeting } from "./useMeeting";
import { ViewTabs } from "./ViewTabs";
import styles from "./frame.module.css";

/** What the seven views share and keep when one goes from one to the next: head, tabs, period and scope. */
export function AnalysisFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("analysis");
  const name = useParams<{ view?: string }>().view ?? "";
  const { abilities } = useViewer();
  const mayRead = useCan("analysis:read");
  const { meeting, toggle } = useMeeting();
  const views = viewsFor(abilities);
  if (!isView(name)) return children;
  if (!mayRead) return <ForbiddenState />;
  const Icon = meeting ? IconMinimize : IconMaximize;
  const label = meeting ? t("leaveMeeting") : t("meeting");
  return (
    <div className={styles.screen} data-meeting={meeting || undefined}>
      <PageHead
        title={t(`views.${name}.title`)}
        detail={t(`views.${name}.question`)}
        actions={
          <ActionIcon className={styles.meeting} size="lg" aria-label={label} title={label} onClick={toggle}>
            <Icon size={18} />
          </ActionIcon>
        }
      />
      <ViewTabs views={views} current={name} />
      {views.includes(name) ? (
        <>
          <ScopeChips />
          {children}
        </>
      ) : (
        <ForbiddenState />
      )}
    </div>
  );
}
