import { createHash } from "node:crypto";
import { createReadStream, existsSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { parse, type Options, type Parser } from "csv-parse";
import { LoadError, readingError } from "./load-error";

/** A row of a file. */
export interface SourceRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A file's columns and rows, read once, in constant memory. */
export interface Source {
  readonly file: string;
  readonly header: readonly string[];
  /** Rows as they come, in lists of a few hundred. */
  rows(): AsyncIterable<SourceRow[]>;
  /** How much of the file is read, from 0 to 1. */
  share(): number;
}

/** The file in a folder, plain or compressed. */
export function findFile(folder: string, name: string): string {
  const found = [name, `${name}.gz`].map((each) => join(folder, each)).find((path) => existsSync(path));
  if (!found) throw new LoadError(`There is no ${name} (or ${name}.gz) in ${folder}.`);
  return found;
}

/** Opens a CSV file, compressed if its name ends in `.gz`, and reads its header. */
export async function openSource(path: string, separator = ","): Promise<Source> {
  const file = basename(path);
  const { size } = statSync(path);
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 });
  const lists = listsOfRows(path.endsWith(".gz") ? unzipped(stream) : stream, file, separator);
  const first = await lists.next();
  const [head, ...rest] = first.done ? [] : first.value;
  if (!head) throw new LoadError(`${file} is empty.`);
  const header = head.cells.map((cell) => cell.trim());
  return { file, header, share: () => Math.min(stream.bytesRead / size, 1), rows: () => checked(lists, rest, header.length, file) };
}

function unzipped(stream: Readable): Readable {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  stream.on("error", (error) => gunzip.destroy(error));
  gunzip.on("close", () => stream.destroy());
  return stream.pipe(gunzip);
}

/** More than one chunk can have, so that the parser never waits for its records to be taken. */
const mostRecords = 1_000_000;

async function* listsOfRows(input: Readable, file: string, delimiter: string): AsyncGenerator<SourceRow[]> {
  const options: Options & { readableHighWaterMark: number } = { bom: true, delimiter, relax_column_count: true, max_record_size: 1_000_000, readableHighWaterMark: mostRecords };
  const parser = parse(options);
  let failure: Error | undefined;
  parser.on("error", (error: Error) => (failure = error));
  let number = 0;
  const taken = (): SourceRow[] => {
    const rows: SourceRow[] = [];
    for (let cells: string[] | null; (cells = parser.read() as string[] | null) !== null; ) rows.push({ number: (number += 1), cells });
    return rows;
  };
  try {
    for await (const chunk of input) {
      await handed(parser, chunk as Buffer);
      if (failure) throw failure;
      const rows = taken();
      if (rows.length > 0) yield rows;
    }
    await ended(parser);
    if (failure) throw failure;
    yield taken();
  } catch (error) {
    throw readingError(file, number, error as Error);
  }
}

/** csv-parse parses what it is given at once and keeps the records for `read`; waiting for them one by one takes half as long again. */
const handed = (parser: Parser, chunk: Buffer): Promise<void> => new Promise((resolve) => parser.write(chunk, () => resolve()));

const ended = (parser: Parser): Promise<void> =>
  new Promise((resolve) => {
    parser.once("error", () => resolve());
    parser.end(() => resolve());
  });

/** A short row at the very end is half a row; elsewhere the step says what is wrong with it. */
async function* checked(lists: AsyncGenerator<SourceRow[]>, rest: SourceRow[], columns: number, file: string): AsyncGenerator<SourceRow[]> {
  let held: SourceRow | undefined;
  const withHeld = (rows: SourceRow[]): SourceRow[] => {
    const all = held ? [held, ...rows] : rows;
    held = all.pop();
    return all;
  };
  if (rest.length > 0) yield withHeld(rest);
  for await (const rows of lists) if (rows.length > 0) yield withHeld(rows);
  if (!held) return;
  if (held.cells.length < columns) throw new LoadError(`${file} is cut off in the middle of row ${held.number}. Get the whole file and start again; what is loaded stays.`);
  yield [held];
}

const sample = 1024 * 1024;

/** Tells files apart without reading all of a large one: its size, its first and its last megabyte. */
export async function fingerprint(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const hash = createHash("sha256").update(String(size));
    for (const start of [0, Math.max(size - sample, 0)]) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(sample, size)), 0, Math.min(sample, size), start);
      hash.update(buffer.subarray(0, bytesRead));
    }
    return hash.digest("hex");
  } finally {
    await file.close();
  }
}
