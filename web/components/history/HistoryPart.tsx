"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RecordHistoryDocument, UndoChangeDocument, type HistoryPartFragment } from "@/generated/graphql";
import { useLiveChanges } from "@/lib/live/useLiveChanges";
import { useAct } from "@/lib/useAct";
import { ErrorState } from "../state/ErrorState";
import { When } from "../text/When";
import { ChangeList } from "./ChangeList";
import styles from "./history.module.css";
import { useEventName } from "./useEventName";

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
          <Entry key={entry.id} entry={entry} busy={undoing} onUndo={record?.abilities.includes("update") ? onUndo(entry.id) : undefined} />
        ))}
      </ol>
      {last && entries.length === PAGE && (earlier ? <HistoryPart id={id} before={last.id} /> : <Button variant="subtle" size="compact-sm" onClick={() => setEarlier(true)}>{t("earlier")}</Button>)}
    </>
  );
}

function Entry({ entry, onUndo, busy }: { entry: HistoryPartFragment; onUndo: ((field: string) => void) | undefined; busy: boolean }) {
  const t = useTranslations("history");
  const eventName = useEventName();
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <strong>{entry.actor?.name ?? t("system")}</strong> {eventName(entry.type)} <span className={styles.quiet}><When at={entry.at} /></span>
      </p>
      <ChangeList kind={entry.type.split(".")[0] ?? ""} changes={entry.changes} onUndo={onUndo} busy={busy} />
    </li>
  );
}
