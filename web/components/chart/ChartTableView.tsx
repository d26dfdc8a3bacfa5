"use client";
import { useLocale } from "next-intl";
import { numberFormat } from "@/lib/format/number";
import type { ChartTable } from "./table";
import styles from "./chart.module.css";

interface Props {
  table: ChartTable;
  label: string;
  /** Goes on from a row: its first cell is then a button. */
  onPickRow?: (row: number) => void;
}

/** The figures behind a picture as a table. */
export function ChartTableView({ table, label, onPickRow }: Props) {
  const format = numberFormat(useLocale(), { maximumFractionDigits: 4 });
  return (
    <div className={styles.tableScroll} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.columns.map((column, place) => (
              <th key={place} scope="col" data-number={table.rows.some(row => typeof row[place] === "number") || undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <td key={place} data-number={typeof cell === "number" || undefined}>
                  {onPickRow && place === 0 ? (
                    <button type="button" className={styles.rowButton} onClick={() => onPickRow(index)}>
                      {cell ?? "—"}
                    </button>
                  ) : typeof cell === "number" ? (
                    format.format(cell)
                  ) : (
                    (cell ?? "—")
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
