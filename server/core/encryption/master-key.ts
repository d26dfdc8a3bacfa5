import { createHash, createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { keyLength } from "./cipher";

/** A key that is never stored with the data: it wraps the data keys, and nothing else. */
export interface MasterKey {
  /** The beginning of a hash of the key, so that two keys never go by one name. Tells nothing of the key. */
  readonly id: string;
  readonly key: KeyObject;
}

/** The master key cannot be used; the message says what to do and holds no key. */
export class MasterKeyError extends Error {
  override name = "MasterKeyError";
}

export function masterKey(bytes: Buffer): MasterKey {
  const id = createHash("sha256").update("guanxi master key").update(bytes).digest("hex").slice(0, 8);
  return { id, key: createSecretKey(bytes) };
}

/**
 * Reads keys as people write them: base64 of 32 bytes, several separated by commas or lines, the current one first.
 * @returns undefined where any of them is something else
 */
export function parseMasterKeys(text: string): MasterKey[] | undefined {
  const parts = text.split(/[,\s]+/).filter(Boolean);
  const keys = parts.map((part) => Buffer.from(part, "base64"));
  const right = keys.length > 0 && keys.every((bytes, index) => bytes.length === keyLength && sameText(bytes, parts[index] ?? ""));
  return right ? keys.map(masterKey) : undefined;
}

/** A new master key as people keep it. */
export const newMasterKeyText = (): string => randomBytes(keyLength).toString("base64");

/**
 * Reads the master keys of a file.
 * @param make a file that is not there is made with a new key, which nobody but the owner may read
 * @throws MasterKeyError where the file is not there or holds something else
 */
export function masterKeysOfFile(file: string, make: boolean): MasterKey[] {
  if (make) makeKeyFile(file);
  const keys = parseMasterKeys(contentOf(file));
  if (!keys) throw new MasterKeyError(`${file} does not hold a master key: base64 of ${keyLength} bytes, or several separated by commas.`);
  return keys;
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new MasterKeyError(`The master key file ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"}). Without it nothing sealed in the database can be read: put it back from where it was kept.`);
  }
}

/** Flushed to the disk before anything is sealed: whatever is sealed with a lost key is lost. */
function makeKeyFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    const descriptor = openSync(file, "wx", 0o600);
    writeSync(descriptor, `${newMasterKeyText()}\n`);
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

const sameText = (bytes: Buffer, text: string): boolean => bytes.toString("base64").replace(/=+$/, "") === text.replace(/=+$/, "");
