"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { DataList } from "@/components/list/DataList";
import { FilterChips } from "@/components/list/FilterChips";
import { SearchField } from "@/components/list/SearchField";
import { usePages } from "@/components/list/usePages";
import { PageHead } from "@/components/page/PageHead";
import { EmptyState } from "@/components/state/EmptyState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { PurchasesDocument, SuppliersDocument, type PurchaseSort, type PurchaseStatus } from "@/generated/graphql";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan } from "@/lib/viewer";
import { PurchaseCard } from "./PurchaseCard";
import { listShape, purchasesVariables, STATUSES, type ListState } from "./state";
import { usePurchaseColumns } from "./usePurchaseColumns";

const PurchaseDialog = dynamic(() => import("./PurchaseDialog"), { ssr: false });
const PurchasePanel = dynamic(() => import("./PurchasePanel"), { ssr: false });

/** What is ordered from suppliers: found, filtered, sorted, and taken in beside the list. */
export function PurchasesScreen() {
  return useCan("purchase:read") ? <Purchases /> : <ForbiddenState />;
}

function Purchases() {
  const t = useTranslations("purchases");
  const mayCreate = useCan("purchase:create");
  const [state, setState] = useUrlState<ListState>(listShape);
  const [making, setMaking] = useState(false);
  const result = useQuery(PurchasesDocument, { variables: purchasesVariables(state) });
  const suppliers = useQuery(SuppliersDocument).data?.suppliers.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  const pages = usePages(result, (result.data ?? result.previousData)?.purchases);
  const columns = usePurchaseColumns(pages.rows);
  const add = mayCreate && (
    <Button size="compact-md" leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
      {t("add")}
    </Button>
  );
  const made = () => {
    setMaking(false);
    void result.refetch();
  };
  const isFiltered = state.search !== "" || state.status.length > 0 || state.supplier.length > 0;
  const filters = [
    { label: t("column.status"), options: STATUSES.map(value => ({ value, label: t(`status.${value}`) })), value: state.status, onChange: (status: string[]) => setState({ status: status as PurchaseStatus[] }) },
    { label: t("column.supplier"), options: suppliers, value: state.supplier, onChange: (supplier: string[]) => setState({ supplier }) },
  ];
  return (
    <>
      <PageHead title={t("title")} actions={add} />
      <FilterChips filters={filters}>
        <SearchField label={t("search")} value={state.search} onChange={search => setState({ search })} />
      </FilterChips>
      <DataList
        name="purchases"
        label={t("title")}
        {...pages}
        columns={columns}
        rowLabel={row => row.product?.name ?? row.id}
        sort={state.sort}
        onSort={next => setState({ sort: next as PurchaseSort })}
        onOpen={row => setState({ open: row.id }, { push: true })}
        openId={state.open || undefined}
        card={row => <PurchaseCard purchase={row} />}
        empty={<EmptyState title={t("empty")} hint={t("emptyHint")} action={add} />}
        onClearFilters={isFiltered ? () => setState({ search: "", status: [], supplier: [] }) : undefined}
      />
      {making && <PurchaseDialog suppliers={suppliers} onClose={() => setMaking(false)} onDone={made} />}
      {state.open && <PurchasePanel key={state.open} id={state.open} onClose={() => setState({ open: "" })} />}
    </>
  );
}
