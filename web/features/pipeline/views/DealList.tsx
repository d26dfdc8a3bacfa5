"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { DataList } from "@/components/list/DataList";
import { usePages } from "@/components/list/usePages";
import { EmptyState } from "@/components/state/EmptyState";
import { DealsDocument } from "@/generated/graphql";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import type { DealSort } from "../filters";
import type { ViewProps } from "../types";
import { DealRowCard } from "./DealRowCard";
import { useDealColumns } from "./useDealColumns";

const COMES_OR_GOES = new Set(["opportunity.created", "opportunity.moved", "opportunity.assigned"]);

/** The deals as a list, sorted and filtered by the address. */
export default function DealList({ filter, openId, onOpen, sort, onSort, onClearFilters }: ViewProps) {
  const t = useTranslations("pipeline");
  const columns = useDealColumns();
  const result = useQuery(DealsDocument, { variables: { first: 50, filter, sort } });
  const pages = usePages(result, (result.data ?? result.previousData)?.opportunities);
  useLiveChanges(["opportunity"], {}, change => void (COMES_OR_GOES.has(change.type) && result.refetch()));
  return (
    <DataList
      name="deals"
      label={t("title")}
      {...pages}
      columns={columns}
      rowLabel={deal => deal.name}
      sort={sort}
      onSort={next => onSort(next as DealSort)}
      onOpen={deal => onOpen(deal.id)}
      openId={openId}
      card={deal => <DealRowCard deal={deal} />}
      empty={<EmptyState title={t("empty")} hint={t("emptyHint")} />}
      onClearFilters={onClearFilters}
    />
  );
}
