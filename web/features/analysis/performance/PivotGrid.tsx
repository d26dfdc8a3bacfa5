"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "@/components/page/Panel";
import { EmptyState } from "@/components/state/EmptyState";
import { useFormats } from "@/lib/useFormats";
import styles from "../parts/parts.module.css";
import { edgeOf, type Line, type PivotTable, type Shown, type Sum } from "./pivotTable";
import type { MeasureFormat } from "./useMeasureFormat";

/** What the pivot's table and its picture are given. */
export interface PivotProps {
  title: string;
  table: PivotTable;
  format: MeasureFormat;
  shown: Shown;
  /** Whether the scope can be narrowed to a row. */
  canNarrow: (line: Line) => boolean;
  onNarrow: (line: Line) => void;
  /** Opens the order lines behind a row, or behind its cell in a column. */
  onOpen: (row: Line, column: Line | null) => void;
  /** What the rows are. */
  rowsLabel: string;
}

/** The strongest shade under a figure: text on it stays legible in both schemes. */
const SHADE = 42;

/** The pivot as a table: cells with shades, rows, columns and the whole at the edges. */
export function PivotGrid(props: PivotProps) {
  const { title, table, format } = props;
  const t = useTranslations("common.chart");
  return (
    <Panel title={title} aside={<span className={styles.quiet}>{format.unit}</span>}>
      {table.rows.length === 0 ? (
        <EmptyState title={t("empty")} />
      ) : (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
          <table className={styles.table}>{table.columns.length > 0 ? <Crossed {...props} /> : <Listed {...props} />}</table>
        </div>
      )}
    </Panel>
  );
}

/** Two dimensions. */
function Crossed(props: PivotProps) {
  const { table, shown, format, rowsLabel, onOpen } = props;
  const t = useTranslations("analysis.columns");
  const said = useSaid(format, shown);
  const foot = [...table.columns.map(column => ({ id: column.id, value: edgeOf(column, shown, "column") })), { id: "total", value: edgeOf(table.total, shown, "total") }];
  return (
    <>
      <Head labels={[rowsLabel, ...table.columns.map(({ name }) => name), t("total")]} />
      <tbody>
        {table.rows.map(row => (
          <Row key={row.id} {...props} line={row}>
            {table.columns.map(column => {
              const cell = table.at(row, column);
              return (
                <td key={column.id} data-end>
                  {cell ? <Shaded of={cell} most={table.most} text={said(cell[shown])} {...(row.key !== null && column.key !== null && { onOpen: () => onOpen(row, column) })} /> : "—"}
                </td>
              );
            })}
            <td data-end>
              <strong>
                <Opens text={said(edgeOf(row, shown, "row"))} {...(row.key !== null && { onOpen: () => onOpen(row, null) })} />
              </strong>
            </td>
          </Row>
        ))}
        <tr className={styles.total}>
          <th scope="row">{t("total")}</th>
          {foot.map(({ id, value }) => (
            <td key={id} data-end>
              {said(value)}
            </td>
          ))}
        </tr>
      </tbody>
    </>
  );
}

/** One dimension alone: everything that is known of each row. */
function Listed(props: PivotProps) {
  const { table, format, rowsLabel, title, onOpen } = props;
  const t = useTranslations("analysis");
  const [value, share, growth] = [useSaid(format, "value"), useSaid(format, "share"), useSaid(format, "growth")];
  const figures = (sum: Sum, part: number | null) => [value(sum.value), share(part), value(sum.previous), growth(sum.growth)];
  const cells = (texts: string[], open?: () => void) => texts.map((text, place) => (
    <td key={place} data-end>
      <Opens text={text} {...(place === 0 && open && { onOpen: open })} />
    </td>
  ));
  return (
    <>
      <Head labels={[rowsLabel, title, t("columns.share"), t("performance.before"), t("performance.shown.growth")]} />
      <tbody>
        {table.rows.map(row => (
          <Row key={row.id} {...props} line={row}>
            {cells(figures(row, row.share), row.key === null ? undefined : () => onOpen(row, null))}
          </Row>
        ))}
        <tr className={styles.total}>
          <th scope="row">{t("columns.total")}</th>
          {cells(figures(table.total, edgeOf(table.total, "share", "total")))}
        </tr>
      </tbody>
    </>
  );
}

function Head({ labels }: { labels: string[] }) {
  return (
    <thead>
      <tr>
        {labels.map((label, place) => (
          <th key={place} scope="col" data-end={place > 0 || undefined}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ line, canNarrow, onNarrow, children }: PivotProps & { line: Line; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">
        {canNarrow(line) ? (
          <button type="button" className={styles.narrow} onClick={() => onNarrow(line)}>
            {line.name}
          </button>
        ) : (
          line.name
        )}
      </th>
      {children}
    </tr>
  );
}

/** A figure that opens what is behind it; the others together open nothing. */
function Opens({ text, onOpen }: { text: string; onOpen?: () => void }) {
  return onOpen ? (
    <button type="button" className={styles.narrow} style={{ color: "inherit" }} onClick={onOpen}>
      {text}
    </button>
  ) : (
    text
  );
}

function Shaded({ of, most, text, onOpen }: { of: Sum; most: number; text: string; onOpen?: () => void }) {
  const t = useTranslations("analysis.performance");
  const { share } = useFormats();
  const strength = most > 0 ? Math.max(0, (of.value ?? 0) / most) * SHADE : 0;
  const growth = of.growth === null ? undefined : t("growth", { growth: (of.growth > 0 ? "+" : "") + share(of.growth) });
  return (
    <span className={styles.heat} title={growth} style={{ background: `color-mix(in srgb, var(--mantine-color-info-4) ${strength.toFixed(0)}%, transparent)` }}>
      <Opens text={text} {...(onOpen && { onOpen })} />
    </span>
  );
}

/** A figure of a cell as text: shares and growth as percent, growth with its sign. */
function useSaid(format: MeasureFormat, shown: Shown): (value: number | null) => string {
  const { share } = useFormats();
  return value => {
    if (value === null) return "—";
    if (shown === "value") return format.aligned(value);
    return shown === "growth" && value > 0 ? `+${share(value)}` : share(value);
  };
}
