"use client";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { conflictRecord, errorText, fieldErrors, fieldText } from "@/lib/apollo/errors";
import { toast } from "../feedback/toast";
import { FieldEditor, type FieldKind, type FieldOption } from "./FieldEditor";
import type { Conflict } from "./ConflictDialog";
import styles from "./edit.module.css";

const ConflictDialog = dynamic(() => import("./ConflictDialog"), { ssr: false });

export interface EditFieldProps {
  label: string;
  /** The field's name in the record, for reading a conflict: "phone". */
  field: string;
  /** Always text: a date is `2026-01-31`, a number or amount its decimal string, a choice its value; null is empty. */
  value: string | null;
  /** From the record's `abilities`; without it the value looks like text. */
  canEdit: boolean;
  /**
   * Saves the value; must use `version` when given (a conflict answered with "keep mine"), else the record's own.
   * Return the mutation's promise so that errors are seen here.
   */
  save: (value: string | null, version?: number) => Promise<unknown>;
  kind?: FieldKind;
  /** For kind "select". */
  options?: readonly FieldOption[];
  /** How the field of a conflicting record becomes text, where it is more than its value: an amount, a linked record. */
  read?: (record: Record<string, unknown>) => string | null;
  /** How the value is shown; the text itself when left out. */
  render?: (value: string) => ReactNode;
  required?: boolean;
}

/** A field of a record as text; what is more than a value is for `read`. */
const plainText = (value: unknown): string | null => (typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : null);

/** A field edited in place: a click opens it, leaving or Enter saves, Escape keeps what was; ten seconds to undo. */
export function EditField({ label, field, value, canEdit, save, kind = "text", options = [], read, render, required = false }: EditFieldProps) {
  const t = useTranslations("common");
  const texts = useTranslations("errors");
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  // One save at a time: leaving the field while Enter's save is on its way is not a second one.
  const settled = useRef(true);
  // "Undo" comes seconds later: it must use the record's version of then.
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  }, [save]);

  const open = () => {
    settled.current = false;
    setDraft(value ?? "");
  };
  const close = () => {
    settled.current = true;
    setDraft(null);
    setProblem(null);
  };
  const store = async (next: string | null, version?: number): Promise<void> => {
    try {
      await latest.current(next, version);
      setConflict(null);
      close();
      const undo = () => latest.current(value).catch((error: unknown) => toast({ message: errorText(error, texts), meaning: "bad" }));
      toast({ message: `${label}: ${t("state.saved")}`, undo: { label: t("actions.undo"), run: undo } });
    } catch (error) {
      settled.current = false;
      const current = conflictRecord(error);
      const [wrong] = fieldErrors(error);
      if (current) setConflict({ label, before: value, mine: next, theirs: read ? read(current) : plainText(current[field]), version: current.version });
      else setProblem(wrong ? fieldText(wrong, texts) : errorText(error, texts));
    }
  };
  const commit = (text: string) => {
    if (settled.current) return;
    const next = text.trim() === "" ? null : text.trim();
    if (next === value) return close();
    if (next === null && required) return setProblem(texts("fields.required"));
    settled.current = true;
    void store(next);
  };

  const show = (text: string | null): ReactNode => {
    if (text === null) return <span className={styles.empty}>—</span>;
    const chosen = options.find(option => option.value === text)?.label;
    return render ? render(text) : (chosen ?? text);
  };
  return (
    <div className={styles.field}>
      <span id={`${id}-label`} className={styles.label}>
        {label}
      </span>
      {!canEdit && <span className={styles.value}>{show(value)}</span>}
      {canEdit && draft === null && (
        <button id={id} type="button" className={styles.button} aria-labelledby={`${id}-label ${id}`} title={t("actions.edit")} onClick={open}>
          {show(value)}
        </button>
      )}
      {canEdit && draft !== null && (
        <FieldEditor label={label} kind={kind} options={options} draft={draft} clearable={!required} problem={problem} onDraft={setDraft} onCommit={commit} onCancel={close} />
      )}
      {conflict && <ConflictDialog conflict={conflict} show={show} onMine={() => store(conflict.mine, conflict.version)} onTheirs={() => (setConflict(null), close())} />}
    </div>
  );
}
