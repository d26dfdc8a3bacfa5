"use client";
import { Checkbox } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { MouseEvent, ReactNode } from "react";
import type { Column } from "./columns";
import styles from "./list.module.css";

interface Props<Row> {
  id: string;
  index: number;
  /** Pixels from the top of the rows. */
  start: number;
  row: Row;
  label: string;
  columns: Column<Row>[];
  active: boolean;
  open: boolean;
  selected: boolean;
  onSelect: (() => void) | undefined;
  onOpen: () => void;
  /** Draws the row as a card instead of columns. */
  card: ((row: Row) => ReactNode) | undefined;
  measure: ((node: Element | null) => void) | undefined;
}

const isInside = (event: MouseEvent): boolean => (event.target as Element).closest("a, button, input, label") !== null;

/** One row in view; a click anywhere but on a link or button opens it. */
export function ListRow<Row>({ id, index, start, row, label, columns, active, open, selected, onSelect, onOpen, card, measure }: Props<Row>) {
  const t = useTranslations("list");
  const common = {
    id,
    role: "row",
    "aria-rowindex": index + 2,
    "aria-selected": onSelect ? selected : undefined,
    "data-index": index,
    "data-active": active || undefined,
    "data-open": open || undefined,
    style: { transform: `translateY(${start}px)` },
    onClick: (event: MouseEvent) => !isInside(event) && onOpen(),
  };
  if (card) {
    return (
      <div {...common} ref={measure} className={styles.card}>
        <div role="gridcell">{card(row)}</div>
      </div>
    );
  }
  return (
    <div {...common} className={styles.row}>
      {onSelect && (
        <div role="gridcell" className={styles.check}>
          <Checkbox size="xs" checked={selected} onChange={onSelect} aria-label={t("selectRow", { name: label })} tabIndex={-1} />
        </div>
      )}
      {columns.map(column => (
        <div key={column.key} role="gridcell" className={styles.cell} data-align={column.align}>
          {column.render(row)}
        </div>
      ))}
    </div>
  );
}
