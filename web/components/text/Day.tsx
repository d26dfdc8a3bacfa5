"use client";
import { useFormats } from "@/lib/useFormats";

/** A calendar date (`2026-01-31`), which no zone can shift. */
export function Day({ date }: { date: string | null | undefined }) {
  const formats = useFormats();
  return date ? <time dateTime={date}>{formats.day(date)}</time> : <>—</>;
}
