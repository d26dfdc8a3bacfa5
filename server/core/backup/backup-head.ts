/** The version of the file's own format; it grows when older code could not read it any more. */
export const backupFormat = 1;

/** What is wrong with a backup or a restore, in words for whoever runs it. */
export class BackupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "BackupError";
  }
}

/** What a backup says of itself before anything can be opened: no names, no figures of the business. */
export interface BackupHead {
  readonly format: number;
  readonly id: string;
  /** The full backup that this increment belongs to; null for a full one. */
  readonly baseId: string | null;
  /** The moment whose data it holds, RFC 3339. */
  readonly madeAt: string;
  /** The schema's version: the names of all migrations that had been run, oldest first. */
  readonly migrations: readonly string[];
  /** The number of the latest event in it, and the audit chain's hash there. */
  readonly eventSeq: number;
  readonly eventHash: string;
  /** Which master key opens it; not the key. */
  readonly keyId: string;
  /** Makes each file's key unlike any other's, hexadecimal. */
  readonly salt: string;
}

/** A value of a key column. */
export type KeyValue = string | number;

/** A table as it lies in a backup. */
export interface BackedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The primary key's columns, by which rows are ordered. */
  readonly key: readonly string[];
}

/** What a table's rows come to, for comparing them after a restore. */
export interface TableSum {
  readonly rows: number;
  /** SHA-256 over all rows in the order of the key, hexadecimal. */
  readonly hash: string;
}

/** A range of a table's rows in a full backup, up to its last key; the last range of a table has no end. */
export interface RangeSum {
  readonly last: readonly KeyValue[] | null;
  readonly hash: string;
}

/** What stands at the end of a backup: every table with its sums, and for a full one its ranges. */
export interface Manifest {
  readonly tables: readonly (BackedTable & TableSum & { readonly ranges: readonly RangeSum[] })[];
}

/** Rows of one range of one table, each the text of a JSON array in the order of the table's columns. */
export interface Chunk {
  readonly table: string;
  readonly range: number;
  readonly lines: readonly string[];
}
