"use client";
import { NativeSelect, TextInput, Textarea } from "@mantine/core";
import type { KeyboardEvent } from "react";

export type FieldKind = "text" | "longText" | "email" | "phone" | "number" | "date" | "select";

export interface FieldOption {
  value: string;
  label: string;
}

interface Props {
  label: string;
  kind: FieldKind;
  options: readonly FieldOption[];
  draft: string;
  clearable: boolean;
  problem: string | null;
  onDraft: (draft: string) => void;
  onCommit: (draft: string) => void;
  onCancel: () => void;
}

const TYPES = { text: "text", email: "email", phone: "tel", number: "text", date: "date" } as const;

/** The open form of a field: native inputs, which phones know best. A choice is saved when it is made. */
export function FieldEditor({ label, kind, options, draft, clearable, problem, onDraft, onCommit, onCancel }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that only accepts a candidate of a Chinese input method is not meant for us.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
    if (event.key === "Enter" && (kind !== "longText" || event.metaKey || event.ctrlKey)) onCommit(draft);
  };
  const common = { size: "xs", autoFocus: true, "aria-label": label, error: problem, value: draft, onKeyDown, onBlur: () => onCommit(draft) } as const;
  if (kind === "select") {
    const data = [...(clearable ? [{ value: "", label: "—" }] : []), ...options];
    return <NativeSelect {...common} data={data} onChange={event => (onDraft(event.currentTarget.value), onCommit(event.currentTarget.value))} />;
  }
  if (kind === "longText") return <Textarea {...common} autosize minRows={3} maxRows={14} onChange={event => onDraft(event.currentTarget.value)} />;
  return <TextInput {...common} type={TYPES[kind]} inputMode={kind === "number" ? "decimal" : undefined} onChange={event => onDraft(event.currentTarget.value)} />;
}
