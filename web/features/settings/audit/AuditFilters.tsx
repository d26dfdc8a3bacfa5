"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { FilterChips } from "@/components/list/FilterChips";
import { RangeChip } from "@/components/list/RangeChip";
import { SearchField } from "@/components/list/SearchField";
import { AuditPeopleDocument } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { KINDS, type AuditState, type Kind } from "./auditState";

interface Props {
  state: AuditState;
  onChange: (changes: Partial<AuditState>) => void;
}

/** Narrows the audit log by kind, person, days, and one record or network address. */
export function AuditFilters({ state, onChange }: Props) {
  const t = useTranslations("settings.audit");
  const { day } = useFormats();
  const { data } = useQuery(AuditPeopleDocument);
  const people = data?.users.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  const filters = [
    { label: t("filter.kind"), options: KINDS.map(kind => ({ value: kind, label: t(`kind.${kind}`) })), value: state.kind, onChange: (kind: string[]) => onChange({ kind: kind as Kind[] }) },
    { label: t("filter.actor"), options: people, value: state.actor, onChange: (actor: string[]) => onChange({ actor }) },
  ];
  return (
    <FilterChips filters={filters} more={<RangeChip kind="date" label={t("filter.period")} value={state.period} onChange={period => onChange({ period })} render={day} />}>
      <SearchField label={t("filter.of")} value={state.of} onChange={of => onChange({ of })} />
    </FilterChips>
  );
}
