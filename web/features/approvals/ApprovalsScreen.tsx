"use client";
import { useQuery } from "@apollo/client/react";
import { SegmentedControl } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { aboutApproval } from "@/components/approval/aboutApproval";
import { DataList } from "@/components/list/DataList";
import { FilterChips } from "@/components/list/FilterChips";
import { usePages } from "@/components/list/usePages";
import { PageHead } from "@/components/page/PageHead";
import { EmptyState } from "@/components/state/EmptyState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { ApprovalsDocument, type ApprovalSort, type ApprovalStatus } from "@/generated/graphql";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan, useViewer } from "@/lib/viewer";
import { ApprovalCard } from "./ApprovalCard";
import { approvalsVariables, listShape, SCOPES, STATUSES, type ListState } from "./state";
import { useApprovalColumns } from "./useApprovalColumns";

const GATHER = 600;

/** What waits for a yes or no: for me to decide, asked by me, or all that I may see. */
export function ApprovalsScreen() {
  return useCan("approval:read") ? <Approvals /> : <ForbiddenState />;
}

function Approvals() {
  const t = useTranslations("approvals");
  const router = useRouter();
  const { user } = useViewer();
  const [state, setState] = useUrlState<ListState>(listShape);
  const variables = useMemo(() => approvalsVariables(state, user.id), [state, user.id]);
  const result = useQuery(ApprovalsDocument, { variables });
  const pages = usePages(result, (result.data ?? result.previousData)?.approvals);
  const again = useDebouncedCallback(() => void result.refetch(), GATHER);
  useLiveChanges(["approval"], {}, again);
  const columns = useApprovalColumns(again);
  const isFiltered = state.status.length > 0 || state.record !== "";
  return (
    <>
      <PageHead title={t("title")} actions={<SegmentedControl aria-label={t("scope.label")} data={SCOPES.map(value => ({ value, label: t(`scope.${value}`) }))} value={state.scope} onChange={scope => setState({ scope, status: [] })} />} />
      <FilterChips
        filters={[
          { label: t("column.status"), options: STATUSES.map(value => ({ value, label: t(`status.${value}`) })), value: state.status, onChange: status => setState({ status: status as ApprovalStatus[] }) },
        ]}
      />
      <DataList
        name="approvals"
        label={t("title")}
        {...pages}
        columns={columns}
        rowLabel={row => row.subject}
        sort={state.sort}
        onSort={sort => setState({ sort: sort as ApprovalSort })}
        onOpen={row => {
          const about = aboutApproval(row);
          if (about) router.push(about.path);
        }}
        card={row => <ApprovalCard approval={row} onChanged={again} />}
        empty={<EmptyState title={t(`empty.${state.scope}`)} hint={t("emptyHint")} />}
        onClearFilters={isFiltered ? () => setState({ status: [], record: "" }) : undefined}
      />
    </>
  );
}
