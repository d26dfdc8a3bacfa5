/** Why a load stopped, in words for whoever started it. */
export class LoadError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "LoadError";
  }
}

interface Fault {
  code?: string;
  errno?: number;
  errcode?: number;
  cause?: unknown;
  driverError?: unknown;
}

/** SQLite's SQLITE_FULL, and the server's "disk full" and "table is full". */
const sqliteFull = 13;
const serverFull = new Set([1021, 1114]);

/** Whether something could not be written because there is no room. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, errno, errcode, cause, driverError } = error as Fault;
  if (code === "ENOSPC" || serverFull.has(errno ?? 0) || ((errcode ?? 0) & 0xff) === sqliteFull) return true;
  return isDiskFull(cause) || isDiskFull(driverError);
}

const brokenInflate = new Set(["Z_BUF_ERROR", "Z_DATA_ERROR"]);
const brokenQuotes = new Set(["CSV_QUOTE_NOT_CLOSED", "CSV_INVALID_CLOSING_QUOTE", "INVALID_OPENING_QUOTE", "CSV_MAX_RECORD_SIZE"]);

/** What went wrong while a file was read, in plain words; other errors as they are. */
export function readingError(file: string, row: number, error: Error): Error {
  const code = (error as Fault).code ?? "";
  if (brokenInflate.has(code)) return new LoadError(`${file} is broken or cut off after row ${row}: its compressed data ends too early. Get the whole file and start again; what is loaded stays.`, error);
  if (brokenQuotes.has(code)) return new LoadError(`${file} is broken or cut off after row ${row}: a quotation mark is not closed. Mend the file and start again; what is loaded stays.`, error);
  return error;
}
