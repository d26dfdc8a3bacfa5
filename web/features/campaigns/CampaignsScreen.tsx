"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { ExportButton } from "@/components/export/ExportButton";
import { DataList } from "@/components/list/DataList";
import { FilterChips } from "@/components/list/FilterChips";
import { SearchField } from "@/components/list/SearchField";
import { usePages } from "@/components/list/usePages";
import { PageHead } from "@/components/page/PageHead";
import { EmptyState } from "@/components/state/EmptyState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { CampaignsDocument, type CampaignSort, type CampaignStatus } from "@/generated/graphql";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan } from "@/lib/viewer";
import { CampaignCard } from "./CampaignCard";
import { campaignsVariables, listShape, STATUSES, type ListState } from "./state";
import { useCampaignColumns } from "./useCampaignColumns";

const CampaignDialog = dynamic(() => import("./CampaignDialog"), { ssr: false });
const CampaignPanel = dynamic(() => import("./CampaignPanel"), { ssr: false });

/** All campaigns: found, filtered, sorted, and opened beside the list. */
export function CampaignsScreen() {
  return useCan("campaign:read") ? <Campaigns /> : <ForbiddenState />;
}

function Campaigns() {
  const t = useTranslations("campaigns");
  const mayCreate = useCan("campaign:create");
  const [state, setState] = useUrlState<ListState>(listShape);
  const [making, setMaking] = useState(false);
  const variables = campaignsVariables(state);
  const result = useQuery(CampaignsDocument, { variables });
  const pages = usePages(result, (result.data ?? result.previousData)?.campaigns);
  const columns = useCampaignColumns();
  const add = mayCreate && (
    <Button size="compact-md" leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
      {t("add")}
    </Button>
  );
  const made = (id: string) => {
    setMaking(false);
    void result.refetch();
    setState({ open: id }, { push: true });
  };
  const gone = () => {
    setState({ open: "" });
    void result.refetch();
  };
  const isFiltered = state.search !== "" || state.status.length > 0;
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          <>
            <ExportButton list="campaigns" filter={variables.filter ?? {}} sort={state.sort} />
            {add}
          </>
        }
      />
      <FilterChips filters={[{ label: t("column.status"), options: STATUSES.map(value => ({ value, label: t(`status.${value}`) })), value: state.status, onChange: status => setState({ status: status as CampaignStatus[] }) }]}>
        <SearchField label={t("search")} value={state.search} onChange={search => setState({ search })} />
      </FilterChips>
      <DataList
        name="campaigns"
        label={t("title")}
        {...pages}
        columns={columns}
        rowLabel={row => row.name}
        sort={state.sort}
        onSort={next => setState({ sort: next as CampaignSort })}
        onOpen={row => setState({ open: row.id }, { push: true })}
        openId={state.open || undefined}
        card={row => <CampaignCard campaign={row} />}
        empty={<EmptyState title={t("empty")} hint={t("emptyHint")} action={add} />}
        onClearFilters={isFiltered ? () => setState({ search: "", status: [] }) : undefined}
      />
      {making && <CampaignDialog onClose={() => setMaking(false)} onDone={made} />}
      {state.open && <CampaignPanel key={state.open} id={state.open} onClose={() => setState({ open: "" })} onGone={gone} />}
    </>
  );
}
