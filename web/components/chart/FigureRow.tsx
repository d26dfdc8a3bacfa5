"use client";
import { Skeleton, Tooltip } from "@mantine/core";
import { IconArrowDownRight, IconArrowUpRight, IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormats } from "@/lib/useFormats";
import styles from "./chart.module.css";

/** One headline figure. */
export interface HeadlineFigure {
  key: string;
  label: string;
  /** Already formatted: `<Amount …/>`, `<Share …/>`; null when not known. */
  value: ReactNode;
  /** Change on the period before as a share (0.12 = 12 % more); left out when there is none. */
  change?: number | null;
  /** What `change` is: a share of the earlier value, or, for shares themselves, percentage points (0.02 = 2 points). */
  changeIn?: "share" | "points";
  /** Which direction is welcome; "up" when left out. */
  better?: "up" | "down";
  /** How the figure is made, shown on hover and focus. */
  definition?: string;
}

/** Three to five figures in a row, each with its change and definition; skeletons of the same size while `figures` is undefined. */
export function FigureRow({ figures, expected = 4 }: { figures: HeadlineFigure[] | undefined; expected?: number }) {
  if (!figures) {
    return (
      <div className={styles.figures} aria-busy>
        {Array.from({ length: expected }, (_, index) => (
          <div key={index} className={styles.figure}>
            <Skeleton height={12} width="50%" my={4} />
            <Skeleton height={24} width="70%" my={5} />
            <Skeleton height={12} width="40%" my={4} />
          </div>
        ))}
      </div>
    );
  }
  return (
    <dl className={styles.figures}>
      {figures.map(figure => (
        <Headline key={figure.key} figure={figure} />
      ))}
    </dl>
  );
}

function Headline({ figure }: { figure: HeadlineFigure }) {
  const t = useTranslations("common.figure");
  return (
    <div className={styles.figure}>
      <dt className={styles.figureLabel}>
        {figure.label}
        {figure.definition && (
          <Tooltip label={figure.definition} events={{ hover: true, focus: true, touch: true }}>
            <button type="button" className={styles.info} aria-label={`${t("definition")}: ${figure.label}`}>
              <IconInfoCircle size={14} aria-hidden />
            </button>
          </Tooltip>
        )}
      </dt>
      <dd className={styles.figureValue}>{figure.value ?? "—"}</dd>
      <dd className={styles.figureChange}>{typeof figure.change === "number" && <Change change={figure.change} better={figure.better ?? "up"} points={figure.changeIn === "points"} />}</dd>
    </div>
  );
}

function Change({ change, better, points }: { change: number; better: "up" | "down"; points: boolean }) {
  const t = useTranslations("common.figure");
  const formats = useFormats();
  if (Math.abs(change) < 0.0005) return <span>{t("unchanged")}</span>;
  const up = change > 0;
  const sign = up ? "+" : "";
  const Arrow = up ? IconArrowUpRight : IconArrowDownRight;
  return (
    <span data-meaning={up === (better === "up") ? "good" : "bad"}>
      <Arrow size={14} aria-hidden />
      {points ? t("points", { change: sign + formats.decimal(change * 100) }) : t("change", { change: sign + formats.share(change) })}
    </span>
  );
}
