import { Converter } from "opencc-js/t2cn";

/** Letters that have no decomposition but that people type without their strokes, and variants that OpenCC keeps apart. */
const spelledOut: Readonly<Record<string, string>> = {
  æ: "ae", œ: "oe", ø: "o", ß: "ss", ð: "d", þ: "th", ł: "l", đ: "d", ħ: "h", ı: "i",
  呉: "吴", 着: "著", 衞: "卫", "’": "'", "‘": "'", "·": " ", "・": " ", "　": " ",
};

const han = /\p{Script=Han}/u;
const latin = /\p{Script=Latin}/u;
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\u0300-\u036f\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;
const betweenHan = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** What each character folds to, by character: as many entries as a language has characters, bounded for hostile input. */
const folded = new Map<string, string>();
const mostFolded = 50_000;

let simplify: ((text: string) => string) | undefined;

function foldCharacter(character: string): string {
  const small = character.toLowerCase();
  const spelled = spelledOut[small];
  if (spelled !== undefined) return spelled;
  if (latin.test(small)) return small.normalize("NFD").replace(/\p{M}/gu, "");
  if (!han.test(small)) return small;
  simplify ??= Converter({ from: "t", to: "cn" });
  const simple = simplify(small);
  return spelledOut[simple] ?? simple;
}

function foldOnce(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const result = foldCharacter(character);
  if (folded.size >= mostFolded) folded.clear();
  folded.set(character, result);
  return result;
}

/**
 * The form in which names are compared: compatible forms, letter case, accents and the two Chinese scripts made one,
 * invisible characters gone, white space collapsed (none between two Chinese characters).
 * Characters are mapped one by one, so a part of a text has the key that is part of the text's key.
 */
export function searchKey(text: string): string {
  const plain = isAscii(text) ? text.toLowerCase() : foldAll(text);
  const spaced = plain.replace(/\s+/g, " ").replace(unseen, "").trim();
  return isAscii(spaced) ? spaced : spaced.replace(betweenHan, "");
}

function foldAll(text: string): string {
  let result = "";
  for (const character of wellFormed(text).normalize("NFKC")) result += foldOnce(character);
  return result;
}

/** Whether a text has a Chinese character. */
export const hasHan = (text: string): boolean => !isAscii(text) && han.test(text);

/** Whether this one character is Chinese. */
export const isHan = (character: string): boolean => character > "\u2e7f" && han.test(character);

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** Halves of characters become the replacement character; a database would refuse them. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, "\ufffd");
