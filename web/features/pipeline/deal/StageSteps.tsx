"use client";
import { IconCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Mark } from "@/components/text/Mark";
import { known } from "../move/fields";
import type { DealData } from "../types";
import type { DealMoves } from "./DealActions";
import styles from "./deal.module.css";

/** The way through the pipeline: where the deal is, where it may go, and what it still needs for that. */
export function StageSteps({ deal, moves }: { deal: DealData; moves: DealMoves }) {
  const t = useTranslations("pipeline");
  const current = deal.stage.id;
  const strip = useRef<HTMLOListElement>(null);
  // Where there is no room for all stages, the present one is in view.
  useEffect(() => {
    const step = strip.current?.querySelector<HTMLElement>("[aria-current]");
    if (strip.current && step) strip.current.scrollLeft = step.offsetLeft - strip.current.offsetLeft - 48;
  }, [current]);
  const { stages } = deal.pipeline;
  const place = stages.find(stage => stage.id === current)?.position ?? 0;
  const moveTo = (id: string) => (deal.abilities.includes("move") ? deal.availableMoves.find(({ stage }) => stage.id === id) : undefined);
  const needs = (missing: readonly string[]) => known(missing).map(each => t(`requirements.${each}`)).join(t("listComma"));
  // The next step onward that lacks something is the one worth telling.
  const next = stages.filter(stage => stage.position > place && stage.kind !== "LOST").flatMap(stage => moveTo(stage.id) ?? [])[0];
  return (
    <div>
      <ol ref={strip} className={styles.steps} aria-label={t("steps")}>
        {stages.map(stage => {
          const move = moveTo(stage.id);
          const isCurrent = stage.id === current;
          const isPassed = stage.kind === "OPEN" && stage.position < place && deal.status !== "LOST";
          const label = (
            <>
              {isPassed && <IconCheck size={14} aria-hidden />}
              <span className={styles.clip}>{stage.name}</span>
            </>
          );
          return (
            <li key={stage.id} className={styles.step} data-current={isCurrent || undefined} data-passed={isPassed || undefined} data-kind={stage.kind} aria-current={isCurrent ? "step" : undefined}>
              {move ? (
                <button type="button" className={styles.stepButton} disabled={moves.moving} onClick={() => moves.go(stage.id)} title={move.missing.length > 0 ? t("needs", { stage: stage.name, what: needs(move.missing) }) : t("move.to", { stage: stage.name })}>
                  {label}
                </button>
              ) : (
                <span className={styles.stepText} title={stage.name}>
                  {label}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p className={styles.stepHint}>
        {deal.isRotten ? <Mark meaning="bad">{t("card.rotten", { days: deal.ageInStageDays })}</Mark> : t("card.age", { days: deal.ageInStageDays })}
        {next && next.missing.length > 0 && <Mark meaning="watch">{t("needs", { stage: next.stage.name, what: needs(next.missing) })}</Mark>}
      </p>
    </div>
  );
}
