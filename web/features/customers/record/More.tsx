"use client";
import { Button, Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import type { usePages } from "@/components/list/usePages";
import { ErrorState } from "@/components/state/ErrorState";

interface Props<Row> extends ReturnType<typeof usePages<Row>> {
  /** Said when there is nothing. */
  empty: ReactNode;
  /** The button that brings the next page. */
  more: string;
  children: (rows: Row[]) => ReactNode;
}

const SKELETONS = [0, 1, 2, 3];

/** A short list inside of a record, with its loading, empty and failed states and a button for the next page. */
export function More<Row>({ rows, error, retry, hasMore, onMore, empty, more, children }: Props<Row>) {
  const t = useTranslations("common.state");
  const [busy, setBusy] = useState(false);
  if (!rows && error) return <ErrorState error={error} retry={retry} />;
  if (!rows) return <div aria-busy aria-label={t("loading")}>{SKELETONS.map(key => <Skeleton key={key} height={40} mb={8} />)}</div>;
  if (rows.length === 0) return <>{empty}</>;
  const next = async () => {
    setBusy(true);
    // The query itself says when it failed; the button is there to try again.
    await onMore().catch(() => undefined);
    setBusy(false);
  };
  return (
    <>
      {children(rows)}
      {hasMore && (
        <Button variant="default" fullWidth mt="sm" loading={busy} onClick={() => void next()}>
          {more}
        </Button>
      )}
    </>
  );
}
