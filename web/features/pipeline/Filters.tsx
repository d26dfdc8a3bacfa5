"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { FilterChips } from "@/components/list/FilterChips";
import { RangeChip } from "@/components/list/RangeChip";
import { SearchField } from "@/components/list/SearchField";
import { FilterChoicesDocument, SourceChoicesDocument, type OpportunityStatus } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { useCan } from "@/lib/viewer";
import { STATUSES, type PipelineState } from "./filters";

interface Props {
  state: PipelineState;
  onChange: (changes: Partial<PipelineState>) => void;
}

/** Which deals: the same filters for all four views. Owner and team only for those who hand deals out. */
export function Filters({ state, onChange }: Props) {
  const t = useTranslations("pipeline");
  const formats = useFormats();
  const seesOthers = useCan("opportunity:assign");
  const people = useQuery(FilterChoicesDocument, { skip: !seesOthers }).data;
  const sources = useQuery(SourceChoicesDocument).data?.customerFacets.sources ?? [];
  const options = (edges: readonly { node: { id: string; name: string } }[] | undefined) => edges?.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  const owner = { label: t("fields.owner"), options: options(people?.users.edges), value: state.owner, onChange: (value: string[]) => onChange({ owner: value }) };
  const team = { label: t("fields.team"), options: options(people?.teams.edges), value: state.team, onChange: (value: string[]) => onChange({ team: value }) };
  const source = { label: t("fields.source"), options: sources.map(each => ({ value: each, label: each })), value: state.source, onChange: (value: string[]) => onChange({ source: value }) };
  const status = { label: t("fields.status"), options: STATUSES.map(value => ({ value, label: t(`status.${value}`) })), value: state.status, onChange: (value: string[]) => onChange({ status: value as OpportunityStatus[] }) };
  return (
    <FilterChips
      filters={[...(state.view === "list" ? [status] : []), ...(seesOthers ? [owner, team] : []), source]}
      more={
        <>
          <RangeChip label={t("fields.expectedClose")} kind="date" value={state.close} onChange={close => onChange({ close })} render={formats.day} />
          <RangeChip label={t("fields.value")} kind="amount" value={state.value} onChange={value => onChange({ value })} render={amount => formats.money({ amount, currency: formats.currency })} />
        </>
      }
    >
      <SearchField label={t("search")} value={state.search} onChange={search => onChange({ search })} />
    </FilterChips>
  );
}
