import { AppError, unavailable } from "../errors";

interface DriverError {
  code?: string | undefined;
  errno?: number | undefined;
  /** SQLite's extended result code. */
  errcode?: number | undefined;
  fatal?: boolean | undefined;
  message: string;
}

/** The driver's own error, also from inside TypeORM's QueryFailedError; told by its shape, since jest has Errors of several realms. */
function driverError(error: unknown): DriverError | undefined {
  if (typeof error !== "object" || error === null || !("message" in error)) return undefined;
  return ("driverError" in error ? error.driverError : error) as DriverError;
}

const mysqlDuplicate = 1062;
const sqliteUnique = 2067;
const sqlitePrimaryKey = 1555;

/** Whether a write failed because a row with the same unique key exists already. */
export function isDuplicateKey(error: unknown): boolean {
  const fault = driverError(error);
  return fault?.errno === mysqlDuplicate || fault?.errcode === sqliteUnique || fault?.errcode === sqlitePrimaryKey;
}

/** Deadlock, lock wait timeout, and MariaDB's "record has changed since last read". */
const clashes = new Set([1213, 1205, 1020]);

/** Whether two units got in each other's way, so that doing this one again will most likely succeed. */
export function isClash(error: unknown): boolean {
  return clashes.has(driverError(error)?.errno ?? 0);
}

const lostCodes = new Set([
  "ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN",
  "PROTOCOL_CONNECTION_LOST", "ER_SERVER_SHUTDOWN", "ER_CON_COUNT_ERROR", "ER_CONNECTION_KILLED", "ER_CLIENT_INTERACTION_TIMEOUT",
]);
const sqliteBusy = 5;
/** SQLite's primary result code is the low byte of the extended one. */
const primaryCode = 0xff;

/** Whether the database could not be reached (or, embedded, is locked by another process). */
export function isUnreachable(error: unknown): boolean {
  const fault = driverError(error);
  if (!fault) return false;
  if (fault.fatal === true || lostCodes.has(fault.code ?? "")) return true;
  if (fault.errcode !== undefined) return (fault.errcode & primaryCode) === sqliteBusy;
  return /pool is closed|connection is in closed state/i.test(fault.message);
}

/** What callers are told: `unavailable()` for an unreachable database, any other error as it is. */
export function asCallerError(error: unknown): Error {
  return isUnreachable(error) ? Object.assign(unavailable(), { cause: error }) : (error as Error);
}

/** The connection broke during COMMIT: whether the unit was saved cannot be known here. */
export const outcomeUnknown = (cause: unknown): AppError =>
  Object.assign(
    new AppError("INTERNAL", "The connection broke while saving. Look whether it was saved, or send it again with the same Idempotency-Key.", {
      retryable: true,
    }),
    { cause },
  );
