import { insertRows } from "../database/bulk";
import { allOf, among, type Sql } from "../database/sql";
import { cutTerm, Place, searchTerms, type SearchTerm } from "./terms";

/** A record and the names it is to be found by. */
export interface NamedRecord {
  id: string;
  names: readonly (string | null | undefined)[];
}

/** A row of the index, as one text: place and term. */
type Mark = string;

/** Many at once, because rows are written in the order of the key: twice as fast as with 256. */
const recordsAtOnce = 2048;

/**
 * Makes records found by these names and no others, in a few statements for many records; a record without names is
 * found no more. Rows of the index that stay as they are are not touched. An id given twice counts once, the last time.
 * @param kind the type of the records, e.g. `Customer`
 */
export async function indexNames(tx: { sql: Sql }, kind: string, records: readonly NamedRecord[]): Promise<void> {
  const last = [...new Map(records.map((record) => [record.id, record])).values()];
  for (let start = 0; start < last.length; start += recordsAtOnce) {
    await indexSome(tx.sql, kind, last.slice(start, start + recordsAtOnce));
  }
}

async function indexSome(sql: Sql, kind: string, records: readonly NamedRecord[]): Promise<void> {
  const before = await entriesOf(sql, records.map((record) => record.id));
  const changed = records
    .map((record) => ({ id: record.id, entry: entryOf(searchTerms(record.names.filter((name) => typeof name === "string"))) }))
    .filter(({ id, entry }) => entry !== (before.get(id) ?? ""));
  if (changed.length === 0) return;

  const rows: { kind: string; place: number; term: string; recordId: string }[] = [];
  const known = changed.filter(({ id }) => before.has(id));
  for (const { id, entry } of changed) {
    const old = marksOf(before.get(id) ?? "");
    const now = marksOf(entry);
    await removeMarks(sql, kind, id, [...old].filter((mark) => !now.has(mark)));
    for (const mark of now) if (!old.has(mark)) rows.push({ kind, place: Number(mark[0]), term: mark.slice(1), recordId: id });
  }
  if (known.length > 0) {
    const condition = among("`recordId`", known.map(({ id }) => id));
    await sql.run(`DELETE FROM \`search_entry\` WHERE ${condition.text}`, condition.values);
  }
  await insertRows(sql, "search_entry", changed.filter(({ entry }) => entry !== "").map(({ id, entry }) => ({ recordId: id, terms: entry })));
  await insertRows(sql, "search_term", rows.sort(inKeyOrder));
}

async function entriesOf(sql: Sql, ids: readonly string[]): Promise<Map<string, string>> {
  const condition = among("`recordId`", ids);
  const rows = await sql.rows<{ recordId: string; terms: string }>(
    `SELECT \`recordId\`, \`terms\` FROM \`search_entry\` WHERE ${condition.text}`, condition.values);
  return new Map(rows.map((row) => [row.recordId, row.terms]));
}

/** Rows are named by their whole key, so that neither a scan nor a further index is needed. */
async function removeMarks(sql: Sql, kind: string, id: string, marks: readonly Mark[]): Promise<void> {
  for (const place of Object.values(Place)) {
    const terms = marks.filter((mark) => Number(mark[0]) === place).map((mark) => mark.slice(1));
    if (terms.length === 0) continue;
    const condition = allOf([
      { text: "`kind` = ? AND `place` = ? AND `recordId` = ?", values: [kind, place, id] },
      among("`term`", terms),
    ]);
    await sql.run(`DELETE FROM \`search_term\` WHERE ${condition.text}`, condition.values);
  }
}

/** Terms as the entry keeps them: each after a line feed, a form feed between places. */
function entryOf(terms: readonly SearchTerm[]): string {
  const lines = Object.values(Place).map((place) => terms.filter((each) => each.place === place).map(({ term }) => `\n${term}`).join(""));
  return terms.length === 0 ? "" : lines.join("\f");
}

function marksOf(entry: string): Set<Mark> {
  const marks = new Set<Mark>();
  entry.split("\f").forEach((lines, place) => {
    for (const term of lines.split("\n")) if (term !== "") marks.add(`${place}${cutTerm(term)}`);
  });
  return marks;
}

/** Rows in the order of the table's key are written faster, and transactions that overlap lock in one order. */
function inKeyOrder(a: { place: number; term: string }, b: { place: number; term: string }): number {
  return a.place - b.place || (a.term < b.term ? -1 : a.term > b.term ? 1 : 0);
}
