"use client";
import { useFormats } from "@/lib/useFormats";

/** A share 0…1 in per cent. */
export function Share({ value }: { value: number | null | undefined }) {
  const formats = useFormats();
  return <>{value === null || value === undefined ? "—" : formats.share(value)}</>;
}
