"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "@/components/feedback/toast";

/**
 * Does the same to many records, one after the other, and says once how it went. What failed does not hold up the rest.
 * `step` must throw without saying anything itself (`quiet` of `useAct`).
 */
export function useBulk() {
  const t = useTranslations("customers.bulk");
  const undoLabel = useTranslations("common.actions")("undo");
  const [busy, setBusy] = useState(false);
  async function run<Row, Result>(rows: Row[], step: (row: Row) => Promise<Result>, undo?: (row: Row, result: Result) => Promise<unknown>): Promise<void> {
    setBusy(true);
    const worked: [Row, Result][] = [];
    for (const row of rows) {
      try {
        worked.push([row, await step(row)]);
      } catch {
        // Counted below; the person sees how many and can try those again.
      }
    }
    setBusy(false);
    const failed = rows.length - worked.length;
    const takeBack = undo && (async () => void (await Promise.allSettled(worked.map(([row, result]) => undo(row, result)))));
    toast({
      message: failed === 0 ? t("done", { count: worked.length }) : t("partly", { count: worked.length, failed }),
      meaning: failed === 0 ? "good" : "bad",
      ...(takeBack && worked.length > 0 && { undo: { label: undoLabel, run: takeBack } }),
    });
  }
  return [run, busy] as const;
}
