"use client";
import { ActionIcon, Group } from "@mantine/core";
import { IconFileTypeCsv } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useRef, type ReactNode } from "react";
import { fileName, useChartNotes } from "@/components/chart/ChartNotes";
import { Explained } from "@/components/chart/Explained";
import { saveText } from "@/components/chart/saveFile";
import { toCsv } from "@/components/chart/table";
import { Panel } from "@/components/page/Panel";
import { EmptyState } from "@/components/state/EmptyState";
import styles from "./parts.module.css";

/** One column of a table of figures. */
export interface RecordColumn<Row> {
  key: string;
  /** With the unit, where there is one. */
  label: string;
  render: (row: Row) => ReactNode;
  /** The figure as it is, for the file; what stands in the cell when left out. */
  value?: (row: Row) => string | number | null;
  /** Figures stand at the right. */
  end?: boolean;
}

interface Props<Row> {
  title: string;
  /** How its figures are made, on hover. */
  definition?: string;
  /** What belongs to all of it: the unit, a choice. */
  aside?: ReactNode;
  columns: readonly RecordColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** As wide as two pictures. */
  wide?: boolean;
  /** Why there may be no rows, and what to do; that there are no figures when left out. */
  empty?: { title: string; hint: string };
}

/** A table of figures or records below the pictures, to be saved as CSV; the first column names the row and stays when one scrolls. */
export function Records<Row>({ title, definition, aside, columns, rows, rowKey, wide = false, empty }: Props<Row>) {
  const t = useTranslations("common.chart");
  const notes = useChartNotes();
  const body = useRef<HTMLTableSectionElement>(null);
  const save = () => {
    const shown = (row: number, column: number) => body.current?.rows[row]?.cells[column]?.textContent.trim() ?? "";
    const cells = rows.map((row, at) => columns.map(({ value }, column) => (value ? value(row) : shown(at, column))));
    saveText(`${fileName(notes.file, title)}.csv`, toCsv({ columns: columns.map(({ label }) => label), rows: cells }), "text/csv;charset=utf-8");
  };
  const tools = (
    <Group gap={8} wrap="nowrap">
      {aside}
      {rows.length > 0 && (
        <ActionIcon className={styles.tools} aria-label={t("csv")} title={t("csv")} onClick={save}>
          <IconFileTypeCsv size={16} />
        </ActionIcon>
      )}
    </Group>
  );
  return (
    <div className={wide ? `${styles.cell} ${styles.wide}` : styles.cell}>
      <Panel title={title} {...(definition && { info: <Explained label={title} definition={definition} /> })} aside={tools}>
        {rows.length === 0 ? (
          <EmptyState {...(empty ?? { title: t("empty") })} />
        ) : (
          <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {columns.map(({ key, label, end }) => (
                    <th key={key} scope="col" data-end={end}>
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody ref={body}>
                {rows.map(row => (
                  <tr key={rowKey(row)}>
                    {columns.map(({ key, render, end }, place) =>
                      place === 0 ? (
                        <th key={key} scope="row">
                          {render(row)}
                        </th>
                      ) : (
                        <td key={key} data-end={end}>
                          {render(row)}
                        </td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
    </div>
  );
}
