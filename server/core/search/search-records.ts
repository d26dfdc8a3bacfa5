import { allOf, among, type Condition, type Sql } from "../database/sql";
import { entryHas, termsBeginning } from "./search-condition";
import { cutTerm, Place, searchWords } from "./terms";

/** A type of record to look among. */
export interface SearchedKind {
  /** As given to `indexNames`, e.g. `Customer`. */
  readonly kind: string;
  /** Its table. */
  readonly table: string;
  /** Which of its rows, alias `r`, the viewer may see; undefined means all. */
  readonly rows?: Condition | undefined;
}

/** A record found. */
export interface FoundRecord {
  readonly kind: string;
  readonly id: string;
}

interface Match extends FoundRecord {
  readonly place: number;
  readonly term: string;
}

/** Rows of the index looked at per kind and place. */
const mostCandidates = 500;

/**
 * Looks a text up in the names of several types, best first: the whole name, its beginning, the beginning of a word,
 * inside; shorter before longer. Time does not grow with the number of records.
 * Where a viewer sees few of the rows that match, the viewer's own rows are looked through instead.
 * @param limit records of each kind
 */
export async function searchRecords(sql: Sql, text: string, kinds: readonly SearchedKind[], limit: number): Promise<FoundRecord[]> {
  const words = searchWords(text).sort((a, b) => b.length - a.length);
  const [word, ...others] = words;
  if (word === undefined) return [];
  const found: Match[] = [];
  for (const kind of kinds) found.push(...(await matchesOf(sql, kind, word, others, limit)));
  const order = new Map(kinds.map(({ kind }, index) => [kind, index]));
  return found
    .sort((a, b) => a.place - b.place || Number(a.term !== word) - Number(b.term !== word) || (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0) || better(a, b, word))
    .map(({ kind, id }) => ({ kind, id }));
}

async function matchesOf(sql: Sql, kind: SearchedKind, word: string, others: readonly string[], limit: number): Promise<Match[]> {
  const best = new Map<string, Match>();
  let isCut = false;
  for (const place of Object.values(Place)) {
    const candidates = await candidatesAt(sql, kind.kind, place, word);
    isCut ||= candidates.length === mostCandidates;
    const matches = await allowed(sql, kind, candidates, word === cutTerm(word) ? others : [word, ...others]);
    for (const match of matches.sort((a, b) => better(a, b, word))) if (!best.has(match.id)) best.set(match.id, match);
    if (best.size >= limit) break;
  }
  if (isCut && best.size < limit) {
    for (const match of await ownMatches(sql, kind, [word, ...others], limit)) if (!best.has(match.id)) best.set(match.id, match);
  }
  return [...best.values()].slice(0, limit);
}

async function candidatesAt(sql: Sql, kind: string, place: Place, word: string): Promise<Match[]> {
  const { text, values } = termsBeginning(kind, word, place);
  const rows = await sql.rows<{ id: string; term: string }>(
    `SELECT t.\`recordId\` AS \`id\`, t.\`term\` FROM \`search_term\` t WHERE ${text} ORDER BY t.\`term\`, t.\`recordId\` LIMIT ${mostCandidates}`, values);
  return rows.map(({ id, term }) => ({ kind, id, place, term }));
}

/** Those of the candidates that the viewer may see and in which the words occur. */
async function allowed(sql: Sql, kind: SearchedKind, candidates: Match[], words: readonly string[]): Promise<Match[]> {
  if (candidates.length === 0 || (!kind.rows && words.length === 0)) return candidates;
  const ids = await idsWhere(sql, kind, [among("r.`id`", [...new Set(candidates.map(({ id }) => id))])], words, mostCandidates);
  const seen = new Set(ids);
  return candidates.filter(({ id }) => seen.has(id));
}

async function ownMatches(sql: Sql, kind: SearchedKind, words: readonly string[], limit: number): Promise<Match[]> {
  const ids = await idsWhere(sql, kind, [], words, limit);
  return ids.map((id) => ({ kind: kind.kind, id, place: Place.Inside, term: "" }));
}

async function idsWhere(sql: Sql, kind: SearchedKind, conditions: Condition[], words: readonly string[], limit: number): Promise<string[]> {
  const { text, values } = allOf([...conditions, ...(kind.rows ? [kind.rows] : []), ...words.map((word) => entryHas(word, "r.`id`"))]);
  const rows = await sql.rows<{ id: string }>(`SELECT r.\`id\` FROM \`${kind.table}\` r WHERE ${text} LIMIT ${limit}`, values);
  return rows.map(({ id }) => id);
}

/** Earlier places first; there, the word itself before longer terms. */
function better(a: Match, b: Match, word: string): number {
  return a.place - b.place || Number(a.term !== word) - Number(b.term !== word) || a.term.length - b.term.length || compare(a.term, b.term) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
