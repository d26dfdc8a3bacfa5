import { AppError, badInput } from "../errors";

const prefix = "event:";

/** The opaque text of an event's place, given to subscribers. */
export function encodeEventCursor(seq: number): string {
  return Buffer.from(prefix + seq).toString("base64url");
}

/**
 * The place that a cursor stands for.
 * @throws BAD_USER_INPUT when it is not an event's cursor
 */
export function decodeEventCursor(cursor: string, path = "after"): number {
  const [, digits] = /^event:(\d{1,15})$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  const seq = Number(digits);
  if (digits === undefined || encodeEventCursor(seq) !== cursor) throw badInput({ path, code: "cursor", message: "is not a cursor of an event" });
  return seq;
}

/** What was missed since the cursor is not kept any more: the subscriber loads everything anew and goes on from now. */
export const cursorExpired = (): AppError =>
  new AppError("CURSOR_EXPIRED", "The events after this cursor are not kept any more. Load the data again and subscribe without a cursor.");
