import { timingSafeEqual } from "node:crypto";
import { keyring } from "../../../core/encryption/keyring";
import { Locale } from "../../../identity/role";

/** Whoever has the link may end mails to one person, and do nothing else. */
export interface Unsubscribing {
  readonly personId: string;
  readonly locale: Locale;
}

/** Where the public page is. */
export const unsubscribePath = "/unsubscribe";

const codeOf = (personId: string): Buffer => keyring.code(`unsubscribe\n${personId}`).subarray(0, 16);

/** A link that ends marketing mails to a contact or a customer, in the reader's language. It works as long as the workspace's index key. */
export function unsubscribeLink(publicUrl: string, personId: string, locale: Locale): string {
  return `${publicUrl}${unsubscribePath}?token=${personId}.${codeOf(personId).toString("base64url")}&language=${locale}`;
}

/** Reads a link; undefined for one that was not made here, or was changed. */
export function readUnsubscribe(query: URLSearchParams): Unsubscribing | undefined {
  const [personId = "", code = ""] = (query.get("token") ?? "").split(".");
  const given = Buffer.from(code, "base64url");
  if (!/^(con|cus)_\w{1,26}$/.test(personId) || given.length !== 16 || !timingSafeEqual(given, codeOf(personId))) return undefined;
  return { personId, locale: Object.values(Locale).find((locale) => locale === query.get("language")) ?? Locale.EN };
}
