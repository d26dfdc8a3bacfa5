import { hash, verify } from "@node-rs/argon2";
import type { FieldError } from "../../core/errors";
import { newSecret } from "../secret";

/** The fewest characters of a password. */
export const shortestPassword = 10;
/** The most, so that nobody has us hash a book. */
export const longestPassword = 200;

/** What is wrong with a new password, if anything. */
export function passwordFault(password: string, path: string): FieldError | undefined {
  const length = [...password].length;
  if (length < shortestPassword) return { path, code: "tooShort", message: `must have at least ${shortestPassword} characters`, params: { min: shortestPassword } };
  if (length > longestPassword) return { path, code: "tooLong", message: `must have at most ${longestPassword} characters`, params: { max: longestPassword } };
  return undefined;
}

/** An argon2id hash with a salt of its own, in some 20 ms outside the event loop. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"));

let nobodys: Promise<string> | undefined;

/**
 * Whether a password fits a hash. Where there is no hash (no such person, no password) it takes the same time to say
 * no, so that nobody learns who has an account.
 */
export async function passwordFits(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword(newSecret());
  const other = await nobodys;
  const fits = await verify(passwordHash ?? other, password.slice(0, longestPassword * 2).normalize("NFKC"));
  return fits && typeof passwordHash === "string";
}
