"use client";
import { Tooltip } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useChartNotes } from "./ChartNotes";
import styles from "./chart.module.css";

interface Props {
  /** What is explained, for screen readers. */
  label: string;
  /** How it is made. */
  definition: string;
}

/** A small sign that says on hover, focus and touch how something is made, and where it comes from. */
export function Explained({ label, definition }: Props) {
  const t = useTranslations("common.figure");
  const { source } = useChartNotes();
  const said = (
    <>
      {definition}
      {source && <span className={styles.source}>{source}</span>}
    </>
  );
  return (
    <Tooltip label={said} multiline maw={340} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={styles.info} aria-label={`${t("definition")}: ${label}`}>
        <IconInfoCircle size={14} aria-hidden />
      </button>
    </Tooltip>
  );
}
