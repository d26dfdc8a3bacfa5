"use client";
import { useTranslations } from "next-intl";
import { useFormats } from "@/lib/useFormats";
import { recordName, type NamedRecord } from "./recordName";
import { useValueName } from "./useValueName";

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface Props {
  /** The record's kind, as events name it: "customer". */
  kind: string;
  field: string;
  value: string | null;
  record: NamedRecord | null;
}

/** A value as a record's history keeps it: choices in words, times and days as this viewer reads them, records by name, nothing as a dash. */
export function ChangeValue({ kind, field, value, record }: Props) {
  const t = useTranslations("history");
  const valueName = useValueName();
  const { exact, day } = useFormats();
  if (record) return <>{recordName(record)}</>;
  if (value === null || value === "") return <>—</>;
  if (value === "true" || value === "false") return <>{t(value === "true" ? "yes" : "no")}</>;
  if (TIME.test(value)) return <>{exact(value)}</>;
  return <>{DAY.test(value) ? day(value) : (valueName(kind, field, value) ?? value)}</>;
}
