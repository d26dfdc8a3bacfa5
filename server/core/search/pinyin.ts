import { pinyin } from "pinyin-pro";
import { isHan } from "./fold";

/** How each character of a word is read, aligned with the word's code points; what is not Chinese reads as itself. */
export type Reading = readonly string[];

const surnames = new Map<string, Reading | undefined>();
const mostSurnames = 100_000;

/**
 * The readings of a word without tones (ü as v, as it is typed): as a phrase, and where the first character or two are
 * a surname that is read otherwise (单 shàn, 曾 zēng, 区 ōu, 尉迟 yùchí) also as a person's name, that one first.
 */
export function readings(word: string): Reading[] {
  const characters = [...word];
  const phrase = aligned(characters, pinyin(word, { toneType: "none", type: "array", v: true, toneSandhi: false }));
  const surname = surnameReading(characters);
  if (!surname || surname.every((syllable, index) => syllable === phrase[index])) return [phrase];
  return [[...surname, ...phrase.slice(surname.length)], phrase];
}

/** How the first two characters read as the head of a person's name; pinyin-pro would misread the rest of a phrase (银行). */
function surnameReading(characters: readonly string[]): Reading | undefined {
  const head = characters.slice(0, 2);
  const key = head.join("");
  if (surnames.has(key)) return surnames.get(key);
  const named = aligned(head, pinyin(key, { toneType: "none", type: "array", v: true, toneSandhi: false, surname: "head" }));
  const plain = aligned(head, pinyin(key, { toneType: "none", type: "array", v: true, toneSandhi: false }));
  const isRead = named.some((syllable, index) => syllable !== plain[index]);
  const reading = isRead ? named.slice(0, named[1] === plain[1] ? 1 : 2) : undefined;
  if (surnames.size >= mostSurnames) surnames.clear();
  surnames.set(key, reading);
  return reading;
}

/** Should the library ever return another number of syllables, characters are read one by one. */
function aligned(characters: readonly string[], syllables: readonly string[]): Reading {
  if (syllables.length === characters.length) return syllables;
  return characters.map((character) => (isHan(character) ? pinyin(character, { toneType: "none", v: true }) : character));
}
