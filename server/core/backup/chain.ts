import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { MasterKey } from "../encryption/master-key";
import { BackupError, type BackupHead, type Chunk, type Manifest } from "./backup-head";
import { readChunks, readHead } from "./backup-reader";

/** The ending of every backup's file name. */
export const backupEnding = ".backup";

/** What is restored together: a full backup, and at most one increment, which holds all that changed since. */
export interface Chain {
  /** Of the one whose moment is restored. */
  readonly head: BackupHead;
  readonly full: string;
  readonly increment: string | undefined;
}

/** A backup's chain; an increment's full backup is looked for in the same folder. */
export async function chainOf(path: string): Promise<Chain> {
  const head = await readHead(path);
  if (head.baseId === null) return { head, full: path, increment: undefined };
  for (const file of await backupFiles(dirname(path))) {
    if ((await readHead(file)).id === head.baseId) return { head, full: file, increment: path };
  }
  throw new BackupError(`${path} only holds what changed since the full backup ${head.baseId}, which is not in the same folder.`);
}

/** The chain of the latest backup in a folder that was made at a time or before. */
export async function chainUntil(folder: string, until: Date): Promise<Chain> {
  const heads = await Promise.all((await backupFiles(folder)).map(async (path) => ({ path, head: await readHead(path) })));
  const [latest] = heads
    .filter(({ head }) => new Date(head.madeAt) <= until)
    .sort((one, other) => (one.head.madeAt > other.head.madeAt ? -1 : 1));
  if (!latest) throw new BackupError(`${folder} has no backup of ${until.toISOString()} or before.`);
  return chainOf(latest.path);
}

/** All complete backups in a folder. */
export async function backupFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(backupEnding)).map((name) => join(folder, name)).sort();
}

/** The chunks of a chain's moment: those of the full backup, with the ranges that have changed since as they became. */
export async function* chunksOf({ full, increment }: Chain, keys: readonly MasterKey[]): AsyncGenerator<Chunk, Manifest> {
  if (increment === undefined) return yield* readChunks(full, keys);
  const later = readChunks(increment, keys);
  let change = await later.next();
  const earlier = readChunks(full, keys);
  for (let chunk = await earlier.next(); !chunk.done; chunk = await earlier.next()) {
    const { table, range } = chunk.value;
    const isChanged = (): boolean => !change.done && change.value.table === table && change.value.range === range;
    if (!isChanged()) yield chunk.value;
    for (; !change.done && isChanged(); change = await later.next()) yield change.value;
  }
  if (!change.done) throw new BackupError(`${increment} does not belong to ${full}.`);
  return change.value;
}

/**
 * Reads everything without restoring it: opens each chunk and compares each table's rows with the manifest.
 * @throws BackupError for whatever is wrong
 */
export async function checkChain(chain: Chain, keys: readonly MasterKey[], told?: (rows: number) => void): Promise<Manifest> {
  const sums = new Map<string, { rows: number; hash: ReturnType<typeof createHash> }>();
  const chunks = chunksOf(chain, keys);
  let read = 0;
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) return compared(value, (name) => ({ rows: sums.get(name)?.rows ?? 0, hash: sums.get(name)?.hash.digest("hex") ?? "" }));
    const sum = sums.get(value.table) ?? { rows: 0, hash: createHash("sha256") };
    sums.set(value.table, sum);
    if (value.lines.length > 0) sum.hash.update(value.lines.join("\n") + "\n");
    sum.rows += value.lines.length;
    told?.((read += value.lines.length));
  }
}

/** The manifest, if every table is what it says. @throws BackupError naming the tables that are not */
export function compared(manifest: Manifest, sumOf: (table: string) => { rows: number; hash: string }): Manifest {
  const wrong = manifest.tables.flatMap(({ name, rows, hash }) => {
    const found = sumOf(name);
    return found.rows === rows && found.hash === hash ? [] : [`${name} (${found.rows} rows, not ${rows}${found.rows === rows ? ", but others" : ""})`];
  });
  if (wrong.length > 0) throw new BackupError(`These tables are not as they were backed up: ${wrong.join(", ")}.`);
  return manifest;
}
