"use client";
import { Checkbox, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { PointerEvent } from "react";
import type { Sort } from "@/lib/url/codecs";
import { resized, type Arrangement, type Column } from "./columns";
import styles from "./list.module.css";

interface Props<Row> {
  shown: Column<Row>[];
  arrangement: Arrangement;
  onArrange: (arrangement: Arrangement) => void;
  sort: Sort<string> | undefined;
  onSort: ((sort: Sort<string>) => void) | undefined;
  selectAll?: { checked: boolean; some: boolean; toggle: () => void };
}

/** The headings: a click sorts, the edge is dragged for the width. */
export function ListHeader<Row>({ shown, arrangement, onArrange, sort, onSort, selectAll }: Props<Row>) {
  const t = useTranslations("list");
  const startResize = (event: PointerEvent<HTMLElement>, key: string) => {
    const cell = event.currentTarget.parentElement;
    if (!cell) return;
    event.preventDefault();
    const handle = event.currentTarget;
    const grip = event.clientX;
    const before = cell.offsetWidth;
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = move => onArrange(resized(key, before + move.clientX - grip, arrangement));
    handle.onpointerup = () => (handle.onpointermove = null);
  };
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={styles.headerRow}>
        {selectAll && (
          <div role="columnheader" className={styles.check}>
            <Checkbox size="xs" checked={selectAll.checked} indeterminate={selectAll.some && !selectAll.checked} onChange={selectAll.toggle} aria-label={t("selectAll")} />
          </div>
        )}
        {shown.map(column => (
          <div key={column.key} role="columnheader" className={styles.heading} data-align={column.align} aria-sort={ariaSort(column, sort)}>
            {column.sort && onSort ? (
              <SortButton column={column} field={column.sort} sort={sort} onSort={onSort} />
            ) : (
              <span className={styles.headingText}>{column.label}</span>
            )}
            <span className={styles.grip} aria-hidden onPointerDown={event => startResize(event, column.key)} />
          </div>
        ))}
      </div>
    </div>
  );
}

function ariaSort<Row>(column: Column<Row>, sort: Sort<string> | undefined): "ascending" | "descending" | "none" | undefined {
  if (!column.sort) return undefined;
  if (sort?.field !== column.sort) return "none";
  return sort.direction === "ASC" ? "ascending" : "descending";
}

interface SortProps<Row> {
  column: Column<Row>;
  field: string;
  sort: Sort<string> | undefined;
  onSort: (sort: Sort<string>) => void;
}

/** Figures and times start with the largest, names with the first. */
function SortButton<Row>({ column, field, sort, onSort }: SortProps<Row>) {
  const current = sort?.field === field ? sort.direction : undefined;
  const first = column.align === "end" ? "DESC" : "ASC";
  const next = current === undefined ? first : current === "ASC" ? "DESC" : "ASC";
  const Arrow = current === "ASC" ? IconArrowUp : IconArrowDown;
  return (
    <UnstyledButton className={styles.sort} onClick={() => onSort({ field, direction: next })}>
      <span className={styles.headingText}>{column.label}</span>
      {current && <Arrow size={14} aria-hidden />}
    </UnstyledButton>
  );
}
