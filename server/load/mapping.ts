import type { ColumnMapping, Mapping, Speaker } from "./recipe";
import type { Source, SourceRow } from "./source";
import { columnOf } from "./units";

/** Gives the text of a field for a record's rows; undefined where there is none. */
export type Reading = (rows: readonly SourceRow[]) => string | undefined;

type Columns = Pick<Source, "file" | "header">;

/** Turns a mapping into a function over rows, once per step. @param nothing words that mean nothing */
export function readingOf(mapping: Mapping, columns: Columns, nothing: ReadonlySet<string>): Reading {
  if (typeof mapping === "string") return columnReading({ column: mapping }, columns, nothing);
  if ("constant" in mapping) return () => mapping.constant;
  if ("template" in mapping) return orElse(templateReading(mapping.template, columns, nothing), mapping.otherwise, columns, nothing);
  return orElse(columnReading(mapping, columns, nothing), mapping.otherwise, columns, nothing);
}

function orElse(reading: Reading, otherwise: Mapping | undefined, columns: Columns, nothing: ReadonlySet<string>): Reading {
  if (otherwise === undefined) return reading;
  const other = readingOf(otherwise, columns, nothing);
  return (rows) => reading(rows) ?? other(rows);
}

function columnReading({ column, from, words, filled }: ColumnMapping, columns: Columns, nothing: ReadonlySet<string>): Reading {
  const index = columnOf(columns, column);
  const speaker = speakerOf(from, columns);
  const meaning = words && new Map(Object.entries(words));
  return (rows) => {
    const cell = speaker(rows)?.cells[index]?.trim();
    if (cell === undefined || cell === "" || nothing.has(cell)) return undefined;
    if (filled !== undefined) return filled;
    return (meaning?.get(cell) ?? cell) || undefined;
  };
}

function templateReading(template: string, columns: Columns, nothing: ReadonlySet<string>): Reading {
  const parts = template.split(/\{([^}]+)\}/).map((part, index) => (index % 2 === 0 ? part : columnReading({ column: part }, columns, nothing)));
  return (rows) => {
    let text = "";
    for (const part of parts) {
      const value = typeof part === "string" ? part : part(rows);
      if (value === undefined) return undefined;
      text += value;
    }
    return text;
  };
}

function speakerOf(from: Speaker = "first", columns: Columns): (rows: readonly SourceRow[]) => SourceRow | undefined {
  if (from === "first") return (rows) => rows[0];
  if (from === "last") return (rows) => rows[rows.length - 1];
  const { column, is } = "first" in from ? from.first : from.last;
  const index = columnOf(columns, column);
  const fits = (row: SourceRow): boolean => row.cells[index]?.trim() === is;
  return "first" in from ? (rows) => rows.find(fits) : (rows) => rows.findLast(fits);
}
