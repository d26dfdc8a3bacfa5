import { LRUCache } from "lru-cache";
import { addedLength, decrypt, encrypt } from "./cipher";
import { keyring } from "./keyring";

/** How a sealed value is stored: `gx1:KEYID:BASE64:MASKED`, the base64 of nonce, ciphertext and tag. */
const prefix = "gx1:";
/** Characters of a data key's id. */
export const keyIdLength = 8;

/**
 * What was unsealed lately, by context and stored text: decrypting costs some microseconds a value, and lists are looked
 * at again and again. Sealed again, a value is another text, so nothing here is ever out of date.
 */
const lately = new LRUCache<string, string>({ max: 20_000 });

/**
 * Encrypts a text for storage with the key that is written with now.
 * @param context what it is, e.g. `Customer.phone`; only there it can be unsealed
 * @param masked what may be shown of it without decrypting; it is stored as it stands
 */
export function seal(plain: string, context: string, masked = ""): string {
  const { id, key } = keyring.writing();
  return `${prefix}${id}:${encrypt(key, plain, context).toString("base64")}:${masked}`;
}

/**
 * The text that was sealed. A text that is not sealed (yet) is given back as it stands.
 * @throws `unavailable()` for a key that is not known yet; an Error that names the context, never the value, where the
 * value cannot be decrypted
 */
export function unseal(stored: string, context: string): string {
  if (!isSealed(stored)) return stored;
  const place = `${context}\n${stored}`;
  let plain = lately.get(place);
  if (plain === undefined) lately.set(place, (plain = opened(stored, context)));
  return plain;
}

function opened(stored: string, context: string): string {
  const keyId = keyIdOf(stored);
  const key = keyring.keyOf(keyId);
  const from = prefix.length + keyIdLength + 1;
  try {
    return decrypt(key, Buffer.from(stored.slice(from, stored.indexOf(":", from)), "base64"), context).toString("utf8");
  } catch {
    throw new Error(`${context} cannot be unsealed with the data key ${keyId}: the stored value was changed, or belongs elsewhere.`);
  }
}

/** What may be shown of a sealed text without decrypting it; undefined for a text that is not sealed. */
export function maskedPart(stored: string): string | undefined {
  return isSealed(stored) ? stored.slice(stored.indexOf(":", prefix.length + keyIdLength + 1) + 1) : undefined;
}

export const isSealed = (stored: string): boolean => stored.startsWith(prefix);

const keyIdOf = (stored: string): string => stored.slice(prefix.length, prefix.length + keyIdLength);

/** What every value sealed with a key begins with. */
export const beginningOf = (keyId: string): string => `${prefix}${keyId}:`;

/** The longest a text of so many characters is when stored; its mask is never more than four characters longer than itself. */
export function sealedLength(characters: number): number {
  const bytes = 4 * characters + addedLength;
  return beginningOf("").length + keyIdLength + 4 * Math.ceil(bytes / 3) + 1 + characters + 4;
}
