"use client";
import { Skeleton } from "@mantine/core";
import { IconArrowDownRight, IconArrowUpRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";
import { useFormats } from "@/lib/useFormats";
import { Explained } from "./Explained";
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

/** More than this stand in two rows of the same length. */
const ONE_ROW = 7;

const perRow = (count: number) => ({ "--per-row": count > ONE_ROW ? Math.ceil(count / 2) : count }) as CSSProperties;

interface Props {
  figures: HeadlineFigure[] | undefined;
  /** How many there will be. */
  expected?: number;
  /** What the changes are on: "Jan – Dec 2025"; the time before when left out. */
  against?: string;
}

/** Three to five figures in a row, each with its change and definition; skeletons of the same size while `figures` is undefined. */
export function FigureRow({ figures, expected = 4, against }: Props) {
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
    <dl className={styles.figures} style={perRow(figures.length)}>
      {figures.map(figure => (
        <Headline key={figure.key} figure={figure} {...(against && { against })} />
      ))}
    </dl>
  );
}

function Headline({ figure, against }: { figure: HeadlineFigure; against?: string }) {
  return (
    <div className={styles.figure}>
      <dt className={styles.figureLabel}>
        {figure.label}
        {figure.definition && <Explained label={figure.label} definition={figure.definition} />}
      </dt>
      <dd className={styles.figureValue}>{figure.value ?? "—"}</dd>
      <dd className={styles.figureChange}>{typeof figure.change === "number" && <Change change={figure.change} better={figure.better ?? "up"} points={figure.changeIn === "points"} against={against} />}</dd>
    </div>
  );
}

interface ChangeProps {
  change: number;
  better: "up" | "down";
  points: boolean;
  against: string | undefined;
}

function Change({ change, better, points, against }: ChangeProps) {
  const t = useTranslations("common.figure");
  const formats = useFormats();
  if (Math.abs(change) < 0.0005) return <span>{t("unchanged")}</span>;
  const up = change > 0;
  const sign = up ? "+" : "";
  const said = sign + (points ? formats.decimal(change * 100) : formats.share(change));
  const Arrow = up ? IconArrowUpRight : IconArrowDownRight;
  return (
    <span data-meaning={up === (better === "up") ? "good" : "bad"}>
      <Arrow size={14} aria-hidden />
      {against === undefined ? t(points ? "points" : "change", { change: said }) : t(points ? "pointsAgainst" : "changeAgainst", { change: said, against })}
    </span>
  );
}
