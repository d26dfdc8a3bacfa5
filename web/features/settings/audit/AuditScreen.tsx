"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { ExportButton } from "@/components/export/ExportButton";
import { DataList } from "@/components/list/DataList";
import { usePages } from "@/components/list/usePages";
import { PageHead } from "@/components/page/PageHead";
import { SidePanel } from "@/components/page/SidePanel";
import { EmptyState } from "@/components/state/EmptyState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { AuditEventsDocument, type AuditSort } from "@/generated/graphql";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan, useViewer } from "@/lib/viewer";
import { AuditCard } from "./AuditCard";
import { AuditDetails } from "./AuditDetails";
import { AuditFilters } from "./AuditFilters";
import styles from "./audit.module.css";
import { auditShape, auditVariables, NO_FILTERS, type AuditState } from "./auditState";
import { useAuditColumns } from "./useAuditColumns";

/** Everything that happened: who, when, from where, and what changed, for administrators and auditors. */
export function AuditScreen() {
  return useCan("event:read") ? <Audit /> : <ForbiddenState />;
}

function Audit() {
  const t = useTranslations("settings.audit");
  const { timeZone } = useViewer();
  const [state, setState] = useUrlState<AuditState>(auditShape);
  const variables = auditVariables(state, timeZone);
  const result = useQuery(AuditEventsDocument, { variables, fetchPolicy: "cache-and-network" });
  const pages = usePages(result, (result.data ?? result.previousData)?.auditEvents);
  const columns = useAuditColumns();
  const opened = pages.rows?.find(({ id }) => id === state.open);
  return (
    <div className={styles.screen}>
      <PageHead title={t("title")} detail={t("detail")} actions={<ExportButton list="audit-events" filter={variables.filter} sort={variables.sort} />} />
      <AuditFilters state={state} onChange={setState} />
      <DataList
        name="audit"
        label={t("title")}
        {...pages}
        columns={columns}
        rowLabel={row => row.type}
        sort={state.sort}
        onSort={next => setState({ sort: next as AuditSort })}
        onOpen={row => setState({ open: row.id }, { push: true })}
        openId={state.open || undefined}
        card={row => <AuditCard event={row} />}
        empty={<EmptyState title={t("empty")} hint={t("emptyHint")} />}
        onClearFilters={Object.keys(variables.filter).length > 0 ? () => setState(NO_FILTERS) : undefined}
      />
      {opened && (
        <SidePanel title={opened.type} onClose={() => setState({ open: "" })}>
          <AuditDetails event={opened} onFilter={setState} />
        </SidePanel>
      )}
    </div>
  );
}
