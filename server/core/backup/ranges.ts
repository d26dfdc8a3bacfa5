import { createHash } from "node:crypto";
import type { Snapshot } from "../database/database";
import type { Row } from "../database/sql";
import type { BackedTable, KeyValue, RangeSum, TableSum } from "./backup-head";

/** A range of a new full backup ends after so many rows or characters. */
const mostRows = 1_000;
const mostCharacters = 1_000_000;
/** Rows fetched at a time; a row may be megabytes long. */
const batch = 200;

/** The rows that were read of one range; the last piece of a range knows the range's sum. */
export interface Piece {
  readonly range: number;
  readonly lines: readonly string[];
  /** Null while more of the same range comes: only a range that has outgrown what one holds has several pieces. */
  readonly sum: RangeSum | null;
}

/**
 * Reads a table by its key and cuts it into ranges: new ones, or those of an earlier backup.
 * Both databases order keys alike, because ids and folded words hold no character below a space.
 * @param bounds the last key of each earlier range
 * @returns at the end, what all rows come to
 */
export async function* readRanges(moment: Snapshot, table: BackedTable, bounds?: readonly RangeSum[]): AsyncGenerator<Piece, TableSum> {
  const cutter = new Cutter(bounds);
  for await (const rows of moment.stream(selectText(table), [], batch)) {
    for (const row of rows) {
      yield* cutter.before(table.key.map((column) => row[column] as KeyValue));
      cutter.add(lineOf(row, table.columns));
    }
  }
  yield* cutter.end();
  return cutter.sum();
}

/** What a table's rows come to. */
export async function sumOf(moment: Snapshot, table: BackedTable): Promise<TableSum> {
  const pieces = readRanges(moment, table);
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return value;
  }
}

function selectText({ name, columns, key }: BackedTable): string {
  return `SELECT ${columns.map(quoted).join(", ")} FROM ${quoted(name)} ORDER BY ${key.map(quoted).join(", ")}`;
}

const lineOf = (row: Row, columns: readonly string[]): string => JSON.stringify(columns.map((column) => row[column]));

class Cutter {
  private readonly all = createHash("sha256");
  private rows = 0;
  private range = 0;
  private lines: string[] = [];
  private characters = 0;
  private hash = createHash("sha256");
  private last: readonly KeyValue[] = [];

  constructor(private readonly bounds: readonly RangeSum[] | undefined) {}

  /** What is complete before the row with a key comes. */
  *before(key: readonly KeyValue[]): Iterable<Piece> {
    for (let bound = this.bound(); bound && isAfter(key, bound); bound = this.bound()) yield this.closeRange(bound);
    if (this.isFull()) yield this.bounds ? { range: this.range, lines: this.takeLines(), sum: null } : this.closeRange(this.last);
    this.last = key;
  }

  add(line: string): void {
    this.lines.push(line);
    this.characters += line.length;
  }

  /** The ranges that are left; the last one has no end. */
  *end(): Iterable<Piece> {
    for (let bound = this.bound(); bound; bound = this.bound()) yield this.closeRange(bound);
    yield this.closeRange(null);
  }

  sum(): TableSum {
    return { rows: this.rows, hash: this.all.digest("hex") };
  }

  private isFull(): boolean {
    return this.lines.length >= mostRows || this.characters >= mostCharacters;
  }

  private bound(): readonly KeyValue[] | null {
    return this.bounds?.[this.range]?.last ?? null;
  }

  private closeRange(last: readonly KeyValue[] | null): Piece {
    const lines = this.takeLines();
    const piece = { range: this.range, lines, sum: { last, hash: this.hash.digest("hex") } };
    this.range += 1;
    this.hash = createHash("sha256");
    return piece;
  }

  private takeLines(): string[] {
    const { lines } = this;
    const text = lines.join("\n") + "\n";
    if (lines.length > 0) {
      this.all.update(text);
      this.hash.update(text);
    }
    this.rows += lines.length;
    this.lines = [];
    this.characters = 0;
    return lines;
  }
}

/** Whether a key comes after another, in the databases' order: numbers by value, texts by their bytes. */
function isAfter(key: readonly KeyValue[], other: readonly KeyValue[]): boolean {
  for (let index = 0; index < key.length; index += 1) {
    const order = compare(key[index] ?? "", other[index] ?? "");
    if (order !== 0) return order > 0;
  }
  return false;
}

function compare(one: KeyValue, other: KeyValue): number {
  if (one === other) return 0;
  if (typeof one === "number" && typeof other === "number") return one - other;
  return Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)));
}

const quoted = (name: string): string => `\`${name}\``;
