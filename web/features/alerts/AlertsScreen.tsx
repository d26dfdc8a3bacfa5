"use client";
import { useQuery } from "@apollo/client/react";
import { Button, SegmentedControl } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { aboutAlert } from "@/components/alert/about";
import { DataList } from "@/components/list/DataList";
import { FilterChips } from "@/components/list/FilterChips";
import { usePages } from "@/components/list/usePages";
import { PageHead } from "@/components/page/PageHead";
import { EmptyState } from "@/components/state/EmptyState";
import { AlertsDocument, type AlertSeverity, type AlertStatus, type RuleKind } from "@/generated/graphql";
import { useLiveAlerts } from "@/lib/live/useLiveAlerts";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan, useViewer } from "@/lib/viewer";
import { AlertCard } from "./AlertCard";
import { BulkActions } from "./BulkActions";
import { inboxShape, inboxVariables, KINDS, SEVERITIES, STATUSES, type AlertOrder } from "./inboxState";
import { useColumns } from "./useColumns";

const GATHER = 600;

/** All alerts: what waits for me (or for my team), with what can be done about each and about many at once. */
export function AlertsScreen() {
  const t = useTranslations("alerts");
  const router = useRouter();
  const { user } = useViewer();
  // Who hands customers over looks after other people's work.
  const leads = useCan("customer:assign");
  const [state, setState] = useUrlState(inboxShape);
  const [news, setNews] = useState(0);
  const variables = useMemo(() => inboxVariables({ ...state, team: state.team && leads }, user.id), [state, leads, user.id]);
  const result = useQuery(AlertsDocument, { variables });
  const pages = usePages(result, (result.data ?? result.previousData)?.alerts);
  const refetch = useDebouncedCallback(() => void result.refetch(), GATHER);
  // New rows would push away what is being read: they are offered, not forced.
  useLiveAlerts(alert => (state.team || alert.owner?.id === user.id) && setNews(count => count + 1), refetch);
  const wanted = state.status.length > 0 ? state.status : ["OPEN"];
  const rows = pages.rows?.filter(alert => wanted.includes(alert.status));
  const isFiltered = state.status.length + state.kind.length + state.severity.length > 0;
  const columns = useColumns(state.team && leads, wanted.some(status => status !== "OPEN"));
  return (
    <>
      <PageHead
        title={t("title")}
        actions={leads && <SegmentedControl aria-label={t("scope.label")} data={[{ value: "mine", label: t("scope.mine") }, { value: "team", label: t("scope.team") }]} value={state.team ? "team" : "mine"} onChange={scope => setState({ team: scope === "team" })} />}
      />
      <FilterChips
        filters={[
          { label: t("filter.status"), options: STATUSES.map(value => ({ value, label: t(`status.${value}`) })), value: state.status, onChange: status => setState({ status: status as AlertStatus[] }) },
          { label: t("filter.kind"), options: KINDS.map(value => ({ value, label: t(`kind.${value}`) })), value: state.kind, onChange: kind => setState({ kind: kind as RuleKind[] }) },
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
        onClearFilters={isFiltered ? () => setState({ status: [], kind: [], severity: [] }) : undefined}
      />
    </>
  );
}
