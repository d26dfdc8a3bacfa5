"use client";
import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { HistoryChangeFragment } from "@/generated/graphql";
import { Became, ChangeRow } from "./ChangeRow";
import { ChangeValue } from "./ChangeValue";
import styles from "./history.module.css";
import { useFieldName } from "./useFieldName";

interface Props {
  /** The record's kind, as events name it: "customer". */
  kind: string;
  changes: readonly HistoryChangeFragment[];
  /** Sets a field back; left out where the viewer may not change the record. */
  onUndo?: ((field: string) => void) | undefined;
  busy?: boolean;
}

/** Before and after, field by field. */
export function ChangeList({ kind, changes, onUndo, busy = false }: Props) {
  const t = useTranslations("history");
  const fieldName = useFieldName();
  if (changes.length === 0) return null;
  const undo = (field: string) => onUndo && (
    <Button size="compact-xs" variant="subtle" leftSection={<IconArrowBackUp size={13} />} loading={busy} aria-label={t("undoOf", { field: fieldName(field) })} onClick={() => onUndo(field)}>
      {t("undo")}
    </Button>
  );
  return (
    <dl className={styles.changes}>
      {changes.map(({ field, before, beforeRecord, after, afterRecord, withheld, undoable }) => (
        <ChangeRow key={field} label={fieldName(field)} action={undoable && undo(field)}>
          {withheld ? (
            <span className={styles.quiet}>{t("withheld")}</span>
          ) : (
            <Became before={before === null && beforeRecord === null ? null : <ChangeValue kind={kind} field={field} value={before} record={beforeRecord} />} after={<ChangeValue kind={kind} field={field} value={after} record={afterRecord} />} />
          )}
        </ChangeRow>
      ))}
    </dl>
  );
}
