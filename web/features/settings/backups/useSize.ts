"use client";
import { useCallback } from "react";
import { useFormats } from "@/lib/useFormats";

const UNITS = ["B", "KB", "MB", "GB", "TB"];

/** Turns bytes into a short text: 12.4 MB. */
export function useSize(): (bytes: number | null) => string {
  const { decimal } = useFormats();
  return useCallback(
    bytes => {
      if (bytes === null) return "—";
      const unit = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
      return `${decimal(bytes / 1_000 ** unit, unit === 0 ? 0 : 1)} ${UNITS[unit] ?? ""}`;
    },
    [decimal],
  );
}
