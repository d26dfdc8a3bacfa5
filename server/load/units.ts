import { LoadError } from "./load-error";
import type { Step } from "./recipe";
import type { Source, SourceRow } from "./source";

/** What becomes one record: a row, the rows of a group, or a row with its rows in another file. */
export interface Unit {
  /** Orders units, and says from where to read again: the number of the first row. */
  readonly place: number;
  /** The number of the last row, which may lie behind the next unit's first. */
  last: number;
  /** Of a group. */
  readonly key: string | undefined;
  readonly head: SourceRow[];
  /** The group's rows, the single row, or those of the other file. */
  readonly lines: SourceRow[];
}

/** From where to read on: units before are done, and so are these that reach beyond. */
export interface Resume {
  readonly place: number;
  readonly done: readonly Done[];
}

/** A group that is done, up to its last row. */
export interface Done {
  readonly key: string;
  readonly last: number;
}

/** Before everything. */
export const beginning: Resume = { place: 0, done: [] };

/** At most so many times `within` rows are held back before the oldest group is taken as complete. */
const patience = 20;

/** Cuts a file's rows into units, each whole and in order, from a place on. */
export async function* unitsOf(step: Step, source: Source, joined: Source | undefined, from: Resume): AsyncGenerator<Unit[]> {
  if (step.join && joined) yield* joinedUnits(step.join, source, joined, from);
  else if (step.group) yield* groupedUnits(step.group, source, from);
  else for await (const rows of source.rows()) yield rows.filter(({ number }) => number >= from.place).map(single);
}

/** A row is its own line, where lines are asked for. */
function single(row: SourceRow): Unit {
  const head = [row];
  return { place: row.number, last: row.number, key: undefined, head, lines: head };
}

/** What no text of a cell has in it: the unit separator of ASCII. */
const between = "\u001f";

/** Groups close in the order in which they began, once no row of theirs has come for `within` rows. */
async function* groupedUnits({ by, within }: NonNullable<Step["group"]>, source: Source, from: Resume): AsyncGenerator<Unit[]> {
  const columns = [by].flat().map((name) => columnOf(source, name));
  const done = new Map(from.done.map(({ key, last }) => [key, last]));
  const waiting = new Map<string, Unit>();
  for await (const rows of source.rows()) {
    const closed: Unit[] = [];
    for (const row of rows) {
      const key = columns.map((column) => (row.cells[column] ?? "").trim()).join(between);
      if (row.number < from.place || row.number <= (done.get(key) ?? 0)) continue;
      const group = waiting.get(key);
      if (group) {
        group.head.push(row);
        group.last = row.number;
        continue;
      }
      for (const unit of waiting.values()) {
        if (unit.last + within >= row.number && unit.place + patience * within >= row.number) break;
        waiting.delete(unit.key as string);
        closed.push(unit);
      }
      const head = [row];
      waiting.set(key, { place: row.number, last: row.number, key, head, lines: head });
    }
    if (closed.length > 0) yield closed;
  }
  yield [...waiting.values()];
}

/** Goes through two sorted files side by side. Rows of the other file that belong to none are a unit without a head. */
async function* joinedUnits({ by, theirs, order }: NonNullable<Step["join"]>, source: Source, joined: Source, from: Resume): AsyncGenerator<Unit[]> {
  const keys = sortedKeys(order);
  const others = new Cursor(joined, columnOf(joined, theirs), keys);
  const column = columnOf(source, by);
  let before: string | undefined;
  for await (const rows of source.rows()) {
    const units: Unit[] = [];
    for (const row of rows) {
      const key = (row.cells[column] ?? "").trim();
      if (before !== undefined && keys(before, key) > 0) throw notSorted(source, by, row);
      before = key;
      const strangers = await others.take((theirKey) => keys(theirKey, key) < 0);
      if (strangers.length > 0) units.push({ place: row.number - 0.5, last: row.number - 0.5, key: undefined, head: [], lines: strangers });
      units.push({ place: row.number, last: row.number, key: undefined, head: [row], lines: await others.take((theirKey) => theirKey === key) });
    }
    yield units.filter(({ place }) => place >= from.place);
  }
  const strangers = await others.take(() => true);
  if (strangers.length > 0) yield [{ place: Number.MAX_SAFE_INTEGER, last: Number.MAX_SAFE_INTEGER, key: undefined, head: [], lines: strangers }];
}

type Comparison = (left: string, right: string) => number;

const sortedKeys = (order: "number" | "text"): Comparison => (order === "number" ? (left, right) => Number(left) - Number(right) : (left, right) => (left < right ? -1 : Number(left > right)));

/** Reads a sorted file forward. */
class Cursor {
  private readonly lists: AsyncIterator<SourceRow[]>;
  private rows: SourceRow[] = [];
  private at = 0;
  private before: string | undefined;

  constructor(
    private readonly source: Source,
    private readonly column: number,
    private readonly compare: Comparison,
  ) {
    this.lists = source.rows()[Symbol.asyncIterator]();
  }

  /** The next rows whose key is wanted. */
  async take(wanted: (key: string) => boolean): Promise<SourceRow[]> {
    const taken: SourceRow[] = [];
    for (let row = await this.peek(); row; row = await this.peek()) {
      const key = (row.cells[this.column] ?? "").trim();
      if (!wanted(key)) break;
      if (this.before !== undefined && this.compare(this.before, key) > 0) throw notSorted(this.source, this.source.header[this.column] as string, row);
      this.before = key;
      taken.push(row);
      this.at += 1;
    }
    return taken;
  }

  private async peek(): Promise<SourceRow | undefined> {
    while (this.at >= this.rows.length) {
      const next = await this.lists.next();
      if (next.done) return undefined;
      this.rows = next.value;
      this.at = 0;
    }
    return this.rows[this.at];
  }
}

const notSorted = ({ file }: Source, column: string, row: SourceRow): LoadError => new LoadError(`${file} is not sorted by ${column}, see row ${row.number}: rows that belong together cannot be found. Sort it and start again.`);

/** Where a column stands. @throws LoadError naming the columns that there are */
export function columnOf({ file, header }: Pick<Source, "file" | "header">, name: string): number {
  const index = header.indexOf(name);
  if (index < 0) throw new LoadError(`${file} has no column ${name}; it has ${header.join(", ")}.`);
  return index;
}
