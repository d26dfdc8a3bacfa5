"use client";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/page/Panel";
import { EmptyState } from "@/components/state/EmptyState";
import { useFormats } from "@/lib/useFormats";
import type { Line, PivotTable } from "./pivot";
import type { MoneyScale } from "./useScale";
import styles from "./parts.module.css";

/** What the pivot's table and its picture are given. */
export interface PivotProps {
  table: PivotTable;
  money: MoneyScale;
  /** Whether the scope can be narrowed to a row. */
  canNarrow: (key: string) => boolean;
  onNarrow: (key: string) => void;
  /** What the rows are. */
  rowsLabel: string;
}

/** The strongest shade under a figure: text on it stays legible in both schemes. */
const SHADE = 42;

/** The pivot as a table: figures with shades, sums at the edges, growth on hover. */
export function PivotGrid({ table, money, canNarrow, onNarrow, rowsLabel }: PivotProps) {
  const t = useTranslations("analysis");
  const empty = useTranslations("common.chart")("empty");
  const title = t("performance.pivot");
  const row = (line: Line) => (
    <tr key={line.key}>
      <th scope="row">
        {canNarrow(line.key) ? (
          <button type="button" className={styles.narrow} onClick={() => onNarrow(line.key)}>
            {line.name}
          </button>
        ) : (
          line.name
        )}
      </th>
      {table.columns.map(column => (
        <td key={column.key} data-end>
          <CellFigure cell={table.at(line.key, column.key)} most={table.most} format={money.aligned} />
        </td>
      ))}
      <td data-end>
        <strong>{money.aligned(line.total)}</strong>
      </td>
    </tr>
  );
  return (
    <Panel title={title} aside={<span className={styles.quiet}>{money.unit}</span>}>
      {table.rows.length === 0 ? (
        <EmptyState title={empty} />
      ) : (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{rowsLabel}</th>
                {table.columns.map(column => (
                  <th key={column.key} scope="col" data-end>
                    {column.name}
                  </th>
                ))}
                <th scope="col" data-end>
                  {t("columns.total")}
                </th>
              </tr>
            </thead>
            <tbody>
              {table.rows.map(row)}
              <tr className={styles.total}>
                <th scope="row">{t("columns.total")}</th>
                {[...table.columns, { key: " total", total: table.total }].map(({ key, total }) => (
                  <td key={key} data-end>
                    {money.aligned(total)}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function CellFigure({ cell, most, format }: { cell: ReturnType<PivotTable["at"]>; most: number; format: (value: number) => string }) {
  const t = useTranslations("analysis.performance");
  const formats = useFormats();
  if (!cell) return <>—</>;
  const strength = most > 0 ? Math.max(0, cell.revenue / most) * SHADE : 0;
  const growth = cell.growth === null ? undefined : t("growth", { growth: (cell.growth > 0 ? "+" : "") + formats.share(cell.growth) });
  return (
    <span className={styles.heat} title={growth} style={{ background: `color-mix(in srgb, var(--mantine-color-info-4) ${strength.toFixed(0)}%, transparent)` }}>
      {format(cell.revenue)}
    </span>
  );
}
