import { hash } from "node:crypto";

/** An event's row as stored, but for its place in the chain. */
export interface EventRow {
  readonly id: string;
  readonly type: string;
  readonly recordId: string;
  readonly actorId: string | null;
  readonly at: string;
  readonly subject: string;
  readonly address: string | null;
  readonly credentialId: string | null;
  readonly requestId: string | null;
  readonly cause: string | null;
  readonly changes: string | null;
}

/** The columns of `EventRow`, for statements. */
export const eventColumns: readonly (keyof EventRow)[] = ["id", "type", "recordId", "actorId", "at", "subject", "address", "credentialId", "requestId", "cause", "changes"];

const erased = "erased:";

/**
 * What is left of sealed changes whose person was erased: their digest, so that the chain still holds although nobody
 * can read them any more.
 */
export const erasedChanges = (changes: string): string => (isErased(changes) ? changes : erased + sha256(changes));

/** Whether changes were erased. */
export const isErased = (changes: string): boolean => changes.startsWith(erased);

/** Everything that an event's row says, in 64 hexadecimal digits. It is worked out from what is stored, sealed as it is, so that no key is needed to check it. */
export function rowDigest(row: EventRow): string {
  const changes = row.changes === null ? null : erasedChanges(row.changes).slice(erased.length);
  return sha256(JSON.stringify([row.id, row.type, row.recordId, row.actorId, row.at, row.subject, row.address, row.credentialId, row.requestId, row.cause, changes]));
}

/** The chain's hash at an event: it stands for that row and all before it. @param before the hash of the event before, empty for the first */
export const link = (before: string, seq: number, digest: string): string => sha256(`${before}|${seq}|${digest}`);

const sha256 = (text: string): string => hash("sha256", text, "hex");
