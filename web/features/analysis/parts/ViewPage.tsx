"use client";
import { useLocale, useTranslations } from "next-intl";
import { useParams } from "next/navigation";
import { useMemo, type ReactNode } from "react";
import { ChartNotes, type Notes } from "@/components/chart/ChartNotes";
import { FigureRow } from "@/components/chart/FigureRow";
import type { FigurePartsFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { comparedWith } from "../period";
import { spanName } from "../spanName";
import { isView, SCOPE } from "../state";
import { useAnalysis } from "../useAnalysis";
import { useChoices } from "../useChoices";
import { useHeadlines } from "./useHeadlines";
import { ViewError } from "./ViewError";
import { ViewSkeleton } from "./ViewSkeleton";
import styles from "./parts.module.css";

interface Props {
  /** The view's answer, that of the filter before included while another is on its way; undefined before the first. */
  answer: { asOf: string; rowCount: number; figures: FigurePartsFragment[] } | undefined;
  result: { error?: unknown; loading: boolean; refetch: () => unknown };
  /** Pictures and tables; drawn only with an answer. */
  children: ReactNode;
}

/** Longer ones than "Jan – Dec 2025" are said once, above the figures. */
const SHORT = 16;

/** What all pictures and tables of a view share: what their files are called, what they are about, where they come from. */
function useNotes(source: string): { notes: Notes; against: string | undefined } {
  const t = useTranslations("analysis");
  const locale = useLocale();
  const name = useParams<{ view?: string }>().view ?? "";
  const { state, filter } = useAnalysis();
  const choices = useChoices();
  const period = spanName(filter, locale);
  const before = comparedWith(filter, state.compare);
  const against = before ? spanName(before, locale) : undefined;
  const scope = SCOPE.flatMap(part => (state[part] ? `${t(`scope.${part}`)}: ${choices[part].find(({ value }) => value === state[part])?.label ?? state[part]}` : [])).join(" · ");
  const file = [isView(name) ? t(`views.${name}.title`) : "", period].join(" ");
  const notes = useMemo(() => ({ file, caption: [period, against && t("compare.against", { days: against }), scope, source].filter(Boolean).join(" · "), source }), [file, period, against, scope, source, t]);
  return { notes, against };
}

/** The body of a view: headline figures with their age, then pictures and tables; skeletons and errors in the same place. */
export function ViewPage({ answer, result, children }: Props) {
  const t = useTranslations("analysis");
  const formats = useFormats();
  const headlines = useHeadlines(answer?.figures);
  const source = answer ? t("asOf", { at: formats.exact(answer.asOf), rows: formats.count(answer.rowCount) }) : "";
  const { notes, against } = useNotes(source);
  if (result.error) return <ViewError error={result.error} retry={result.refetch} />;
  if (!answer) return <ViewSkeleton />;
  return (
    <ChartNotes value={notes}>
      <div className={styles.page} aria-busy={result.loading}>
        <div>
          <FigureRow figures={headlines} {...(against && against.length <= SHORT && { against })} />
          {/* Servers and browsers know different spaces in times. */}
          <p className={styles.asOf} suppressHydrationWarning>
            {source}
          </p>
        </div>
        <div className={styles.grid}>{children}</div>
      </div>
    </ChartNotes>
  );
}
