import { hasHan, isHan, searchKey, wellFormed } from "./fold";
import { readings, type Reading } from "./pinyin";

/** Characters of a term kept in the index; what is longer is compared with the record's entry. */
export const termLength = 12;
/** Terms per record. */
export const mostTerms = 64;
/** Characters of a name that are looked at. */
export const mostCharacters = 200;

/** Where in a name a term starts; a smaller place is a better match. */
export const Place = { Whole: 0, Start: 1, Word: 2, Inside: 3 } as const;
export type Place = (typeof Place)[keyof typeof Place];

/** A text whose every beginning finds the record. */
export interface SearchTerm {
  readonly term: string;
  readonly place: Place;
}

/**
 * The terms of a record's names: every suffix of every word (so that any part of a word is the beginning of a term),
 * and for Chinese words their pinyin from each syllable and their initials from each character. Best places first, at
 * most 64; where there are more, those inside of words are left out.
 */
export function searchTerms(names: readonly string[]): SearchTerm[] {
  const places: Set<string>[] = [new Set(), new Set(), new Set(), new Set()];
  for (const name of new Set(names.map(shortKey))) {
    const words = name.split(" ").filter((word) => word !== "");
    words.forEach((word, index) => {
      const start = words.length === 1 ? Place.Whole : index === 0 ? Place.Start : Place.Word;
      addSuffixes(places, word, start);
      const letters = word.replace(/[\p{P}\p{S}]/gu, "");
      if (letters !== word && letters.length > 1) addSuffixes(places, letters, start);
      if (hasHan(letters)) for (const reading of readings(letters)) addReading(places, letters, reading, index === 0);
    });
  }
  return bestOf(places);
}

/** The words of a search, in the form of the index; each must be found. At most eight. */
export function searchWords(text: string): string[] {
  const words = text.slice(0, mostCharacters).split(/\s+/).flatMap((word) => searchKey(word).split(" "));
  return [...new Set(words.filter((word) => word !== ""))].slice(0, 8);
}

function shortKey(name: string): string {
  const key = searchKey(name.length > mostCharacters ? name.slice(0, mostCharacters) : name);
  return key.length > mostCharacters ? wellFormed(key.slice(0, mostCharacters)) : key;
}

/** A single Latin letter, digit or mark finds beginnings of words only: inside of words it says nothing. */
function addSuffixes(places: readonly Set<string>[], word: string, start: Place): void {
  places[start]?.add(word);
  const inside = places[Place.Inside];
  const last = word.charCodeAt(word.length - 1) > 127 ? word.length : word.length - 1;
  for (let index = 1; index < last; index += 1) {
    if (!isLowSurrogate(word.charCodeAt(index))) inside?.add(word.slice(index));
  }
}

function addReading(places: readonly Set<string>[], word: string, reading: Reading, isFirst: boolean): void {
  const characters = [...word];
  let spelled = "";
  let initials = "";
  for (let index = characters.length - 1; index >= 0; index -= 1) {
    const syllable = reading[index] ?? "";
    spelled = syllable + spelled;
    initials = (isHan(characters[index] ?? "") ? [...syllable][0] ?? "" : syllable) + initials;
    const place = index > 0 ? Place.Inside : isFirst ? Place.Start : Place.Word;
    if (isHan(characters[index] ?? "")) places[place]?.add(spelled);
    if (initials.length > 1) places[place]?.add(initials);
  }
}

/** Each term once, at its best place. */
function bestOf(places: readonly ReadonlySet<string>[]): SearchTerm[] {
  const seen = new Set<string>();
  const terms: SearchTerm[] = [];
  places.forEach((texts, place) => {
    for (const term of texts) {
      if (terms.length === mostTerms) return;
      if (seen.has(term)) continue;
      seen.add(term);
      terms.push({ term, place: place as Place });
    }
  });
  return terms;
}

/** The beginning of a term that the index keeps: at most 12 characters, none cut in two. */
export function cutTerm(term: string): string {
  if (term.length <= termLength) return term;
  const short = term.slice(0, termLength);
  return /^[\0-\ud7ff]*$/.test(short) ? short : [...term.slice(0, 2 * termLength)].slice(0, termLength).join("");
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
