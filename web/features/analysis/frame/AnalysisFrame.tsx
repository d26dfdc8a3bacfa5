"use client";
import { ActionIcon } from "@mantine/core";
import { IconMaximize, IconMinimize, IconPrinter } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useParams, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHead } from "@/components/page/PageHead";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { useCan, useViewer } from "@/lib/viewer";
import { isView, viewsFor } from "../state";
import { useAnalysis } from "../useAnalysis";
import { ScopeChips } from "./ScopeChips";
import { useMeeting } from "./useMeeting";
import { ViewTabs } from "./ViewTabs";
import styles from "./frame.module.css";

const CustomersDrawer = dynamic(() => import("../parts/CustomersDrawer"), { ssr: false });

/** What the seven views share and keep when one goes from one to the next: head, tabs, period and scope, and the customers behind a mark. */
export function AnalysisFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("analysis");
  const name = useParams<{ view?: string }>().view ?? "";
  const router = useRouter();
  const { abilities } = useViewer();
  const mayRead = useCan("analysis:read");
  const { state, setState, filter } = useAnalysis();
  const views = viewsFor(abilities);
  const { meeting, toggle } = useMeeting(by => {
    const next = views[views.findIndex(view => view === name) + by];
    if (next) router.push(`/analysis/${next}${window.location.search}`);
  });
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
          <div className={styles.actions}>
            {meeting && <span className={styles.days}>{t("meetingKeys")}</span>}
            <ActionIcon size="lg" aria-label={t("print")} title={t("print")} onClick={() => window.print()}>
              <IconPrinter size={18} />
            </ActionIcon>
            <ActionIcon size="lg" aria-label={label} title={label} onClick={toggle}>
              <Icon size={18} />
            </ActionIcon>
          </div>
        }
      />
      <ViewTabs views={views} current={name} />
      {views.includes(name) ? (
        <>
          <ScopeChips />
          {children}
          {state.of && <CustomersDrawer named={state.named} of={state.of} filter={filter} onClose={() => setState({ of: null, named: "" })} />}
        </>
      ) : (
        <ForbiddenState />
      )}
    </div>
  );
}
