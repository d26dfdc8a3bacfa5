import { allOf, anyOf, type Condition, type Sql } from "../database/sql";
import { cutTerm, Place, searchWords } from "./terms";

/**
 * Up to this many rows of the index, a list is read by the index and then sorted; beyond, it is read in its own order
 * and each row checked, for matches are dense. In the middle both cost about the same.
 */
const mostMatches = 5_000;

/** No character comes after this one, so that every continuation of a text lies between the text and this. */
const lastCharacter = "\u{10ffff}";

/** The rows of the index, alias `t`, whose term begins with a word; at one place, or at any. */
export function termsBeginning(kind: string, word: string, place?: Place): Condition {
  const start = cutTerm(word);
  return {
    text: `t.\`kind\` = ? AND t.\`place\` ${place === undefined ? "IN (0, 1, 2, 3)" : `= ${place}`} AND t.\`term\` >= ? AND t.\`term\` <= ?`,
    values: [kind, start, start + lastCharacter],
  };
}

/** Whether the record named by a column has a term that begins with a word, whatever the word's length. */
export function entryHas(word: string, idColumn: string): Condition {
  return {
    text: `EXISTS (SELECT 1 FROM \`search_entry\` e WHERE e.\`recordId\` = ${idColumn} AND INSTR(e.\`terms\`, ?) > 0)`,
    values: [`\n${word}`],
  };
}

/**
 * Which records a person means by a text: those in whose names every word of it occurs, see `searchTerms`. Nothing in
 * the text has a meaning of its own; a text without words is always true.
 * Asks the index how common the words are (a few thousand entries at most). A rare word is looked up. A common one is
 * checked row by row while the list is read in its own order, unless many names begin with it: those lie together in a
 * list by name, perhaps at its far end, so it is looked up all the same.
 * @param kind the type of the records, e.g. `Customer`
 * @param idColumn the list's id column with its alias, e.g. c.`id`
 */
export async function searchCondition(sql: Sql, kind: string, text: string, idColumn: string): Promise<Condition> {
  const words = searchWords(text);
  if (words.length === 0) return allOf([]);
  const looked = (await rarestWord(sql, kind, words)) ?? (await leadingWord(sql, kind, words));
  if (looked === undefined) return allOf(words.map((word) => entryHas(word, idColumn)));
  const checks = words.filter((word) => word !== looked || word !== cutTerm(word)).map((word) => entryHas(word, "t.`recordId`"));
  const all = allOf([termsBeginning(kind, looked), ...checks]);
  return { text: `${idColumn} IN (SELECT t.\`recordId\` FROM \`search_term\` t WHERE ${all.text})`, values: all.values };
}

/** The word with the fewest rows in the index; undefined where all of them are common. */
async function rarestWord(sql: Sql, kind: string, words: readonly string[]): Promise<string | undefined> {
  let rarest: string | undefined;
  let fewest = mostMatches + 1;
  for (const word of words) {
    const rows = await countUpTo(sql, mostMatches + 1, termsBeginning(kind, word));
    if (rows < fewest) [rarest, fewest] = [word, rows];
    if (fewest === 0) break;
  }
  return rarest;
}

/** A word that many names begin with, such as a frequent surname. */
async function leadingWord(sql: Sql, kind: string, words: readonly string[]): Promise<string | undefined> {
  for (const word of words) {
    const starts = anyOf([termsBeginning(kind, word, Place.Whole), termsBeginning(kind, word, Place.Start)]);
    if ((await countUpTo(sql, mostMatches, starts)) === mostMatches) return word;
  }
  return undefined;
}

/** How many rows of the index there are, as far as it matters. */
async function countUpTo(sql: Sql, most: number, found: Condition): Promise<number> {
  const [row] = await sql.rows<{ n: number }>(`SELECT COUNT(*) AS \`n\` FROM (SELECT 1 FROM \`search_term\` t WHERE ${found.text} LIMIT ${most}) few`, found.values);
  return Number(row?.n ?? 0);
}
