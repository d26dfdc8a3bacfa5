import { badInput } from "../errors";

/** Where a list goes on: the order it belongs to, the last row's value in that order, and its id. */
export interface Position {
  readonly order: string;
  readonly value: string | number | null;
  readonly id: string;
}

export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify([position.order, position.value, position.id])).toString("base64url");
}

/** Reads a cursor made by this list's order; anything else is bad input. */
export function decodeCursor(cursor: string, order: string, path: string): Position {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(parts) && parts.length === 3 && parts[0] === order && typeof parts[2] === "string" && isKey(parts[1])) {
      return { order, value: parts[1], id: parts[2] };
    }
  } catch {
    // not ours: said below
  }
  throw badInput({ path, code: "cursor", message: "is not a cursor of this list in this order" });
}

const isKey = (value: unknown): value is string | number | null => value === null || typeof value === "string" || typeof value === "number";
