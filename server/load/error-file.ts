import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { SourceRow } from "./source";

/** A row that breaks a rule. */
export interface RefusedRow {
  readonly row: SourceRow;
  /** Of the record that the row was to become, e.g. `unitPrice`. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/**
 * The rows that broke rules, as a CSV file with what is wrong before each row's own columns, so that people can mend
 * them and load the file again. Written at a place that the checkpoint knows: what a crash left behind it is overwritten.
 */
export class ErrorFile {
  private descriptor: number | undefined;

  /** @param length how much of the file counts */
  constructor(
    readonly path: string,
    private readonly header: readonly string[],
    private length: number,
  ) {}

  /** Writes rows behind those that count; they count once `keep` is called with the length returned. */
  write(rows: readonly RefusedRow[]): number {
    if (rows.length === 0) return this.length;
    const heading = this.length === 0 ? `\ufeff${csvLine(["row", "field", "code", "message", ...this.header])}` : "";
    const text = Buffer.from(heading + rows.map(({ row, field, code, message }) => csvLine([String(row.number), field, code, message, ...row.cells])).join(""));
    this.descriptor ??= opened(this.path);
    for (let written = 0; written < text.length; ) written += writeSync(this.descriptor, text, written, text.length - written, this.length + written);
    ftruncateSync(this.descriptor, this.length + text.length);
    fsyncSync(this.descriptor);
    return this.length + text.length;
  }

  keep(length: number): void {
    this.length = length;
  }

  close(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = undefined;
  }
}

function opened(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, existsSync(path) ? "r+" : "w+");
}

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** A spreadsheet takes a text that begins so for a formula. */
const formula = /^[=+\-@\t\r]/;
const number = /^[+-]?\d+(\.\d+)?$/;

function csvCell(text: string): string {
  const harmless = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
