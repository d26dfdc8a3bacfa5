/** The figures behind a picture: shown as a table, saved as CSV, read by screen readers. */
export interface ChartTable {
  columns: string[];
  /** Figures as numbers, so that a spreadsheet can go on calculating. */
  rows: (string | number | null)[][];
}

const FORMULA = /^[=+\-@\t\r]/;

function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  // A text that a spreadsheet would run as a formula is kept a text.
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, with the mark that makes Excel read Chinese. */
export const toCsv = ({ columns, rows }: ChartTable): string =>
  `\uFEFF${[columns, ...rows].map(row => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
