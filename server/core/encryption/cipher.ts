import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from "node:crypto";

const algorithm = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

/** Length of every key, in bytes. */
export const keyLength = 32;

/** Bytes that encryption adds to a text. */
export const addedLength = nonceLength + tagLength;

/**
 * Encrypts with AES-256-GCM under a random nonce.
 * @param context what the value is; a value taken to another place does not decrypt there
 * @returns nonce, ciphertext and tag, one behind the other
 */
export function encrypt(key: KeyObject, plain: Buffer | string, context: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(context));
  const text = typeof plain === "string" ? cipher.update(plain, "utf8") : cipher.update(plain);
  return Buffer.concat([nonce, text, cipher.final(), cipher.getAuthTag()]);
}

/**
 * Decrypts what `encrypt` made.
 * @throws when the key or the context is another one, or a single bit was changed
 */
export function decrypt(key: KeyObject, sealed: Buffer, context: string): Buffer {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength)), decipher.final()]);
}
