"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureRow } from "@/components/chart/FigureRow";
import { ErrorState } from "@/components/state/ErrorState";
import type { FigurePartsFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { useHeadlines } from "./useHeadlines";
import { ViewSkeleton } from "./ViewSkeleton";
import styles from "./parts.module.css";

interface Props {
  /** The view's answer, that of the filter before included while another is on its way; undefined before the first. */
  answer: { asOf: string; rowCount: number; figures: FigurePartsFragment[] } | undefined;
  result: { error?: unknown; loading: boolean; refetch: () => unknown };
  /** Pictures and tables; drawn only with an answer. */
  children: ReactNode;
}

/** The body of a view: headline figures with their age, then pictures and tables; skeletons and errors in the same place. */
export function ViewPage({ answer, result, children }: Props) {
  const t = useTranslations("analysis");
  const formats = useFormats();
  const headlines = useHeadlines(answer?.figures);
  if (result.error) return <ErrorState error={result.error} retry={result.refetch} />;
  if (!answer) return <ViewSkeleton />;
  return (
    <div className={styles.page} aria-busy={result.loading}>
      <div>
        <FigureRow figures={headlines} />
        <p className={styles.asOf}>{t("asOf", { at: formats.exact(answer.asOf), rows: formats.count(answer.rowCount) })}</p>
      </div>
      <div className={styles.grid}>{children}</div>
    </div>
  );
}
