import type { MaskKind } from "../access/mask";
import { keyring } from "./keyring";

/** Characters of a blind index: 128 bits, too many for two values to share one. */
export const blindIndexLength = 22;

/** How people write the same thing: what is left of it is compared. */
const normal: Readonly<Record<MaskKind, (value: string) => string>> = {
  phone: normalPhone,
  email: (value) => value.trim().toLowerCase(),
  address: plainWords,
  number: (value) => value.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase(),
  text: plainWords,
};

/**
 * Finds a sealed value again without decrypting: equal for values that mean the same (`02-2345 6789` and `0223456789`),
 * and different in every field, so that a stolen database does not tell which customer has a contact's number.
 * @param context the field, e.g. `Customer.phone`
 */
export function blindIndex(kind: MaskKind, value: string, context: string): string {
  return keyring.code(`${context}\n${normal[kind](value)}`).subarray(0, 16).toString("base64url");
}

/** The digits, with the plus of an international number; words (`ask at the desk`) stay words. */
function normalPhone(value: string): string {
  const digits = value.replace(/\D/g, "");
  if (digits === "") return plainWords(value);
  return /^\s*(\+|00)/.test(value) ? `+${digits.replace(/^00/, "")}` : digits;
}

function plainWords(value: string): string {
  return value.trim().toLowerCase();
}
