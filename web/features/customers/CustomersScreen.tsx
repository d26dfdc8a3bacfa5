"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { ExportButton } from "@/components/export/ExportButton";
import { DataList } from "@/components/list/DataList";
import { usePages } from "@/components/list/usePages";
import { PageHead } from "@/components/page/PageHead";
import { EmptyState } from "@/components/state/EmptyState";
import { CustomersDocument, type CustomerSort } from "@/generated/graphql";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan, useViewer } from "@/lib/viewer";
import { BulkActions } from "./list/BulkActions";
import { CustomerCard } from "./list/CustomerCard";
import { CustomerCount } from "./list/CustomerCount";
import { CustomerFilters } from "./list/CustomerFilters";
import { customersVariables, listShape, NO_FILTERS, type ListState } from "./list/listState";
import { NewCustomer } from "./list/NewCustomer";
import { useCustomerColumns } from "./list/useCustomerColumns";

const CustomerPanel = dynamic(() => import("./record/CustomerPanel"), { ssr: false });

/** The customers the viewer may see: found, filtered, sorted, and opened beside the list. */
export function CustomersScreen() {
  const t = useTranslations("customers");
  const { timeZone, user } = useViewer();
  const mayCreate = useCan("customer:create");
  const mayUseSegments = useCan("segment:read");
  const [state, setState] = useUrlState<ListState>(listShape);
  const [arrived, setArrived] = useState(0);
  const [editing, setEditing] = useState(false);
  const columns = useCustomerColumns();
  const variables = customersVariables(state, timeZone);
  const result = useQuery(CustomersDocument, { variables });
  const pages = usePages(result, (result.data ?? result.previousData)?.customers);
  // Rows are not pushed about under somebody's eyes: new ones are offered.
  useLiveChanges(["customer.created"], {}, change => change.actor?.id !== user.id && setArrived(count => count + 1));

  const filtered = Object.keys(variables.filter).length > 0;
  const reload = () => {
    setArrived(0);
    void result.refetch();
  };
  const open = (id: string, edit = false) => {
    setEditing(edit);
    setState({ open: id }, { push: true });
  };
  const newCustomer = mayCreate && (
    <NewCustomer
      onOpen={open}
      onCreated={id => {
        reload();
        open(id);
      }}
    />
  );
  return (
    <>
      <PageHead
        title={t("title")}
        detail={<CustomerCount filter={variables.filter} />}
        actions={
          <>
            {arrived > 0 && (
              <Button variant="light" size="compact-md" leftSection={<IconRefresh size={16} />} onClick={reload}>
                {t("arrived", { count: arrived })}
              </Button>
            )}
            {mayUseSegments && (
              <Button component={Link} href="/segments" size="compact-md" variant="default">
                {t("segments")}
              </Button>
            )}
            <ExportButton list="customers" filter={variables.filter} sort={state.sort} />
            {newCustomer}
          </>
        }
      />
      <CustomerFilters state={state} onChange={setState} />
      <DataList
        name="customers"
        label={t("title")}
        {...pages}
        columns={columns}
        rowLabel={row => row.name}
        sort={state.sort}
        onSort={next => setState({ sort: next as CustomerSort })}
        onOpen={row => open(row.id)}
        onEdit={row => open(row.id, true)}
        openId={state.open || undefined}
        actions={(rows, clear) => <BulkActions customers={rows} onDone={clear} />}
        card={row => <CustomerCard customer={row} />}
        empty={<EmptyState title={t("empty.title")} hint={t("empty.hint")} action={newCustomer} />}
        onClearFilters={filtered ? () => setState(NO_FILTERS) : undefined}
      />
      {state.open && <CustomerPanel key={state.open} id={state.open} editing={editing} onClose={() => setState({ open: "" })} />}
    </>
  );
}
