"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { FilterChips, type Filter } from "@/components/list/FilterChips";
import { RangeChip } from "@/components/list/RangeChip";
import { SearchField } from "@/components/list/SearchField";
import { CustomerFilterOptionsDocument, CustomerSegmentsDocument } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { useCan } from "@/lib/viewer";
import { KINDS, LEVELS, STAGES, type ListState } from "./listState";

interface Props {
  state: ListState;
  onChange: (changes: Partial<ListState>) => void;
}

const named = (each: { node: { id: string; name: string } }) => ({ value: each.node.id, label: each.node.name });
const word = (value: string) => ({ value, label: value });

/** Search and filters of the customer list; what they offer comes from the viewer's own customers. */
export function CustomerFilters({ state, onChange }: Props) {
  const t = useTranslations("customers");
  const common = useTranslations("common");
  const formats = useFormats();
  const orders = useCan("order:read");
  const { data } = useQuery(CustomerFilterOptionsDocument);
  const kept = useQuery(CustomerSegmentsDocument, { skip: !useCan("segment:read") });
  const facets = data?.customerFacets;
  const choice = (key: "level" | "stage" | "kind" | "owner" | "team" | "tag" | "region" | "source" | "segment" | "saved", options: Filter["options"]): Filter => ({
    label: t(`filter.${key}`),
    options,
    value: state[key],
    onChange: value => onChange({ [key]: value }),
  });
  const filters = [
    choice("level", LEVELS.map(level => ({ value: level, label: common("level.name", { level }) }))),
    choice("stage", STAGES.map(stage => ({ value: stage, label: common(`stage.${stage}`) }))),
    choice("owner", data?.users.edges.map(named) ?? []),
    choice("team", data?.teams.edges.map(named) ?? []),
    choice("region", facets?.regions.map(word) ?? []),
    choice("source", facets?.sources.map(word) ?? []),
    choice("segment", facets?.segments.map(word) ?? []),
    choice("tag", data?.tags.edges.map(named) ?? []),
    choice("kind", KINDS.map(kind => ({ value: kind, label: t(`kind.${kind}`) }))),
  ];
  // A filter that could choose between nothing is not offered, unless the address has it on; until that is known all stand, so that nothing jumps.
  const segments = { ...choice("saved", kept.data?.segments.edges.map(named) ?? []), single: true };
  const useful = filters.filter(({ options, value }) => !data || options.length > 1 || value.length > 0);
  const ranges = (
    <>
      <RangeChip kind="date" label={t("filter.created")} value={state.created} onChange={created => onChange({ created })} render={formats.day} />
      {orders && <RangeChip kind="date" label={t("filter.ordered")} value={state.ordered} onChange={ordered => onChange({ ordered })} render={formats.day} />}
      {orders && <RangeChip kind="amount" label={t("filter.amount")} value={state.amount} onChange={amount => onChange({ amount })} render={amount => formats.money({ amount, currency: formats.currency })} />}
    </>
  );
  return (
    <FilterChips filters={segments.options.length > 0 || segments.value.length > 0 ? [...useful, segments] : useful} more={ranges}>
      <SearchField label={t("search")} value={state.search} onChange={search => onChange({ search })} />
    </FilterChips>
  );
}
