"use client";
import { Skeleton } from "@mantine/core";
import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Amount } from "@/components/text/Amount";
import { Share } from "@/components/text/Share";
import { useFormats } from "@/lib/useFormats";
import type { StageData } from "../types";
import type { StageSum } from "./useBoard";
import styles from "./board.module.css";

/** A stage's name, how many deals, their sum and what of it is to be expected. */
export function ColumnHead({ stage, sum }: { stage: StageData; sum: StageSum | undefined }) {
  const t = useTranslations("pipeline.board");
  const formats = useFormats();
  return (
    <header className={styles.columnHead}>
      <h2 className={styles.columnName}>
        {stage.kind === "WON" && <IconCircleCheck size={16} className={styles.won} aria-hidden />}
        {stage.kind === "LOST" && <IconCircleX size={16} className={styles.lost} aria-hidden />}
        <span className={styles.clip} title={stage.name}>
          {stage.name}
        </span>
        <span className={styles.count}>{sum ? formats.count(sum.count) : "–"}</span>
        {stage.kind === "OPEN" && (
          <span className={styles.probability} title={t("probability")}>
            <Share value={stage.probability} />
          </span>
        )}
        {stage.kind !== "OPEN" && <span className={styles.probability}>{t("lately")}</span>}
      </h2>
      <div className={styles.sums}>
        {sum ? (
          <>
            <span className={styles.sum}>
              <Amount money={sum.value} scale="auto" currency />
            </span>
            {stage.kind === "OPEN" && (
              <span title={t("weightedHint")}>
                {t("weighted")} <Amount money={sum.weightedValue} scale="auto" />
              </span>
            )}
          </>
        ) : (
          <Skeleton height={12} width="70%" my={4} />
        )}
      </div>
    </header>
  );
}
