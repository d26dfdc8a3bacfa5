"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { PageHead } from "@/components/page/PageHead";
import { ErrorState } from "@/components/state/ErrorState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { CheckWarehouseDocument, RebuildWarehouseDocument, WarehouseDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import { WarehouseCheckFacts } from "./WarehouseCheckFacts";
import { WarehouseFacts } from "./WarehouseFacts";
import { WarehouseTables } from "./WarehouseTables";
import styles from "./warehouse.module.css";

/** How often it is looked at while a copy is being made or a comparison was asked for, and otherwise, milliseconds. */
const BUSY = 1_500;
const QUIET = 10_000;

/** The analytic replica: how fresh it is, what is in it, whether it agrees with the operational database, and making it anew. */
export function WarehouseScreen() {
  return useCan("warehouse:read") ? <Warehouse /> : <ForbiddenState />;
}

function Warehouse() {
  const t = useTranslations("settings.warehouse");
  const { data, error, refetch, startPolling, stopPolling } = useQuery(WarehouseDocument);
  const [rebuild, rebuilding] = useAct(RebuildWarehouseDocument);
  const [check, checking] = useAct(CheckWarehouseDocument);
  const mayRebuild = useCan("warehouse:rebuild");
  const mayCheck = useCan("warehouse:check");
  const atWork = data && data.warehouse.state !== "READY";
  useEffect(() => {
    startPolling(atWork ? BUSY : QUIET);
    return stopPolling;
  }, [atWork, startPolling, stopPolling]);
  const after = (act: Promise<unknown>) => void act.then(() => refetch(), () => undefined); // The toast has said it.
  const actions = (
    <Group gap="xs">
      {mayCheck && (
        <Button variant="default" loading={checking} onClick={() => after(check({}, { done: t("checkStarted") }))}>
          {t("check")}
        </Button>
      )}
      {mayRebuild && (
        <Button loading={rebuilding} disabled={data?.warehouse.state !== "READY"} onClick={() => after(rebuild({}, { done: t("rebuildStarted") }))}>
          {t("rebuild")}
        </Button>
      )}
    </Group>
  );
  return (
    <div className={styles.screen}>
      <PageHead title={t("title")} actions={actions} />
      {error && !data && <ErrorState error={error} retry={refetch} />}
      {!data && !error && <Skeleton height={160} />}
      {data && (
        <>
          <WarehouseFacts status={data.warehouse} />
          <WarehouseCheckFacts check={data.warehouse.lastCheck} />
          <WarehouseTables tables={data.warehouse.tables} />
        </>
      )}
    </div>
  );
}
