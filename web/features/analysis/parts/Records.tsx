"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "@/components/page/Panel";
import { EmptyState } from "@/components/state/EmptyState";
import styles from "./parts.module.css";

/** One column of a table of figures. */
export interface RecordColumn<Row> {
  key: string;
  /** With the unit, where there is one. */
  label: string;
  render: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  end?: boolean;
}

interface Props<Row> {
  title: string;
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

/** A table of figures or records below the pictures; the first column names the row and stays when one scrolls. */
export function Records<Row>({ title, aside, columns, rows, rowKey, wide = false, empty }: Props<Row>) {
  const t = useTranslations("common.chart");
  return (
    <div className={wide ? `${styles.cell} ${styles.wide}` : styles.cell}>
      <Panel title={title} aside={aside}>
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
              <tbody>
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
