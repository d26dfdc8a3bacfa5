"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RecordHistoryDocument, UndoChangeDocument } from "@/generated/graphql";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import { useAct } from "@/lib/useAct";
import { ErrorState } from "../state/ErrorState";
import { ChangeList } from "./ChangeList";
import { HistoryItem } from "./HistoryItem";
import styles from "./history.module.css";

/** Entries at a time. */
const PAGE = 20;

/** Whose history is shown. */
const KINDS = ["customer", "opportunity", "ticket"];

interface Props {
  id: string;
  /** The entry before which this part begins; the newest where left out. */
  before?: string;
}

/** A part of a record's history, newest first, with the part before it when asked for. */
export function HistoryPart({ id, before }: Props) {
  const t = useTranslations("history");
  const [earlier, setEarlier] = useState(false);
  const { data, error, refetch } = useQuery(RecordHistoryDocument, { variables: { id, first: PAGE, before: before ?? null }, fetchPolicy: "cache-and-network" });
  useLiveChanges(KINDS, { recordId: id }, () => void refetch());
  const [undo, undoing] = useAct(UndoChangeDocument);
  if (error && !data) return <ErrorState error={error} retry={() => refetch()} />;
  if (!data) return <Skeleton height={120} aria-busy />;
  const record = data.node && "history" in data.node ? data.node : null;
  const entries = record?.history ?? [];
  const last = entries.at(-1);
  const onUndo = (eventId: string) => (field: string) => {
    if (!record) return;
    undo({ eventId, field, version: record.version }, { done: t("undone") }).then(
      () => refetch(),
      () => refetch(), // The toast has said why; what is shown may be old.
    );
  };
  if (entries.length === 0) return before ? null : <p className={styles.quiet}>{t("empty")}</p>;
  return (
    <>
      <ol className={styles.entries}>
        {entries.map(entry => (
          <HistoryItem key={entry.id} entry={entry}>
            <ChangeList kind={entry.type.split(".")[0] ?? ""} changes={entry.changes} onUndo={record?.abilities.includes("update") ? onUndo(entry.id) : undefined} busy={undoing} />
          </HistoryItem>
        ))}
      </ol>
      {last && entries.length === PAGE && (earlier ? <HistoryPart id={id} before={last.id} /> : <Button variant="subtle" size="compact-sm" onClick={() => setEarlier(true)}>{t("earlier")}</Button>)}
    </>
  );
}
