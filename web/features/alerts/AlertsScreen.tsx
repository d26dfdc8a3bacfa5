"use client";
import { useQuery } from "@apollo/client/react";
import { Button, SegmentedControl } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { aboutAlert } from "@/components/alert/about";
import { ExportButton } from "@/components/export/ExportButton";
import { DataList } from "@/components/list/DataList";
import { FilterChips } from "@/components/list/FilterChips";
import { usePages } from "@/components/list/usePages";
import { PageHead } from "@/components/page/PageHead";
import { EmptyState } from "@/components/state/EmptyState";
import { AlertsDocument, AlertWorkloadDocument, type AlertPriority, type AlertSeverity, type AlertStatus } from "@/generated/graphql";
import { useLiveAlerts } from "@/lib/live/useLiveAlerts";
import { useUrlState } from "@/lib/url/useUrlState";
import { useFormats } from "@/lib/useFormats";
import { useCan, useViewer } from "@/lib/viewer";
import { AlertCard } from "./AlertCard";
import { BulkActions } from "./BulkActions";
import { DUES, inboxShape, inboxVariables, PRIORITIES, SEVERITIES, STATUSES, type AlertOrder, type Due, type Scope } from "./inboxState";
import { useColumns } from "./useColumns";
import { useRaisingRules } from "./useRaisingRules";
import { WaitingApprovals } from "./WaitingApprovals";

const TeamLoad = dynamic(() => import("./TeamLoad"), { ssr: false });

const GATHER = 600;
const SCOPES: readonly Scope[] = ["mine", "team", "load"];

/** All alerts: what waits for me (or for my team), with what can be done about each and about many at once. */
export function AlertsScreen() {
  const t = useTranslations("alerts");
  const router = useRouter();
  const { user } = useViewer();
  // Who hands customers over looks after other people's work.
  const leads = useCan("customer:assign");
  const [state, setState] = useUrlState(inboxShape);
  const [news, setNews] = useState(0);
  const { today, timeZone } = useFormats();
  const scope = leads ? state.scope : "mine";
  const variables = useMemo(() => inboxVariables({ ...state, scope }, user.id, today, timeZone), [state, scope, user.id, today, timeZone]);
  const result = useQuery(AlertsDocument, { variables, skip: scope === "load" });
  const people = useQuery(AlertWorkloadDocument, { skip: scope !== "team" }).data?.alertWorkload.flatMap(({ owner }) => owner ?? []) ?? [];
  const rules = useRaisingRules();
  const pages = usePages(result, (result.data ?? result.previousData)?.alerts);
  const refetch = useDebouncedCallback(() => void result.refetch(), GATHER);
  // New rows would push away what is being read: they are offered, not forced.
  useLiveAlerts(alert => (scope !== "mine" || alert.owner?.id === user.id || alert.escalatedTo?.id === user.id) && setNews(count => count + 1), refetch);
  const wanted = state.status.length > 0 ? state.status : ["OPEN"];
  const rows = pages.rows?.filter(alert => wanted.includes(alert.status));
  const isFiltered = state.status.length + state.rule.length + state.severity.length + state.priority.length + state.owner.length + state.due.length > 0;
  const columns = useColumns(scope === "team", wanted.some(status => status !== "OPEN"));
  return (
    <>
      <PageHead
        title={t("title")}
        actions={<><WaitingApprovals />{scope !== "load" && <ExportButton list="alerts" filter={variables.filter} sort={variables.sort} />}{leads && <SegmentedControl aria-label={t("scope.label")} data={SCOPES.map(value => ({ value, label: t(`scope.${value}`) }))} value={scope} onChange={next => setState({ scope: next, owner: [] })} />}</>}
      />
      {scope === "load" && <TeamLoad onOpen={owner => setState({ scope: "team", owner: [owner] }, { push: true })} />}
      {scope !== "load" && (
        <>
          <FilterChips
            filters={[
              { label: t("filter.status"), options: STATUSES.map(value => ({ value, label: t(`status.${value}`) })), value: state.status, onChange: status => setState({ status: status as AlertStatus[] }) },
              { label: t("filter.rule"), options: rules ?? [], value: rules ? state.rule : [], onChange: rule => setState({ rule }) },
              { label: t("filter.priority"), options: PRIORITIES.map(value => ({ value, label: t(`priority.${value}`) })), value: state.priority, onChange: priority => setState({ priority: priority as AlertPriority[] }) },
              { label: t("filter.due"), single: true, options: DUES.map(value => ({ value, label: t(`due.${value}`) })), value: state.due ? [state.due] : [], onChange: ([due = ""]) => setState({ due: due as Due | "" }) },
              ...(scope === "team" ? [{ label: t("filter.owner"), options: people.map(({ id, name }) => ({ value: id, label: name })), value: state.owner, onChange: (owner: string[]) => setState({ owner }) }] : []),
              { label: t("filter.severity"), options: SEVERITIES.map(value => ({ value, label: t(`severity.${value}`) })), value: state.severity, onChange: severity => setState({ severity: severity as AlertSeverity[] }) },
            ]}
            more={
              news > 0 && (
                <Button
                  size="compact-sm"
                  variant="light"
                  onClick={() => {
                    setNews(0);
                    void result.refetch();
                  }}
                >
                  {t("arrived", { count: news })}
                </Button>
              )
            }
          />
          <DataList
            name="alerts"
            label={t("title")}
            {...pages}
            rows={rows}
            columns={columns}
            rowLabel={alert => aboutAlert(alert)?.name ?? t(`kind.${alert.kind}`)}
            sort={state.sort}
            onSort={sort => setState({ sort: sort as AlertOrder })}
            onOpen={alert => {
              const about = aboutAlert(alert);
              if (about) router.push(about.path);
            }}
            actions={(selected, clear) => <BulkActions alerts={selected} onDone={clear} />}
            card={alert => <AlertCard alert={alert} />}
            empty={<EmptyState title={t("empty.title")} hint={t("empty.hint")} />}
            onClearFilters={isFiltered ? () => setState({ status: [], rule: [], severity: [], priority: [], due: "", owner: [] }) : undefined}
          />
        </>
      )}
    </>
  );
}
