"use client";
import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { HistoryChangeFragment } from "@/generated/graphql";
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
  return (
    <dl className={styles.changes}>
      {changes.map(change => (
        <div key={change.field} className={styles.change}>
          <dt>{fieldName(change.field)}</dt>
          <dd>
            {change.withheld ? (
              <span className={styles.quiet}>{t("withheld")}</span>
            ) : (
              <>
                <del>
                  <ChangeValue kind={kind} field={change.field} value={change.before} record={change.beforeRecord} />
                </del>
                <span aria-hidden> → </span>
                <ins>
                  <ChangeValue kind={kind} field={change.field} value={change.after} record={change.afterRecord} />
                </ins>
              </>
            )}
          </dd>
          {onUndo && change.undoable && (
            <Button size="compact-xs" variant="subtle" leftSection={<IconArrowBackUp size={13} />} loading={busy} aria-label={t("undoOf", { field: fieldName(change.field) })} onClick={() => onUndo(change.field)}>
              {t("undo")}
            </Button>
          )}
        </div>
      ))}
    </dl>
  );
}
