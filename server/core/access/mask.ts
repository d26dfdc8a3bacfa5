/**
 * What a text is, as far as showing it in part is concerned. A masked value is enough to recognise what one already
 * knows, and not enough to call, write, visit or pay somebody.
 */
export type MaskKind = "phone" | "email" | "address" | "number" | "text";

/** Stands for what is left out; always as long, so that a mask does not tell how long the value is. */
const left = "••••";

/** Fewer digits than this are an extension or a short number: its last four would be nearly all of it. */
const longEnough = 8;

const masks: Readonly<Record<MaskKind, (value: string) => string>> = {
  /** The last four digits: `+886 2 2345 6789` → `••••6789`. */
  phone: (value) => left + lastOf(value.replace(/\D/g, ""), longEnough, 4),
  /** The first letter and the domain: `amy.wang@example.com` → `a••••@example.com`. */
  email(value) {
    const at = value.lastIndexOf("@");
    return at < 1 ? left : `${[...value][0] ?? ""}${left}${value.slice(at)}`;
  },
  /** Nothing: the street says too much, and town and country are fields of their own. */
  address: () => left,
  /** The last three characters of an identity number or a bank account: `A123456789` → `••••789`. */
  number: (value) => left + lastOf(value.replace(/[^\p{L}\p{N}]/gu, ""), longEnough, 3),
  /** Nothing but that there is something. */
  text: () => left,
};

/** A value as those see it who may see it only in part. An empty text has nothing to hide. */
export const mask = (kind: MaskKind, value: string): string => (value.trim() === "" ? "" : masks[kind](value.trim()));

function lastOf(value: string, enough: number, count: number): string {
  const characters = [...value];
  return characters.length < enough ? "" : characters.slice(-count).join("");
}
